"""The pages of versions, in a browser, …"""

import pytest
from django.utils import timezone

from localoffer.accounts.models import Council
from tests.browser_support import DESKTOP, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.drafts.making import NOW
from tests.offer.versions.making import made_two_versions

NARROWEST = 320
PAGES = ["changes/", "versions/", "versions/1/", "versions/2/", "versions/1/supper/", "versions/1/compare/2/"]


@pytest.fixture
def council(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Council:
    """Return a council with two versions, on the day the second was made."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    return made_two_versions()


@pytest.mark.parametrize("width", [NARROWEST, DESKTOP])
def test_read_well_at_every_width(council: Council, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width=width)

    for address in PAGES:
        page.goto(f"{site_address}/tarnbridge/offer/{address}")
        assert_no_axe_findings(page)
        assert_fits_its_width(page)
    assert page.complaints == []


def test_lead_from_the_list_to_what_changed(council: Council, site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(javascript=False)

    page.goto(f"{site_address}/tarnbridge/offer/")
    page.get_by_role("link", name="All versions").click()
    page.get_by_role("link", name="What changed from version 1 to version 2").click()

    assert page.get_by_role("heading", level=1).inner_text() == "From version 1 to version 2"
