"""Outcomes combine so that…"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES, Outcome, every, known, opposite, some

OUTCOMES = st.lists(st.sampled_from(Outcome), max_size=5)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([], YES),
        ([YES, YES], YES),
        ([YES, NO, NOT_KNOWN], NO),
        ([PERSON_DECIDES, NO], NO),
        ([NOT_KNOWN, YES], NOT_KNOWN),
        ([PERSON_DECIDES, YES], PERSON_DECIDES),
        ([PERSON_DECIDES, NOT_KNOWN], NOT_KNOWN),
        ([NOT_KNOWN, PERSON_DECIDES], NOT_KNOWN),
    ],
)
def test_all_is_settled_by_one_no_then_by_what_is_unknown(parts: list[Outcome], whole: Outcome) -> None:
    assert every(parts) is whole


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([], NO),
        ([NO, NO], NO),
        ([NO, YES, NOT_KNOWN], YES),
        ([PERSON_DECIDES, YES], YES),
        ([NOT_KNOWN, NO], NOT_KNOWN),
        ([PERSON_DECIDES, NO], PERSON_DECIDES),
        ([PERSON_DECIDES, NOT_KNOWN], NOT_KNOWN),
        ([NOT_KNOWN, PERSON_DECIDES], NOT_KNOWN),
    ],
)
def test_any_is_settled_by_one_yes_then_by_what_is_unknown(parts: list[Outcome], whole: Outcome) -> None:
    assert some(parts) is whole


@given(OUTCOMES)
def test_not_all_is_the_same_as_any_not(parts: list[Outcome]) -> None:
    assert opposite(every(parts)) is some([opposite(part) for part in parts])


@given(OUTCOMES)
def test_the_order_of_the_parts_does_not_matter(parts: list[Outcome]) -> None:
    assert every(parts) is every(parts[::-1])
    assert some(parts) is some(parts[::-1])


def test_turning_round_keeps_what_is_not_settled() -> None:
    assert [opposite(each) for each in (YES, NO, NOT_KNOWN, PERSON_DECIDES)] == [
        NO,
        YES,
        NOT_KNOWN,
        PERSON_DECIDES,
    ]


def test_a_settled_claim_is_yes_or_no() -> None:
    assert known(True) is YES
    assert known(False) is NO
