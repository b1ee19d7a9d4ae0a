"""A draft that a newer version has overtaken …"""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.accounts.models import Council, TrailRecord, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.actions.catching_up import ChangedMeanwhile, NothingNewer, NotSettled
from localoffer.offer.drafts.catching_up import Offered, plan
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.newer import mark_of, newer_version
from localoffer.offer.drafts.refusals import DraftIsProposed
from localoffer.offer.models import Version
from localoffer.offer.versions.actions import withdraw_version
from tests.offer.drafts.making import (
    NOW,
    made_approver,
    made_district,
    made_draft,
    made_person,
    proven_rule,
    rule_data,
)
from tests.offer.making import made_offer
from tests.offer.versions.making import made_next

BASE = {"title": "Bus pass", "summary": "Old", "benefit": {"kind": "cash", "amount": 100}}


def side(**entries: Any) -> Offered:
    return Offered(entries, {})


def test_takes_what_only_the_newer_version_changed() -> None:
    made = plan(side(a=BASE), theirs=side(a=BASE | {"summary": "New"}), mine=side(a=BASE))

    assert made.entries == {"a": BASE | {"summary": "New"}}
    assert made.clashes == ()


def test_keeps_what_only_the_draft_changed() -> None:
    made = plan(side(a=BASE), theirs=side(a=BASE), mine=side(a=BASE | {"summary": "Mine"}))

    assert made.entries == {}


def test_puts_changes_to_two_fields_of_one_entry_together() -> None:
    dearer = BASE | {"benefit": {"kind": "cash", "amount": 200}}

    made = plan(side(a=BASE), theirs=side(a=dearer), mine=side(a=BASE | {"title": "Free bus"}))

    assert made.entries == {"a": dearer | {"title": "Free bus"}}


def test_asks_where_both_changed_one_field() -> None:
    theirs, mine = side(a=BASE | {"summary": "Theirs"}), side(a=BASE | {"summary": "Mine"})

    made = plan(side(a=BASE), theirs=theirs, mine=mine)

    (clash,) = made.clashes
    assert (clash.place, clash.base, clash.theirs, clash.mine) == (("a", "summary"), "Old", "Theirs", "Mine")
    assert plan(side(a=BASE), theirs=theirs, mine=mine, choices={clash.place: True}).entries == {}


@pytest.mark.parametrize(("keep_mine", "wanted"), [(True, {}), (False, {"a": None})])
def test_asks_where_one_took_out_what_the_other_changed(keep_mine: bool, wanted: dict[str, Any]) -> None:
    sides: dict[str, Any] = {"theirs": side(), "mine": side(a=BASE | {"summary": "Mine"})}

    assert plan(side(a=BASE), **sides).clashes[0].place == ("a", "")
    assert plan(side(a=BASE), **sides, choices={("a", ""): keep_mine}).entries == wanted


def test_takes_new_entries_and_lets_go_of_those_gone() -> None:
    made = plan(side(a=BASE, b=BASE), theirs=side(b=BASE, c=BASE), mine=side(a=BASE, b=BASE))

    assert made.entries == {"a": None, "c": BASE}


def test_asks_about_a_question_that_both_changed() -> None:
    old, theirs, mine = ({"key": "pass", "phrase": text} for text in ("old", "theirs", "mine"))

    made = plan(Offered({}, {"pass": old}), theirs=Offered({}, {"pass": theirs}), mine=Offered({}, {"pass": mine}))

    assert [one.place for one in made.clashes] == [("", "pass")]


RULES = st.dictionaries(st.sampled_from(["title", "summary", "words"]), st.sampled_from(["x", "y", "z"]))
OFFERS = st.dictionaries(st.sampled_from("abc"), RULES).map(lambda entries: Offered(entries, {}))


@given(base=OFFERS, theirs=OFFERS, mine=OFFERS)
def test_always_ends_where_each_choice_says(base: Offered, theirs: Offered, mine: Offered) -> None:
    first = plan(base, theirs=theirs, mine=mine)
    asked = {one.place for one in first.clashes}

    for keep in (True, False):
        made = plan(base, theirs=theirs, mine=mine, choices=dict.fromkeys(asked, keep))
        after = {slug: rule for slug, rule in {**mine.entries, **made.entries}.items() if rule is not None}
        again = plan(theirs, theirs=theirs, mine=Offered(after, {}))

        assert made.clashes == ()
        assert again.entries == {}


