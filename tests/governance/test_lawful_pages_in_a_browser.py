"""In a real browser, the pages of notices and of the constitution …"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from localoffer.accounts.models import User
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.kinds import Kind
from tests.accounts.making import signed_in
from tests.browser_support import OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.governance.constitution.making import governed_council
from tests.governance.notices.making import made_matter, made_officer, published

NARROW = 320
PUBLIC = ("constitution/", "constitution/1/", "forward-plan/", "notices/", "notices/1/")
STAFF = (
    "constitution/",
    "constitution/replace/",
    "key-decision/",
    "forward-plan/",
    "matters/offer-2027/notices/",
    "matters/offer-2027/notices/key/",
    "matters/offer-2027/notices/special_urgency/",
    "notices/1/correct/",
    "notices/1/withdraw/",
)


@pytest.fixture
def officer(transactional_db: None) -> User:
    """Return an officer of a council with a notice."""
    matter: Matter = made_matter(governed_council(closure_days=["2028-12-29"]))
    found = made_officer(matter.council)
    published(matter, by=found)
    published(matter, Kind.SPECIAL_URGENCY, by=found)
    return found


def come_in(page: Any, *, address: str, client: Client) -> None:
    """Give the browser the session of somebody signed in."""
    kept = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kept, "url": address}])


def look_at(page: Any) -> None:
    """Fail where axe finds something or the page must be scrolled sideways; take a picture where one is wanted."""
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(
            path=Path(folder) / f"{urlsplit(page.url).path.strip('/').replace('/', '-')}.png", full_page=True
        )


@pytest.mark.parametrize("place", PUBLIC)
def test_can_be_read_by_everyone_on_a_narrow_screen(
    site_address: str, browser_page: OpenPage, officer: User, place: str
) -> None:
    page = browser_page(NARROW)

    page.goto(f"{site_address}/tarnbridge/{place}")

    look_at(page)


@pytest.mark.parametrize("place", STAFF)
def test_can_be_used_by_staff_on_a_narrow_screen(
    site_address: str, browser_page: OpenPage, officer: User, place: str
) -> None:
    page = browser_page(NARROW)
    come_in(page, address=site_address, client=signed_in(officer))

    page.goto(f"{site_address}/tarnbridge/edit/{place}")

    assert "/tarnbridge/edit/" in page.url
    look_at(page)


def test_say_what_is_wrong_where_it_can_be_found(site_address: str, browser_page: OpenPage, officer: User) -> None:
    page = browser_page(NARROW)
    come_in(page, address=site_address, client=signed_in(officer))
    page.goto(f"{site_address}/tarnbridge/edit/matters/offer-2027/notices/key/")

    page.get_by_role("button", name="Publish the notice").click()
    page.get_by_role("link", name="Select who will decide").click()

    assert page.evaluate("document.activeElement.name") == "decider_slug"
    assert_no_axe_findings(page)
