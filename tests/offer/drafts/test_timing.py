"""The day from which a draft is meant to count …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.refusals import DayHasPassed, DraftIsProposed, DraftNotReady
from tests.accounts.making import signed_in
from tests.offer.drafts.making import (
    NOW,
    made_approver,
    made_district,
    made_draft,
    made_person,
    proposed_and_approved,
    published,
    rule_data,
)

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
ENDS = TODAY + timedelta(days=30)
AHEAD = TODAY + timedelta(days=60)


def ending(**said: Any) -> tuple[Draft, Any]:
    """Return a draft with one entry that ends in a month, and its editor."""
    council = made_district()
    editor = made_person(council)
    draft = made_draft(council, by=editor)
    rule = rule_data(council=council) | {"in_force": [{"until": ENDS.isoformat()}]} | said
    actions.add_entry(draft, slug="bus-pass", rule=rule, by=editor, now=NOW)
    return draft, editor


def test_is_the_day_that_the_checks_ask_of() -> None:
    draft, editor = ending()
    actions.plan_effect(draft, takes_effect_on=AHEAD, by=editor, now=NOW)

    with pytest.raises(DraftNotReady) as refused:
        actions.propose(draft, by=editor, now=NOW)
    assert {one.check for one in refused.value.errors} == {"ended"}

    actions.plan_effect(draft, takes_effect_on=None, by=editor, now=NOW)
    actions.propose(draft, by=editor, now=NOW)


def test_is_the_day_of_publishing_itself_once_that_comes() -> None:
    draft, editor = ending()
    approver = made_approver(draft.council)
    proposed_and_approved(draft, by=editor, approver=approver)

    with pytest.raises(DraftNotReady):
        published(draft, by=approver, takes_effect_at=NOW + timedelta(days=60))
    assert published(draft, by=approver)


def test_is_kept_with_its_deed_on_the_trail() -> None:
    draft, editor = ending()

    held = actions.plan_effect(draft, takes_effect_on=AHEAD, by=editor, now=NOW)

    assert (held.takes_effect_on, held.counts_from(TODAY)) == (AHEAD, AHEAD)
    assert held.counts_from(AHEAD + timedelta(days=1)) == AHEAD + timedelta(days=1)
    [last] = TrailRecord.objects.with_scopes_disabled().order_by("-pk")[:1]
    assert last.detail == {"deed": "meant to count from", "day": AHEAD.isoformat()}


def test_is_today_or_ahead_and_set_by_its_editors_before_it_goes_forward() -> None:
    draft, editor = ending()
    reader = made_person(draft.council, Role.PERFORMANCE, name="Demo Ray")

    with pytest.raises(DayHasPassed):
        actions.plan_effect(draft, takes_effect_on=TODAY - timedelta(days=1), by=editor, now=NOW)
    with pytest.raises(NotAllowed):
        actions.plan_effect(draft, takes_effect_on=AHEAD, by=reader, now=NOW)
    actions.propose(draft, by=editor, now=NOW)
    with pytest.raises(DraftIsProposed):
        actions.plan_effect(draft, takes_effect_on=AHEAD, by=editor, now=NOW)


def test_is_typed_on_its_page_and_kept_there_where_it_is_refused() -> None:
    draft, editor = ending()
    address, client = f"/tarnbridge/edit/drafts/{draft.pk}/effect/", signed_in(editor)
    ahead = timezone.localdate() + timedelta(days=60)

    def typed(day: date) -> dict[str, int]:
        parts = {"day": day.day, "month": day.month, "year": day.year}
        return {f"takes_effect_on-{name}": value for name, value in parts.items()}

    passed = client.post(address, typed(date(2020, 1, 31)))
    saved = client.post(address, typed(ahead))

    assert passed.status_code == 422
    assert "The day must be today or later" in passed.content.decode()
    assert 'value="2020"' in passed.content.decode()
    assert saved.status_code == 302
    with council_scope(draft.council):
        assert Draft.objects.get().takes_effect_on == ahead
    assert "It will count from" in client.get(f"/tarnbridge/edit/drafts/{draft.pk}/").content.decode()
