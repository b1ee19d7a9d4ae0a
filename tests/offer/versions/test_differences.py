"""The difference between two rules …"""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from localoffer.offer.demo_folder import read_council_folder
from localoffer.offer.law import national_book
from localoffer.offer.versions.differences import Happened, Told, compare_entries, compare_offers
from localoffer.rules import files
from localoffer.rules.rule import Rule
from tests.offer.making import made_rule

DEMO = Path(__file__).parents[3] / "demo" / "tarnshire"
FOLDER = read_council_folder(DEMO)
RULES = FOLDER.rules
BOOK = national_book().with_rules(RULES, facts=FOLDER.facts)
NEVER_TOLD = {"publisher", "id"}


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [one.sentence for one in difference(made_rule(**before), made_rule(**after))]


def difference(before: Rule, after: Rule) -> tuple[Told, ...]:
    return compare_entries(before, after, books=(BOOK, BOOK))


def when(*conditions: Any) -> dict[str, Any]:
    return {"when": {"all": list(conditions)}} if len(conditions) > 1 else {"when": conditions[0]}


def gives(**benefit: Any) -> dict[str, Any]:
    return {"benefit": {"kind": "cash"} | benefit}


ADULT = {"age": {"from": 18}}
CARED_FOR = {"fact": "in_care_now", "is": "yes"}
HOURS = {"fact": "study_hours", "at_least": 12}
TIERS: dict[str, Any] = {
    "cases": [{"when": {"age": {"from": 18, "until": 21}}, "then": 5000, "title": "you are under 21"}],
    "otherwise": 1000,
}


@pytest.mark.parametrize(
    ("before", "after", "sentences"),
    [
        (
            when({"age": {"from": 18, "until": 21}}),
            when({"age": {"from": 18, "until": 25}}),
            ["The age limit goes from 21 to 25. It now ends the day before you turn 25."],
        ),
        (when(ADULT), when({"age": {"from": 16}}), ["The age you can get it at goes from 18 to 16."]),
        (
            when(ADULT),
            when({"age": {"from": 18, "until": 25}}),
            ["There is now an age limit. It ends the day before you turn 25."],
        ),
        (
            when({"age": {"from": 18, "until": 25}}),
            when(ADULT),
            ["There is no age limit any more. It used to end the day before you turn 25."],
        ),
        (when(ADULT, CARED_FOR), when(ADULT), ["You no longer need this: you are in care now."]),
        (when(ADULT), when(ADULT, CARED_FOR), ["You now also need this: you are in care now."]),
        (when(ADULT), when(ADULT, {"not": CARED_FOR}), ["You now cannot get this if you are in care now."]),
        (when(ADULT, {"not": CARED_FOR}), when(ADULT), ["This no longer stops you: you are in care now."]),
        (when(CARED_FOR), when({"any": [CARED_FOR, ADULT]}), ["This now also counts: you are 18 or over."]),
        (when({"any": [CARED_FOR, ADULT]}), when(CARED_FOR), ["This no longer counts: you are 18 or over."]),
        (
            when(HOURS),
            when({"fact": "study_hours", "at_least": 16}),
            ["The time you study: from at least 12 hours a week to at least 16 hours a week."],
        ),
        (
            when({"fact": "study", "one_of": ["higher", "further"]}),
            when({"fact": "study", "one_of": ["higher", "further", "school"]}),
            None,
        ),
        (gives(amount=200000), gives(amount=300000), ["The amount goes from £2,000 to £3,000."]),
        (gives(), gives(amount=300000), ["There is now a set amount: £3,000."]),
        (gives(amount=5), gives(), ["There is no set amount any more. It was £0.05."]),
        (gives(amount=1, per="month"), gives(amount=1, per="week"), ["Before: Each month. Now: Each week."]),
        (
            gives(amount=TIERS),
            gives(amount=TIERS | {"cases": [TIERS["cases"][0] | {"then": 6000}]}),
            ["If you are under 21, it goes from £50 to £60."],
        ),
        (
            gives(amount=TIERS),
            gives(amount=TIERS | {"otherwise": 0}),
            ["For everyone else it goes from £10 to £0."],
        ),
        (
            gives(amount=1, parts=[{"title": "Cot", "amount": 100}]),
            gives(amount=1, parts=[{"title": "Cot", "amount": 200}, {"title": "Pram", "amount": 300}]),
            ["“Cot” goes from £1 to £2.", "There is a new part: “Pram”, £3."],
        ),
        (gives(repayable=True), gives(repayable=False), None),
        (gives(), {"benefit": {"kind": "in_kind"}}, ["What you get goes from money to things."]),
        (
            {"title": "Bus pass"},
            {"title": "Free travel"},
            ["It is now called “Free travel”. It was called “Bus pass”."],
        ),
        (
            {"heading": "money"},
            {"heading": "employment"},
            ["It has moved to “Work”. It was under “Money”."],
        ),
        (
            {"evidence": ["your passport", "a letter"]},
            {"evidence": ["a letter", "a payslip"]},
            ["You no longer need to show: your passport.", "You now need to show: a payslip."],
        ),
        (
            {"limits": [{"kind": "times", "times": 1, "per": "year"}]},
            {"limits": [{"kind": "times", "times": 2, "per": "year"}]},
            ["A limit has changed. Before: Once each year at most. Now: Twice each year at most."],
        ),
        (
            {},
            {"decided_by": {"how": "approval", "who": "a manager"}},
            ["Before: Nobody has to decide; if you fit, you get it. Now: A manager signs it off."],
        ),
    ],
)
def test_is_told_in_sentences(before: dict[str, Any], after: dict[str, Any], sentences: list[str] | None) -> None:
    found = told(before, after)

    assert found
    if sentences is not None:
        assert found == sentences


