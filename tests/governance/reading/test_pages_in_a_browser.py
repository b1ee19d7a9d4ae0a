"""In a real browser, the pages on which documents are read …"""

import os
from pathlib import Path

import pytest
from django.conf import settings

from tests.browser_support import PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.governance.reading.desk import HOME, Desk

pytestmark = pytest.mark.browser
PAGES = ("", "read/", "{checked}/", "{checked}/use/", "{plan}/", "{plan}/use/", "{used}/")
NARROW = 320


@pytest.fixture
def desk(transactional_db: None) -> Desk:
    """Return the desk of an officer with documents: two to check, and one that belongs to a matter."""
    return Desk()


@pytest.mark.parametrize("place", PAGES)
def test_hold_on_a_phone_and_pass_axe(desk: Desk, site_address: str, browser_page: OpenPage, place: str) -> None:
    checked, plan, used = desk.read("numbered-report"), desk.read("front-sheet"), desk.settled()
    desk.client.post(f"{HOME}{used.pk}/use/", {"matter": "new", "title": "Free bus travel", "things": "decision"})
    page = browser_page(width=NARROW)
    kept = desk.client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kept, "url": site_address}])

    page.goto(site_address + HOME + place.format(checked=checked.pk, plan=plan.pk, used=used.pk))

    assert_fits_its_width(page)
    assert_no_axe_findings(page)
    assert page.complaints == []
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        for width in (PHONE, 1200):
            page.set_viewport_size({"width": width, "height": 900})
            name = f"reading-{place.strip('/').replace('/', '-').strip('{}') or 'list'}-{width}.png"
            page.screenshot(path=Path(folder) / name, full_page=True)
