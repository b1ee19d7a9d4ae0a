"""Reading a slip of typing …"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from localoffer.offer.search.spelling import meant, slips

WORDS = some.text(alphabet="abcde", max_size=9)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("rent", "rent", 0), ("rent", "rant", 1), ("rent", "ren", 1), ("rent", "ernt", 1), ("rent", "tren", 2)],
)
def test_counts_slips(one: str, other: str, count: int) -> None:
    assert slips(one, other, most=2) == count


@given(WORDS, WORDS)
def test_counts_the_same_both_ways(one: str, other: str) -> None:
    assert slips(one, other, most=9) == slips(other, one, most=9)


@given(WORDS, WORDS)
def test_counts_none_only_for_the_same_word(one: str, other: str) -> None:
    assert (slips(one, other, most=9) == 0) == (one == other)


def test_forgives_one_slip_in_a_short_word_and_two_in_a_long_one() -> None:
    assert meant("rant", known=["rent"]) == "rent"
    assert meant("rand", known=["rent"]) is None
    assert meant("alowence", known=["allowance"]) == "allowance"
    assert meant("elowence", known=["allowance"]) is None


@pytest.mark.parametrize("word", ["pi", "pip", "2024"])
def test_leaves_short_words_and_numbers_alone(word: str) -> None:
    assert meant(word, known=["pipe", "2025", "pin"]) is None


def test_prefers_a_word_that_begins_alike_then_the_alphabet() -> None:
    assert meant("rint", known=["mint", "rant", "rent"]) == "rant"
