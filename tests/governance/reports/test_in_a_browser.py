"""In a real browser, the pages of reports …"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from localoffer.governance.reports import actions
from tests.accounts.making import signed_in
from tests.browser_support import DESKTOP, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.governance.reports.making import Desk
from tests.participation.consultations.making import NOW

NARROWEST = 320
EDIT = "/tarnbridge/edit/matters/buses-and-the-gym/"
PARTS = (
    "front/", "sections/finance/", "draft-again/", "recommendations/", "no-consultation/", "papers/", "withheld/",
    "clearances/legal/", "publish/", "audit/", "read/", "read/all/",
)  # fmt: skip


@pytest.fixture
def desk(transactional_db: None) -> Desk:
    """Return a desk with a published report and a correction in the midst of being written."""
    desk = Desk()
    report = desk.ready()
    actions.withhold(report, said=desk.withheld(), by=desk.officer, now=NOW)
    desk.clear(report)
    published = actions.publish_report(report, by=desk.officer, now=NOW)
    actions.correct_report(published, note="A sum was wrong.", by=desk.editor, now=NOW)
    return desk


def addresses() -> list[str]:
    return [
        "/tarnbridge/matters/buses-and-the-gym/report/",
        f"{EDIT}reports/",
        f"{EDIT}reports/start/",
        f"{EDIT}reports/1/",
        *(f"{EDIT}reports/1/{one}" for one in ("became/", "correct/", "answers/")),
        f"{EDIT}reports/2/",
        *(f"{EDIT}reports/2/{one}" for one in PARTS),
        f"{EDIT}equality/",
        f"{EDIT}equality/sign/",
        "/tarnbridge/edit/report-templates/",
        "/tarnbridge/edit/report-templates/add/",
    ]


def picture(page: Any, *, width: int) -> None:
    """Take a picture where one is wanted."""
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        name = urlsplit(page.url).path.strip("/").replace("/", "-")
        page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", [NARROWEST, DESKTOP])
def test_read_well_at_every_width(desk: Desk, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width)
    kept = signed_in(desk.officer).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kept, "url": site_address}])

    for address in addresses():
        answer = page.goto(site_address + address)
        assert answer.status == 200, address
        picture(page, width=width)
        assert_no_axe_findings(page)
        assert_fits_its_width(page)


def test_let_a_wide_table_scroll_on_its_own(desk: Desk, site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(NARROWEST)
    page.goto(f"{site_address}/tarnbridge/matters/buses-and-the-gym/report/")

    tables = page.locator("table")
    found = tables.evaluate_all("all => all.map(one => getComputedStyle(one.parentElement).overflowX)")

    assert found
    assert set(found) == {"auto"}
