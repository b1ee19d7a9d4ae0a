"""An amount…"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules import amounts
from localoffer.rules.amounts import Amount
from localoffer.rules.situation import Situation
from localoffer.rules.values import Between
from tests.rules.small import TODAY, answers, book, rule


def amount(text: str) -> Amount:
    """Return an amount from YAML."""
    found = rule(benefit=f"{{kind: cash, amount: {text}}}").benefit.amount
    assert found is not None
    return found


def value(text: str, *, on: date = TODAY, **told: Any) -> Any:
    """Return what an amount in YAML comes to."""
    other = rule(name="other", benefit="{kind: cash, amount: 500}")
    unsure = rule("{words: if asked}", name="unsure", benefit="{kind: cash, amount: 500}")
    ranged = rule("{words: if asked}", name="ranged", benefit="{kind: cash, amount: {fact: rent}}")
    situation = Situation(answers(**told), on=on, book=book(other, unsure, ranged))
    situation.here = "fen"
    found = amounts.value(amount(text), situation)
    assert situation.here == "fen"
    return found


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [
        ("500", {}, 500),
        ("{parameter: grant}", {}, 300000),
        ("{fact: rent}", {"rent": 70}, 70),
        ("{fact: rent}", {}, None),
        ("{plus: [500, {fact: rent}]}", {"rent": 70}, 570),
        ("{plus: [500, {fact: rent}]}", {}, None),
        ("{plus: [500, {fact: rent}]}", {"rent": "10..20"}, Between(510, 520)),
        ("{times: [500, {fact: children}]}", {"children": 3}, 1500),
        ("{times: [500, {fact: children}]}", {"children": "1..2"}, Between(500, 1000)),
        ("{times: [500, {fact: children}]}", {"children": "2.."}, Between(1000, None)),
        ("{less: [500, {fact: rent}]}", {"rent": 70}, 430),
        ("{less: [500, {fact: rent}, 30]}", {"rent": 70}, 400),
        ("{less: [500, {fact: rent}]}", {"rent": 700}, 0),
        ("{less: [500, {fact: rent}]}", {}, Between(0, 500)),
        ("{less: [500, {fact: rent}]}", {"rent": "100.."}, Between(0, 400)),
        ("{less: [500, {fact: rent}]}", {"rent": "100..200"}, Between(300, 400)),
        ("{less: [500, {fact: rent}]}", {"rent": "..200"}, Between(300, 500)),
        ("{less: [{fact: income}, 100]}", {}, None),
        ("{less: [{fact: income}, 100]}", {"income": "300.."}, Between(200, None)),
        ("{less: [{fact: income}, 100]}", {"income": "..300"}, Between(0, 200)),
        ("{less: [{fact: income}, 0]}", {"income": "..300"}, Between(0, 300)),
        ("{less: [{fact: income}, 0]}", {"income": "300"}, 300),
        ("{least: [500, {fact: rent}]}", {"rent": 70}, 70),
        ("{least: [500, {fact: rent}]}", {"rent": 700}, 500),
        ("{least: [500, {fact: rent}]}", {}, Between(0, 500)),
        ("{least: [500, {fact: rent}]}", {"rent": "100.."}, Between(100, 500)),
        ("{least: [500, {fact: rent}]}", {"rent": "..100"}, Between(0, 100)),
        ("{least: [{fact: income}, {fact: rent}]}", {}, None),
        ("{most: [500, {fact: rent}]}", {"rent": 70}, 500),
        ("{most: [500, {fact: rent}]}", {"rent": 700}, 700),
        ("{most: [500, {fact: rent}]}", {}, None),
        ("{percent: 50, of: 301}", {}, 151),
        ("{percent: 50, of: {fact: rent}}", {}, None),
        ("{percent: 33, of: 100}", {}, 33),
        ("{percent: 1, of: 49}", {}, 0),
        ("{percent: 1, of: 149}", {}, 1),
        ("{percent: 1, of: 150}", {}, 2),
        ("{percent: 50, of: {fact: rent}}", {"rent": "100..200"}, Between(50, 100)),
        ("{amount_of: other}", {"parent": "yes"}, 500),
        ("{amount_of: other}", {"parent": "no"}, 0),
        ("{amount_of: other}", {}, Between(0, 500)),
        ("{amount_of: unsure}", {}, Between(0, 500)),
        ("{amount_of: ranged}", {}, None),
        ("{amount_of: ranged}", {"rent": "100..200"}, Between(0, 200)),
        ("{plus: [{amount_of: other}, {amount_of: other}]}", {"parent": "yes"}, 1000),
    ],
)
def test_comes_to_what_is_known_and_no_more(text: str, told: dict[str, Any], found: object) -> None:
    assert value(text, **told) == found


TIERS = "{cases: [{when: {age: {until: 21}}, then: 3500}, {when: {fact: parent, is: yes}, then: 2000}], otherwise: 1000}"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ({"date_of_birth": "2008-01-01"}, 3500),
        ({"date_of_birth": "2000-01-01", "parent": "yes"}, 2000),
        ({"date_of_birth": "2000-01-01", "parent": "no"}, 1000),
        ({"date_of_birth": "2000-01-01"}, Between(1000, 2000)),
        ({"parent": "yes"}, Between(2000, 3500)),
        ({}, Between(1000, 3500)),
    ],
)
def test_in_tiers_is_the_first_that_holds_or_the_range_of_those_that_may(
    told: dict[str, Any], found: object
) -> None:
    assert value(TIERS, **told) == found


def test_in_tiers_is_nothing_where_none_holds_and_nothing_else_is_said() -> None:
    text = "{cases: [{when: {fact: parent, is: yes}, then: {fact: rent}}]}"

    assert value(text, parent="no") == 0
    assert value(text, parent="yes") is None


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2023-03-31", 200000),
        ("2023-04-01", 300000),
        ("2023-05", 300000),
        ("2023", Between(200000, 300000)),
        ("2019-12-31", None),
        ("2019", None),
        ("2023-04-01..", None),
        ("unknown", None),
    ],
)
def test_keyed_on_a_day_takes_the_figure_of_that_day(day: str, found: object) -> None:
    assert value("{parameter: grant, on: course_start_on}", course_start_on=day) == found


def test_takes_the_figure_of_the_day_asked_about_and_never_one_only_announced() -> None:
    assert value("{parameter: grant}", on=date(2023, 3, 31)) == 200000
    assert value("{parameter: grant}", on=date(2027, 4, 1)) == 300000
    assert value("{parameter: grant}", on=date(2019, 12, 31)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("50000", "£500"),
        ("{parameter: grant}", "Grant"),
        ("{parameter: grant, on: course_start_on}", "Grant on the start of your course"),
        ("{fact: rent}", "your rent"),
        ("{plus: [100, {fact: rent}]}", "£1 plus your rent"),
        ("{times: [100, {fact: children}]}", "£1 times the number of children"),
        ("{less: [100, {fact: rent}]}", "£1 less your rent"),
        ("{least: [100, {fact: rent}, 200]}", "whichever is least: £1, your rent or £2"),
        ("{most: [100, {fact: rent}]}", "whichever is most: £1 or your rent"),
        ("{percent: 50, of: {fact: rent}}", "50% of your rent"),
        (
            TIERS,
            "£35 if you are under 21 (it ends the day before you turn 21); £20 if you are a parent; otherwise £10",
        ),
        ("{cases: [{when: {fact: parent, is: yes}, then: 100, title: parents}]}", "£1 if parents; otherwise £0"),
        ("{amount_of: other}", "what you get as Help"),
    ],
)
def test_says_itself_in_words(text: str, words: str) -> None:
    assert amounts.english(amount(text), book(rule(name="other"))) == words


@pytest.mark.parametrize(
    ("text", "read", "needed"),
    [
        ("5", (), ()),
        ("{fact: rent}", ("rent",), ()),
        ("{parameter: grant, on: course_start_on}", ("course_start_on",), ()),
        ("{parameter: grant}", (), ()),
        ("{amount_of: other}", (), ("other",)),
        ("{plus: [{fact: rent}, {less: [{fact: income}, {amount_of: other}]}]}", ("rent", "income"), ("other",)),
        ("{percent: 5, of: {amount_of: other}}", (), ("other",)),
        (
            "{cases: [{when: {fact: parent, is: yes}, then: {fact: rent}}], otherwise: {amount_of: other}}",
            ("parent", "rent"),
            ("other",),
        ),
        (
            "{cases: [{when: {fact: parent, is: yes}, then: {amount_of: a}}], otherwise: {fact: rent}}",
            ("parent", "rent"),
            ("a",),
        ),
    ],
)
def test_names_the_facts_and_entitlements_it_needs(
    text: str, read: tuple[str, ...], needed: tuple[str, ...]
) -> None:
    assert amounts.facts(amount(text)) == read
    assert amounts.targets(amount(text)) == needed


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("{least: [{fact: rent}, 10]}", "lessons", "whichever is least: your rent or 10 lessons"),
        (
            "{cases: [{when: {fact: parent, is: yes}, then: 100, title: so}], otherwise: 25}",
            "percent",
            "100% if so",
        ),
        (
            "{times: [1250, {least: [{fact: rent}, 37]}]}",
            "pence",
            "£12.50 times whichever is least: your rent or 37",
        ),
    ],
)
def test_says_plain_numbers_in_its_unit_and_counts_without_one(text: str, unit: str, words: str) -> None:
    assert amounts.english(amount(text), book(), unit=unit).startswith(words)


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("1250", "lessons", "1,250 lessons"),
        ("1250", "", "1,250"),
        ("25", "percent", "25%"),
        ("{times: [2, 3]}", "hours", "2 hours times 3"),
        ("{times: [{plus: [2, {parameter: grant}]}, 3]}", "hours", "2 hours plus Grant times 3"),
        ("{percent: 50, of: 4}", "hours", "50% of 4 hours"),
        ("{most: [2, {percent: 5, of: 40}]}", "hours", "whichever is most: 2 hours or 5% of 40 hours"),
        ("{less: [4, 2]}", "hours", "4 hours less 2 hours"),
        (
            "{cases: [{when: {fact: parent, is: yes}, then: {parameter: grant}}], otherwise: {plus: [1, {parameter: grant}]}}",
            "hours",
            "Grant if you are a parent; otherwise 1 hours plus Grant",
        ),
    ],
)
def test_says_each_number_in_its_unit_wherever_it_stands(text: str, unit: str, words: str) -> None:
    assert amounts.english(amount(text), book(), unit=unit) == words
