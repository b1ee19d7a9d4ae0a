"""Editing a draft …"""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes.exceptions import ScopeError

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.history import history_of
from localoffer.offer.drafts.models import Change, Deed, DraftEntry, HistoryNeverChanges
from localoffer.offer.drafts.refusals import (
    ChangedSince,
    DraftClosed,
    DraftIsProposed,
    EntryNotUnderstood,
    EntryRemoved,
    EntryTaken,
    NoSuchEntry,
    OrderDoesNotFit,
    SomeoneElseSaved,
)
from tests.offer.drafts.making import NOW, made_district, made_draft, made_person, rule_data
from tests.offer.making import made_council, made_offer

pytestmark = pytest.mark.django_db


def test_begins_with_everything_in_the_version_it_is_based_on() -> None:
    version = made_offer()
    council = version.offer.council

    draft = made_draft(council, based_on=version)

    with council_scope(council):
        assert [one.slug for one in queries.entries_of_draft(draft)] == ["bus-pass"]
        assert queries.read_draft(draft).unreadable == ()


def test_refuses_a_version_of_another_council() -> None:
    version, council = made_offer(), made_council("elsewhere")

    with pytest.raises(ValueError, match="its own council"):
        made_draft(council, based_on=version)


def test_keeps_each_changed_field_with_what_it_was() -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, "bus-pass", by=editor)
    rule = rule_data(council=council) | {"title": "Free bus", "when": {"age": {"from": 21}}}

    entry = actions.save_entry(draft, slug="bus-pass", rule=rule, revision=1, by=editor, now=NOW)

    with council_scope(council):
        told = {one.field: (one.before, one.after) for one in history_of(entry) if one.deed == Deed.EDITED}
    assert (entry.revision, entry.rule["title"]) == (2, "Free bus")
    assert told == {
        "title": ("Bus pass", "Free bus"),
        "when": ({"age": {"from": 18}}, {"age": {"from": 21}}),
    }


def test_shows_both_versions_where_somebody_else_saved_first() -> None:
    council = made_council()
    ed, ola = made_person(council), made_person(council, name="Demo Ola")
    draft = made_draft(council, "bus-pass", by=ed)
    save(draft, by=ed, revision=1, title="Free bus")

    with pytest.raises(SomeoneElseSaved) as refused:
        save(draft, by=ola, revision=1, title="Bus card", summary="You ride free.")

    refusal = refused.value
    assert (refusal.revision, refusal.saved_by) == (2, ed)
    assert (refusal.base["title"], refusal.theirs["title"], refusal.mine["title"]) == (
        "Bus pass",
        "Free bus",
        "Bus card",
    )
    assert [one.field for one in refusal.merged.conflicts] == ["title"]
    assert refusal.merged.rule["summary"] == "You ride free."
    assert stored(draft)["title"] == "Free bus"
    actions.save_entry(
        draft, slug="bus-pass", rule=refusal.merged.rule, revision=refusal.revision, by=ola, now=NOW
    )
    assert (stored(draft)["title"], stored(draft)["summary"]) == ("Free bus", "You ride free.")


def test_keeps_a_save_that_was_sent_twice_once() -> None:
    council = made_council()
    ed, ola = made_person(council), made_person(council, name="Demo Ola")
    draft = made_draft(council, "bus-pass", by=ed)
    save(draft, by=ed, revision=1, client_key="tab-1:7", title="Free bus")
    save(draft, by=ola, revision=2, title="Bus card")

    again = save(draft, by=ed, revision=1, client_key="tab-1:7", title="Free bus")

    assert (again.revision, stored(draft)["title"]) == (3, "Bus card")


def test_adds_an_entry_once_however_often_it_is_sent() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, by=ed)
    new: dict[str, Any] = {"slug": "gym", "rule": {"title": "Gym"}, "by": ed, "now": NOW}
    actions.add_entry(draft, **new, client_key="k")

    actions.add_entry(draft, **new, client_key="k")

    with pytest.raises(EntryTaken):
        actions.add_entry(draft, **new)
    assert stored(draft, "gym") == {"title": "Gym", "id": "gym", "publisher": council.code}


