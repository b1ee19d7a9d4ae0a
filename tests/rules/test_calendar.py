"""The calendar…"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.calendar import birthday, clip, day_before, merged, months_after, nights

DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
SPANS = st.lists(
    st.tuples(DAYS, st.integers(0, 400)).map(lambda s: (s[0], s[0] + timedelta(days=s[1]))), max_size=6
)


@pytest.mark.parametrize(
    ("born", "years", "reached"),
    [
        (date(2008, 2, 29), 18, date(2026, 3, 1)),
        (date(2008, 2, 29), 16, date(2024, 2, 29)),
        (date(2008, 2, 28), 18, date(2026, 2, 28)),
        (date(2008, 12, 31), 18, date(2026, 12, 31)),
    ],
)
def test_gives_a_leap_day_birthday_on_1_march_in_a_common_year(born: date, years: int, reached: date) -> None:
    assert birthday(born, years) == reached


def test_counts_ages_in_months_too() -> None:
    assert birthday(date(2009, 8, 31), 17, 6) == date(2027, 3, 1)
    assert birthday(date(2009, 7, 31), 17, 6) == date(2027, 1, 31)
    assert birthday(date(2009, 1, 15), 0, 12) == date(2010, 1, 15)


@given(DAYS, st.integers(0, 60))
def test_puts_a_birthday_on_the_day_of_birth_or_the_first_of_the_next_month(born: date, years: int) -> None:
    reached = birthday(born, years)

    leap_baby = (born.month, born.day) == (2, 29)
    assert reached.year == born.year + years
    assert (reached.month, reached.day) == (born.month, born.day) or (
        leap_baby and (reached.month, reached.day) == (3, 1)
    )


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 2, 1), 6, date(2026, 8, 1)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 10), -1, date(2025, 12, 10)),
        (date(2026, 1, 10), 0, date(2026, 1, 10)),
    ],
)
def test_runs_months_to_the_corresponding_date(start: date, months: int, end: date) -> None:
    assert months_after(start, months) == end


@given(SPANS)
def test_counts_each_night_once_however_spans_touch_or_overlap(spans: list[tuple[date, date]]) -> None:
    every_night = {first + timedelta(days=n) for first, last in spans for n in range((last - first).days)}

    assert nights(spans) == len(every_night)


def test_joins_touching_spans_and_keeps_apart_those_with_a_gap() -> None:
    jan, feb, mar = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)

    assert merged([(feb, mar), (jan, feb)]) == [(jan, mar)]
    assert merged([(jan, mar), (feb, date(2026, 2, 2))]) == [(jan, mar)]
    assert merged([(jan, date(2026, 1, 31)), (feb, mar)]) == [(jan, date(2026, 1, 31)), (feb, mar)]


def test_clips_a_span_to_a_window_or_says_there_is_nothing() -> None:
    jan, feb, mar, apr = (date(2026, month, 1) for month in (1, 2, 3, 4))

    assert clip((jan, mar), within=(feb, apr)) == (feb, mar)
    assert clip((jan, apr), within=(feb, mar)) == (feb, mar)
    assert clip((jan, feb), within=(feb, mar)) is None


def test_knows_the_day_before() -> None:
    assert day_before(date(2026, 3, 1)) == date(2026, 2, 28)
