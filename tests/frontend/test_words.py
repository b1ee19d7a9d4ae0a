"""Money, days and counts are written as people read them"""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.frontend.words import day, how_many, pounds


@pytest.mark.parametrize(
    ("pence", "words"),
    [
        (300_000, "£3,000"),
        (349_950, "£3,499.50"),
        (5, "£0.05"),
        (0, "£0"),
        (-250, "-£2.50"),
        (100_000_000, "£1,000,000"),
    ],
)
def test_pounds(pence: int, words: str) -> None:
    assert pounds(pence) == words


@given(pence=st.integers(min_value=-(10**12), max_value=10**12))
def test_pounds_lose_no_penny(pence: int) -> None:
    typed = pounds(pence).replace("£", "").replace(",", "")

    assert round(float(typed) * 100) == pence


@pytest.mark.parametrize("wrong", [3.5, "300", True, None])
def test_pounds_refuse_what_is_not_whole_pence(wrong: object) -> None:
    with pytest.raises(TypeError):
        pounds(wrong)  # type: ignore[arg-type]


def test_days() -> None:
    assert day(date(2026, 4, 1)) == "1 April 2026"


def test_a_moment_is_of_the_day_that_clocks_here_show() -> None:
    assert day(datetime(2027, 3, 31, 23, tzinfo=UTC)) == "1 April 2027"


@pytest.mark.parametrize(("count", "words"), [(0, "0 texts"), (1, "1 text"), (2, "2 texts")])
def test_counts(count: int, words: str) -> None:
    assert how_many(count, "text") == words


def test_counts_of_what_takes_more_than_an_s() -> None:
    assert how_many(1, "entry stays", "entries stay") == "1 entry stays"
    assert how_many(3, "entry stays", "entries stay") == "3 entries stay"
