"""Working days …"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.governing.working_days import (
    BeyondCalendar,
    ends_within_a_year,
    is_working_day,
    nth_working_day_after,
    nth_working_day_before,
)
from tests.rules.governing.small import CALENDAR

DAYS = st.dates(date(2026, 2, 1), date(2026, 10, 31))
COUNTS = st.integers(1, 20)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 4, 2), True),  # Thursday
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 4, 4), False),  # Saturday
        (date(2026, 4, 5), False),  # Sunday
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2026, 4, 7), True),
        (date(2026, 12, 29), False),  # the council is closed
    ],
)
def test_leave_out_weekends_bank_holidays_and_closure_days(day: date, works: bool) -> None:
    assert is_working_day(day, CALENDAR) is works


def test_are_counted_from_the_day_after() -> None:
    assert nth_working_day_after(date(2026, 4, 1), 1, CALENDAR) == date(2026, 4, 2)
    assert nth_working_day_after(date(2026, 4, 2), 1, CALENDAR) == date(2026, 4, 7)
    assert nth_working_day_after(date(2026, 4, 4), 5, CALENDAR) == date(2026, 4, 13)


def test_are_counted_backwards_too() -> None:
    assert nth_working_day_before(date(2026, 4, 7), 1, CALENDAR) == date(2026, 4, 2)
    assert nth_working_day_before(date(2026, 4, 13), 5, CALENDAR) == date(2026, 4, 2)


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2027, 1, 1)])
def test_are_refused_where_bank_holidays_are_not_known(day: date) -> None:
    with pytest.raises(BeyondCalendar, match=f"not for {day}") as refused:
        is_working_day(day, CALENDAR)

    assert (refused.value.day, refused.value.calendar) == (day, "Demo calendar")


def test_are_known_on_the_first_and_the_last_day_of_the_calendar() -> None:
    assert is_working_day(date(2026, 1, 1), CALENDAR)
    assert is_working_day(date(2026, 12, 31), CALENDAR)


def test_are_refused_where_a_count_runs_over_the_end() -> None:
    with pytest.raises(BeyondCalendar):
        nth_working_day_after(date(2026, 12, 30), 2, CALENDAR)


@pytest.mark.parametrize("n", [0, -1])
def test_are_not_counted_from_nought(n: int) -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        nth_working_day_after(date(2026, 4, 1), n, CALENDAR)


def test_warn_within_a_year_of_the_calendar_s_end() -> None:
    assert not ends_within_a_year(CALENDAR, date(2026, 1, 1))
    assert ends_within_a_year(CALENDAR, date(2026, 1, 2))


@given(DAYS, COUNTS)
def test_never_land_on_a_day_off(day: date, n: int) -> None:
    assert is_working_day(nth_working_day_after(day, n, CALENDAR), CALENDAR)
    assert is_working_day(nth_working_day_before(day + timedelta(days=60), n, CALENDAR), CALENDAR)


@given(DAYS, st.integers(0, 30), COUNTS)
def test_never_end_earlier_for_a_later_start_or_a_longer_count(day: date, later: int, n: int) -> None:
    end = nth_working_day_after(day, n, CALENDAR)

    assert end <= nth_working_day_after(day + timedelta(days=later), n, CALENDAR)
    assert end < nth_working_day_after(day, n + 1, CALENDAR)


@given(DAYS, COUNTS)
def test_number_exactly_n_up_to_the_nth(day: date, n: int) -> None:
    end = nth_working_day_after(day, n, CALENDAR)

    days = [day + timedelta(days=k) for k in range(1, (end - day).days + 1)]
    assert sum(is_working_day(one, CALENDAR) for one in days) == n
