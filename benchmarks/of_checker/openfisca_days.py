"""Birthdays and months for whole columns of days, by the same English rules as `rules/calendar.py`."""

from typing import Any

import numpy

from localoffer.rules.conditions import Duration

ONE_DAY = numpy.timedelta64(1, "D")


def birthdays(born: Any, *, months: Any) -> Any:
    """Return the days on which an age is reached; a month without the day gives the first of the next."""
    day, first_of_next = _same_day(born, months=months)
    return numpy.minimum(day, first_of_next)


def months_after(days: Any, *, months: Any) -> Any:
    """Return the corresponding days so many months later; a month without the day gives its last."""
    day, first_of_next = _same_day(days, months=months)
    return numpy.minimum(day, first_of_next - ONE_DAY)


def later(days: Any, length: Duration) -> Any:
    """Return the days that lie a length of time after others."""
    moved = months_after(days, months=length.years * 12 + length.months)
    return moved + numpy.timedelta64(length.weeks * 7 + length.days, "D")


def _same_day(days: Any, *, months: Any) -> tuple[Any, Any]:
    days = numpy.asarray(days, dtype="datetime64[D]")
    month = days.astype("datetime64[M]")
    into_month = days - month.astype("datetime64[D]")
    there = month + numpy.asarray(months).astype("timedelta64[M]")
    return there.astype("datetime64[D]") + into_month, (there + 1).astype("datetime64[D]")
