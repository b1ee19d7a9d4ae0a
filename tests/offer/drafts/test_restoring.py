"""Putting a whole entry back …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role, User
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.history import rule_at
from localoffer.offer.drafts.models import Change, DraftEntry
from localoffer.offer.drafts.refusals import EntryRemoved, NoSuchRevision
from tests.accounts.making import NOW, made_member
from tests.offer.editor.making import Work, made_work

pytestmark = pytest.mark.django_db
NEW = {
    "in_force": [{"from": "2027-04-01"}],
    "deadlines": [{"name": "n", "title": "t", "since": "left_care_on", "within": {"parameter": "p"}}],
}


@pytest.fixture
def work() -> Work:
    """Return an entry that was changed twice: its title, and then much else."""
    made = made_work()
    first = {**made.entry().rule, "title": "Second title"}
    last = {**first, **NEW, "benefit": {"kind": "cash", "amount": {"least": [{"fact": "rent"}, 3000]}}}
    for revision, rule in enumerate((first, last), start=1):
        said: dict[str, Any] = {"slug": "bus-pass", "by": made.editor, "now": NOW}
        actions.save_entry(made.draft, rule=rule, revision=revision, **said)
    return made


def restored(work: Work, revision: int, *, by: User | None = None) -> DraftEntry:
    """Return the entry put back to a revision."""
    return actions.restore_entry(work.draft, slug="bus-pass", revision=revision, by=by or work.editor, now=NOW)


@pytest.mark.parametrize("revision", [1, 2, 3])
def test_gives_the_rule_of_that_revision(work: Work, revision: int) -> None:
    with council_scope(work.council):
        wanted = rule_at(work.entry(), revision=revision)

    assert restored(work, revision).rule == wanted


def test_can_be_undone_field_by_field(work: Work) -> None:
    before = work.entry().rule
    restored(work, 1)

    with council_scope(work.council):
        changes = list(Change.objects.filter(revision=4))
    for change in changes:
        actions.undo(change, by=work.editor, now=NOW)

    assert {change.field for change in changes} >= {"title", "in_force", "deadlines", "benefit.amount"}
    assert work.entry().rule == before


def test_loses_nothing_of_the_history(work: Work) -> None:
    restored(work, 1)

    with council_scope(work.council):
        assert Change.objects.filter(field="title").count() == 2


@pytest.mark.parametrize("revision", [0, 4, 99])
def test_refuses_a_revision_that_there_never_was(work: Work, revision: int) -> None:
    with pytest.raises(NoSuchRevision):
        restored(work, revision)


def test_refuses_an_entry_that_was_taken_out(work: Work) -> None:
    actions.remove_entry(work.draft, slug="bus-pass", by=work.editor, now=NOW)

    with pytest.raises(EntryRemoved):
        restored(work, 1)


def test_is_for_those_who_may_edit(work: Work) -> None:
    with pytest.raises(NotAllowed):
        restored(work, 1, by=made_member(Role.PERSONAL_ADVISER, council=work.council))


def test_is_offered_beside_each_change(work: Work) -> None:
    page = work.client.get(f"{work.home}entries/bus-pass/history/").content.decode()

    work.client.post(f"{work.home}entries/bus-pass/history/1/restore/")

    assert "entries/bus-pass/history/1/restore/" in page
    assert work.entry().rule["title"] == "Bus pass"


def test_has_no_page_for_a_revision_that_there_never_was(work: Work) -> None:
    assert work.client.post(f"{work.home}entries/bus-pass/history/9/restore/").status_code == 404
