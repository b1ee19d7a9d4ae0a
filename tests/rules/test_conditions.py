"""A condition…"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.conditions import Duration
from localoffer.rules.situation import Situation
from tests.rules.small import TODAY, answers, book, condition, outcome


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


def test_counts_a_length_of_time_in_years_months_weeks_and_days() -> None:
    assert Duration(years=1, months=1, weeks=1, days=2).after(date(2024, 1, 31)) == date(2025, 3, 9)


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


def test_of_a_place_is_not_known_where_nobody_publishes_the_rule() -> None:
    situation = Situation(answers(home_council="upper"), on=TODAY, book=book())

    for here in ("this_council", "this_county", "this_region"):
        line = condition(f"{{place: home_council, within: {here}}}").answer(situation)
        assert line.outcome.value == "not_known"


def test_of_a_place_is_not_known_where_neither_place_is() -> None:
    assert outcome("{place: home_council, within: {fact: responsible_council}}") == "not_known"


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
