"""The days of a council that ended …"""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from localoffer.accounts.models import Council, Role
from localoffer.accounts.permissions import CouncilHasEnded
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.actions import NotTheirDuty, note_done, note_undone
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.deadlines.telling.inherited import deadlines_of
from localoffer.governance.decisions.models import Decision, DecisionItem
from tests.accounts.making import made_member, signed_in
from tests.governance.succession.making import REVIEW, SECRET, Handover
from tests.offer.making import made_council
from tests.web_role import AsWebRole

pytestmark = pytest.mark.django_db
PAGE = "/greater-tarn/edit/deadlines/"


def told(handover: Handover, *, council: Council | None = None) -> list[Deadline]:
    """Return the days that came over to the new council, or to another."""
    here = council or handover.new
    with council_scope(here):
        return list(deadlines_of(here, on=handover.today))


def review(handover: Handover) -> DecisionItem:
    item: DecisionItem = (
        DecisionItem.objects.with_scopes_disabled().select_related("decision__council").get(text=REVIEW)
    )
    return item


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def test_stand_on_the_desk_of_the_one_that_took_over() -> None:
    handover = Handover()

    found = told(handover)

    assert [one.title for one in found if one.kind is Kind.DECISION] == [f"Review: {REVIEW}"]
    assert [one.on for one in found if one.kind is Kind.RECORDS] == [handover.decision.retain_until]
    assert all("came over from Tarnbridge" in one.text for one in found)
    with council_scope(handover.new):
        assert {one.name for one in found} <= {one.name for one in deadlines(handover.new, on=handover.today)}


def test_stand_there_from_the_day_and_not_before() -> None:
    assert told(Handover(ended=timedelta(days=-1))) == []


def test_lead_to_pages_that_everyone_may_read() -> None:
    handover = Handover()

    assert {one.href for one in told(handover)} == {f"/tarnbridge/decisions/{handover.decision.number}/"}


def test_never_tell_what_was_not_published() -> None:
    handover = Handover()

    assert SECRET not in repr(told(handover))
    assert SECRET not in text_of(signed_in(handover.officer).get(f"{PAGE}?span=all"))


def test_are_not_those_of_a_council_that_took_over_nothing() -> None:
    handover = Handover()

    assert told(handover, council=made_council("elsewhere")) == []


def test_are_seen_to_by_the_one_that_took_over() -> None:
    handover = Handover()
    item = review(handover)

    note_done(
        item, council=handover.new, done_on=handover.today, said="All read.", by=handover.officer, now=handover.now
    )
    assert not [one for one in told(handover) if one.kind is Kind.DECISION]

    note_undone(item, council=handover.new, said="That was another.", by=handover.officer, now=handover.now)
    assert [one for one in told(handover) if one.kind is Kind.DECISION]


def test_are_seen_to_on_its_own_page_and_told_in_the_old_story() -> None:
    handover, today = Handover(), timezone.localdate()
    client = signed_in(handover.officer)
    said = {"was": "done", "said": "The new cabinet looked at it."}
    said |= {"done_on-day": str(today.day), "done_on-month": str(today.month), "done_on-year": str(today.year)}

    answer = client.post(f"{PAGE}items/{review(handover).pk}/", said)

    assert answer.status_code == 302
    assert f"Review: {REVIEW}" not in text_of(client.get(f"{PAGE}?span=all"))
    story = client.get(f"/tarnbridge/matters/{handover.decision.matter.slug}/")
    assert "The new cabinet looked at it." in text_of(story)


def test_are_seen_to_by_nobody_else() -> None:
    handover, elsewhere = Handover(), made_council("elsewhere")
    said: dict[str, Any] = {"done_on": handover.today, "said": "Mine.", "now": handover.now}
    stranger = made_member(Role.DEMOCRATIC_SERVICES, council=elsewhere)

    with pytest.raises(CouncilHasEnded):
        note_done(review(handover), by=handover.office.officer, **said)
    with pytest.raises(NotTheirDuty):
        note_done(review(handover), council=elsewhere, by=stranger, **said)


@pytest.mark.postgres
def test_show_postgresql_no_more_than_what_is_published(as_web_role: AsWebRole) -> None:
    handover = Handover()
    as_web_role()

    assert [one.title for one in told(handover) if one.kind is Kind.DECISION] == [f"Review: {REVIEW}"]
    with council_scope(handover.new):
        seen = Decision.objects.with_scopes_disabled().filter(council=handover.old)
        assert [one.pk for one in seen] == [handover.decision.pk]
