"""Counts clear days: the day a thing is published and the day of the event are both left out."""

from datetime import date, timedelta
from enum import Enum

import msgspec

from localoffer.rules.governing.working_days import (
    ONE_DAY,
    WorkingCalendar,
    is_working_day,
    nth_working_day_after,
    nth_working_day_before,
)


class Unit(Enum):
    """What is counted. Clear working days are working days with neither end counted."""

    CALENDAR = "calendar"
    WORKING = "working"
    CLEAR_WORKING = "clear_working"

    @property
    def in_words(self) -> str:
        """The unit as people say it."""
        return {"calendar": "days", "working": "working days", "clear_working": "clear working days"}[self.value]


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A number of days of one unit."""

    days: int
    unit: Unit

    def __post_init__(self) -> None:
        """Refuse less than a day."""
        if self.days < 1:
            raise ValueError("a period is at least 1 day")

    @property
    def in_words(self) -> str:
        """The period as people say it, such as "5 working days"."""
        words = f"{self.days} {self.unit.in_words}"
        return words.removesuffix("s") if self.days == 1 else words

    def last_day(self, start: date, calendar: WorkingCalendar) -> date:
        """Return the last day of the period, where the day it starts on is not counted. Raises BeyondCalendar."""
        if self.unit is Unit.CALENDAR:
            return start + timedelta(days=self.days)
        return nth_working_day_after(start, self.days, calendar)


def earliest_after_clear_days(start: date, days: int, unit: Unit, calendar: WorkingCalendar) -> date:
    """
    Return the first day with so many clear days between it and `start`: 28 clear days from the 1st give the 30th.

    It may itself be a weekend: only the days between are counted. Raises BeyondCalendar for working days.
    """
    return Period(days, unit).last_day(start, calendar) + ONE_DAY


def latest_before_clear_days(event: date, days: int, unit: Unit, calendar: WorkingCalendar) -> date:
    """Return the last day on which a thing may be published to leave so many clear days before an event."""
    if unit is Unit.CALENDAR:
        return event - timedelta(days=days + 1)
    return nth_working_day_before(event, days, calendar) - ONE_DAY


def clear_days_between(start: date, event: date, unit: Unit, calendar: WorkingCalendar) -> int:
    """Return how many clear days lie between two days, neither of them counted; 0 where the event comes first."""
    between = [start + timedelta(days=n) for n in range(1, max((event - start).days, 1))]
    if unit is Unit.CALENDAR:
        return len(between)
    return sum(is_working_day(day, calendar) for day in between)
