"""One person's list …"""

from datetime import date
from typing import Any

import pytest

from localoffer.checker.queries.lists import Entry, PersonalList, Section, personal_list
from localoffer.rules.rule import Rule
from tests.checker.making import CARE, TODAY, made_fact, made_law, told
from tests.offer.making import made_rule

BOAT = {"fact": "owns_boat", "is": "yes"}


def listed(*rules: Rule, **answers: Any) -> PersonalList:
    law = made_law(*rules, facts=(made_fact(),), alone=True)
    return personal_list(told(**(CARE | answers)), on=TODAY, law=law)


def only(*rules: Rule, **answers: Any) -> Entry:
    return listed(*rules, **answers).entries[0]


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ({}, Section.NOW),
        ({"when": {"age": {"from": 21}}}, Section.LATER),
        ({"when": {"age": {"until": 18}}}, Section.NOT_DUE),
        ({"when": BOAT}, Section.UNKNOWN),
        ({"when": {"words": "you love boats"}}, Section.PERSON),
        ({"decided_by": {"how": "judgement", "who": "a panel", "on": "need"}}, Section.PERSON),
        ({"standing": "passed"}, Section.NOT_CONFIRMED),
        ({"standing": "announced"}, Section.NOT_CONFIRMED),
        ({"standing": "proposed"}, Section.NOT_CONFIRMED),
        ({"standing": "passed", "when": {"age": {"until": 18}}}, Section.NOT_DUE),
        ({"standing": "withdrawn"}, Section.NOT_DUE),
        ({"standing": "pilot"}, Section.NOW),
        ({"in_force": [{"from": "2027-01-01"}]}, Section.LATER),
        ({"in_force": [{"until": "2026-01-01"}]}, Section.NOT_DUE),
        ({"benefit": {"kind": "not_offered"}}, Section.NOT_DUE),
    ],
)
def test_has_each_entry_in_its_section(said: dict[str, Any], section: Section) -> None:
    assert only(made_rule(**said)).section is section


def test_names_the_question_that_would_settle_an_entry() -> None:
    entry = only(made_rule(when=BOAT))

    assert entry.question is not None
    assert entry.question.key == "owns_boat"


def test_asks_again_what_was_answered_with_i_dont_know() -> None:
    entry = only(made_rule(when=BOAT), owns_boat="unknown")

    assert entry.question is not None


def test_tells_when_an_entry_opens() -> None:
    opens = only(made_rule(when={"age": {"from": 21}})).opens_after(TODAY)

    assert opens is not None
    assert (opens.first, opens.begins_because) == (date(2028, 3, 3), "you turn 21")


def test_runs_from_the_sixteenth_to_the_twenty_sixth_birthday() -> None:
    found = listed(made_rule())

    assert (found.first, found.until) == (date(2023, 3, 3), date(2033, 3, 3))


@pytest.mark.parametrize("born", ["2007", "2007-03", "unknown", "2014-01-01", "1970-01-01", "2008-02-29"])
def test_holds_today_whatever_is_known_of_the_birth_date(born: str) -> None:
    found = listed(made_rule(), date_of_birth=born, in_care_when_18="unknown")

    assert found.first <= TODAY < found.until


def test_gives_way_to_what_replaces_it() -> None:
    other = made_rule("taxi", relations=[{"how": "replaces", "to": "bus-pass"}])

    sections = {entry.assessment.rule.id: entry.section for entry in listed(made_rule(), other).entries}

    assert sections == {"bus-pass": Section.NOT_DUE, "taxi": Section.NOW}


def test_has_the_parts_that_may_be_for_this_person() -> None:
    parts = [{"title": "Rope", "amount": 500}, {"title": "Oars", "amount": 900, "when": {"age": {"until": 18}}}]

    entry = only(made_rule(benefit={"kind": "cash", "amount": 1400, "parts": parts}))

    assert [(one.title, one.amount) for one in entry.shares] == [("Rope", 500)]


def test_says_no_more_than_the_answers_do() -> None:
    law = made_law()

    found = personal_list(told(), on=TODAY, law=law)

    assert [entry for entry in found.of(Section.NOW) if entry.assessment.missing()] == []
    assert found.category.recorded is None


DUTY = made_rule(id="duty", benefit={"kind": "cash", "amount": 300000})


@pytest.mark.parametrize(
    ("said", "section"),
    [
        ({}, Section.MET),
        ({"benefit": {"kind": "cash", "amount": 300000}}, Section.MET),
        ({"benefit": {"kind": "cash", "amount": 299999}}, Section.NOW),
        ({"when": BOAT}, Section.NOW),
        ({"standing": "proposed"}, Section.NOW),
    ],
)
def test_has_a_duty_once_where_an_open_entry_does_it_in_full(said: dict[str, Any], section: Section) -> None:
    does_it = made_rule(**({"id": "does-it", "relations": [{"how": "fills", "to": "duty"}]} | said))

    found = {entry.assessment.rule.id: entry.section for entry in listed(DUTY, does_it).entries}

    assert found["duty"] is section
