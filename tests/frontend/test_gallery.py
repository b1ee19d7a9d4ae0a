"""The gallery shows every component in every state, in every look"""

import os
from pathlib import Path
from typing import Any

import pytest

from localoffer.frontend.gallery import LOOKS
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings

NARROWEST = 320
PAGES = [
    "/gallery/errors/",
    "/gallery/filled/",
    "/offline/",
    "/nowhere/",
    *(f"/gallery/{look}/" for look in LOOKS),
]


@pytest.mark.parametrize("width", [NARROWEST, PHONE, DESKTOP])
@pytest.mark.parametrize("address", PAGES)
def test_reads_well_at_every_width(site_address: str, browser_page: OpenPage, address: str, width: int) -> None:
    page = browser_page(width=width)

    page.goto(site_address + address)

    keep_a_picture(page, name=f"{address.strip('/').replace('/', '-')}-{width}")
    assert_no_axe_findings(page)
    assert_fits_its_width(page)


def keep_a_picture(page: Any, *, name: str) -> None:
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
