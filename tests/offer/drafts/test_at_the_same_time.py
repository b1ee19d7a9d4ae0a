"""Two people saving at the same moment …"""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, connections

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Change, Deed, DraftEntry
from localoffer.offer.drafts.refusals import DraftClosed, SomeoneElseSaved
from localoffer.offer.models import Version
from localoffer.offer.versions.actions import AnotherVersionSince
from tests.offer.drafts.making import (
    NOW,
    made_approver,
    made_district,
    made_draft,
    made_person,
    proposed_and_approved,
    proven_rule,
    published,
    rule_data,
)
from tests.offer.making import made_council, made_offer

pytestmark = [pytest.mark.usefixtures("transactional_db"), pytest.mark.postgres]


def together(*deeds: Callable[[], Any]) -> list[Any]:
    """Do all deeds at once, each in a thread with its own connection; return what came of each."""
    start = threading.Barrier(len(deeds))
    found: list[Any] = [None] * len(deeds)

    def run(index: int, deed: Callable[[], Any]) -> None:
        start.wait()
        try:
            found[index] = deed()
        except Exception as error:
            found[index] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_leaves_one_saved_and_shows_the_others_both() -> None:
    council = made_council()
    editors = [made_person(council, name=f"Demo Ed {number}") for number in range(6)]
    draft = made_draft(council, "bus-pass", by=editors[0])

    def save(number: int) -> Callable[[], Any]:
        rule = rule_data(council=council, title=f"Title {number}")
        return lambda: actions.save_entry(
            draft, slug="bus-pass", rule=rule, revision=1, by=editors[number], now=NOW
        )

    found = together(*(save(number) for number in range(6)))

    saved = [one for one in found if isinstance(one, DraftEntry)]
    refused = [one for one in found if isinstance(one, SomeoneElseSaved)]
    assert (len(saved), len(refused)) == (1, 5)
    assert {one.theirs["title"] for one in refused} == {saved[0].rule["title"]}
    with council_scope(council):
        assert Change.objects.filter(draft=draft, deed=Deed.EDITED).count() == 1


def test_publishes_once() -> None:
    version = made_offer(proven_rule(), council=made_district())
    council = version.offer.council
    editor, approver = made_person(council), made_approver(council)
    other = made_person(council, Role.APPROVER, name="Demo Bo")
    draft = made_draft(council, "gym", by=editor, based_on=version)
    proposed_and_approved(draft, by=editor, approver=approver)

    found = together(lambda: published(draft, by=approver), lambda: published(draft, by=other))

    assert [type(one) for one in found if not isinstance(one, Version)] == [DraftClosed]
    assert Version.objects.count() == 2


def test_publishes_one_of_two_drafts() -> None:
    version = made_offer(proven_rule(), council=made_district())
    council = version.offer.council
    editor, approver = made_person(council), made_approver(council)
    drafts = [made_draft(council, slug, by=editor, based_on=version) for slug in ("gym", "supper")]
    for draft in drafts:
        proposed_and_approved(draft, by=editor, approver=approver)

    found = together(*(lambda draft=draft: published(draft, by=approver) for draft in drafts))

    assert [type(one) for one in found if not isinstance(one, Version)] == [AnotherVersionSince]
    assert connection.vendor == "postgresql"
