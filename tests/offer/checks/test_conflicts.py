"""Two entries…"""

from typing import Any

import pytest

from localoffer.offer.checks import conflicts
from localoffer.offer.checks.finding import Level
from localoffer.rules.rule import Rule
from tests.offer.checks.making import altered, found_in, levels_in, whole_rule

FILLS = [{"how": "fills", "to": "setting-up-home-allowance"}]


def linked(rule_id: str, how: str, to: str, **said: Any) -> Rule:
    """Return an entry that relates to another."""
    return whole_rule(rule_id, relations=[{"how": how, "to": to}], **said)


def paying(rule_id: str, pence: int, **said: Any) -> Rule:
    """Return an entry that pays a sum for a first home."""
    return whole_rule(rule_id, benefit={"kind": "cash", "amount": pence}, **({"relations": FILLS} | said))


def test_may_not_have_one_id() -> None:
    found = found_in(conflicts.same_name, whole_rule("pass", title="One"), whole_rule("pass", title="Two"))

    assert [(each.about, each.level) for each in found] == [("pass", None)]


def test_should_not_have_one_title() -> None:
    one, two = whole_rule("one", title="Bus pass"), whole_rule("two", title="bus pass ")

    assert levels_in(conflicts.same_name, one, two) == [Level.WARNING, Level.WARNING]
    assert found_in(conflicts.same_name, one, altered(two, title="Train pass")) == []


def test_should_not_give_one_person_two_sums_for_one_thing() -> None:
    found = found_in(conflicts.two_sums, paying("one", 300000), paying("two", 250000))

    assert [(each.entry, each.about) for each in found] == [("one", "two: 300000, 250000")]


@pytest.mark.parametrize(
    "other",
    [
        paying("two", 300000),
        paying("two", 250000, relations=[]),
        paying("two", 250000, when={"age": {"until": 18}}),
        paying("two", 250000, relations=[*FILLS, {"how": "replaces", "to": "one"}]),
    ],
    ids=["same sum", "another thing", "other people", "they are related"],
)
def test_may_give_sums_that_do_not_clash(other: Rule) -> None:
    assert found_in(conflicts.two_sums, paying("one", 300000), other) == []


def test_may_not_rule_each_other_out_in_a_circle() -> None:
    one, two, three = (
        linked("one", "excludes", "two"),
        linked("two", "replaces", "three"),
        linked("three", "excludes", "one"),
    )

    assert [each.about for each in found_in(conflicts.circles, one, two, three)] == ["one three two"]
    assert found_in(conflicts.circles, one, two, whole_rule("three")) == []


def test_should_not_lean_on_one_that_has_ended() -> None:
    ended = whole_rule("old", in_force=[{"from": "2020-04-01", "until": "2026-11-21"}])
    ends_tomorrow = altered(ended, in_force=[{"from": "2020-04-01", "until": "2026-11-22"}])
    leans = linked("new", "adds_to", "old")

    assert [each.place for each in found_in(conflicts.linked_to_the_past, leans, ended)] == ["relations[1].to"]
    assert found_in(conflicts.linked_to_the_past, leans, ends_tomorrow) == []
    assert found_in(conflicts.linked_to_the_past, linked("new", "replaces", "old"), ended) == []
