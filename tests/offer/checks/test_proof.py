"""An entry proves itself…"""

from typing import Any

from localoffer.offer.checks import proof
from tests.offer.checks.making import example, found_in, whole_rule


def test_by_examples_that_pass_on_both_sides_of_each_birthday() -> None:
    for find in (proof.failing, proof.a_yes_and_a_no, proof.each_boundary):
        assert found_in(find, whole_rule()) == []


def test_not_by_an_example_that_fails() -> None:
    wrong = whole_rule(examples=[example("Still 17", born="2008-11-22", outcome="yes")])

    found = found_in(proof.failing, wrong)

    assert [each.about for each in found] == ["Still 17: expected yes, found no"]


def test_only_with_a_yes_and_a_no() -> None:
    only_yes = whole_rule(examples=[example("18 today", born="2008-11-21")])
    only_no = whole_rule(examples=[example("Still 17", born="2008-11-22", outcome="no")])

    assert [each.about for each in found_in(proof.a_yes_and_a_no, only_yes)] == ["no"]
    assert [each.about for each in found_in(proof.a_yes_and_a_no, only_no)] == ["yes"]
    assert [each.about for each in found_in(proof.a_yes_and_a_no, whole_rule(examples=[]))] == ["yes", "no"]


def test_without_a_yes_where_nothing_is_given() -> None:
    no = [example("Still 17", born="2008-11-22", outcome="no")]

    assert found_in(proof.a_yes_and_a_no, whole_rule(examples=no, benefit={"kind": "not_offered"})) == []


def boundaries(when: Any, *examples: dict[str, Any]) -> list[str]:
    """Return the boundaries on which an entry lacks an example."""
    return [each.about for each in found_in(proof.each_boundary, whole_rule(when=when, examples=list(examples)))]


def test_only_with_the_day_and_the_day_before() -> None:
    on_the_day = example("18 today", born="2008-11-21")
    two_days_before = example("Two days to go", born="2008-11-23", outcome="no")

    assert boundaries({"age": {"from": 18}}, on_the_day, two_days_before) == ["the age of 18"]


def test_on_both_ends_of_an_age_and_in_its_tiers() -> None:
    tiers = {"cases": [{"when": {"age": {"until": 21}}, "then": 5000}], "otherwise": 2500}
    rule = whole_rule(when={"age": {"from": 18, "until": 25}}, benefit={"kind": "cash", "amount": tiers})

    found = {each.about for each in found_in(proof.each_boundary, rule)}

    assert found == {"the age of 21", "the age of 25"}


def test_counts_somebody_born_on_29_february_as_a_year_older_on_1_march() -> None:
    leap = example("18 on 1 March", born="2008-02-29", on="2026-03-01")
    before = example("The day before", born="2008-02-29", on="2026-02-28", outcome="no")

    assert boundaries({"age": {"from": 18}}, leap, before) == []


def test_on_both_sides_of_a_day() -> None:
    when = {"fact": "left_care_on", "on_or_after": "2023-04-01"}
    sides = [
        example(day, born="2005-05-01", answers={"left_care_on": day}, outcome=outcome)
        for day, outcome in (("2023-03-31", "no"), ("2023-04-01", "yes"))
    ]

    assert boundaries(when, *sides) == []
    assert boundaries(when, sides[1]) == ["2023-04-01 (left_care_on)"]
