"""
Finds until when a council keeps what people wrote of its entries. Needs the council's scope around it.

The days are those that the council set for all free texts; here they count from the day on which a text came.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Min, QuerySet

from localoffer.accounts.models import Council
from localoffer.participation.consultations.keeping import keeping_time
from localoffer.participation.consultations.models import HowSure
from localoffer.participation.feedback.models import FeedbackWords
from localoffer.participation.feedback.queries import words_told


@dataclass(frozen=True, kw_only=True)
class WordsKept:
    """The texts that are kept, read or not: how many, when the oldest came, and when it goes, if that is known."""

    texts: int
    oldest_on: date
    goes_on: date | None


def days_kept(council: Council) -> int | None:
    """Return for how many days texts are kept; None where nobody said so for sure."""
    known = keeping_time(council)
    return known.days if known is not None and known.sure != HowSure.UNSURE else None


def words_read_and_kept(council: Council) -> WordsKept | None:
    """Return what is kept of texts that somebody has read, or None where there is nothing."""
    return _kept(council, found=words_told(council).exclude(ruled=None))


def words_unread(council: Council) -> WordsKept | None:
    """Return what is kept of texts that nobody has read yet, or None. They go once somebody has."""
    return _kept(council, found=words_told(council).filter(ruled=None))


def words_due(council: Council, *, on: date) -> QuerySet[FeedbackWords]:
    """
    Return the texts whose time is over on a day. None where nobody said for sure how long.

    A text that nobody has read stays: somebody may have written that they are not safe.
    """
    days, read = days_kept(council), words_told(council).exclude(ruled=None)
    return read.filter(feedback__received_on__lte=on - timedelta(days=days)) if days is not None else read.none()


def _kept(council: Council, *, found: QuerySet[FeedbackWords]) -> WordsKept | None:
    days, texts = days_kept(council), found.count()
    oldest = found.aggregate(Min("feedback__received_on"))["feedback__received_on__min"]
    goes_on = oldest + timedelta(days=days) if oldest and days is not None else None
    return WordsKept(texts=texts, oldest_on=oldest, goes_on=goes_on) if texts else None
