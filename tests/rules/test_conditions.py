"""A condition…"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.conditions import Duration
from localoffer.rules.facts import Choice, Fact, FactType
from localoffer.rules.situation import Situation
from tests.rules.small import TODAY, answers, asked, book, condition, english, outcome


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("{fact: parent, is: yes}", {"parent": "yes"}, "yes"),
        ("{fact: parent, is: yes}", {"parent": "no"}, "no"),
        ("{fact: parent, is: no}", {"parent": "no"}, "yes"),
        ("{fact: parent, is: no}", {"parent": "yes"}, "no"),
        ("{fact: parent, is: yes}", {}, "not_known"),
        ("{fact: parent, is: yes}", {"parent": "unknown"}, "not_known"),
        ("{fact: study, is: higher}", {"study": "higher"}, "yes"),
        ("{fact: study, is: higher}", {"study": "further"}, "no"),
        ("{fact: study, one_of: [further, higher]}", {"study": "higher"}, "yes"),
        ("{fact: study, one_of: [further]}", {"study": "higher"}, "no"),
        ("{fact: study, one_of: [further]}", {}, "not_known"),
        ("{fact: study, none_of: [none]}", {"study": "higher"}, "yes"),
        ("{fact: study, none_of: [none]}", {"study": "none"}, "no"),
        ("{fact: study, none_of: [none]}", {}, "not_known"),
        ("{fact: benefits, includes: uc}", {"benefits": ["uc", "pip"]}, "yes"),
        ("{fact: benefits, includes: uc}", {"benefits": ["pip"]}, "no"),
        ("{fact: benefits, includes: uc}", {"benefits": []}, "no"),
        ("{fact: benefits, includes: uc}", {}, "not_known"),
        ("{fact: manager_agrees, is: yes}", {}, "person_decides"),
        ("{fact: manager_agrees, is: yes}", {"manager_agrees": "yes"}, "yes"),
        ("{fact: manager_agrees, is: yes}", {"manager_agrees": "no"}, "no"),
        ("{words: you keep in touch}", {}, "person_decides"),
        ("{holds: cared-for}", {"ever_in_care": "yes"}, "yes"),
        ("{holds: cared-for}", {"ever_in_care": "no"}, "no"),
        ("{holds: cared-for}", {}, "not_known"),
        ("{not: {fact: parent, is: yes}}", {"parent": "yes"}, "no"),
        ("{not: {fact: parent, is: yes}}", {}, "not_known"),
        ("{not: {words: you are rude}}", {}, "person_decides"),
        ("{all: [{fact: parent, is: yes}, {fact: study, is: none}]}", {"parent": "yes", "study": "none"}, "yes"),
        ("{all: [{fact: parent, is: yes}, {fact: study, is: none}]}", {"study": "higher"}, "no"),
        ("{any: [{fact: parent, is: yes}, {fact: study, is: none}]}", {"study": "none"}, "yes"),
        ("{any: [{fact: parent, is: yes}, {fact: study, is: none}]}", {"study": "higher"}, "not_known"),
    ],
)
def test_on_what_was_picked_never_takes_unknown_for_no(text: str, told: dict[str, Any], found: str) -> None:
    assert outcome(text, **told) == found


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("{fact: study_hours, at_least: 12}", {"study_hours": 12}, "yes"),
        ("{fact: study_hours, at_least: 12}", {"study_hours": 11}, "no"),
        ("{fact: study_hours, more_than: 12}", {"study_hours": 12}, "no"),
        ("{fact: study_hours, more_than: 12}", {"study_hours": 13}, "yes"),
        ("{fact: study_hours, at_most: 12}", {"study_hours": 12}, "yes"),
        ("{fact: study_hours, at_most: 12}", {"study_hours": 13}, "no"),
        ("{fact: study_hours, less_than: 12}", {"study_hours": 12}, "no"),
        ("{fact: study_hours, less_than: 12}", {"study_hours": 11}, "yes"),
        ("{fact: study_hours, at_least: 12, less_than: 16}", {"study_hours": 16}, "no"),
        ("{fact: study_hours, at_least: 12}", {"study_hours": "12..20"}, "yes"),
        ("{fact: study_hours, at_least: 12}", {"study_hours": "10..20"}, "not_known"),
        ("{fact: study_hours, at_least: 12}", {}, "not_known"),
        ("{fact: income, less_than: {fact: rent}}", {"income": 10, "rent": 20}, "yes"),
        ("{fact: income, less_than: {fact: rent}}", {"income": 10}, "not_known"),
        ("{fact: income, at_most: {parameter: grant}}", {"income": 300000}, "yes"),
        ("{fact: income, at_most: {parameter: grant}}", {"income": 300001}, "no"),
        ("{fact: income, at_least: {fact: rent}, less_than: 5}", {"income": 10}, "no"),
        ("{fact: course_start_on, on_or_after: 2023-05-01}", {"course_start_on": "2023-05-01"}, "yes"),
        ("{fact: course_start_on, on_or_after: 2023-05-01}", {"course_start_on": "2023-04-30"}, "no"),
        ("{fact: course_start_on, after: 2023-05-01}", {"course_start_on": "2023-05-01"}, "no"),
        ("{fact: course_start_on, after: 2023-05-01}", {"course_start_on": "2023-05-02"}, "yes"),
        ("{fact: course_start_on, on_or_before: 2023-05-01}", {"course_start_on": "2023-05-01"}, "yes"),
        ("{fact: course_start_on, on_or_before: 2023-05-01}", {"course_start_on": "2023-05-02"}, "no"),
        ("{fact: course_start_on, before: 2023-05-01}", {"course_start_on": "2023-05-01"}, "no"),
        ("{fact: course_start_on, before: 2023-05-01}", {"course_start_on": "2023-04"}, "yes"),
        ("{fact: course_start_on, before: 2023-05-01}", {"course_start_on": "2023"}, "not_known"),
        ("{fact: course_start_on, before: {fact: today}}", {"course_start_on": "2026-11-20"}, "yes"),
        ("{fact: course_start_on, before: {fact: today}}", {"course_start_on": "2026-11-21"}, "no"),
        ("{fact: today, before: 2026-11-22}", {}, "yes"),
    ],
)
def test_on_numbers_and_days_is_exact_at_its_edges(text: str, told: dict[str, Any], found: str) -> None:
    assert outcome(text, **told) == found


@pytest.mark.parametrize(
    ("text", "on", "told", "found"),
    [
        ("{age: {from: 18}}", date(2026, 5, 1), {"date_of_birth": "2008-05-01"}, "yes"),
        ("{age: {from: 18}}", date(2026, 4, 30), {"date_of_birth": "2008-05-01"}, "no"),
        ("{age: {until: 25}}", date(2033, 4, 30), {"date_of_birth": "2008-05-01"}, "yes"),
        ("{age: {until: 25}}", date(2033, 5, 1), {"date_of_birth": "2008-05-01"}, "no"),
        ("{age: {from: 17, months: 6}}", date(2025, 11, 1), {"date_of_birth": "2008-05-01"}, "yes"),
        ("{age: {from: 17, months: 6}}", date(2025, 10, 31), {"date_of_birth": "2008-05-01"}, "no"),
        ("{age: {from: 18}}", date(2026, 5, 1), {}, "not_known"),
        ("{age: {from: 18}}", date(2026, 5, 1), {"date_of_birth": "2008"}, "not_known"),
        ("{age: {from: 18}}", date(2026, 12, 31), {"date_of_birth": "2008"}, "yes"),
        ("{age: {from: 18, until: 25}}", date(2020, 1, 1), {"date_of_birth": "2008"}, "no"),
        (
            "{age: {from: 18, on: course_start_on}}",
            date(2026, 1, 1),
            {"date_of_birth": "2008-05-01", "course_start_on": "2026-09-01"},
            "yes",
        ),
        ("{age: {from: 18, on: course_start_on}}", date(2026, 6, 1), {"date_of_birth": "2008-05-01"}, "not_known"),
        ("{age: {until: 5, of: child_born_on}}", date(2026, 6, 1), {"child_born_on": "2021-06-02"}, "yes"),
        ("{age: {until: 5, of: child_born_on}}", date(2026, 6, 2), {"child_born_on": "2021-06-02"}, "no"),
        (
            "{age: {from: {fact: study_hours}}}",
            date(2026, 6, 2),
            {"date_of_birth": "2008-06-02", "study_hours": 18},
            "yes",
        ),
        ("{age: {from: {fact: study_hours}}}", date(2026, 6, 2), {"date_of_birth": "2008-06-02"}, "not_known"),
    ],
)
def test_on_age_turns_at_the_start_of_the_birthday(text: str, on: date, told: dict[str, Any], found: str) -> None:
    assert outcome(text, on=on, **told) == found


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("{since: left_care_on}", "2026-11-21", "yes"),
        ("{since: left_care_on}", "2026-11-22", "no"),
        ("{since: left_care_on, less_than: {months: 6}}", "2026-05-22", "yes"),
        ("{since: left_care_on, less_than: {months: 6}}", "2026-05-21", "no"),
        ("{since: left_care_on, less_than: {months: 6}}", "2026-11-22", "no"),
        ("{since: left_care_on, at_least: {weeks: 1}}", "2026-11-14", "yes"),
        ("{since: left_care_on, at_least: {weeks: 1}}", "2026-11-15", "no"),
        ("{since: left_care_on, at_least: {years: 1}}", "2025-11-21", "yes"),
        ("{since: left_care_on, at_least: {years: 1}}", "2025-11-22", "no"),
        ("{since: left_care_on, less_than: {days: 3}}", "2026-11-19", "yes"),
        ("{since: left_care_on, less_than: {days: 3}}", "2026-11-18", "no"),
        ("{since: left_care_on, less_than: {months: 6}}", "2026-05", "not_known"),
        ("{until: left_care_on}", "2026-11-22", "yes"),
        ("{until: left_care_on}", "2026-11-21", "no"),
        ("{until: left_care_on, less_than: {weeks: 1}}", "2026-11-27", "yes"),
        ("{until: left_care_on, less_than: {weeks: 1}}", "2026-11-28", "no"),
        ("{until: left_care_on, at_least: {weeks: 1}}", "2026-11-28", "yes"),
        ("{until: left_care_on, at_least: {weeks: 1}}", "2026-11-27", "no"),
    ],
)
def test_on_time_counts_from_the_day_itself(text: str, day: str, found: str) -> None:
    assert outcome(text, left_care_on=day) == found


def test_on_time_may_count_to_another_day() -> None:
    text = "{since: left_care_on, less_than: {years: 1}, on: course_start_on}"
    ahead = "{until: course_start_on, less_than: {years: 1}, on: left_care_on}"

    assert outcome(text, left_care_on="2020-01-01", course_start_on="2020-12-31") == "yes"
    assert outcome(text, left_care_on="2020-01-01", course_start_on="2021-01-01") == "no"
    assert outcome(text, left_care_on="2020-01-01") == "not_known"
    assert outcome(ahead, left_care_on="2020-01-01", course_start_on="2020-12-31") == "yes"
    assert outcome(ahead, left_care_on="2020-01-01", course_start_on="2021-01-01") == "no"


@pytest.mark.parametrize(
    ("within", "place", "found"),
    [
        ("this_council", "upper", "yes"),
        ("this_council", "nether", "no"),
        ("this_county", "nether", "yes"),
        ("this_county", "fen", "no"),
        ("this_region", "nether", "yes"),
        ("england", "fen", "yes"),
        ("nether", "nether", "yes"),
        ("[nether, fen]", "fen", "yes"),
        ("[nether, fen]", "upper", "no"),
        ("{fact: responsible_council}", "fen", "yes"),
        ("{fact: responsible_council}", "upper", "no"),
        ("this_council", "tarn", "not_known"),
    ],
)
def test_on_places_knows_what_lies_within_what(within: str, place: str, found: str) -> None:
    text = f"{{place: home_council, within: {within}}}"

    assert outcome(text, home_council=place, responsible_council="fen") == found


def test_on_a_place_not_told_is_not_known() -> None:
    assert outcome("{place: home_council, within: this_council}") == "not_known"
    assert outcome("{place: home_council, within: {fact: responsible_council}}", home_council="fen") == "not_known"


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
    ("text", "yes", "no"),
    [
        ("{fact: parent, is: yes}", "you are a parent", "you are not a parent"),
        ("{fact: parent, is: no}", "you are not a parent", "you are a parent"),
        ("{fact: study, is: higher}", "you are at university", "your study is not university"),
        (
            "{fact: study, is: none}",
            "your study is not studying",
            "your study is not not studying",
        ),
        (
            "{fact: study, one_of: [further, higher]}",
            "you are at college or you are at university",
            "your study is not college or university",
        ),
        ("{fact: study, none_of: [further]}", "your study is not college", "you are at college"),
        ("{fact: benefits, includes: pip}", "your benefits include PIP", "your benefits do not include PIP"),
        (
            "{fact: benefits, includes: uc}",
            "you get Universal Credit",
            "your benefits do not include Universal Credit",
        ),
        (
            "{fact: study_hours, at_least: 12}",
            "your hours of study is at least 12 hours a week",
            "your hours of study is not at least 12 hours a week",
        ),
        ("{fact: income, less_than: 50000}", "your income is less than £500", "your income is not less than £500"),
        (
            "{fact: children, more_than: 1, at_most: 3}",
            "the number of children is more than 1 and at most 3",
            "the number of children is not more than 1 and at most 3",
        ),
        (
            "{fact: income, at_most: {parameter: grant}}",
            "your income is at most Grant",
            "your income is not at most Grant",
        ),
        (
            "{fact: course_start_on, on_or_after: 2023-05-01}",
            "the start of your course is on or after 1 May 2023",
            "the start of your course is not on or after 1 May 2023",
        ),
        (
            "{fact: course_start_on, after: 2023-05-01, before: {fact: today}}",
            "the start of your course is after 1 May 2023 and before today",
            "the start of your course is not after 1 May 2023 and before today",
        ),
        (
            "{fact: today, on_or_before: {fact: left_care_on}}",
            "today is on or before the day you left care",
            "today is not on or before the day you left care",
        ),
        ("{age: {from: 18}}", "you are 18 or over", "you are not 18 or over"),
        (
            "{age: {until: 25}}",
            "you are under 25 (it ends the day before you turn 25)",
            "you are not under 25 (it ends the day before you turn 25)",
        ),
        (
            "{age: {from: 18, until: 25}}",
            "you are 18 or over, until the day before you turn 25",
            "you are not 18 or over, until the day before you turn 25",
        ),
        (
            "{age: {from: 17, months: 6}}",
            "you are 17 years and 6 months or over",
            "you are not 17 years and 6 months or over",
        ),
        (
            "{age: {from: 18, on: course_start_on}}",
            "you are 18 or over on the start of your course",
            "you are not 18 or over on the start of your course",
        ),
        ("{age: {from: {parameter: most-age}}}", "you are 18 or over", "you are not 18 or over"),
        (
            "{age: {until: 5, of: child_born_on}}",
            "your child's birthday is less than 5 years ago",
            "your child's birthday is not less than 5 years ago",
        ),
        (
            "{since: left_care_on}",
            "the day you left care is today or before",
            "the day you left care is not today or before",
        ),
        (
            "{since: left_care_on, less_than: {months: 6}}",
            "the day you left care is less than 6 months before today",
            "the day you left care is not less than 6 months before today",
        ),
        (
            "{since: left_care_on, at_least: {weeks: 1}, less_than: {years: 2}, on: course_start_on}",
            "the day you left care is at least 1 week and less than 2 years before the start of your course",
            "the day you left care is not at least 1 week and less than 2 years before the start of your course",
        ),
        (
            "{until: left_care_on, at_least: {days: 2}}",
            "the day you left care is at least 2 days after today",
            "the day you left care is not at least 2 days after today",
        ),
        (
            "{until: left_care_on}",
            "the day you left care is after today",
            "the day you left care is not after today",
        ),
        (
            "{place: home_council, within: this_county}",
            "where you live is this county",
            "where you live is not this county",
        ),
        (
            "{place: home_council, within: [tarn, fen]}",
            "where you live is Tarn County or Fenwick",
            "where you live is not Tarn County or Fenwick",
        ),
        (
            "{place: home_council, within: {fact: responsible_council}}",
            "where you live is the council that looked after you",
            "where you live is not the council that looked after you",
        ),
        ("{holds: cared-for}", "you are a care leaver", "you are not a care leaver"),
        ("{words: you keep in touch}", "you keep in touch", "not: you keep in touch"),
        ("{not: {fact: parent, is: yes}}", "you are not a parent", "you are a parent"),
        (
            "{all: [{fact: parent, is: yes}, {age: {from: 18}}]}",
            "you are a parent and you are 18 or over",
            "you are not a parent or you are not 18 or over",
        ),
        (
            "{any: [{fact: parent, is: yes}, {age: {from: 18}}]}",
            "you are a parent or you are 18 or over",
            "you are not a parent and you are not 18 or over",
        ),
    ],
)
def test_says_itself_in_plain_words_both_ways(text: str, yes: str, no: str) -> None:
    assert english(text) == yes
    assert english(text, holds=False) == no


def test_names_a_length_of_time() -> None:
    assert Duration(years=1, weeks=2).english() == "1 year and 2 weeks"
    assert Duration(months=1, days=1).english() == "1 month and 1 day"
    assert Duration().english() == "0 days"


def test_counts_a_length_of_time_in_years_months_weeks_and_days() -> None:
    assert Duration(years=1, months=1, weeks=1, days=2).after(date(2024, 1, 31)) == date(2025, 3, 9)


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


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        (
            "{age: {until: {parameter: most-age}}}",
            "you are under 18 (it ends the day before you turn 18)",
        ),
        (
            "{age: {from: 17, until: 25, months: 6}}",
            "you are 17 years and 6 months or over, until the day before you turn 25",
        ),
        (
            "{until: left_care_on, less_than: {weeks: 2}, on: course_start_on}",
            "the day you left care is less than 2 weeks after the start of your course",
        ),
        ("{until: left_care_on, on: course_start_on}", "the day you left care is after the start of your course"),
        (
            "{since: left_care_on, on: course_start_on}",
            "the day you left care is the start of your course or before",
        ),
        ("{age: {from: 1, of: child_born_on}}", "your child's birthday is at least 1 year ago"),
        (
            "{age: {from: 1, until: 5, months: 6, of: child_born_on}}",
            "your child's birthday is at least 1 year and 6 months and less than 5 years ago",
        ),
        (
            "{age: {until: {parameter: most-age}, of: child_born_on, on: course_start_on}}",
            "your child's birthday is less than 18 years before the start of your course",
        ),
        ("{age: {from: {fact: children}}}", "you are the number of children or over"),
        ("{fact: benefits, one_of: [uc, pip]}", "your benefits include Universal Credit or PIP"),
        ("{fact: home_council, is: fen}", "where you live is Fenwick"),
        ("{fact: home_council, one_of: [fen, tarn]}", "where you live is Fenwick or Tarn County"),
        ("{fact: study, is: law}", "your study is law"),
    ],
)
def test_names_days_places_and_figures_in_plain_words(text: str, yes: str) -> None:
    assert english(text) == yes


@pytest.mark.parametrize(
    ("started", "found"),
    [("2023-03-31", "yes"), ("2023-04-01", "no"), ("2023", "not_known"), ("unknown", "not_known")],
)
def test_on_a_figure_takes_that_of_the_day_that_counts(started: str, found: str) -> None:
    text = "{fact: income, at_least: {parameter: grant, on: course_start_on}}"

    assert outcome(text, income=250000, course_start_on=started) == found


@pytest.mark.parametrize(
    ("born", "started", "found"),
    [
        ("2008-12-01", "2026-06-30", "yes"),
        ("2008-12-01", "2026-07-01", "no"),
        ("2008-12-01", "2026", "not_known"),
        ("2008-11-21", "2026", "yes"),
        ("2009-11-22", "2026", "no"),
        ("2008", "2026", "not_known"),
        ("2007", "2026", "yes"),
        ("2010", "2026", "no"),
    ],
)
def test_on_an_age_that_changes_is_not_known_where_a_rough_day_straddles(
    born: str, started: str, found: str
) -> None:
    text = "{age: {from: {parameter: most-age, on: course_start_on}}}"

    assert outcome(text, date_of_birth=born, course_start_on=started) == found


def test_on_an_age_that_is_itself_an_answer_may_be_rough() -> None:
    def found(children: str) -> str:
        return outcome("{age: {from: {fact: children}}}", date_of_birth="2008-11-21", children=children)

    assert [found("18"), found("19"), found("17..18"), found("18..19"), found("19.."), found("..18")] == [
        *("yes", "no", "yes", "not_known", "no", "yes")
    ]


def test_names_what_can_be_picked_so_that_each_reads_one_way() -> None:
    labels = ["I do not know", "Rent or mortgage", "Cash", "PIP", "Sea, sky", "Universal Credit"]
    choices = tuple(Choice(key=label[:3], label=label) for label in labels)
    pick = Fact(key="pick", type=FactType.CHOICE, phrase="your pick", choices=choices)
    bare = Fact(key="bare", type=FactType.YES_NO, phrase="the answer")
    wide = book().with_rules([], facts=[pick, bare])

    def said(text: str) -> str:
        return condition(text).english(wide)

    assert said("{fact: pick, one_of: [Cas, PIP]}") == "your pick is cash or PIP"
    assert said("{fact: pick, one_of: [I d]}") == "your pick is I do not know"
    assert said("{fact: pick, one_of: [Ren]}") == "your pick is rent or mortgage"
    assert said("{fact: pick, one_of: [Ren, Cas]}") == "your pick is one of these: rent or mortgage; cash"
    assert (
        said("{fact: pick, one_of: [Cas, Sea, Uni]}")
        == "your pick is one of these: cash; sea, sky; Universal Credit"
    )
    assert said("{fact: bare, is: yes}") == "the answer is yes"


def test_of_a_place_is_not_known_where_nobody_publishes_the_rule() -> None:
    situation = Situation(answers(home_council="upper"), on=TODAY, book=book())

    for here in ("this_council", "this_county", "this_region"):
        line = condition(f"{{place: home_council, within: {here}}}").answer(situation)
        assert line.outcome.value == "not_known"


def test_of_a_place_is_not_known_where_neither_place_is() -> None:
    assert outcome("{place: home_council, within: {fact: responsible_council}}") == "not_known"


def test_misses_a_fact_once_where_a_definition_is_named_twice() -> None:
    line = asked("{all: [{holds: cared-for}, {any: [{holds: cared-for}, {fact: parent, is: yes}]}]}")

    assert line.missing() == ["ever_in_care", "parent"]


@pytest.mark.parametrize(("on", "found"), [(date(2026, 6, 30), "no"), (date(2026, 7, 1), "yes")])
def test_on_age_may_end_at_a_figure_that_changes(on: date, found: str) -> None:
    assert outcome("{age: {until: {parameter: most-age}}}", on=on, date_of_birth="2009-01-01") == found


def test_on_age_adds_months_to_a_rough_birth_date_too() -> None:
    def found(on: date) -> str:
        return outcome("{age: {from: 17, months: 6}}", on=on, date_of_birth="2009-01")

    assert [found(date(2026, 6, 30)), found(date(2026, 7, 1)), found(date(2026, 7, 31))] == [
        "no",
        "not_known",
        "yes",
    ]
