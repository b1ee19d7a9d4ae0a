"""In a real browser, the pages of days that are kept …"""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.governance.members_told.actions import note_members_told
from tests.accounts.making import signed_in
from tests.browser_support import DESKTOP, PHONE, OpenPage
from tests.governance.making import POLICY, Office, another_matter, made_office
from tests.governance.recounting.test_queries import adopt
from tests.governance.test_lawful_pages_in_a_browser import NARROW, come_in, look_at
from tests.governance.urgency_reports.test_actions import had, urgent

RULES: dict[str, Any] = POLICY | {"counts_from": "notification"}
PAGES = (
    "matters/the-offer-of-next-april/",
    "decisions/2/",
    "decisions/2/members-told/",
    "decisions/3/publish/",
    "deadlines/",
    "special-urgency/",
    "special-urgency/reported/",
    "special-urgency/1/",
    "drafts/1/effect/",
)


@pytest.fixture
def office(transactional_db: None) -> Office:
    """Return a council with a day that would be another, one that nobody has said, and a case of urgency."""
    made = made_office(now=timezone.now(), call_in=RULES)
    today = timezone.localdate()
    note_members_told(made.decide(), told_on=today, by=made.officer, now=made.now)
    other = another_matter(made, title="A gym")
    made.decide(matter=other)
    made.record(matter=other)
    closed = [(today + timedelta(days=days)).isoformat() for days in range(1, 4)]
    adopt(made, call_in=RULES, closure_days=closed, now=made.now)
    urgent(made, on=today, title="A roof", reasons="It leaks.")
    had(made, on=today, tells_from=today)
    return made


@pytest.mark.parametrize("width", [NARROW, PHONE, DESKTOP])
@pytest.mark.parametrize("place", PAGES)
def test_can_be_used_at_any_width(
    site_address: str, browser_page: OpenPage, office: Office, place: str, width: int
) -> None:
    by: User = office.editor if place.startswith("drafts/") else office.officer
    page = browser_page(width)
    come_in(page, address=site_address, client=signed_in(by))

    page.goto(f"{site_address}/tarnbridge/edit/{place}")

    look_at(page)
