"""The bank holidays of England and Wales …"""

from collections import Counter
from datetime import date, timedelta

import pytest

from localoffer.governance.constitution.law import bank_holidays

HOLIDAYS = {holiday.on: holiday.name for holiday in bank_holidays().holidays}
YEARS = range(2000, 2029)
EXTRA = {
    2002: date(2002, 6, 3),
    2011: date(2011, 4, 29),
    2012: date(2012, 6, 5),
    2023: date(2023, 5, 8),
}
FRIDAY = 4


def easter_sunday(year: int) -> date:
    """Return Easter Sunday by the almanac: the Sunday after the first full moon of the Church's spring."""
    golden = year % 19 + 1
    century = year // 100 + 1
    solar = 3 * century // 4 - 12
    lunar = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - solar - 10
    epact = (11 * golden + 20 + lunar - solar) % 30
    epact += epact == 24 or (epact == 25 and golden > 11)
    moon = 44 - epact
    moon += 30 if moon < 21 else 0
    moon += 7 - (sunday + moon) % 7
    return date(year, 3, 1) + timedelta(days=moon - 1)


def easter_days(year: int) -> set[date]:
    """Return Good Friday and Easter Monday."""
    sunday = easter_sunday(year)
    return {sunday - timedelta(days=2), sunday + timedelta(days=1)}


@pytest.mark.parametrize("year", YEARS)
def test_keep_easter_where_the_moon_puts_it(year: int) -> None:
    named = {
        day for day, name in HOLIDAYS.items() if day.year == year and name in ("Good Friday", "Easter Monday")
    }

    assert named == easter_days(year)


@pytest.mark.parametrize("year", YEARS)
def test_are_eight_a_year_and_the_extra_ones(year: int) -> None:
    extra = 2 if year == 2022 else int(year in EXTRA)

    assert Counter(day.year for day in HOLIDAYS)[year] == 8 + extra


def test_are_never_at_a_weekend() -> None:
    assert [day for day in HOLIDAYS if day.weekday() > FRIDAY] == []


@pytest.mark.parametrize(
    ("day", "kept"),
    [
        (date(2002, 6, 4), True),  # moved for a jubilee, with the day before it added
        (date(2002, 5, 27), False),
        (date(2010, 12, 27), True),  # Christmas Day was a Saturday
        (date(2010, 12, 28), True),
        (date(2011, 12, 27), True),  # Christmas Day was a Sunday
        (date(2012, 1, 2), True),
        (date(2012, 5, 28), False),
        (date(2012, 6, 4), True),
        (date(2020, 5, 4), False),  # moved to VE Day
        (date(2020, 5, 8), True),
        (date(2020, 12, 28), True),
        (date(2022, 5, 30), False),
        (date(2022, 6, 2), True),
        (date(2022, 6, 3), True),
        (date(2022, 9, 19), True),  # a funeral
        (date(2023, 5, 1), True),
        (date(2026, 12, 28), True),
        (date(2028, 12, 26), True),
    ],
)
def test_are_kept_on_the_days_they_were_moved_to(day: date, kept: bool) -> None:
    assert (day in HOLIDAYS) is kept


@pytest.mark.parametrize("day", EXTRA.values())
def test_were_added_for_great_days(day: date) -> None:
    assert day in HOLIDAYS


def test_say_where_every_day_comes_from() -> None:
    spans = bank_holidays().spans

    assert all(span.sources for span in spans)
    assert (spans[0].first, spans[-1].until) == (date(2000, 1, 1), date(2029, 1, 1))
    assert [span.sources[0].sure.settled for span in spans] == [False, True]