def test_takes_a_half_written_entry_and_says_what_is_missing() -> None:
    council = made_council()
    draft = made_draft(council)
    editor = made_person(council, name="Demo Ola")
    actions.add_entry(draft, slug="gym", rule={"title": "Gym"}, by=editor, now=NOW)

    with council_scope(council):
        read = queries.read_draft(draft)

    assert read.rules == ()
    assert "summary" in read.unreadable[0].problem


@pytest.mark.parametrize("slug", ["", "Bus", "a/b", "../x", "versions", "changes", "search", "x" * 81, 7, "a\x00"])
def test_refuses_a_name_that_no_address_can_have(slug: Any) -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, by=editor)

    with pytest.raises(EntryNotUnderstood):
        actions.add_entry(draft, slug=slug, rule={}, by=editor, now=NOW)


def nested(depth: int) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for _ in range(depth):
        data = {"not": data}
    return {"when": data}


@pytest.mark.parametrize(
    "rule",
    [
        [],
        "text",
        {"when": object()},
        {"title": "\x00"},
        {"title": "\ud800"},
        {"a.b": 1},
        {1: 2},
        {"benefit": {"amount": float("nan")}},
        {"summary": "x" * 100_001},
        nested(60),
        nested(5_000),
        {"format": 99},
        {"format": []},
    ],
    ids=lambda rule: repr(rule)[:30] if not isinstance(rule, dict) or "when" not in rule else "nested",
)
def test_refuses_what_cannot_be_kept(rule: Any) -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, "bus-pass", by=editor)

    with pytest.raises(EntryNotUnderstood):
        actions.save_entry(draft, slug="bus-pass", rule=rule, revision=1, by=editor, now=NOW)

    assert stored(draft) == rule_data(council=council)


def test_takes_out_and_puts_back() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, "bus-pass", "gym", by=ed)

    actions.remove_entry(draft, slug="gym", by=ed, now=NOW)

    with pytest.raises(EntryRemoved):
        actions.save_entry(draft, slug="gym", rule={"title": "x"}, revision=2, by=ed, now=NOW)
    assert slugs(draft) == ["bus-pass"]
    actions.put_back_entry(draft, slug="gym", by=ed, now=NOW)
    assert slugs(draft) == ["bus-pass", "gym"]


def test_puts_entries_in_order_and_refuses_an_order_that_forgets_one() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, "a", "b", "c", by=ed)

    actions.reorder(draft, slugs=["c", "a", "b"], by=ed, now=NOW)

    assert slugs(draft) == ["c", "a", "b"]
    for wrong in (["c", "a"], ["c", "a", "b", "b"], ["c", "a", "d"]):
        with pytest.raises(OrderDoesNotFit):
            actions.reorder(draft, slugs=wrong, by=ed, now=NOW)


def test_undoes_each_kind_of_change() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, "a", "b", "c", by=ed)
    before = rules(draft)
    save(draft, slug="a", by=ed, revision=1, title="New name")
    actions.remove_entry(draft, slug="b", by=ed, now=NOW)
    actions.reorder(draft, slugs=["c", "a"], by=ed, now=NOW)

    with council_scope(council):
        changes = list(Change.objects.filter(draft=draft).exclude(deed=Deed.ADDED).order_by("-pk"))
    for change in changes:
        actions.undo(change, by=ed, now=NOW)

    assert rules(draft) == before
    assert slugs(draft) == ["a", "b", "c"]


def test_does_not_undo_what_somebody_built_on() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, "bus-pass", by=ed)
    save(draft, by=ed, revision=1, title="Second")
    save(draft, by=ed, revision=2, title="Third")
    with council_scope(council):
        second = Change.objects.get(draft=draft, field="title", revision=2)

    with pytest.raises(ChangedSince) as refused:
        actions.undo(second, by=ed, now=NOW)

    assert (refused.value.now, refused.value.undone) == ("Third", "Bus pass")


