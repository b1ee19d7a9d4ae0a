"""A book of several publishers …"""

from localoffer.offer.composing import Layer, composed, facts_of, publisher_and_slug
from localoffer.rules import files
from tests.offer.making import made_rule


def test_keeps_names_at_home_and_lengthens_the_others() -> None:
    layers = [layer("town", made_rule()), layer("county", made_rule(council="county"))]

    rules = composed(layers, at_home="town", taken=())

    assert [rule.id for rule in rules] == ["bus-pass", "county/bus-pass"]


def test_lengthens_a_name_at_home_that_national_law_has_taken() -> None:
    rules = composed([layer("town", made_rule())], at_home="town", taken=["bus-pass"])

    assert [rule.id for rule in rules] == ["town/bus-pass"]


def test_follows_each_mention_of_a_rule() -> None:
    top_up = made_rule(
        "top-up",
        relations=[{"how": "tops_up", "to": "bus-pass"}, {"how": "excludes", "to": "town/train"}],
        benefit={"kind": "cash", "amount": {"plus": [100, {"amount_of": "bus-pass"}]}, "pot": "bus-pass"},
    )
    layers = [layer("town", made_rule("train")), layer("county", made_rule(), top_up)]

    found = {rule.id: files.plain(rule) for rule in composed(layers, at_home="town", taken=())}["county/top-up"]

    assert [relation["to"] for relation in found["relations"]] == ["county/bus-pass", "train"]
    assert found["benefit"]["amount"] == {"plus": [100, {"amount_of": "county/bus-pass"}]}
    assert found["benefit"]["pot"] == "county/bus-pass"


def test_leaves_the_answers_of_examples_alone() -> None:
    rule = made_rule(examples=[{"name": "A", "on": "2026-11-21", "answers": {"to": "bus-pass"}, "outcome": "yes"}])

    found = composed([layer("county", rule)], at_home="town", taken=())

    assert found[0].examples == rule.examples


def test_asks_a_question_once_that_two_publishers_share() -> None:
    fact = {"key": "has_pass", "type": "yes_no", "phrase": "whether you have a pass"}
    layers = [Layer(slug=slug, rules=(), facts=(fact,)) for slug in ("town", "county")]

    assert [found.key for found in facts_of(layers)] == ["has_pass"]


def test_tells_publisher_and_entry_apart() -> None:
    assert publisher_and_slug("county/bus-pass", at_home="town") == ("county", "bus-pass")
    assert publisher_and_slug("bus-pass", at_home="town") == ("town", "bus-pass")


def layer(slug: str, *rules: object) -> Layer:
    return Layer(slug=slug, rules=tuple(files.plain(rule) for rule in rules))  # type: ignore[arg-type]