def test_is_nothing_where_they_are_the_same() -> None:
    assert [difference(rule, rule) for rule in RULES] == [()] * len(RULES)


def test_is_only_words_where_the_condition_comes_to_the_same() -> None:
    one, other = when(ADULT, CARED_FOR), when({"not": {"any": [{"not": CARED_FOR}, {"not": ADULT}]}})

    (found,) = difference(made_rule(**one), made_rule(**other))

    assert (found.field, found.promise) == ("when", False)


def test_is_told_even_where_the_book_has_forgotten_a_name() -> None:
    (found,) = told(when(ADULT, {"holds": "long_gone"}), when(ADULT))

    assert found == "You no longer need this: what was once called “long_gone”."


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(RULES), st.sampled_from(RULES), st.sampled_from(Rule.__struct_fields__))
def test_is_told_whatever_field_was_changed(rule: Rule, other: Rule, field: str) -> None:
    swapped = files.from_plain(
        _plain(rule) | {field: _plain(other).get(field)}
        if _plain(other).get(field)
        else {key: value for key, value in _plain(rule).items() if key != field or field in REQUIRED}
    )

    found = difference(rule, swapped)

    if getattr(rule, field) != getattr(swapped, field) and field != "publisher":
        assert {one.field.partition(".")[0] for one in found} == {field}
    else:
        assert found == ()


REQUIRED = {"id", "title", "summary", "heading", "strength", "basis", "when", "benefit", "sources", "examples"}


def _plain(rule: Rule) -> dict[str, Any]:
    return files.plain(rule)


@given(st.sampled_from(RULES), st.sampled_from(RULES))
@settings(max_examples=200, deadline=None)
def test_reads_as_whole_sentences(rule: Rule, other: Rule) -> None:
    for one in difference(rule, other):
        assert one.sentence[0].isupper() or one.sentence[0] in "“£0123456789"
        assert one.sentence.endswith((".", "?", "!", ".”"))
        assert ".." not in one.sentence.replace("…", "")
        assert "  " not in one.sentence


def test_of_two_offers_names_what_is_new_gone_and_changed() -> None:
    kept, gone, new = made_rule("kept"), made_rule("gone"), made_rule("new", title="Quite new")
    changed = made_rule("kept", summary="Other words.")

    found = compare_offers([kept, gone], [changed, new], books=(BOOK, BOOK))

    assert [(one.happened, one.rule.id) for one in found.entries] == [
        (Happened.CHANGED, "kept"),
        (Happened.NEW, "new"),
        (Happened.GONE, "gone"),
    ]
    assert not found.entries[0].promise
    assert found.same == 0


def test_of_two_offers_finds_the_same_entry_by_its_title() -> None:
    found = compare_offers(
        [made_rule("a", title="Bus pass")],
        [made_rule("b", council="fellside", title="Bus Pass")],
        books=(BOOK, BOOK),
    )

    assert [one.happened for one in found.entries] == [Happened.CHANGED]
