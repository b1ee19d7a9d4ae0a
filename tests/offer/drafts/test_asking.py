"""The questions of a draft that only its council asks …"""

from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.models import Role, TrailRecord, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions, queries
from localoffer.offer.drafts.models import Draft, HistoryNeverChanges, QuestionChange
from localoffer.offer.drafts.refusals import ChangedSince, OwnDraft, SomeoneElseSaved
from tests.offer.drafts.making import NOW, made_district, made_draft, made_person, rule_data
from tests.offer.making import made_council

pytestmark = pytest.mark.django_db
PETS: dict[str, Any] = {"key": "pets", "type": "yes_no", "phrase": "whether you have a pet", "yes": "you have"}
BIKE = PETS | {"key": "bike", "phrase": "whether you have a bike"}
BOAT = PETS | {"key": "boat", "phrase": "whether you have a boat"}


@pytest.fixture
def draft() -> Draft:
    """A draft that asks three questions of its own, with one whole entry."""
    council = made_district()
    made = made_draft(council, "bus-pass", by=made_person(council))
    return ask(made, PETS, BIKE, BOAT)


def ask(draft: Draft, *questions: dict[str, Any], by: User | None = None) -> Draft:
    said: Any = {"revision": kept(draft).questions_revision, "by": by or draft.created_by, "now": NOW}
    return actions.save_questions(draft, questions=list(questions), **said)


def kept(draft: Draft) -> Draft:
    with council_scope(draft.council):
        return Draft.objects.get(pk=draft.pk)


def last_of(draft: Draft, key: str) -> QuestionChange:
    with council_scope(draft.council):
        found = queries.question_changes_in(draft).filter(key=key).first()
        assert found is not None
        return found


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def undo(draft: Draft, key: str) -> list[Any]:
    actions.undo_question(last_of(draft, key), by=draft.created_by, now=NOW)
    return list(kept(draft).questions)


def test_have_a_line_of_history_for_each_that_changed(draft: Draft) -> None:
    ask(draft, PETS | {"phrase": "whether you keep a pet"}, BIKE)

    with council_scope(draft.council):
        told = {one.key: (one.before, one.after) for one in queries.question_changes_in(draft).filter(revision=3)}
    assert told == {"pets": (PETS, PETS | {"phrase": "whether you keep a pet"}), "boat": (BOAT, None)}


def test_say_once_what_was_saved_twice(draft: Draft) -> None:
    ask(draft, PETS, BIKE, BOAT)

    assert kept(draft).questions_revision == 2
    with council_scope(draft.council):
        assert queries.question_changes_in(draft).count() == 3


def test_are_undone_one_by_one_each_in_its_place(draft: Draft) -> None:
    ask(draft, PETS, BIKE | {"phrase": "whether you ride"}, BOAT)
    ask(draft, PETS, BOAT)

    assert undo(draft, "bike") == [PETS, BIKE | {"phrase": "whether you ride"}, BOAT]
    assert undo(draft, "boat") == [PETS, BIKE | {"phrase": "whether you ride"}]
    assert undo(draft, "boat") == [PETS, BIKE | {"phrase": "whether you ride"}, BOAT]


def test_are_not_undone_over_what_was_built_on_them(draft: Draft) -> None:
    added = last_of(draft, "bike")
    ask(draft, PETS, BIKE | {"phrase": "whether you ride"}, BOAT)

    with pytest.raises(ChangedSince):
        actions.undo_question(added, by=draft.created_by, now=NOW)


def test_make_whoever_changed_one_a_writer_of_the_draft(draft: Draft) -> None:
    ada = made_person(draft.council, Role.EDITOR, Role.APPROVER, name="Demo Ada")
    rule = rule_data(council=draft.council) | {"summary": "You ride free."}
    actions.save_entry(draft, slug="bus-pass", rule=rule, revision=1, by=draft.created_by, now=NOW)
    ask(draft, PETS, by=ada)
    ask(draft, by=draft.created_by)
    with council_scope(draft.council):
        assert ada in queries.people_who_drafted(draft)
    actions.propose(draft, by=draft.created_by, now=NOW)

    with pytest.raises(OwnDraft):
        actions.approve(draft, by=ada, now=NOW)


@pytest.mark.parametrize(
    "statement", ["UPDATE offer_questionchange SET key = 'x'", "DELETE FROM offer_questionchange"]
)
def test_leave_a_history_that_nobody_rewrites(draft: Draft, statement: str) -> None:
    with council_scope(draft.council):
        with pytest.raises(HistoryNeverChanges):
            last_of(draft, "pets").save()
        with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
            execute(statement)


def test_does_not_overwrite_questions_that_somebody_else_changed() -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, by=editor)
    actions.save_questions(draft, questions=[{"key": "a"}], revision=1, by=editor, now=NOW)

    with pytest.raises(SomeoneElseSaved):
        actions.save_questions(draft, questions=[{"key": "b"}], revision=1, by=editor, now=NOW)
    assert actions.save_questions(draft, questions=[], revision=2, by=editor, now=NOW).questions_revision == 3


def test_keeps_on_the_trail_which_questions_changed_and_none_of_their_words() -> None:
    council = made_council()
    editor = made_person(council)
    draft = made_draft(council, by=editor)
    first: list[Any] = [{"key": "a", "phrase": "Secret"}, {"key": "b", "phrase": "Secret"}]
    actions.save_questions(draft, questions=first, revision=1, by=editor, now=NOW)

    second: list[Any] = [{"key": "b", "phrase": "Other"}, {"key": "c", "phrase": "Secret"}]
    actions.save_questions(draft, questions=second, revision=2, by=editor, now=NOW)

    with council_scope(council):
        record = TrailRecord.objects.order_by("-number")[0]
    assert (record.by, record.act) == (editor, Act.EDIT_ENTRIES)
    assert record.detail == {"deed": "saved questions", "added": ["c"], "changed": ["b"], "removed": ["a"]}
