"""Birthdays, months and nights, counted as English law counts them."""

from collections.abc import Iterable
from datetime import date, timedelta

Span = tuple[date, date]  # the second day is outside


def birthday(born: date, years: int, months: int = 0) -> date:
    """
    Return the day on which an age is reached, at its first moment.

    Someone born on 29 February reaches an age on 1 March in a common year; the same is done for a month that
    lacks the day. Law: Family Law Reform Act 1969 s.9; 1 March is the usual English view, not in statute.
    """
    month = born.month - 1 + months
    year = born.year + years + month // 12
    try:
        return date(year, month % 12 + 1, born.day)
    except ValueError:  # a month without that day: the first of the next
        return _first_of_month(year, month % 12 + 2)


def months_after(start: date, months: int) -> date:
    """
    Return the corresponding date `months` later, or the last day of a month that has no such date.

    Law: Dodds v Walker [1981] 1 WLR 1027 (the corresponding date rule).
    """
    first_of_next = _first_of_month(start.year, start.month + months + 1)
    year_month = _first_of_month(start.year, start.month + months)
    last_day = (first_of_next - timedelta(days=1)).day
    return year_month.replace(day=min(start.day, last_day))


def day_before(day: date) -> date:
    """Return the day before `day`."""
    return day - timedelta(days=1)


def clip(span: Span, *, within: Span) -> Span | None:
    """Return the part of `span` that lies within another, or None where they do not overlap."""
    first, last = max(span[0], within[0]), min(span[1], within[1])
    return (first, last) if first < last else None


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order with touching and overlapping ones joined, so that no night counts twice."""
    joined: list[Span] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def nights(spans: Iterable[Span]) -> int:
    """Return the number of nights in all the spans together, each night once."""
    return sum((last - first).days for first, last in merged(spans))


def _first_of_month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
