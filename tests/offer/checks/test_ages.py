"""The ages in an entry's words…"""

from typing import Any

import pytest

from localoffer.offer.checks import ages
from localoffer.offer.checks.age_words import ages_said
from localoffer.offer.checks.finding import Level
from tests.offer.checks.making import example, found_in, whole_rule


@pytest.mark.parametrize(
    ("text", "age", "is_clear"),
    [
        ("Free until you are 25.", 25, True),
        ("Free until your 25th birthday.", 25, True),
        ("Free until the day before you turn 25", 25, True),
        ("For people under 21.", 21, True),
        ("Free up to 25.", 25, False),
        ("Free up to the age of 25", 25, False),
        ("No council tax until 25", 25, False),
        ("For care leavers 18-25", 25, False),
        ("For people aged 16 to 18.", 18, False),
        ("From 21 to 24 you can get £500.", 24, False),
    ],
)
def test_are_read(text: str, age: int, is_clear: bool) -> None:
    assert [(said.age, said.is_clear) for said in ages_said(text)] == [(age, is_clear)]


@pytest.mark.parametrize(
    "text",
    [
        "You get up to 20 lessons.",
        "We pay up to £25 a month.",
        "You get £100 when you turn 18 and 21.",
        "From 21 you have one when you ask.",
        "We answer within 10 to 20 days.",
        "Come on 25 December.",
        "18-25 hours of help.",
    ],
)
def test_are_not_seen_in_other_numbers(text: str) -> None:
    assert list(ages_said(text)) == []


def between(until: int, summary: str, *, when: Any = None) -> list[tuple[str, Level | None]]:
    """Return what is found in an entry for people from 18 until a birthday, with a summary."""
    year = 2026 - until
    examples = [
        example("The day before", born=f"{year}-11-22", on="2026-11-21"),
        example("The birthday", born=f"{year}-11-21", outcome="no"),
    ]
    rule = whole_rule(summary=summary, when=when or {"age": {"from": 18, "until": until}}, examples=examples)
    return [(each.place, each.level) for each in found_in(ages.in_words, rule)]


def test_agree_with_the_conditions() -> None:
    assert between(25, "It is free until you are 25.") == []


def test_leave_the_last_day_open() -> None:
    assert between(25, "It is free up to 25.") == [("summary", None)]


@pytest.mark.parametrize("said", [24, 26])
def test_may_not_be_a_year_out(said: int) -> None:
    assert between(25, f"It is free until you are {said}.") == [("summary", Level.ERROR)]


def test_name_a_birthday_on_which_only_a_part_of_it_ends() -> None:
    under_25 = {"all": [{"holds": "former-relevant-under-25"}, {"age": {"until": 23}}]}
    care = {"thirteen_weeks_in_care": "yes", "in_care_at_16": "yes", "in_care_when_18": "yes"}
    aged_20 = [example("Aged 20", born="2006-05-01", answers=care)]
    rule = whole_rule(summary="It is free until you are 25.", when=under_25, examples=aged_20)

    assert [each.level for each in found_in(ages.in_words, rule)] == [Level.WARNING]


def test_name_a_birthday_that_no_condition_sets() -> None:
    found = between(25, "It is free until you are 25.", when={"fact": "ever_in_care", "is": "yes"})

    assert found == [("summary", None)]


def test_are_left_alone_where_the_entry_is_withdrawn() -> None:
    assert found_in(ages.in_words, whole_rule(summary="Free up to 25.", standing="withdrawn")) == []
