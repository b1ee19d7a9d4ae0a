"""In a real browser, the register of decisions …"""

from typing import Any

import pytest
from django.utils import timezone

from localoffer.governance.decisions.actions import withdraw_record
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.governance.making import Office, made_office

WIDTHS = (320, PHONE, DESKTOP)


@pytest.fixture
def office(transactional_db: None) -> Office:
    """An office with decisions that stand in each of the ways that the register knows."""
    office = made_office(now=timezone.now())
    office.decide(title="Free bus travel, also at night and at weekends, in all of the county")
    office.valid_call_in(office.decide(title="A first home"), at=office.now)
    withdraw_record(office.decide(title="Twice"), reason="Published twice.", by=office.officer, now=office.now)
    return office


def look(page: Any) -> None:
    assert_no_axe_findings(page)
    assert_fits_its_width(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_can_be_read_searched_and_mended_at_every_width(
    office: Office, site_address: str, browser_page: OpenPage, width: int
) -> None:
    page = browser_page(width=width)
    page.goto(f"{site_address}/tarnbridge/decisions/")
    assert page.get_by_text("Published twice.").is_visible()
    look(page)

    page.get_by_text("Search the decisions").click()
    page.get_by_label("Words").fill("bus")
    page.get_by_role("button", name="Search").click()
    assert page.get_by_text("1 decision found").is_visible()
    assert page.get_by_label("Words").input_value() == "bus"
    look(page)

    page.locator("#since-day").fill("31")
    page.locator("#since-month").fill("2")
    page.locator("#since-year").fill("2026")
    page.get_by_role("button", name="Search").click()
    assert page.get_by_role("heading", name="There is a problem").is_visible()
    assert page.get_by_label("Words").input_value() == "bus"
    look(page)


def test_leads_to_a_record_that_stays(office: Office, site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE)
    page.goto(f"{site_address}/tarnbridge/decisions/")

    page.get_by_role("link", name="A first home").click()

    assert page.url.endswith("/tarnbridge/decisions/2/")
    assert page.get_by_text("Called in").first.is_visible()
    look(page)
