"""Finds what is being told again, and what of that no longer fits. Each needs the council's scope around it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.offer.models import Entry
from localoffer.offer.queries import entry as entry_in_force
from localoffer.offer.queries import offer_in_force
from localoffer.offer.renderings.languages import Language, language
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.retelling import Found, languages_of, retellings_of, says_the_same
from localoffer.offer.renderings.writing.models import RetellingDraft


@dataclass(frozen=True, kw_only=True)
class Told:
    """What has been told of the offer in force in one manner and language."""

    manner: Manner
    language: Language
    found: list[Found]


def in_work(council: Council) -> QuerySet[RetellingDraft]:
    """Return what is being written or waits to be checked, the oldest first."""
    found = RetellingDraft.objects.filter(council=council, closed_at__isnull=True)
    return found.select_related("council", "told_of__version", "written_by").order_by("begun_at", "pk")


def retelling_draft(council: Council, *, pk: int) -> RetellingDraft | None:
    """Return one of the council's, closed ones too, or None."""
    found = RetellingDraft.objects.filter(council=council, pk=pk)
    return found.select_related("council", "told_of__version", "written_by", "retelling").first()


def entry_now(draft: RetellingDraft, *, on: date) -> Entry | None:
    """Return the entry as the offer in force has it on a day, or None where it has gone."""
    return entry_in_force(draft.council, slug=draft.told_of.slug, on=on)


def is_current(draft: RetellingDraft, *, on: date) -> bool:
    """Say whether the entry in force still says what the writer has before them."""
    now = entry_now(draft, on=on)
    return now is not None and says_the_same(draft.told_of.rule, now.rule)


def told_of_the_offer(council: Council, *, on: date) -> list[Told]:
    """Return what has been told of the offer in force on a day, Easy Read first, then by language."""
    version = offer_in_force(council, on=on)
    if version is None:
        return []
    easy = Told(
        manner=Manner.EASY_READ,
        language=language("en-GB"),
        found=retellings_of(version, manner=Manner.EASY_READ),
    )
    others = [
        Told(
            manner=Manner.TRANSLATION,
            language=one,
            found=retellings_of(version, manner=Manner.TRANSLATION, language=one.code),
        )
        for one in languages_of(version)
    ]
    return [one for one in (easy, *others) if one.found]
