"""Rough values…"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.outcome import NO, NOT_KNOWN, YES
from localoffer.rules.values import Between, at_least, before, first_of, last_of, shift

ENDS = st.tuples(st.integers(-9, 9), st.integers(0, 5))


@st.composite
def rough(draw: st.DrawFn) -> Between:
    first, width = draw(ENDS)
    return Between(first, first + width)


@given(rough(), rough())
def test_are_at_least_another_only_where_every_pair_is(one: Between, other: Between) -> None:
    pairs = {a >= b for a in range(one.first, one.last + 1) for b in range(other.first, other.last + 1)}

    found = at_least(one, other)

    assert found is (YES if pairs == {True} else NO if pairs == {False} else NOT_KNOWN)
    assert before(one, other) is {YES: NO, NO: YES, NOT_KNOWN: NOT_KNOWN}[found]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (3, 3, YES),
        (2, 3, NO),
        (None, 3, NOT_KNOWN),
        (3, None, NOT_KNOWN),
        (date(2026, 1, 2), date(2026, 1, 1), YES),
    ],
)
def test_exact_ones_compare_as_they_stand(one: object, other: object, found: object) -> None:
    assert at_least(one, other) is found


def test_with_an_open_end_may_be_anything_beyond_it() -> None:
    many, few = Between(91, None), Between(None, 90)

    assert at_least(many, 91) is YES
    assert at_least(many, 92) is NOT_KNOWN
    assert at_least(few, 91) is NO
    assert at_least(few, 90) is NOT_KNOWN
    assert at_least(91, many) is NOT_KNOWN
    assert at_least(90, many) is NO
    assert at_least(90, few) is YES
    assert at_least(many, many) is NOT_KNOWN
    assert at_least(Between(None, None), 3) is NOT_KNOWN


def test_move_at_both_ends() -> None:
    def one_more(value: int) -> int:
        return value + 1

    assert shift(Between(1, 3), one_more) == Between(2, 4)
    assert shift(Between(None, 3), one_more) == Between(None, 4)
    assert shift(Between(1, None), one_more) == Between(2, None)
    assert shift(5, one_more) == 6
    assert shift(None, one_more) is None


def test_tell_their_ends() -> None:
    assert (first_of(Between(1, 3)), last_of(Between(1, 3))) == (1, 3)
    assert (first_of(7), last_of(7)) == (7, 7)
