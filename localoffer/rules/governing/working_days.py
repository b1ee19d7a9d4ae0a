"""Counts working days: not a weekend, not a bank holiday, not a day on which the council is closed."""

from datetime import date, timedelta

import msgspec

ONE_DAY = timedelta(days=1)
SATURDAY = 5
A_YEAR = timedelta(days=365)


class BeyondCalendar(ValueError):
    """A day lies where no bank holidays are known, so nobody can say whether it is a working day."""

    def __init__(self, day: date, calendar: "WorkingCalendar") -> None:
        """Keep the day and what the calendar is called."""
        super().__init__(
            f"Bank holidays are known from {calendar.known_from} until {calendar.known_until}, not for {day}."
        )
        self.day, self.calendar = day, calendar.version


class WorkingCalendar(msgspec.Struct, frozen=True, kw_only=True):
    """
    The days that are not worked, besides weekends.

    They are known from `known_from` until `known_until`, which is the first day of which nothing is known.
    `version` names the list, so that a computed date can say which it was worked out with.
    """

    bank_holidays: frozenset[date]
    closures: frozenset[date]
    known_until: date
    version: str
    known_from: date = date.min


def is_working_day(day: date, calendar: WorkingCalendar) -> bool:
    """Say whether the council works on a day. Raises BeyondCalendar where bank holidays are not known."""
    if not calendar.known_from <= day < calendar.known_until:
        raise BeyondCalendar(day, calendar)
    return day.weekday() < SATURDAY and day not in calendar.bank_holidays and day not in calendar.closures


def nth_working_day_after(day: date, n: int, calendar: WorkingCalendar) -> date:
    """Return the nth working day after a day, which itself is never counted. Raises BeyondCalendar."""
    return _nth(day, n, calendar, step=ONE_DAY)


def nth_working_day_before(day: date, n: int, calendar: WorkingCalendar) -> date:
    """Return the nth working day before a day, which itself is never counted. Raises BeyondCalendar."""
    return _nth(day, n, calendar, step=-ONE_DAY)


def working_day_until(day: date, calendar: WorkingCalendar) -> date:
    """Return the day itself where it is worked, or the last working day before it. Raises BeyondCalendar."""
    return day if is_working_day(day, calendar) else nth_working_day_before(day, 1, calendar)


def ends_within_a_year(calendar: WorkingCalendar, today: date) -> bool:
    """Say whether bank holidays are known for less than a year from today, so that new ones must be added."""
    return calendar.known_until < today + A_YEAR


def _nth(day: date, n: int, calendar: WorkingCalendar, *, step: timedelta) -> date:
    if n < 1:
        raise ValueError(f"Working days are counted from 1, not from {n}.")
    found = 0
    while found < n:
        day += step
        found += is_working_day(day, calendar)
    return day
