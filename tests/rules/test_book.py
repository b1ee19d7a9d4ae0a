"""A book of rules…"""

import re
from typing import Any

import msgspec
import pytest

from localoffer.rules.areas import Area
from localoffer.rules.book import Book
from localoffer.rules.book_check import BookProblems, check_book, sound
from localoffer.rules.conditions import Reference
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.parts import facts_of, figures_named, parts_of, reading_of
from localoffer.rules.rule import Rule
from tests.rules.small import book, definition, rule


def problems(*rules: Rule, **more: Any) -> list[str]:
    """Return the problems of the small book with rules added, as lines."""
    return [str(problem) for problem in check_book(book(*rules, **more))]


def test_that_holds_together_has_no_problems() -> None:
    good = rule(
        "{all: [{holds: cared-for}, {place: home_council, within: [upper, this_county]}, {fact: today, before: 2027-01-01}, {not: {fact: parent, is: no}}]}",
        benefit="{kind: cash, amount: {least: [{parameter: grant}, {fact: rent}]}}",
    )

    assert problems(good) == []
    assert sound(book(good)).rules["help"] == good


@pytest.mark.parametrize(
    ("when", "problem"),
    [
        ("{holds: nobody}", "help: when: there is no definition “nobody”"),
        ("{fact: shoe, is: yes}", "help: when: there is no fact “shoe”"),
        (
            "{all: [{fact: parent, is: yes}, {fact: shoe, at_least: 3}]}",
            "help: when.all[2]: there is no fact “shoe”",
        ),
        ("{not: {since: shoe}}", "help: when.not: there is no fact “shoe”"),
        ("{fact: income, at_least: {parameter: shoe}}", "help: when.at_least: there is no figure “shoe”"),
        ("{fact: income, at_least: {fact: shoe}}", "help: when: there is no fact “shoe”"),
        ("{fact: parent, is: maybe}", "help: when: “maybe” is not an answer to “parent”; allowed: no, yes"),
        (
            "{fact: manager_agrees, is: maybe}",
            "help: when: “maybe” is not an answer to “manager_agrees”; allowed: no, yes",
        ),
        (
            "{fact: study, one_of: [higher, law]}",
            "help: when: “law” is not an answer to “study”; allowed: further, higher, none",
        ),
        (
            "{fact: study, none_of: [law]}",
            "help: when: “law” is not an answer to “study”; allowed: further, higher, none",
        ),
        ("{fact: benefits, includes: law}", "help: when: “law” is not an answer to “benefits”; allowed: pip, uc"),
        (
            "{fact: home_council, is: atlantis}",
            "help: when: “atlantis” is not an answer to “home_council”; allowed: england, fen, nether, north, tarn, upper",
        ),
        (
            "{place: home_council, within: atlantis}",
            "help: when: there is no area “atlantis”; allowed: this_council, this_county, this_region or an area's code",
        ),
        (
            "{place: home_council, within: [upper, atlantis]}",
            "help: when: there is no area “atlantis”; allowed: this_council, this_county, this_region or an area's code",
        ),
    ],
)
def test_that_names_what_does_not_exist_says_where(when: str, problem: str) -> None:
    assert problem in problems(rule(when))


def test_names_missing_figures_and_rules_in_amounts() -> None:
    lost = rule(
        benefit="{kind: cash, amount: {plus: [{parameter: shoe}, {amount_of: sock}, {fact: hat}]}, pot: drawer}"
    )

    assert problems(lost) == [
        "help: benefit.amount.plus[1]: there is no figure “shoe”",
        "help: benefit.amount.plus[2]: there is no rule “sock”",
        "help: benefit.amount.plus[3]: there is no fact “hat”",
        "help: benefit.pot: there is no rule “drawer”",
    ]


def test_names_missing_rules_in_relations() -> None:
    related = rule(
        more="relations: [{how: after_all_other_help}, {how: tops_up, to: sock}, {how: excludes, to: help}]"
    )

    assert problems(related) == [
        "help: relations[2].to: there is no rule “sock”",
        "help: relations[3].to: a rule cannot relate to itself",
    ]


def test_finds_things_that_need_themselves() -> None:
    one = definition("{holds: two}", name="one")
    two = definition("{all: [{holds: one}]}", name="two")
    egg = rule(name="egg", benefit="{kind: cash, amount: {amount_of: hen}}")
    hen = rule(name="hen", benefit="{kind: cash, amount: {amount_of: egg}}")

    found = problems(egg, hen, definitions=(one, two))

    assert len(found) == 2
    assert re.fullmatch(r"(one|two): when: it needs itself: \1 → (one|two) → \1", found[0])
    assert re.fullmatch(r"(egg|hen): benefit.amount: it needs itself: \1 → (egg|hen) → \1", found[1])


def test_finds_a_limit_that_needs_its_own_rule() -> None:
    endless = rule(more="limits: [{kind: cap, pence: {amount_of: help}}]")

    assert problems(endless) == ["help: benefit.amount: it needs itself: help → help"]


def test_finds_no_ring_where_rules_only_relate_to_each_other() -> None:
    egg = rule(name="egg", benefit="{kind: cash, amount: 5}", more="relations: [{how: tops_up, to: hen}]")
    hen = rule(
        name="hen", benefit="{kind: cash, amount: {amount_of: egg}}", more="relations: [{how: fills, to: egg}]"
    )

    assert problems(egg, hen) == []


