"""Finds the first day that a figure tells of, and the day with which it is fairly compared."""

from datetime import date, timedelta

from localoffer.rules.measuring.measure import Period

APRIL = 4
FEBRUARY = 2


def first_day(ends_on: date, *, period: Period) -> date:
    """Return the first day of a period that ends on a day. A year to date begins on 1 April."""
    if period is Period.SNAPSHOT:
        return ends_on
    if period is Period.ROLLING:
        return a_year_before(ends_on) + timedelta(days=1)
    return date(year_of(ends_on) - 1, APRIL, 1)


def year_of(day: date) -> int:
    """Return the reporting year a day lies in, which runs to 31 March and has the name of the year it ends in."""
    return day.year if day.month < APRIL else day.year + 1


def is_whole_year(ends_on: date) -> bool:
    """Say whether a period of a year that ends on a day is a reporting year, as the statistics count."""
    return (ends_on.month, ends_on.day) == (APRIL - 1, 31)


def a_year_before(day: date) -> date:
    """Return the same day a year before. The last day of February stays the last, in a leap year too."""
    is_last_of_february = day.month == FEBRUARY and (day + timedelta(days=1)).month != FEBRUARY
    if is_last_of_february:
        return date(day.year - 1, FEBRUARY + 1, 1) - timedelta(days=1)
    return day.replace(year=day.year - 1)
