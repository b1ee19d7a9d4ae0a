"""A change of an entry …"""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.offer.versions.taking_away import taken_away
from localoffer.offer.versions.taking_away.who import leaves_nobody_out
from localoffer.rules.answering import read_answers
from localoffer.rules.assessment import assess
from localoffer.rules.outcome import NO, YES
from tests.offer.making import made_rule
from tests.offer.versions.test_differences import BOOK, gives, when

ADULT = {"age": {"from": 18, "until": 25}}
CARED_FOR = {"fact": "in_care_now", "is": "yes"}
ONCE = {"kind": "times", "times": 2, "per": "year"}
TIERS = {"cases": [{"when": {"age": {"from": 18, "until": 21}}, "then": 5000}], "otherwise": 1000}
LOWER = {"cases": [{"when": {"age": {"from": 18, "until": 21}}, "then": 5000}], "otherwise": 900}
NARROWER = {"cases": [{"when": {"age": {"from": 18, "until": 20}}, "then": 5000}], "otherwise": 1000}


def taken(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return what is told of a change of one entry, without the entry's name."""
    found = taken_away([made_rule(**before)], [made_rule(**after)], books=(BOOK, BOOK))
    return [one.partition(": ")[2] for one in found]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (when(ADULT), when({"age": {"from": 18, "until": 21}}), "The age limit goes from 25 to 21."),
        (when(ADULT), when({"age": {"from": 19, "until": 25}}), "The age you can get it at goes from 18 to 19."),
        (when(ADULT), when(ADULT, CARED_FOR), "You now also need this"),
        (when({"any": [CARED_FOR, ADULT]}), when(CARED_FOR), "This no longer counts"),
        (when({"fact": "study_hours", "at_least": 12}), when({"fact": "study_hours", "at_least": 16}), "16 hours"),
        (when({"words": "The adviser agrees."}), when({"words": "The panel agrees."}), "The panel agrees"),
        (gives(amount=5000), gives(amount=4999), "The amount goes from £50 to £49.99."),
        (gives(amount=5000), gives(), "There is no set amount any more."),
        (gives(amount=TIERS), gives(amount=LOWER), "For everyone else it goes from £10 to £9."),
        (gives(amount=TIERS), gives(amount=NARROWER), "£50"),
        (gives(amount=5000), gives(amount=5000, up_to=True), "This is now the most you can get."),
        (gives(), {"benefit": {"kind": "loan"}}, "What you get goes from"),
        ({}, {"limits": [ONCE]}, "There is a new limit"),
        ({"limits": [ONCE]}, {"limits": [ONCE | {"times": 1}]}, "Before: Twice each year"),
        ({}, {"decided_by": {"how": "judgement", "who": "the panel"}}, "The panel decides"),
        ({}, {"standing": "withdrawn"}, "Before"),
        ({}, {"in_force": [{"until": "2027-04-01"}]}, "Before"),
        ({"strength": "duty"}, {"strength": "offer"}, "Before"),
    ],
)
def test_that_takes_something_away_is_told(before: dict[str, Any], after: dict[str, Any], told: str) -> None:
    found = taken(before, after)

    assert len(found) >= 1
    assert told in " ".join(found)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (when({"age": {"from": 18, "until": 21}}), when(ADULT)),
        (when(ADULT, CARED_FOR), when(ADULT)),
        (when(CARED_FOR), when({"any": [CARED_FOR, ADULT]})),
        (when({"fact": "study_hours", "at_least": 16}), when({"fact": "study_hours", "at_least": 12})),
        (gives(amount=5000), gives(amount=5001)),
        (gives(amount=LOWER), gives(amount=TIERS)),
        ({"limits": [ONCE]}, {"limits": [ONCE | {"times": 3}]}),
        ({"limits": [ONCE]}, {}),
        ({}, {"title": "Another name", "how_to_get": "Ring us.", "summary": "In other words."}),
        ({"standing": "proposed"}, {"standing": "in_force"}),
    ],
)
def test_that_takes_nothing_away_is_not_told(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert taken(before, after) == []


def test_tells_an_entry_that_goes_and_none_that_comes() -> None:
    bus, gym = made_rule("bus-pass", title="Bus pass"), made_rule("gym", title="Gym")

    assert taken_away([bus], [gym], books=(BOOK, BOOK)) == ["“Bus pass” is taken out."]


LEAVES = st.one_of(
    st.builds(
        lambda first, more: {"age": {"from": first, "until": first + more}},
        st.integers(16, 24), st.integers(1, 8),
    ),
    st.builds(lambda least: {"fact": "study_hours", "at_least": least}, st.integers(1, 20)),
    st.sampled_from([{"fact": "study", "one_of": ["higher", "further"]}, {"fact": "study", "is": "higher"}]),
    st.just(CARED_FOR),
)  # fmt: skip
CONDITIONS = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.builds(lambda part: {"not": part}, parts),
        st.builds(lambda some: {"all": some}, st.lists(parts, min_size=2, max_size=3)),
        st.builds(lambda some: {"any": some}, st.lists(parts, min_size=2, max_size=3)),
    ),
    max_leaves=5,
)
PEOPLE = st.fixed_dictionaries(
    {
        "date_of_birth": st.sampled_from([f"{year}-06-15" for year in range(1998, 2012)]),
        "in_care_now": st.sampled_from(["yes", "no"]),
        "study": st.sampled_from(["higher", "further", "none"]),
        "study_hours": st.integers(0, 24),
    }
)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(before=CONDITIONS, after=CONDITIONS, person=PEOPLE)
def test_that_is_shown_to_leave_nobody_out_leaves_nobody_out(
    before: dict[str, Any], after: dict[str, Any], person: dict[str, Any]
) -> None:
    was, now = made_rule(when=before), made_rule(when=after)
    wider = made_rule(when={"any": [after, before]})
    answers = read_answers(person, facts=BOOK.facts)

    assert leaves_nobody_out(was.when, wider.when)
    on = was.examples[0].on
    if leaves_nobody_out(was.when, now.when) and assess(was, answers, on=on, book=BOOK).outcome is YES:
        assert assess(now, answers, on=on, book=BOOK).outcome is not NO
