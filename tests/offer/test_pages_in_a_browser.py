"""The public pages, in a browser, …"""

import os
from pathlib import Path
from typing import Any

import pytest

from localoffer.accounts.models import Council
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.test_pages import DEFINITION, EVERY_KIND, NATIONAL

NARROWEST = 320
PAGES = [
    "/",
    "/tarnbridge/",
    "/tarnbridge/offer/",
    "/tarnbridge/offer/first-home/",
    "/tarnbridge/offer/search/?q=buss+pas",
    "/tarnbridge/offer/search/?q=zzzzz",
    f"/tarnbridge/offer/search/?q={'rent+' * 60}",
    "/rules/?sure=not-started",
    "/rules/figures/",
    "/rules/what-must-be-checked/",
    f"/rules/{NATIONAL.id}/",
    f"/rules/means/{DEFINITION}/",
]


@pytest.fixture
def council(transactional_db: None) -> Council:
    """Return an invented council with an offer of two entries and colours of its own."""
    council = made_council(contact_phone="01632 960 001", theme={"brand": "#1d4d4f", "accent": "#9c3d10"})
    made_offer(made_rule(), EVERY_KIND, council=council)
    return council


@pytest.mark.parametrize("width", [NARROWEST, PHONE, DESKTOP])
def test_read_well_at_every_width(council: Council, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width=width)

    for number, address in enumerate(PAGES):
        page.goto(site_address + address)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        keep_a_picture(page, name=f"offer-{number}-{width}")
        assert_no_axe_findings(page)
        assert_fits_its_width(page)


def test_work_without_scripts(council: Council, site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE, javascript=False)

    page.goto(f"{site_address}/tarnbridge/")
    page.get_by_label("What are you looking for?").fill("first home")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="First home money").click()

    assert page.get_by_role("heading", level=1).inner_text() == "First home money"


def test_ask_nothing_of_another_site(council: Council, site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{site_address}/tarnbridge/offer/first-home/")

    assert [address for address in asked if not address.startswith(site_address)] == []
    assert page.complaints == []


def keep_a_picture(page: Any, *, name: str) -> None:
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
