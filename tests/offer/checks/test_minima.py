"""A sum that the nation sets…"""

from typing import Any

import pytest

from localoffer.offer.checks import minima
from localoffer.offer.checks.finding import Level
from localoffer.offer.checks.statutory import minima as every_minimum
from localoffer.offer.law import national_book
from localoffer.rules.rule import Rule
from tests.offer.checks.making import CARE_LEAVER, altered, found_in, levels_in, whole_rule

SETS_UP_HOME = [{"how": "fills", "to": "setting-up-home-allowance"}]
UNIVERSITY = [{"how": "fills", "to": "he-bursary"}]
STUDENT = {
    **CARE_LEAVER,
    "study": "higher",
    "course_start_on": "2026-09-21",
    "course_academic_years": 3,
    "course_designated": "yes",
    "course_in_plan": "yes",
}


def paying(pence: Any, *, relations: Any = (), answers: Any = None, **said: Any) -> Rule:
    """Return an entry that pays a sum, with an example of someone who gets it."""
    told = {"name": "Gets it", "on": "2026-11-21", "outcome": "yes", "answers": answers or CARE_LEAVER}
    return whole_rule(
        benefit={"kind": "cash", "amount": pence}, relations=list(relations), examples=[told], **said
    )


@pytest.mark.parametrize(("pence", "found"), [(300000, []), (299999, [Level.WARNING]), (350000, [])])
def test_is_held_against_what_a_council_gives_for_a_first_home(pence: int, found: list[Level]) -> None:
    moved = {**CARE_LEAVER, "first_home_on": "2026-11-01"}

    assert levels_in(minima.below, paying(pence, relations=SETS_UP_HOME, answers=moved)) == found


def test_is_that_of_the_day_the_figure_counts_from() -> None:
    moved_before = {**CARE_LEAVER, "date_of_birth": "2003-01-10", "first_home_on": "2023-03-31"}
    moved_after = moved_before | {"first_home_on": "2023-04-01"}

    found = [
        found_in(minima.below, paying(200000, relations=SETS_UP_HOME, answers=moved))
        for moved in (moved_before, moved_after)
    ]

    assert [len(each) for each in found] == [0, 1]


def test_that_the_law_fixes_blocks_a_lower_one() -> None:
    assert levels_in(minima.below, paying(200000, relations=UNIVERSITY, answers=STUDENT)) == []
    assert levels_in(minima.below, paying(199900, relations=UNIVERSITY, answers=STUDENT)) == [Level.ERROR]


def test_is_known_by_its_name_where_no_relation_says_so() -> None:
    named = paying(200000, title="Setting up home allowance")

    assert levels_in(minima.below, named) == [Level.WARNING]
    assert levels_in(minima.below, altered(named, title="A sofa")) == []


def test_is_not_asked_of_what_comes_on_top() -> None:
    on_top = paying(
        50000, title="More setting up home allowance", relations=[{"how": "adds_to", "to": "he-bursary"}]
    )

    assert found_in(minima.below, on_top) == []


def test_names_a_national_rule_and_a_figure_that_exist() -> None:
    book = national_book()

    assert {each.rule for each in every_minimum()} <= set(book.rules)
    assert {each.figure for each in every_minimum()} <= set(book.parameters)
