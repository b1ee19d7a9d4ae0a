"""The law's own test…"""

from typing import Any

import pytest

from localoffer.offer.checks import restated
from localoffer.offer.checks.finding import Level
from tests.offer.checks.making import found_in, levels_in, whole_rule

WIDENED = {"any": [{"holds": "former-relevant-child"}, {"fact": "in_care_at_16", "is": "yes"}]}
NARROWED = {"all": [{"holds": "former-relevant-child"}, {"fact": "in_care_when_18", "is": "yes"}]}
REPEATED = {"all": [{"fact": "nights_looked_after", "at_least": 91}, {"fact": "care_at_16_or_after", "is": "yes"}]}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("You were in care for 13 weeks between the ages of 14 and 16.", None),
        ("You were in care for 13 weeks without a break.", None),
        ("You were in care for 13 weeks or more following your 16th birthday.", None),
        ("You spent 14 weeks in care.", None),
        ("You were in care for 13 weeks.", Level.WARNING),
    ],
)
def test_is_found_in_words(text: str, level: Level | None) -> None:
    assert levels_in(restated.in_words, whole_rule(summary=text)) == [level]


@pytest.mark.parametrize(
    "text", ["You get help after care.", "We pay your rent for up to 13 weeks.", "We meet you 14 weeks before."]
)
def test_is_not_seen_where_it_is_not(text: str) -> None:
    assert found_in(restated.in_words, whole_rule(summary=text)) == []


def test_is_found_in_words_that_a_person_must_weigh() -> None:
    rule = whole_rule(when={"words": "you had 13 weeks in care in a row"})

    assert [each.place for each in found_in(restated.in_words, rule)] == ["when.words"]


def test_is_contradicted_by_a_number_of_its_own() -> None:
    rule = whole_rule(when={"fact": "nights_looked_after", "at_least": 98})

    assert levels_in(restated.in_conditions, rule) == [None]


def test_is_found_where_conditions_repeat_it() -> None:
    rule = whole_rule(when={"all": [{"age": {"from": 18}}, REPEATED]})

    found = found_in(restated.in_conditions, rule)

    assert [(each.place, each.about, each.level) for each in found] == [("when.all[2]", "care-test-met", None)]


@pytest.mark.parametrize(
    ("when", "keys"),
    [
        ({"holds": "former-relevant-child"}, []),
        ({"fact": "ever_in_care", "is": "yes"}, []),
        (WIDENED, []),
        (NARROWED, ["in_care_when_18"]),
        ({"not": {"fact": "thirteen_weeks_in_care", "is": "no"}}, ["thirteen_weeks_in_care"]),
    ],
)
def test_may_be_widened_and_not_narrowed(when: Any, keys: list[str]) -> None:
    found = found_in(restated.in_conditions, whole_rule(when=when))

    assert [each.about for each in found] == keys
    assert {each.level for each in found} <= {Level.WARNING}
