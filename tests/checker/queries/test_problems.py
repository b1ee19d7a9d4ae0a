"""Answers that cannot all be true …"""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.checker.queries.problems import problems
from localoffer.offer.law import national_book
from localoffer.rules.answering import read_answers
from localoffer.rules.calendar import birthday
from tests.checker.making import CARE, TODAY

BOOK = national_book()


def found(**told: Any) -> dict[str, str]:
    answers = read_answers(told, facts=BOOK.facts, given_on=TODAY)
    return {problem.key: problem.text for problem in problems(answers, on=TODAY, book=BOOK)}


@pytest.mark.parametrize(
    ("told", "key", "says"),
    [
        ({"left_care_on": "2006-03-02"}, "left_care_on", "is before your date of birth (3 March 2007)"),
        ({"left_care_on": "2027-01"}, "left_care_on", "must be today or in the past"),
        ({"date_of_birth": "2027-01-01"}, "date_of_birth", "must be today or in the past"),
        ({"came_into_care_on": "2025-04-01"}, "left_care_on", "before you came into care (1 April 2025)"),
        ({"in_care_now": "yes"}, "in_care_now", "Care ends on your 18th birthday"),
        ({"left_care_on": "2021-05-01"}, "thirteen_weeks_in_care", "before you could have had 13 weeks"),
        ({"left_care_on": "2023-03-02"}, "in_care_at_16", "before your 16th birthday"),
        ({"left_care_on": "2023-03-03", "in_care_at_16": "no"}, "in_care_at_16", "on or after your 16th birthday"),
        ({"left_care_on": "2025-03-02"}, "in_care_when_18", "before your 18th birthday"),
        ({"date_of_birth": "2009-01-01"}, "in_care_when_18", "You are not 18 yet"),
        ({"course_start_on": "2025-09-01", "course_end_on": "2025-06-01"}, "course_end_on", "is before"),
    ],
)
def test_are_named_at_their_place(told: dict[str, str], key: str, says: str) -> None:
    assert says in found(**(CARE | told)).get(key, "")


def test_are_not_seen_where_there_are_none() -> None:
    assert found(**CARE) == {}


@pytest.mark.parametrize(
    "told",
    [
        {"left_care_on": "2023"},
        {"left_care_on": "2023-03", "in_care_at_16": "no", "in_care_when_18": "no"},
        {"date_of_birth": "2007"},
        {"left_care_on": "2026"},
        {"course_start_on": "2027-09-01"},
    ],
)
def test_are_not_seen_in_rough_answers_that_may_fit(told: dict[str, str]) -> None:
    assert [key for key in found(**(CARE | {"in_care_when_18": "unknown"} | told)) if key in told] == []


def test_are_not_seen_in_someone_who_came_back_into_care() -> None:
    back = {
        "date_of_birth": "2009-05-05",
        "in_care_now": "yes",
        "left_care_on": "2020-01",
        "came_into_care_on": "2024-02",
    }

    assert "left_care_on" not in found(**back)


@given(st.integers(-400, 400))
def test_fall_on_one_side_of_the_sixteenth_birthday_only(days: int) -> None:
    born = date(2007, 3, 3)
    left = birthday(born, 16) + timedelta(days=days)
    told = {"date_of_birth": born.isoformat(), "left_care_on": left.isoformat()}

    yes, no = (found(**told, in_care_at_16=answer) for answer in ("yes", "no"))

    assert ("in_care_at_16" in yes) is (days < 0)
    assert ("in_care_at_16" in no) is (days >= 0)
