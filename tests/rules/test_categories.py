"""A legal category…"""

from typing import Any

from localoffer.rules.categories import Category, category_of
from localoffer.rules.situation import Situation
from tests.rules.small import TODAY, answers, book, definition

LEAVER = definition(
    "{all: [{fact: looked_after, is: no}, {fact: nights_looked_after, at_least: 91}]}",
    name="leaver",
    more="category: 2",
)
CHILD = definition("{fact: looked_after, is: yes}", name="child", more="category: 1")
NOBODY = definition("{fact: nights_looked_after, less_than: 91}", name="nobody", more="category: 3")
LOOK = definition("{fact: nights_looked_after, at_least: 90, at_most: 92}", name="edge", more="look: It is close.")
WHOLE = book(definitions=(LEAVER, CHILD, NOBODY, LOOK))


def found(**told: Any) -> Category:
    """Return the category today."""
    return category_of(answers(date_of_birth="2008-05-01", **told), on=TODAY, book=WHOLE)


def named(*definitions: Any) -> list[str]:
    """Return ids."""
    return [each.id for each in definitions]


def test_is_recorded_where_the_answers_settle_it() -> None:
    settled = found(history={"care": [{"start": "2023-01-01", "end": "2026-01-01"}]})

    assert settled.recorded is LEAVER
    assert settled.possible == (LEAVER,)
    assert settled.corrected is None
    assert settled.looks == ()


def test_is_several_possible_ones_where_they_do_not() -> None:
    open_case = found()

    assert open_case.recorded is None
    assert named(*open_case.possible) == ["leaver", "nobody"]


def test_asks_for_a_person_on_an_edge() -> None:
    near = found(history={"care": [{"start": "2025-01-01", "end": "2025-04-02"}]})

    assert near.recorded is LEAVER
    assert near.looks == (LOOK,)


def test_of_disputed_care_is_told_both_ways() -> None:
    disputed = found(
        history={
            "disputed": [{"start": "2025-01-01", "end": "2026-01-01", "recorded_as": "s17", "should_be": "s20"}]
        }
    )

    assert disputed.recorded is NOBODY
    assert disputed.corrected is LEAVER
    assert found(history={}).corrected is None


def test_is_worked_out_once_for_all_the_rules_that_ask() -> None:
    situation = Situation(answers(date_of_birth="2008-05-01"), on=TODAY, book=WHOLE)

    assert situation.definition("leaver") is situation.definition("leaver")
    assert situation.definition("leaver") is not situation.definition("nobody")
