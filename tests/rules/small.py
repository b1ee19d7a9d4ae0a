"""A small invented book, and short ways to write rules and answers in a test."""

from datetime import date
from functools import cache
from typing import Any

from localoffer.rules import files
from localoffer.rules.answering import read_answers
from localoffer.rules.answers import Answers
from localoffer.rules.areas import Area
from localoffer.rules.assessment import Assessment, assess
from localoffer.rules.book import Book, book_of
from localoffer.rules.conditions import Condition, Line
from localoffer.rules.rule import Definition, Rule
from localoffer.rules.situation import Situation

TODAY = date(2026, 11, 21)

FACTS = """
facts:
  - {key: date_of_birth, type: date, phrase: your date of birth, question: When were you born}
  - {key: ever_in_care, type: yes_no, phrase: care, question: Ever in care, yes: you were in care, no: you were not in care}
  - {key: in_care_now, type: yes_no, phrase: care now, question: In care now, yes: you are in care, no: you left, ask_if: [ever_in_care]}
  - {key: left_care_on, type: date, phrase: the day you left care, question: When did you leave, ask_if: [ever_in_care], ask_unless: [in_care_now]}
  - {key: came_into_care_on, type: date, phrase: the day you came into care}
  - {key: parent, type: yes_no, phrase: being a parent, question: Are you a parent, yes: you are a parent, no: you are not a parent}
  - {key: study, type: choice, phrase: your study, question: Are you studying, choices: [{key: none, label: Not studying}, {key: further, label: College, clause: you are at college}, {key: higher, label: University, clause: you are at university}]}
  - {key: benefits, type: choices, phrase: your benefits, question: Which benefits, choices: [{key: uc, label: Universal Credit, clause: you get Universal Credit}, {key: pip, label: PIP}]}
  - {key: study_hours, type: whole, unit: hours a week, phrase: your hours of study, question: How many hours}
  - {key: children, type: whole, phrase: the number of children, question: How many children, sensitive: true}
  - {key: income, type: money, phrase: your income, question: How much a month}
  - {key: rent, type: money, phrase: your rent, question: How much rent}
  - {key: course_start_on, type: date, phrase: the start of your course, question: When does it start}
  - {key: child_born_on, type: date, phrase: your child's birthday, question: When was your child born}
  - {key: home_council, type: area, phrase: where you live, question: Where do you live}
  - {key: responsible_council, type: area, phrase: the council that looked after you, question: Which council}
  - {key: manager_agrees, type: decision, who: the manager, phrase: what the manager thinks, yes: the manager agrees, no: the manager does not agree}
  - {key: nights_looked_after, type: whole, unit: nights, phrase: your nights in care, worked_out_from: [date_of_birth, ever_in_care]}
  - {key: looked_after, type: yes_no, phrase: in care, yes: you are in care, no: you are not in care, worked_out_from: [date_of_birth, ever_in_care, in_care_now, left_care_on]}
  - {key: turned_18_on, type: date, phrase: the day you turned 18, worked_out_from: [date_of_birth]}
"""

AREAS = [
    Area(code="england", name="England", kind="country"),
    Area(code="north", name="the North", kind="region", within=("england",)),
    Area(code="tarn", name="Tarn County", kind="county", within=("north", "england")),
    Area(code="upper", name="Upper Tarn", kind="district", within=("tarn", "north", "england")),
    Area(code="nether", name="Nether Tarn", kind="district", within=("tarn", "north", "england")),
    Area(code="fen", name="Fenwick", kind="council", within=("england",)),
]

GRANT = """
id: grant
title: Grant
unit: pence
values:
  - {from: 2020-01-01, value: 200000, sources: [{title: Old letter, sure: S}]}
  - {from: 2023-04-01, value: 300000, sources: [{title: New letter, sure: S}]}
  - {from: 2027-04-01, value: 350000, standing: announced, sources: [{title: Speech, sure: U}]}
"""

MOST_AGE = """
id: most-age
title: the top age
unit: years
values:
  - {from: 2020-01-01, value: 17, sources: []}
  - {from: 2026-07-01, value: 18, sources: []}
"""

CARED_FOR = """
id: cared-for
title: Care leaver
summary: Someone who was in care.
yes: you are a care leaver
no: you are not a care leaver
when: {fact: ever_in_care, is: yes}
sources: [{title: Law, sure: V}]
"""


def book(*rules: Rule, definitions: tuple[Definition, ...] = ()) -> Book:
    """Return the small book with rules and definitions added."""
    base = _without_rules()
    return book_of(
        facts=base.facts.values(),
        parameters=base.parameters.values(),
        definitions=[*base.definitions.values(), *definitions],
        rules=rules,
        areas=AREAS,
    )


@cache
def _without_rules() -> Book:
    return book_of(
        facts=files.read_facts(FACTS),
        parameters=[files.read_parameter(GRANT), files.read_parameter(MOST_AGE)],
        definitions=[files.read_definition(CARED_FOR)],
    )


def rule(
    when: str = "{fact: parent, is: yes}", *, name: str = "help", more: str = "", benefit: str = "{kind: service}"
) -> Rule:
    """Return a rule with a condition and a benefit in YAML, and further lines."""
    text = f"""
id: {name}
title: Help
summary: Some help.
heading: money
strength: policy
basis: local
publisher: upper
when: {when}
benefit: {benefit}
sources: [{{title: Paper, sure: V}}]
examples: []
{more}
"""
    return files.read_rule(text)


def definition(when: str, *, name: str, more: str = "") -> Definition:
    """Return a definition with a condition in YAML."""
    text = f"id: {name}\ntitle: {name}\nsummary: x\nyes: y\nno: n\nwhen: {when}\nsources: []\n{more}"
    return files.read_definition(text)


def condition(text: str) -> Condition:
    """Return a condition from YAML."""
    return rule(text).when


def answers(**told: Any) -> Answers:
    """Return answers from plain text."""
    return read_answers(told, facts=book().facts)


def asked(text: str, *, on: date = TODAY, **told: Any) -> Line:
    """Return the line of a condition in YAML for plain answers, read as a rule of Upper Tarn."""
    situation = Situation(answers(**told), on=on, book=book())
    situation.here = "upper"
    return condition(text).answer(situation)


def outcome(text: str, *, on: date = TODAY, **told: Any) -> str:
    """Return just the outcome of a condition, as a word."""
    return asked(text, on=on, **told).outcome.value


def english(text: str, *, holds: bool = True) -> str:
    """Return a condition's clause."""
    return condition(text).english(book(), holds=holds)


def assessed(of: Rule, *others: Rule, on: date = TODAY, **told: Any) -> Assessment:
    """Return the assessment of a rule in the small book, together with others it may need."""
    return assess(of, answers(**told), on=on, book=book(of, *others))
