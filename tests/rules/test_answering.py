"""Answers given as text…"""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.answering import AnswerNotUnderstood, read_answers, read_day, write_answers, write_value
from localoffer.rules.answers import Answers, Claim
from localoffer.rules.values import Between
from tests.rules.small import answers, book

FACTS = book().facts


@pytest.mark.parametrize(
    ("key", "raw", "value"),
    [
        ("parent", "yes", True),
        ("parent", "no", False),
        ("parent", True, True),
        ("parent", False, False),
        ("parent", "unknown", None),
        ("parent", None, None),
        ("manager_agrees", "yes", True),
        ("date_of_birth", "2008-02-29", date(2008, 2, 29)),
        ("date_of_birth", "2008-02", Between(date(2008, 2, 1), date(2008, 2, 29))),
        ("date_of_birth", "2008-12", Between(date(2008, 12, 1), date(2008, 12, 31))),
        ("date_of_birth", "2008", Between(date(2008, 1, 1), date(2008, 12, 31))),
        ("date_of_birth", "2008-01-02..2008-03-04", Between(date(2008, 1, 2), date(2008, 3, 4))),
        ("date_of_birth", "..2008-03-04", Between(None, date(2008, 3, 4))),
        ("date_of_birth", "2008-03-04..", Between(date(2008, 3, 4), None)),
        ("study_hours", 12, 12),
        ("study_hours", "12", 12),
        ("study_hours", "-3", -3),
        ("study_hours", "12..16", Between(12, 16)),
        ("study_hours", "..16", Between(None, 16)),
        ("income", "12..", Between(12, None)),
        ("study", "higher", "higher"),
        ("benefits", ["uc", "pip"], frozenset({"uc", "pip"})),
        ("benefits", "uc", frozenset({"uc"})),
        ("home_council", "upper", "upper"),
    ],
)
def test_are_read_by_the_kind_of_their_fact(key: str, raw: Any, value: Any) -> None:
    assert read_answers({key: raw}, facts=FACTS).values == {key: value}


@pytest.mark.parametrize(
    ("key", "raw", "allowed"),
    [
        ("parent", "maybe", "yes, no, unknown"),
        ("parent", 1.5, "yes, no, unknown"),
        ("date_of_birth", "2008-02-30", "a day as 2024-03-01, a month as 2024-03 or a year as 2024"),
        ("date_of_birth", "2008-13", "a day as 2024-03-01, a month as 2024-03 or a year as 2024"),
        ("date_of_birth", "0000", "a day as 2024-03-01, a month as 2024-03 or a year as 2024"),
        ("date_of_birth", "a..b", "a day as 2024-03-01, a month as 2024-03 or a year as 2024"),
        ("date_of_birth", "..2008..", "a day as 2024-03-01, a month as 2024-03 or a year as 2024"),
        ("study_hours", "many", "a whole number, or a range as 2..5"),
        ("study_hours", "1234567890123", "a whole number, or a range as 2..5"),
        ("study_hours", True, "a whole number, or a range as 2..5"),
        ("study", "law", "none, further, higher, unknown"),
        ("benefits", ["uc", "law"], "uc, pip, unknown"),
        ("benefits", 7, "uc, pip, unknown"),
        ("study_hours", "-..", "a whole number, or a range as 2..5"),
        ("study_hours", "1..1234567890123", "a whole number, or a range as 2..5"),
        ("nothing", "x", "only questions that exist"),
        ("history", {"care": "x"}, "a record in the documented shape"),
        ("claims", {"help": [{"on": "never"}]}, "a record in the documented shape"),
    ],
)
def test_that_do_not_fit_say_which_fact_and_what_is_allowed(key: str, raw: Any, allowed: str) -> None:
    with pytest.raises(AnswerNotUnderstood) as caught:
        read_answers({key: raw}, facts=FACTS)

    assert (caught.value.key, caught.value.allowed) == (key, allowed)
    assert str(caught.value) == f"{key}: found {caught.value.found!r}; allowed: {allowed}"


def test_name_the_wrong_value_found() -> None:
    with pytest.raises(AnswerNotUnderstood) as caught:
        read_answers({"study": "law"}, facts=FACTS)
    assert caught.value.found == "law"
    with pytest.raises(AnswerNotUnderstood, match="found 'many'"):
        read_answers({"study_hours": "many"}, facts=FACTS)
    with pytest.raises(AnswerNotUnderstood) as caught:
        read_day("2008-99")
    assert (caught.value.key, caught.value.found) == ("date", "2008-99")


WHOLE = {
    "date_of_birth": "2008-02-29",
    "left_care_on": "2026-01-05..2026-02-07",
    "parent": "no",
    "ever_in_care": "yes",
    "study": "unknown",
    "benefits": ["pip", "uc"],
    "study_hours": "12..",
    "home_council": "upper",
    "children": 2,
    "history": {"care": [{"start": "2020-01-01", "basis": "s20"}]},
    "claims": {"help": [{"on": "2026-01-01", "amount": 500}]},
    "given_on": "2026-11-21",
}


def test_are_written_so_that_they_read_back_the_same() -> None:
    read = read_answers(WHOLE, facts=FACTS)

    assert write_answers(read) == WHOLE
    assert read_answers(write_answers(read), facts=FACTS) == read
    assert read.claims == {"help": (Claim(date(2026, 1, 1), 500),)}
    assert read.given_on == date(2026, 11, 21)
    assert write_answers(Answers()) == {}


@given(st.dates(), st.dates())
def test_rough_days_survive_being_written(first: date, last: date) -> None:
    rough = Between(min(first, last), max(first, last))

    assert read_day(write_value(rough)) == rough


def test_take_the_day_given_over_the_day_written() -> None:
    assert read_answers(WHOLE, facts=FACTS, given_on=date(2027, 1, 1)).given_on == date(2027, 1, 1)
    assert answers().given_on is None
    assert answers().history is None
    assert answers().claims is None


def test_can_have_one_more_without_changing_the_first() -> None:
    first = answers(parent="yes")

    second = first.with_value("study", "none")

    assert second.values == {"parent": True, "study": "none"}
    assert first.values == {"parent": True}


def test_to_no_question_or_in_no_known_shape_say_what_was_found() -> None:
    with pytest.raises(AnswerNotUnderstood) as nowhere:
        read_answers({"nothing": "x"}, facts=FACTS)
    with pytest.raises(AnswerNotUnderstood) as shapeless:
        read_answers({"history": {"care": "x"}}, facts=FACTS)

    assert nowhere.value.found == "an answer"
    assert shapeless.value.found == "Expected `array`, got `str` - at `$.care`"
