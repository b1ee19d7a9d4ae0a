"""Clear days …"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.governing.clear_days import (
    Period,
    Unit,
    clear_days_between,
    earliest_after_clear_days,
    latest_before_clear_days,
)
from tests.rules.governing.small import CALENDAR

DAYS = st.dates(date(2026, 3, 1), date(2026, 10, 31))
UNITS = st.sampled_from(list(Unit))
COUNTS = st.integers(1, 30)


def test_of_28_make_the_29th_day_the_first_possible() -> None:
    assert earliest_after_clear_days(date(2026, 6, 1), 28, Unit.CALENDAR, CALENDAR) == date(2026, 6, 30)


def test_are_27_on_the_page_that_says_they_are_28() -> None:
    notice, decision = date(2017, 9, 26), date(2017, 10, 24)  # a county's own page

    assert clear_days_between(notice, decision, Unit.CALENDAR, CALENDAR) == 27
    assert earliest_after_clear_days(notice, 28, Unit.CALENDAR, CALENDAR) == date(2017, 10, 25)


def test_that_are_worked_leave_out_easter() -> None:
    maundy_thursday = date(2026, 4, 2)

    assert earliest_after_clear_days(maundy_thursday, 5, Unit.CLEAR_WORKING, CALENDAR) == date(2026, 4, 14)
    assert earliest_after_clear_days(maundy_thursday, 5, Unit.CALENDAR, CALENDAR) == date(2026, 4, 8)


def test_may_end_before_a_saturday() -> None:
    assert earliest_after_clear_days(date(2026, 6, 5), 5, Unit.WORKING, CALENDAR) == date(2026, 6, 13)


def test_are_none_between_neighbours_or_backwards() -> None:
    day = date(2026, 6, 1)

    assert clear_days_between(day, date(2026, 6, 2), Unit.CALENDAR, CALENDAR) == 0
    assert clear_days_between(day, date(2026, 6, 3), Unit.CALENDAR, CALENDAR) == 1
    assert clear_days_between(day, date(2026, 5, 1), Unit.CALENDAR, CALENDAR) == 0


@given(DAYS, COUNTS, UNITS)
def test_leave_out_both_ends(start: date, days: int, unit: Unit) -> None:
    first = earliest_after_clear_days(start, days, unit, CALENDAR)

    assert clear_days_between(start, first, unit, CALENDAR) == days
    assert clear_days_between(start, first - timedelta(days=1), unit, CALENDAR) == days - 1


@given(DAYS, COUNTS, UNITS)
def test_give_the_last_day_to_publish_too(event: date, days: int, unit: Unit) -> None:
    last = latest_before_clear_days(event, days, unit, CALENDAR)

    assert earliest_after_clear_days(last, days, unit, CALENDAR) <= event
    assert earliest_after_clear_days(last + timedelta(days=1), days, unit, CALENDAR) > event


def test_are_said_as_people_say_them() -> None:
    assert Period(5, Unit.WORKING).in_words == "5 working days"
    assert Period(1, Unit.CALENDAR).in_words == "1 day"
    assert Period(2, Unit.CLEAR_WORKING).in_words == "2 clear working days"


def test_are_at_least_one() -> None:
    with pytest.raises(ValueError, match="at least 1 day"):
        Period(0, Unit.WORKING)
