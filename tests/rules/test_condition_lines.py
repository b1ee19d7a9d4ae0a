"""The line of a condition…"""

from datetime import date
from typing import Any

import pytest

from tests.rules.small import answers, asked, condition


def test_keeps_what_it_was_told_on_its_line() -> None:
    line = asked("{age: {from: 18, on: course_start_on}}", date_of_birth="2008-05-01")

    assert line.answers == (("date_of_birth", date(2008, 5, 1)), ("course_start_on", None))
    assert asked("{since: left_care_on, on: course_start_on}").answers == (
        ("left_care_on", None),
        ("course_start_on", None),
    )
    assert asked("{until: left_care_on}").answers == (("left_care_on", None),)
    assert asked("{fact: income, less_than: {fact: rent}}", rent=4).answers == (("income", None), ("rent", 4))
    assert asked("{place: home_council, within: {fact: responsible_council}}").answers == (
        ("home_council", None),
        ("responsible_council", None),
    )
    for text in ("{fact: parent, is: yes}", "{fact: parent, one_of: [a]}", "{fact: parent, none_of: [a]}"):
        assert asked(text).answers == (("parent", None),)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{age: {from: 18}}", ("date_of_birth",)),
        ("{age: {from: 18, on: course_start_on}}", ("date_of_birth", "course_start_on")),
        (
            "{age: {from: {fact: children}, until: {fact: study_hours}, of: child_born_on}}",
            ("child_born_on", "children", "study_hours"),
        ),
        ("{age: {from: {parameter: most-age, on: course_start_on}}}", ("date_of_birth", "course_start_on")),
        ("{since: left_care_on}", ("left_care_on",)),
        ("{since: left_care_on, on: course_start_on}", ("left_care_on", "course_start_on")),
        ("{until: left_care_on}", ("left_care_on",)),
        ("{until: left_care_on, on: course_start_on}", ("left_care_on", "course_start_on")),
        ("{any: [{fact: parent, is: yes}, {fact: study, is: none}]}", ("parent", "study")),
        ("{all: [{fact: parent, is: yes}, {fact: study, is: none}]}", ("parent", "study")),
        ("{not: {fact: parent, is: yes}}", ("parent",)),
        ("{place: home_council, within: {fact: responsible_council}}", ("home_council", "responsible_council")),
        ("{fact: rent, at_least: {fact: income}, at_most: {fact: children}}", ("rent", "income", "children")),
        ("{fact: rent, more_than: {fact: income}, less_than: {fact: children}}", ("rent", "income", "children")),
        (
            "{fact: today, after: {fact: left_care_on}, before: {fact: course_start_on}}",
            ("today", "left_care_on", "course_start_on"),
        ),
        (
            "{fact: today, on_or_after: {fact: left_care_on}, on_or_before: {fact: course_start_on}}",
            ("today", "left_care_on", "course_start_on"),
        ),
    ],
)
def test_names_the_facts_it_reads_in_order(text: str, read: tuple[str, ...]) -> None:
    assert condition(text).facts() == read


@pytest.mark.parametrize(
    "text",
    [
        "{fact: parent, is: yes}",
        "{fact: study, one_of: [higher]}",
        "{fact: study, none_of: [higher]}",
        "{fact: benefits, includes: uc}",
        "{place: home_council, within: upper}",
        "{place: home_council, within: [upper, fen]}",
        "{words: you keep in touch}",
        "{holds: cared-for}",
        "{fact: rent, at_least: 1}",
        "{age: {from: 18}}",
        "{since: left_care_on}",
        "{until: left_care_on}",
    ],
)
def test_stands_on_its_own_line_with_what_it_read(text: str) -> None:
    told: dict[str, Any] = {
        "parent": "no",
        "study": "higher",
        "benefits": ["uc"],
        "home_council": "fen",
        "rent": 3,
        "left_care_on": "2024-01-01",
    }
    line = asked(text, **told)

    assert line.condition == condition(text)
    assert line.answers == (
        () if line.parts else tuple((key, answers(**told).values.get(key)) for key in line.condition.facts())
    )


def test_of_several_places_reads_each_fact_once() -> None:
    line = asked("{place: home_council, within: [nether, fen]}", home_council="fen")

    assert (line.outcome.value, line.answers) == ("yes", (("home_council", "fen"),))


def test_that_a_person_must_weigh_is_explained_by_what_they_weigh() -> None:
    line = asked("{not: {all: [{fact: parent, is: yes}, {words: you keep in touch}]}}", parent="yes")

    assert [leaf.condition.words for leaf in line.causes()] == ["you keep in touch"]


def test_that_is_not_known_is_explained_by_what_is_not() -> None:
    line = asked("{not: {any: [{fact: parent, is: yes}, {fact: study, is: none}]}}", study="higher")

    assert [leaf.condition.fact for leaf in line.causes()] == ["parent"]


def test_that_a_person_decides_misses_no_fact() -> None:
    assert asked("{fact: manager_agrees, is: yes}").missing() == []


def test_misses_a_fact_once_where_a_definition_is_named_twice() -> None:
    line = asked("{all: [{holds: cared-for}, {any: [{holds: cared-for}, {fact: parent, is: yes}]}]}")

    assert line.missing() == ["ever_in_care", "parent"]