def test_can_undo_an_undoing() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, "bus-pass", by=ed)
    save(draft, by=ed, revision=1, title="Second")
    with council_scope(council):
        change = Change.objects.get(draft=draft, field="title")
    actions.undo(change, by=ed, now=NOW)

    with council_scope(council):
        undoing = Change.objects.get(draft=draft, undoes=change)
    actions.undo(undoing, by=ed, now=NOW)

    assert stored(draft)["title"] == "Second"


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.EDITOR, Role.SERVICE_OPERATOR)])
def test_is_for_editors_alone(role: Role) -> None:
    council = made_council()
    draft = made_draft(council, "bus-pass")
    other = made_person(council, role, name="Demo Ola")

    with pytest.raises(NotAllowed):
        save(draft, by=other, revision=1, title="Mine")
    assert stored(draft)["title"] == "Bus pass"


def test_is_not_for_an_editor_of_another_council() -> None:
    council = made_council()
    draft = made_draft(council, "bus-pass")
    stranger = made_person(made_council("elsewhere"), name="Demo Ola")

    deeds = (
        lambda: save(draft, by=stranger, revision=1, title="Mine"),
        lambda: actions.add_entry(draft, slug="new", rule={}, by=stranger, now=NOW),
        lambda: actions.remove_entry(draft, slug="bus-pass", by=stranger, now=NOW),
        lambda: actions.reorder(draft, slugs=["bus-pass"], by=stranger, now=NOW),
        lambda: actions.comment(draft, text="Hello", by=stranger, now=NOW),
        lambda: actions.propose(draft, by=stranger, now=NOW),
        lambda: actions.give_up(draft, by=stranger, now=NOW, reason="none"),
        lambda: actions.start_draft(council, by=stranger, now=NOW),
    )
    for deed in deeds:
        with pytest.raises(NotAllowed):
            deed()


def test_ends_once_the_draft_is_put_forward_or_closed() -> None:
    council = made_district()
    ed = made_person(council)
    draft = made_draft(council, "bus-pass", by=ed)
    actions.propose(draft, by=ed, now=NOW)

    with pytest.raises(DraftIsProposed):
        save(draft, by=ed, revision=1, title="Late")
    actions.take_back(draft, by=ed, now=NOW)
    save(draft, by=ed, revision=1, title="In time")
    actions.give_up(draft, by=ed, now=NOW, reason="Not needed")
    with pytest.raises(DraftClosed):
        save(draft, by=ed, revision=2, title="Late")


def test_leaves_an_entry_nobody_knows_alone() -> None:
    council = made_council()
    ed = made_person(council)
    draft = made_draft(council, by=ed)

    with pytest.raises(NoSuchEntry):
        save(draft, by=ed, revision=1)


def test_cannot_be_seen_without_saying_whose_draft_it_is() -> None:
    draft = made_draft(made_council(), "bus-pass")

    with pytest.raises(ScopeError):
        list(DraftEntry.objects.filter(draft=draft))
    with council_scope(made_council("elsewhere")):
        assert not DraftEntry.objects.filter(draft=draft).exists()


@pytest.mark.parametrize("statement", ["UPDATE offer_change SET field = 'x'", "DELETE FROM offer_change"])
def test_leaves_a_history_that_nobody_rewrites(statement: str) -> None:
    council = made_council()
    draft = made_draft(council, "bus-pass")

    with council_scope(council):
        change = Change.objects.filter(draft=draft).get()
        with pytest.raises(HistoryNeverChanges):
            change.save()
        with pytest.raises(HistoryNeverChanges):
            change.delete()
        with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
            run(statement)


def save(draft: Any, *, by: Any, revision: int, slug: str = "bus-pass", client_key: str = "", **said: Any) -> Any:
    rule = rule_data(slug, council=draft.council, **said)
    return actions.save_entry(
        draft, slug=slug, rule=rule, revision=revision, by=by, now=NOW, client_key=client_key
    )


def stored(draft: Any, slug: str = "bus-pass") -> dict[str, Any]:
    with council_scope(draft.council):
        found: dict[str, Any] = DraftEntry.objects.get(draft=draft, slug=slug).rule
        return found


def rules(draft: Any) -> dict[str, Any]:
    with council_scope(draft.council):
        return {one.slug: one.rule for one in DraftEntry.objects.filter(draft=draft)}


def slugs(draft: Any) -> list[str]:
    with council_scope(draft.council):
        return [one.slug for one in queries.entries_of_draft(draft)]


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
