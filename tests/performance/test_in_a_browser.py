"""Somebody who looks at the measures with a small screen or a large one …"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser_support import OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.participation.consultations.test_in_a_browser import with_session
from tests.performance.making import LAST_YEAR, WORK, Scoring
from tests.rules.measuring.small import of

SMALL, LARGE = 320, 1200


@pytest.fixture
def filled(transactional_db: None) -> Scoring:
    """A council with a little of everything."""
    made = Scoring()
    made.recorded(of(50, 100, unknown=6), ends_on=LAST_YEAR)
    made.recorded(of(65, 100, unknown=5))
    made.recorded(of(97, 100), code="in-touch-19-to-21")
    made.aimed("60", "50")
    return made


def look(page: Any, address: str, width: int) -> None:
    """Open a page, check it, and take a picture where one is wanted."""
    page.goto(address)
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    assert page.complaints == []
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        place = urlsplit(page.url).path.strip("/").replace("/", "-")
        page.screenshot(path=Path(folder) / f"measures-{place}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", [SMALL, LARGE])
def test_reads_and_keeps_them(filled: Scoring, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width=width)
    page.set_default_timeout(20_000)
    with_session(page, filled.keeper, site_address)
    number = filled.scored().readings[0].value.pk
    desk = "edit/measures/"

    for address in (
        "how-we-are-doing/", "how-we-are-doing/employment/", desk, f"{desk}{WORK}/", f"{desk}{WORK}/add/",
        f"{desk}{WORK}/target/", f"{desk}{WORK}/{number}/correct/", f"{desk}take-in/",
    ):  # fmt: skip
        look(page, f"{site_address}/tarnbridge/{address}", width)


def test_enters_a_figure_without_scripts_that_everybody_then_finds(
    filled: Scoring, site_address: str, browser_page: OpenPage
) -> None:
    page = browser_page(width=SMALL, javascript=False)
    page.set_default_timeout(20_000)
    with_session(page, filled.keeper, site_address)
    page.goto(f"{site_address}/tarnbridge/edit/measures/")
    page.get_by_role("link", name="Has a named personal adviser").click()
    page.get_by_role("button", name="Enter a figure").click()
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Enter where it comes from").click()

    for part, value in {"day": 30, "month": 9, "year": 2026}.items():
        page.locator(f"[name=ends_on-{part}]").fill(str(value))
    page.get_by_label("How many?", exact=True).fill("90")
    page.get_by_label("Out of how many?").fill("100")
    page.get_by_label("Final").check()
    page.get_by_label("Where does it come from?").fill("Our own records")
    page.get_by_role("button", name="Keep it").click()

    page.goto(f"{site_address}/tarnbridge/how-we-are-doing/")
    page.get_by_role("link", name="People who support you").click()
    card = page.get_by_role("region", name="Has a named personal adviser")
    assert "90%" in card.inner_text()