def test_tells_each_problem_once_however_deep_it_stands() -> None:
    deep = rule("{all: [{any: [{not: {fact: shoe, is: yes}}, {fact: parent, is: yes}]}]}")

    assert problems(deep) == ["help: when.all[1].any[1].not: there is no fact “shoe”"]


def test_looks_into_the_conditions_and_amounts_of_tiers() -> None:
    tiers = rule(benefit="{kind: cash, amount: {cases: [{when: {fact: shoe, is: yes}, then: {fact: sock}}]}}")

    assert problems(tiers) == [
        "help: benefit.amount.cases[1].when: there is no fact “shoe”",
        "help: benefit.amount.cases[1].then: there is no fact “sock”",
    ]


def test_finds_facts_that_lean_on_missing_ones() -> None:
    small = book()
    bad = Fact(
        key="bad",
        type=FactType.DATE,
        phrase="x",
        worked_out_from=("a",),
        ask_if=("b",),
        ask_unless=("c",),
        earliest="d",
    )
    worse = msgspec.structs.replace(small, facts={**small.facts, "bad": bad})

    assert [str(problem) for problem in check_book(worse)] == [
        f"bad: fact: there is no fact “{key}”" for key in "abcd"
    ]


def test_is_refused_with_all_its_problems() -> None:
    with pytest.raises(BookProblems) as caught:
        sound(book(rule("{any: [{holds: a}, {holds: b}]}")))

    assert len(caught.value.problems) == 2
    assert str(caught.value).split("\n") == [
        "help: when.any[1]: there is no definition “a”",
        "help: when.any[2]: there is no definition “b”",
    ]


def test_takes_in_a_council_s_own_parts_without_losing_the_nation_s() -> None:
    national = book(rule(name="national"))
    mine = Fact(key="club", type=FactType.YES_NO, phrase="the club")
    clash = Fact(key="parent", type=FactType.DATE, phrase="clash")

    both = national.with_rules(
        [rule(name="local"), rule("{fact: study, is: none}", name="national")],
        facts=[mine, clash],
        areas=[Area(code="new", name="New"), Area(code="fen", name="Clash")],
    )

    assert set(both.rules) == {"local", "national"}
    assert both.rules["national"] == national.rules["national"]
    assert both.facts["club"] is mine
    assert both.facts["parent"].type is FactType.YES_NO
    assert (both.area_name("new"), both.area_name("fen"), both.area_name("x")) == ("New", "Fenwick", "x")
    assert both.parameters is national.parameters
    assert both.definitions is national.definitions


def test_names_values_that_stand_elsewhere() -> None:
    small = book()

    assert small.named(Reference(fact="today")) == "today"
    assert small.named(Reference(fact="rent")) == "your rent"
    assert small.named(Reference(parameter="grant")) == "Grant"


def test_knows_its_decisions_categories_and_reasons_to_look() -> None:
    late = definition("{fact: parent, is: yes}", name="late", more="category: 2")
    early = definition("{fact: parent, is: no}", name="early", more="category: 1")
    look = definition("{fact: parent, is: yes}", name="look", more="look: A person should look.")

    full = book(definitions=(late, early, look))

    assert full.decisions == {"manager_agrees"}
    assert [each.id for each in full.categories] == ["early", "late"]
    assert [each.id for each in full.looks] == ["look"]
    assert Book().categories == ()


def test_walks_a_rule_through_definitions_and_sums() -> None:
    shared = definition("{fact: study, is: higher}", name="student")
    other = rule(
        "{fact: children, at_least: 1}",
        name="other",
        benefit="{kind: cash, amount: {parameter: grant, on: course_start_on}}",
    )
    one = rule(
        "{all: [{holds: student}, {fact: parent, is: yes}]}",
        name="one",
        benefit="{kind: cash, amount: {amount_of: other}}",
    )
    full = book(one, other, definitions=(shared,))

    assert set(facts_of(one, full)) == {"parent", "study", "children", "course_start_on"}
    assert figures_named(parts_of(one, full)) == {"grant"}


def test_keeps_what_a_rule_of_its_own_reads_and_works_out_any_other_afresh() -> None:
    mine = rule("{all: [{age: {from: 18}}, {fact: parent, is: yes}]}")
    changed = msgspec.structs.replace(mine, when=rule("{fact: study, is: higher}").when)
    full = book(mine)

    first = reading_of(mine, full)

    assert reading_of(mine, full) is first
    assert first.facts == {"date_of_birth", "parent"}
    assert reading_of(changed, full).facts == {"study"}
    assert reading_of(mine, full) is first


def test_reads_through_definitions_and_sums_to_what_time_can_change() -> None:
    adult = definition("{age: {from: {parameter: most-age}}}", name="adult")
    other = rule("{since: left_care_on}", name="other", benefit="{kind: cash, amount: {parameter: grant}}")
    mine = rule("{holds: adult}", benefit="{kind: cash, amount: {amount_of: other}}")

    for full in (book(mine, other, definitions=(adult,)), book(other, definitions=(adult,))):
        read = reading_of(mine, full)

        assert read.facts == {"date_of_birth", "left_care_on"}
        assert read.figures == {"most-age", "grant"}
        assert set(read.timed) == {adult.when, other.when}


def test_walks_what_two_rules_share_once() -> None:
    shared = definition("{fact: study, is: higher}", name="student")
    twice = rule("{any: [{holds: student}, {all: [{holds: student}, {fact: parent, is: yes}]}]}")
    full = book(twice, definitions=(shared,))

    parts = list(parts_of(twice, full))

    assert parts.count(shared.when) == 1
    assert facts_of(twice, full) == ("parent", "study")
