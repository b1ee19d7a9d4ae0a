"""Two people's changes to one entry …"""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from localoffer.offer.drafts.merging import changed, fields_of, merge, rule_of, settled

BASE = {"title": "Bus pass", "when": {"age": {"from": 18}}, "benefit": {"kind": "cash", "amount": 2000}}

values = st.one_of(st.booleans(), st.integers(0, 3), st.text("ab", max_size=2), st.lists(st.integers(0, 1)))
rules: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "title": values,
        "when": values,
        "benefit": st.dictionaries(st.sampled_from(["kind", "amount", "per"]), values, min_size=1) | values,
    },
)


def test_are_both_kept_where_they_changed_different_fields() -> None:
    theirs = BASE | {"when": {"age": {"from": 21}}}
    mine = BASE | {"benefit": {"kind": "cash", "amount": 3000}}

    merged = merge(BASE, theirs=theirs, mine=mine)

    assert merged.conflicts == ()
    assert merged.rule == theirs | {"benefit": {"kind": "cash", "amount": 3000}}


def test_stand_side_by_side_where_they_changed_the_same_field() -> None:
    theirs, mine = BASE | {"title": "Free bus"}, BASE | {"title": "Bus card"}

    merged = merge(BASE, theirs=theirs, mine=mine)

    conflict = merged.conflicts[0]
    assert (conflict.field, conflict.base, conflict.theirs, conflict.mine) == (
        "title",
        "Bus pass",
        "Free bus",
        "Bus card",
    )
    assert merged.rule == theirs
    assert settled(merged, mine={"title": True}) == mine


def test_tell_a_yes_from_the_number_one() -> None:
    assert changed({"up_to": 1}, after={"up_to": True}) == {"up_to": (1, True)}


@given(rules)
def test_are_made_of_fields_that_make_the_rule_again(rule: dict[str, Any]) -> None:
    assert rule_of(fields_of(rule)) == rule


@given(rules, rules)
def test_come_to_mine_where_only_i_changed_anything(base: dict[str, Any], mine: dict[str, Any]) -> None:
    merged = merge(base, theirs=base, mine=mine)

    assert merged.conflicts == ()
    assert fields_of(merged.rule) == fields_of(mine)


@given(rules, rules, rules)
def test_never_lose_a_change_silently(base: dict[str, Any], theirs: dict[str, Any], mine: dict[str, Any]) -> None:
    merged = merge(base, theirs=theirs, mine=mine)

    told = {conflict.field for conflict in merged.conflicts}
    for field, (_, wanted) in changed(base, after=mine).items():
        assert merged.fields.get(field) == wanted or field in told
    for field, (_, wanted) in changed(base, after=theirs).items():
        assert merged.fields.get(field) == wanted


@given(rules, rules, rules)
def test_differ_in_the_same_fields_whoever_is_asked(
    base: dict[str, Any], theirs: dict[str, Any], mine: dict[str, Any]
) -> None:
    one, other = merge(base, theirs=theirs, mine=mine), merge(base, theirs=mine, mine=theirs)

    assert {each.field for each in one.conflicts} == {each.field for each in other.conflicts}