@pytest.mark.django_db
class TestInTheDatabase:
    """The action itself."""

    @pytest.fixture
    def council(self) -> Council:
        return made_district()

    @pytest.fixture
    def first(self, council: Council) -> Version:
        return made_offer(proven_rule(), proven_rule("supper"), council=council)

    @pytest.fixture
    def editor(self, council: Council) -> User:
        return made_person(council, name="Demo Edie")

    @pytest.fixture
    def draft(self, council: Council, first: Version, editor: User) -> Draft:
        """A draft in which the editor changed the bus pass, and which a version with a gym overtook."""
        draft = made_draft(council, by=editor, based_on=first)
        mine = rule_data(council=council, summary="Mine")
        actions.save_entry(draft, slug="bus-pass", rule=mine, revision=1, by=editor, now=NOW)
        made_next(council, first, **{"bus-pass": {"how_to_get": "Ask us."}, "gym": {}, "supper": None})
        return draft

    def test_has_both_changes_and_can_then_be_published(self, draft: Draft, editor: User) -> None:
        caught_up(draft, by=editor)

        rules = rules_in(draft)
        assert (rules["bus-pass"]["summary"], rules["bus-pass"]["how_to_get"]) == ("Mine", "Ask us.")
        assert set(rules) == {"bus-pass", "gym"}
        with council_scope(draft.council):
            fresh = Draft.objects.get(pk=draft.pk)
            assert newer_version(fresh, now=NOW) == fresh.based_on

    def test_keeps_every_change_in_the_history_and_on_the_trail(self, draft: Draft, editor: User) -> None:
        caught_up(draft, by=editor)

        with council_scope(draft.council):
            told = [(one.entry.slug, one.deed) for one in queries.changes_in(draft)]
            record = TrailRecord.objects.order_by("-number")[0]
        assert {("gym", "added"), ("supper", "removed"), ("bus-pass", "edited")} <= set(told)
        assert record.detail == {"deed": "brought up to date", "version": 2}

    def test_is_left_as_it_is_while_something_is_not_chosen(self, draft: Draft, editor: User) -> None:
        rule = rules_in(draft)["bus-pass"] | {"how_to_get": "Ask them."}
        actions.save_entry(draft, slug="bus-pass", rule=rule, revision=2, by=editor, now=NOW)

        with pytest.raises(NotSettled):
            caught_up(draft, by=editor)
        caught_up(draft, by=editor, choices={("bus-pass", "how_to_get"): True})

        assert rules_in(draft)["bus-pass"]["how_to_get"] == "Ask them."

    def test_is_left_as_it_is_where_somebody_changed_it_meanwhile(self, draft: Draft, editor: User) -> None:
        with pytest.raises(ChangedMeanwhile):
            actions.catch_up(draft, seen="another mark", choices={}, by=editor, now=NOW)

        assert "gym" not in rules_in(draft)

    def test_cannot_change_once_it_is_put_forward(self, draft: Draft, editor: User) -> None:
        with council_scope(draft.council):
            Draft.objects.filter(pk=draft.pk).update(proposed_at=NOW)

        with pytest.raises(DraftIsProposed):
            caught_up(draft, by=editor)

    def test_is_brought_up_to_date_by_editors_alone(self, draft: Draft) -> None:
        with pytest.raises(NotAllowed):
            caught_up(draft, by=made_approver(draft.council))

    def test_is_not_overtaken_by_the_version_it_began_from(self, council: Council, first: Version) -> None:
        editor = made_person(council)
        draft = made_draft(council, by=editor, based_on=first)

        with pytest.raises(NothingNewer):
            caught_up(draft, by=editor)

    def test_goes_back_with_the_offer_when_its_version_is_taken_back(self, draft: Draft, editor: User) -> None:
        caught_up(draft, by=editor)
        second = Version.objects.get(offer__council=draft.council, number=2)
        withdraw_version(second, by=made_approver(draft.council), now=NOW, reason="Wrong")
        later = NOW + timedelta(hours=1)

        caught_up(draft, by=editor, now=later)

        rules = rules_in(draft)
        assert set(rules) == {"bus-pass", "supper"}
        assert rules["bus-pass"]["summary"] == "Mine"


def caught_up(draft: Draft, *, by: User, choices: Any = None, now: Any = NOW) -> None:
    """Bring the draft up to date, as somebody would who has just looked at it."""
    with council_scope(draft.council):
        fresh = Draft.objects.get(pk=draft.pk)
        seen = mark_of(fresh, newer=newer_version(fresh, now=now))
    actions.catch_up(draft, seen=seen, choices=choices or {}, by=by, now=now)


def rules_in(draft: Draft) -> dict[str, Any]:
    """Return the rules that are in a draft now."""
    with council_scope(draft.council):
        return {one.slug: one.rule for one in queries.entries_of_draft(draft)}
