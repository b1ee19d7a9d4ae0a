"""The time that a figure tells of …"""

from datetime import date

import pytest

from localoffer.rules.measuring.measure import Period
from localoffer.rules.measuring.periods import a_year_before, first_day, is_whole_year, year_of


@pytest.mark.parametrize(
    ("ends_on", "period", "first"),
    [
        (date(2026, 3, 31), Period.ROLLING, date(2025, 4, 1)),
        (date(2026, 2, 28), Period.ROLLING, date(2025, 3, 1)),
        (date(2024, 2, 28), Period.ROLLING, date(2023, 3, 1)),
        (date(2025, 2, 28), Period.ROLLING, date(2024, 3, 1)),
        (date(2026, 9, 30), Period.YEAR_TO_DATE, date(2026, 4, 1)),
        (date(2026, 3, 31), Period.YEAR_TO_DATE, date(2025, 4, 1)),
        (date(2026, 4, 1), Period.YEAR_TO_DATE, date(2026, 4, 1)),
        (date(2026, 9, 30), Period.SNAPSHOT, date(2026, 9, 30)),
    ],
)
def test_begins_where_its_kind_says(ends_on: date, period: Period, first: date) -> None:
    assert first_day(ends_on, period=period) == first


def test_lies_in_the_reporting_year_that_ends_in_march() -> None:
    assert [year_of(date(2026, 3, 31)), year_of(date(2026, 4, 1))] == [2026, 2027]
    assert [is_whole_year(date(2026, 3, 31)), is_whole_year(date(2026, 3, 30))] == [True, False]


def test_is_held_against_the_same_day_a_year_before() -> None:
    assert a_year_before(date(2026, 3, 31)) == date(2025, 3, 31)
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)
    assert a_year_before(date(2025, 2, 28)) == date(2024, 2, 29)
