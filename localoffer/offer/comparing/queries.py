"""Finds whom one may compare, what each says, and what inspectors judged."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache

import msgspec
from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.offer.comparing.lining_up import lines_by_entry, lines_by_item
from localoffer.offer.comparing.models import Judgement, OfstedJudgement
from localoffer.offer.comparing.stating import things_in_force, things_published
from localoffer.offer.comparing.things import Line, Offer, Subject, Thing
from localoffer.offer.law import national_book
from localoffer.offer.models import Entry, PublishedOffer, Version
from localoffer.offer.queries import books_of, versions_in_force

WELL_JUDGED = (Judgement.OUTSTANDING, Judgement.GOOD)
KEPT = 200


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Offers side by side on a day; the first subject is the one compared with the others."""

    on: date
    subjects: tuple[Subject, ...]
    by_item: tuple[Line, ...]
    by_entry: tuple[Line, ...]

    @property
    def missing(self) -> tuple[Line, ...]:
        """The lines that another council gives and the first does not."""
        return tuple(line for line in (*self.by_item, *self.by_entry) if line.is_missing)


def subjects(*, on: date) -> dict[str, Subject]:
    """
    Return every council that can be compared by its slug: invented ones first, then by name.

    A council whose offer is in force here and whose pages were read too stands once.
    """
    here = {one.offer.council.code: one.offer.council for one in versions_in_force(on=on)}
    read = {one.code: one for one in PublishedOffer.objects.defer("said")}
    found = [_subject(code, here.get(code), read.get(code)) for code in here.keys() | read.keys()]
    found.sort(key=lambda one: (not one.is_demo, one.name))
    return {one.slug: one for one in found}


def compare(chosen: Sequence[Subject], *, on: date) -> Comparison:
    """Return the chosen councils' offers side by side on a day; the first is held against the rest."""
    here, read = _here(chosen, on=on), _read(chosen)
    offers = [Offer(subject=one, things=here.get(one.code, ()) + read.get(one.code, ())) for one in chosen]
    return Comparison(
        on=on,
        subjects=tuple(chosen),
        by_item=tuple(lines_by_item(offers)),
        by_entry=tuple(lines_by_entry(offers)),
    )


def latest_judgements(*, on: date) -> dict[str, list[OfstedJudgement]]:
    """Return each council's last judgements by its area code: those of its latest day up to a day."""
    found: dict[str, list[OfstedJudgement]] = {}
    for one in _judgements(on=on):
        kept = found.setdefault(one.council.code, [])
        if not kept or kept[0].judged_on == one.judged_on:
            kept.append(one)
    return found


def judged_well(*, on: date) -> frozenset[str]:
    """Return the area codes of councils whose last judgement for care leavers is good or outstanding."""
    latest = latest_judgements(on=on)
    return frozenset(
        code for code, judged in latest.items() if all(one.care_leavers in WELL_JUDGED for one in judged)
    )


def _judgements(*, on: date) -> QuerySet[OfstedJudgement]:
    found = OfstedJudgement.objects.filter(judged_on__lte=on).select_related("council")
    return found.order_by("-judged_on", "framework")


def _subject(code: str, here: Council | None, read: PublishedOffer | None) -> Subject:
    return Subject(
        slug=here.slug if here is not None else getattr(read, "slug", ""),
        code=code,
        name=here.name if here is not None else getattr(read, "council", ""),
        is_here=here is not None,
        is_published=read is not None,
        is_demo=here is not None and here.is_demo,
    )


def _here(chosen: Sequence[Subject], *, on: date) -> dict[str, tuple[Thing, ...]]:
    codes = {one.code for one in chosen if one.is_here}
    versions = [one for one in versions_in_force(on=on) if one.offer.council.code in codes]
    if not versions:
        return {}
    books = books_of([one.offer.council for one in versions], on=on)
    entries = _entries_of(versions)
    return {
        one.offer.council.code: things_in_force(
            entries[one.pk], version=one, book=books[one.offer.council_id], on=on
        )
        for one in versions
    }


def _entries_of(versions: Iterable[Version]) -> dict[int, list[Entry]]:
    found: dict[int, list[Entry]] = {one.pk: [] for one in versions}
    for entry in Entry.objects.filter(version__in=found).order_by("position"):
        found[entry.version_id].append(entry)
    return found


def _read(chosen: Sequence[Subject]) -> dict[str, tuple[Thing, ...]]:
    codes = [one.code for one in chosen if one.is_published]
    found = PublishedOffer.objects.filter(code__in=codes).defer("said").prefetch_related("rows")
    return {one.code: _things_read(one, one.loaded_at) for one in found.order_by("pk")}


@lru_cache(maxsize=KEPT)
def _things_read(offer: PublishedOffer, loaded_at: datetime) -> tuple[Thing, ...]:
    """Return what one council's pages said. They change only when they are loaded anew."""
    return things_published(offer, book=national_book())
