"""Counting days with a finger on the calendar …"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

import msgspec
from hypothesis import assume, given
from hypothesis import strategies as st

from localoffer.rules.governing.call_in import (
    CallInPolicy,
    call_in_dates,
    hearing_deadline,
    reconsideration_deadline,
)
from localoffer.rules.governing.clear_days import (
    Unit,
    earliest_after_clear_days,
    latest_before_clear_days,
)
from localoffer.rules.governing.computed import worked_out_anew
from localoffer.rules.governing.working_days import WorkingCalendar
from tests.rules.governing.small import CALL_IN

FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)
STARTS = st.dates(date(2026, 3, 1), date(2027, 8, 31))
COUNTS = st.integers(1, 20)
UNITS = st.sampled_from(["working", "clear_working", "calendar"])
STARTERS = st.sampled_from(["publication", "notification", "decision"])
CALENDARS = st.builds(
    WorkingCalendar,
    bank_holidays=st.frozensets(st.dates(FIRST, LAST), max_size=40),
    closures=st.frozensets(st.dates(FIRST, LAST), max_size=40),
    known_from=st.just(FIRST),
    known_until=st.just(LAST + timedelta(days=1)),
    version=st.just("Any calendar"),
)


def days_after(start: date) -> Iterator[date]:
    """Yield the days after a day, one by one."""
    return (start + timedelta(days=number) for number in count(1))


def is_worked(day: date, calendar: WorkingCalendar) -> bool:
    """Say so, straight from the words: no weekend, no bank holiday, no closure."""
    return day.strftime("%A") not in ("Saturday", "Sunday") and day not in (
        calendar.bank_holidays | calendar.closures
    )


def by_hand(start: date, days: int, unit: str, calendar: WorkingCalendar) -> date:
    """Return the last of so many days after a day, crossing off one at a time."""
    left = days
    for day in days_after(start):
        left -= unit == "calendar" or is_worked(day, calendar)
        if left == 0:
            return day
    raise AssertionError


def policy(**said: Any) -> CallInPolicy:
    """Return the small council's rules with some parts said otherwise."""
    return msgspec.convert(CALL_IN | said, CallInPolicy)


@given(STARTS, COUNTS, UNITS, STARTERS, CALENDARS)
def test_gives_the_same_time_for_call_in_whatever_it_counts_from(
    start: date, days: int, unit: str, starter: str, calendar: WorkingCalendar
) -> None:
    rules = policy(period={"days": days, "unit": unit}, counts_from=starter)

    dates = call_in_dates(rules, started_on=start, calendar=calendar)

    last = by_hand(start, days, unit, calendar)
    assert dates.deadline.day == last
    assert dates.effective_on.day == next(days_after(last))
    assert set(dates.deadline.inputs) == {starter, "time to call in"}


@given(STARTS, COUNTS, UNITS, CALENDARS)
def test_gives_the_same_last_days_to_hear_it_and_to_decide_again(
    start: date, days: int, unit: str, calendar: WorkingCalendar
) -> None:
    time = {"days": days, "unit": unit}
    rules = policy(hearing_within=time, reconsider_within=time)
    found = (
        hearing_deadline(rules, received_on=start, calendar=calendar),
        reconsideration_deadline(rules, heard_on=start, calendar=calendar),
    )

    for one in found:
        assert one is not None
        assert one.day == by_hand(start, days, unit, calendar)
        assert all((one.inputs, one.policy, one.calendar, one.in_words))


@given(STARTS, COUNTS, UNITS, CALENDARS)
def test_gives_the_same_clear_days(start: date, days: int, unit: str, calendar: WorkingCalendar) -> None:
    counted = Unit(unit)

    first = earliest_after_clear_days(start, days, counted, calendar)

    assert first == next(days_after(by_hand(start, days, unit, calendar)))
    latest = latest_before_clear_days(first, days, counted, calendar)
    between = [latest + timedelta(days=number) for number in range(1, (first - latest).days)]
    assert sum(unit == "calendar" or is_worked(day, calendar) for day in between) == days
    assert latest >= start


@given(STARTS, COUNTS, CALENDARS, st.dates(FIRST, LAST))
def test_is_warned_of_only_where_a_new_closure_moves_the_day(
    start: date, days: int, calendar: WorkingCalendar, closed: date
) -> None:
    assume(start != closed)
    newer = msgspec.structs.replace(calendar, closures=calendar.closures | {closed}, version="A newer calendar")
    rules = policy(period={"days": days, "unit": "working"})
    kept, again = (call_in_dates(rules, started_on=start, calendar=one).deadline for one in (calendar, newer))

    warning = worked_out_anew(kept, again)

    moved = is_worked(closed, calendar) and start < closed <= by_hand(start, days, "working", calendar)
    assert bool(warning) == moved
    assert again.day >= kept.day
    if moved:
        assert "“Any calendar”" in warning
        assert "“A newer calendar”" in warning
