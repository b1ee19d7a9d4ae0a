"""The next question…"""

from typing import Any

from localoffer.rules.assessment import assess_in
from localoffer.rules.questions import next_question, open_questions, wanted_facts
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation
from tests.rules.small import TODAY, answers, book, definition, rule


def asked_of(*rules: Rule, skip: tuple[str, ...] = (), **told: Any) -> list[str]:
    """Return the keys of all open questions, the first to ask first."""
    found = open_questions(rules, answers(**told), on=TODAY, book=book(*rules), asked=skip)
    return [question.fact.key for question in found]


def test_is_the_one_that_settles_most() -> None:
    rules = [
        rule("{fact: parent, is: yes}", name="a"),
        rule("{all: [{fact: study, is: higher}, {fact: parent, is: yes}]}", name="b"),
        rule("{fact: study, is: further}", name="c"),
        rule("{fact: parent, is: no}", name="d"),
    ]

    first = next_question(rules, answers(), on=TODAY, book=book(*rules))

    assert first is not None
    assert first.fact.key == "parent"
    assert first.settles == ("a", "b", "d")
    assert asked_of(*rules) == ["parent", "study"]


def test_weighs_a_rule_with_few_gaps_more_than_one_with_many() -> None:
    near = rule("{fact: study_hours, at_least: 5}", name="near")
    far = rule("{all: [{fact: parent, is: yes}, {fact: study, is: higher}]}", name="far")

    assert asked_of(far, near)[0] == "study_hours"


def test_is_none_once_nothing_is_open() -> None:
    one = rule()

    assert next_question([one], answers(parent="no"), on=TODAY, book=book(one)) is None
    assert next_question([one], answers(), on=TODAY, book=book(one), asked={"parent"}) is None


def test_is_never_about_what_can_no_longer_matter() -> None:
    one = rule("{all: [{fact: parent, is: yes}, {fact: study, is: higher}]}")

    assert asked_of(one, parent="no") == []
    assert asked_of(rule("{any: [{fact: parent, is: yes}, {fact: study, is: higher}]}"), parent="yes") == []


def test_is_never_about_rules_not_in_force() -> None:
    assert asked_of(rule(more="standing: passed")) == []
    assert asked_of(rule(more="in_force: [{from: 2030-01-01}]")) == []


def test_leaves_judgements_to_people() -> None:
    assert asked_of(rule("{fact: manager_agrees, is: yes}")) == []
    assert asked_of(rule("{words: you keep in touch}")) == []


def test_about_a_fact_worked_out_is_the_first_that_helps() -> None:
    care = rule("{fact: looked_after, is: yes}")
    young: dict[str, Any] = {"date_of_birth": "2009-06-01"}

    assert asked_of(care) == ["date_of_birth"]
    assert asked_of(care, **young) == ["ever_in_care"]
    assert asked_of(care, **young, ever_in_care="yes") == ["in_care_now"]
    assert asked_of(care, **young, ever_in_care="yes", skip=("in_care_now",)) == ["left_care_on"]
    assert asked_of(care, **young, ever_in_care="yes", in_care_now="yes") == []
    assert asked_of(care, skip=("date_of_birth",)) == ["ever_in_care"]


def test_waits_behind_its_gates() -> None:
    left = rule("{since: left_care_on}")

    assert asked_of(left) == ["ever_in_care"]
    assert asked_of(left, ever_in_care="yes") == ["left_care_on"]
    assert asked_of(left, ever_in_care="no") == []
    assert asked_of(left, skip=("ever_in_care",)) == ["left_care_on"]
    assert asked_of(left, ever_in_care="yes", in_care_now="yes") == []


def test_puts_off_what_is_sensitive() -> None:
    children = rule("{fact: children, at_least: 1}", name="children")
    more = rule("{fact: children, at_least: 2}", name="more")
    parent = rule(name="parent")

    assert asked_of(children, more, parent) == ["parent", "children"]


def test_asks_for_an_amount_once_the_answer_is_yes() -> None:
    paid = rule(benefit="{kind: cash, amount: {times: [100, {fact: study_hours}]}}")
    tiers = rule(
        benefit="{kind: cash, amount: {cases: [{when: {fact: study, is: higher}, then: 2}], otherwise: 1}}"
    )

    assert asked_of(paid) == ["parent"]
    assert asked_of(paid, parent="yes") == ["study_hours"]
    assert asked_of(paid, parent="yes", study_hours=3) == []
    assert asked_of(paid, parent="yes", study_hours="3..5") == []
    assert asked_of(tiers, parent="yes") == ["study"]


def test_looks_through_definitions() -> None:
    shared = definition("{fact: study, is: higher}", name="student")
    one = rule("{holds: student}")
    whole = book(one, definitions=(shared,))
    situation = Situation(answers(), on=TODAY, book=whole)

    assert wanted_facts(assess_in(one, situation), situation) == ["study"]


def test_keeps_the_order_of_the_book_where_two_weigh_the_same() -> None:
    study, parent = rule("{fact: study, is: higher}", name="s"), rule(name="p")

    assert asked_of(study, parent) == ["parent", "study"]


def test_adds_up_all_that_a_question_helps_to_settle() -> None:
    one, two = rule("{fact: study, is: higher}", name="one"), rule("{fact: study, is: further}", name="two")
    other = rule(name="other")

    assert asked_of(one, two, other) == ["study", "parent"]
    assert asked_of(other, one, two) == ["study", "parent"]


def test_about_a_fact_worked_out_ends_when_all_it_comes_from_was_asked() -> None:
    care = rule("{fact: looked_after, is: yes}")

    assert asked_of(care, skip=("date_of_birth", "ever_in_care", "in_care_now", "left_care_on")) == []


def test_about_an_amount_leaves_out_what_is_settled_already() -> None:
    tiers = "{cases: [{when: {fact: looked_after, is: yes}, then: 5}], otherwise: {fact: rent}}"
    paid = rule(benefit=f"{{kind: cash, amount: {tiers}}}")

    assert asked_of(paid, parent="yes", date_of_birth="2000-01-01") == ["rent"]


def test_puts_each_fact_once_however_often_a_rule_reads_it() -> None:
    twice = rule("{any: [{fact: study, is: higher}, {fact: study, is: further}, {fact: parent, is: yes}]}")
    situation = Situation(answers(), on=TODAY, book=book(twice))

    assert wanted_facts(assess_in(twice, situation), situation) == ["study", "parent"]


def test_about_an_amount_can_be_told_for_one_rule() -> None:
    paid = rule(benefit="{kind: cash, amount: {times: [100, {fact: study_hours}]}}")
    situation = Situation(answers(parent="yes"), on=TODAY, book=book(paid))

    assert wanted_facts(assess_in(paid, situation), situation) == ["study_hours"]
    assert wanted_facts(assess_in(paid, situation), situation, asked=["study_hours"]) == []
