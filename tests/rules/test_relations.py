"""Entitlements that bear on one another…"""

from typing import Any

from localoffer.rules.assessment import assess_in
from localoffer.rules.relations import Related, related
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import Between
from tests.rules.small import TODAY, answers, book, rule

CASH = "{kind: cash, amount: 5000}"


def together(*rules: Rule, **told: Any) -> dict[str, Related]:
    """Return each rule's related assessment by its id."""
    situation = Situation(answers(**told), on=TODAY, book=book(*rules))
    return {
        each.assessment.rule.id: each for each in related([assess_in(one, situation) for one in rules], situation)
    }


def bearing(how: str, *, when: str = "{fact: parent, is: yes}", extra: str = "") -> Rule:
    """Return a rule that bears on the rule "help"."""
    return rule(when, name="other", benefit=CASH, more=f"relations: [{{how: {how}, to: help{extra}}}]")


def test_stand_aside_where_another_takes_their_place() -> None:
    for how in ("replaces", "excludes"):
        assert together(rule(benefit=CASH), bearing(how), parent="yes")["help"].instead == "other"
        assert together(rule(benefit=CASH), bearing(how), parent="no")["help"].instead is None
        assert together(rule(benefit=CASH), bearing(how), parent="yes")["other"].instead is None
    unsure = bearing("replaces", when="{words: maybe}")
    assert together(rule(benefit=CASH), unsure, parent="yes")["help"].instead is None


def test_are_reduced_only_by_what_is_certain() -> None:
    less = bearing("reduces", extra=", by: 2000")
    unknown = bearing("reduces", extra=", by: {fact: rent}")
    unsure = bearing("reduces", when="{fact: study, is: higher}", extra=", by: 2000")

    assert together(rule(benefit=CASH), less, parent="yes")["help"].amount == 3000
    assert together(rule(benefit=CASH), unknown, parent="yes")["help"].amount == Between(0, 5000)
    assert together(rule(benefit=CASH), unknown, parent="yes", rent="1000..2000")["help"].amount == Between(
        3000, 4000
    )
    assert together(rule(benefit=CASH), unknown, parent="yes", rent=9000)["help"].amount == 0
    assert together(rule(benefit=CASH), unsure, parent="yes")["help"].amount == 5000
    assert together(rule(benefit=CASH), unsure, parent="yes")["help"].reduced_by == ("other",)
    assert together(rule(), less, parent="yes")["help"].amount is None
    assert together(rule(benefit=CASH), bearing("reduces"), parent="yes")["help"].amount == 5000


def test_keep_an_open_end_when_reduced() -> None:
    wide = rule(benefit="{kind: cash, amount: {fact: income}}")
    less = bearing("reduces", extra=", by: 2000")

    assert together(wide, less, parent="yes", income="5000..")["help"].amount == Between(3000, None)
    assert together(wide, less, parent="yes", income="..5000")["help"].amount == Between(0, 3000)


def test_name_what_tops_them_up_draws_on_them_and_fills_them() -> None:
    kinds = {"tops_up": "topped_up_by", "adds_to": "topped_up_by", "extends": "topped_up_by"}
    kinds |= {"draws_from": "drawn_on_by", "fills": "filled_by", "reduces": "reduced_by"}

    for how, field in kinds.items():
        found = together(rule(benefit=CASH), bearing(how), parent="yes")["help"]
        assert getattr(found, field) == ("other",)
        others = set(kinds.values()) - {field}
        assert all(getattr(found, name) == () for name in others)


def test_say_nothing_of_others_that_are_not_open_to_the_person() -> None:
    assert together(rule(benefit=CASH), bearing("tops_up"), parent="no")["help"].topped_up_by == ()
    passed = rule(name="other", more="standing: passed\nrelations: [{how: tops_up, to: help}]")
    assert together(rule(benefit=CASH), passed, parent="yes")["help"].topped_up_by == ()


def test_wait_for_what_must_be_refused_first() -> None:
    fallback = rule(
        name="other", more="relations: [{how: replaces_if_refused, to: help}, {how: after_all_other_help}]"
    )

    assert together(rule(), fallback, parent="yes")["other"].waits_for == "help"
    assert (
        together(rule("{fact: study, is: higher}"), fallback, parent="yes", study="none")["other"].waits_for
        is None
    )
    assert together(fallback, parent="yes")["other"].waits_for is None


def test_may_come_to_nothing_where_nobody_knows_how_much_goes() -> None:
    unknown = bearing("reduces", extra=", by: {fact: rent}")

    assert together(rule(benefit=CASH), unknown, parent="yes", rent="1000..")["help"].amount == Between(0, 4000)
    assert together(rule(benefit=CASH), unknown, parent="yes", rent="..1000")["help"].amount == Between(4000, 5000)


def test_stay_as_they_are_where_nothing_goes() -> None:
    wide = rule(benefit="{kind: cash, amount: {fact: income}}")
    less = bearing("reduces", extra=", by: {fact: rent}")

    assert together(wide, less, parent="yes", income="..5000", rent=0)["help"].amount == Between(0, 5000)
    assert together(rule(benefit=CASH), less, parent="yes", rent=0)["help"].amount == 5000
