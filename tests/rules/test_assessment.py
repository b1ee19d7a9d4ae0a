"""An assessment…"""

from datetime import date

import msgspec
import pytest

from localoffer.rules.assessment import Stage, assess_all
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES
from localoffer.rules.values import Between
from tests.rules.small import TODAY, answers, asked, assessed, book, rule


def test_is_yes_no_or_not_known_by_the_condition() -> None:
    parents = rule()

    assert assessed(parents, parent="yes").outcome is YES
    assert assessed(parents, parent="no").outcome is NO
    assert assessed(parents).outcome is NOT_KNOWN
    assert assessed(parents).missing() == ["parent"]
    assert assessed(parents, parent="yes").is_due


def test_is_for_a_person_where_words_or_a_judgement_remain() -> None:
    words = rule("{all: [{fact: parent, is: yes}, {words: you keep in touch}]}")
    judged = rule(more="decided_by: {how: judgement, who: the manager, decision: manager_agrees}")
    weighed = rule(more="decided_by: {how: judgement, who: the manager}")

    assert assessed(words, parent="yes").outcome is PERSON_DECIDES
    assert assessed(words, parent="no").outcome is NO
    assert assessed(words).outcome is NOT_KNOWN
    assert assessed(judged, parent="yes").outcome is PERSON_DECIDES
    assert assessed(judged, parent="yes", manager_agrees="yes").outcome is YES
    assert assessed(judged, parent="yes", manager_agrees="no").outcome is NO
    assert assessed(judged, parent="no", manager_agrees="yes").outcome is NO
    assert assessed(weighed, parent="yes", manager_agrees="yes").outcome is PERSON_DECIDES
    assert not assessed(weighed, parent="yes").is_due


def test_needs_nobody_for_a_mere_signature() -> None:
    signed = rule(more="decided_by: {how: approval, who: the manager}")

    assert assessed(signed, parent="yes").outcome is YES


@pytest.mark.parametrize(
    ("on", "stage", "outcome"),
    [
        (date(2026, 3, 31), Stage.NOT_YET, NO),
        (date(2026, 4, 1), Stage.IN_FORCE, YES),
        (date(2026, 9, 30), Stage.IN_FORCE, YES),
        (date(2026, 10, 1), Stage.NOT_YET, NO),
        (date(2027, 1, 1), Stage.IN_FORCE, YES),
        (date(2028, 1, 1), Stage.ENDED, NO),
    ],
)
def test_follows_the_spans_in_which_the_rule_is_in_force(on: date, stage: Stage, outcome: object) -> None:
    spans = "in_force: [{from: 2026-04-01, until: 2026-10-01}, {from: 2027-01-01, until: 2028-01-01}]"
    found = assessed(rule(more=spans), on=on, parent="yes")

    assert (found.stage, found.outcome) == (stage, outcome)


@pytest.mark.parametrize("standing", ["passed", "announced", "proposed"])
def test_never_turns_passed_or_promised_into_yes_or_no(standing: str) -> None:
    coming = rule(more=f"standing: {standing}")

    assert assessed(coming, parent="yes").outcome is NOT_KNOWN
    assert assessed(coming, parent="yes").stage is Stage.NOT_CONFIRMED
    assert assessed(coming, parent="no").outcome is NO
    assert not assessed(coming, parent="yes").is_due


def test_ends_with_a_scheme_or_when_the_rule_is_withdrawn() -> None:
    scheme = rule(more="limits: [{kind: capacity, people: 3}, {kind: ends, day: 2026-11-21}]")

    assert assessed(scheme, on=date(2026, 11, 20), parent="yes").outcome is YES
    assert assessed(scheme, parent="yes").stage is Stage.ENDED
    assert assessed(rule(more="standing: withdrawn"), parent="yes").stage is Stage.ENDED
    assert assessed(rule(more="standing: pilot"), parent="yes").is_due


def test_says_no_to_what_is_expressly_not_offered() -> None:
    assert assessed(rule(benefit="{kind: not_offered}"), parent="yes").outcome is NO


def test_has_an_amount_unless_it_is_no() -> None:
    paid = rule(benefit="{kind: cash, amount: {times: [100, {fact: children}]}}")

    assert assessed(paid, parent="yes", children=2).amount == 200
    assert assessed(paid, parent="yes").amount is None
    assert assessed(paid, children="1..2").amount == Between(100, 200)
    assert assessed(paid, parent="no", children=2).amount is None


def test_of_many_rules_keeps_their_order_and_each_publisher() -> None:
    here = rule("{place: home_council, within: this_council}", name="here")
    elsewhere = msgspec.structs.replace(here, id="elsewhere", publisher="fen")

    found = assess_all([here, elsewhere], answers(home_council="fen"), on=TODAY, book=book(here, elsewhere))

    assert [(each.rule.id, each.outcome) for each in found] == [("here", NO), ("elsewhere", YES)]


def test_explains_with_the_fewest_lines() -> None:
    line = asked(
        "{all: [{fact: parent, is: yes}, {any: [{fact: study, is: higher}, {fact: study, is: further}]}, {age: {from: 18}}]}",
        parent="no",
        study="none",
        date_of_birth="2000-01-01",
    )

    assert [leaf.condition.fact for leaf in line.causes()] == ["parent"]
    assert len(list(line.leaves())) == 4


def test_explains_a_yes_with_all_that_hold_and_one_of_those_that_suffice() -> None:
    line = asked(
        "{all: [{fact: parent, is: yes}, {any: [{fact: study, is: higher}, {fact: benefits, includes: uc}]}]}",
        parent="yes",
        study="higher",
        benefits=["uc"],
    )

    assert [leaf.condition.fact for leaf in line.causes()] == ["parent", "study"]


def test_explains_through_a_not() -> None:
    line = asked("{not: {any: [{fact: parent, is: yes}, {fact: study, is: higher}]}}", parent="yes", study="none")
    both = asked("{not: {any: [{fact: parent, is: yes}, {fact: study, is: higher}]}}", parent="no", study="none")

    assert [leaf.condition.fact for leaf in line.causes()] == ["parent"]
    assert [leaf.condition.fact for leaf in both.causes()] == ["parent", "study"]


def test_names_only_missing_facts_that_could_still_matter() -> None:
    text = "{all: [{fact: parent, is: yes}, {any: [{fact: study, is: higher}, {fact: study_hours, at_least: 12}]}, {words: x}]}"

    assert asked(text).missing() == ["parent", "study", "study_hours"]
    assert asked(text, parent="yes", study="none").missing() == ["study_hours"]
    assert asked(text, parent="no").missing() == []
    assert asked(text, parent="yes", study="higher").missing() == []
    assert asked("{not: {age: {from: 18}}}", date_of_birth="2008").missing() == ["date_of_birth"]
    assert asked("{not: {age: {from: 18, on: course_start_on}}}", date_of_birth="2008-01-01").missing() == [
        "course_start_on"
    ]
