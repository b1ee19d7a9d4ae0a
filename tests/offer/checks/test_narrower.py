"""A national duty…"""

from typing import Any

from localoffer.offer.checks import narrower
from localoffer.rules.rule import Rule
from tests.offer.checks.making import altered, found_in, whole_rule

FILLS = [{"how": "fills", "to": "adviser-at-18-to-20"}]


def adviser(rule_id: str = "adviser", when: Any = None, **said: Any) -> Rule:
    """Return an entry that carries out the duty to give an adviser at 18 to 20."""
    return whole_rule(rule_id, when=when or {"holds": "former-relevant-child"}, relations=FILLS, **said)


def test_is_carried_out_for_all_whom_it_is_for() -> None:
    assert found_in(narrower.than_the_law, adviser()) == []


def test_is_not_carried_out_for_some() -> None:
    only_at_20 = adviser(when={"all": [{"holds": "former-relevant-child"}, {"age": {"from": 20}}]})

    found = found_in(narrower.than_the_law, only_at_20)

    assert {each.about.partition(":")[0] for each in found} == {"adviser-at-18-to-20"}


def test_may_be_carried_out_by_two_entries_together() -> None:
    younger = adviser("younger", when={"all": [{"holds": "former-relevant-child"}, {"age": {"until": 20}}]})
    older = adviser("older", when={"all": [{"holds": "former-relevant-child"}, {"age": {"from": 20}}]})

    assert found_in(narrower.than_the_law, younger, older) == []


def test_may_be_given_to_more_people() -> None:
    assert found_in(narrower.than_the_law, adviser(when={"age": {"from": 16}})) == []


def test_is_not_looked_at_where_an_entry_only_adds_to_it() -> None:
    adds = altered(
        adviser(when={"age": {"from": 90}}), relations=[{"how": "adds_to", "to": "adviser-at-18-to-20"}]
    )

    assert found_in(narrower.than_the_law, adds) == []
