"""What only a person can weigh…"""

from typing import Any

from localoffer.offer.checks import judgement
from localoffer.offer.checks.finding import Level
from tests.offer.checks.making import found_in, whole_rule

WORDS = {"words": "you keep in touch"}
AGE = {"age": {"from": 18}}


def found(when: Any) -> list[tuple[str | None, Level | None]]:
    """Return what is found in an offer of one entry with a condition."""
    return [(each.entry, each.level) for each in found_in(judgement.in_words, whole_rule(when=when))]


def test_is_every_condition_of_an_entry() -> None:
    assert found(WORDS) == [("bus-pass", None), (None, Level.NOTE)]
    assert found({"all": [WORDS, {"not": WORDS}]}) == [("bus-pass", None), (None, Level.NOTE)]


def test_is_more_than_a_fifth_of_the_offer() -> None:
    assert found({"all": [AGE, WORDS]}) == [(None, Level.NOTE)]
    assert found({"all": [AGE, AGE, AGE, AGE, WORDS]}) == []
    assert found({"all": [AGE, AGE, AGE, WORDS]}) == [(None, Level.NOTE)]


def test_is_not_said_of_an_entry_without_conditions() -> None:
    assert found({"all": []}) == []
