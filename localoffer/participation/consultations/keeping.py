"""Finds for how long a council keeps what people wrote, and which texts are past their time. Needs the scope."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import every_council
from localoffer.participation.consultations.models import Consultation, HowSure, KeepingTime, ThemeWords, Words
from localoffer.participation.consultations.queries import consultations_at, outcome_told_on


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The texts of a consultation whose outcome was told: how many, and the day on which they go, if known."""

    consultation: Consultation
    told_on: date
    texts: int
    goes_on: date | None


def keeping_time(council: Council) -> KeepingTime | None:
    """Return for how long the council keeps free texts, as it said last; None where nobody has said."""
    return keeping_times(council).first()


def keeping_times(council: Council) -> QuerySet[KeepingTime]:
    """Return all that was ever said of it, the latest first."""
    found: QuerySet[KeepingTime] = KeepingTime.objects.filter(council=council)
    return found.select_related("by").order_by("-pk")


def texts_kept(council: Council) -> list[Kept]:
    """Return the consultations that were answered and still have texts that are not for everyone."""
    known = keeping_time(council)
    is_settled = known is not None and known.sure != HowSure.UNSURE
    found = []
    for one in consultations_at(council):
        told_on, texts = outcome_told_on(one), deletable(one).count()
        if told_on and texts:
            goes_on = told_on + timedelta(days=known.days) if known and is_settled else None
            found.append(Kept(consultation=one, told_on=told_on, texts=texts, goes_on=goes_on))
    return found


def texts_due(council: Council, *, on: date) -> list[Kept]:
    """Return those whose time is over on a day. None where nobody said, or is unsure, how long."""
    return [one for one in texts_kept(council) if one.goes_on and one.goes_on <= on]


def deletable(consultation: Consultation) -> QuerySet[Words]:
    """Return the texts that go: all but those that everyone may read, word for word, as part of what was told."""
    quoted = ThemeWords.objects.filter(consultation=consultation, is_quoted=True, words__isnull=False)
    found: QuerySet[Words] = Words.objects.filter(consultation=consultation)
    return found.exclude(pk__in=quoted.values("words"))


def councils_that_said_how_long() -> list[Council]:
    """Return the councils that have said how long texts are kept, by name: for a command that looks after all."""
    with every_council():
        having = set(KeepingTime.objects.values_list("council", flat=True))
        return list(Council.objects.filter(pk__in=having).order_by("name"))
