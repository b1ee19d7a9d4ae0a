"""Somebody with a small screen or a large one …"""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from localoffer.participation.feedback.models import Outcome
from localoffer.participation.voice.demo import load_demo_voice
from tests.browser_support import PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.participation.consultations.test_in_a_browser import with_session
from tests.participation.voice.making import Voice, date_fields

LARGE = 1200
SMALL = 320


@pytest.fixture
def filled(transactional_db: None) -> Voice:
    """A council with a little of everything."""
    made = Voice()
    load_demo_voice(made.council, **made.signed)
    made.told(Outcome.TOLD_NO, words="No bus at night", times=1)
    made.gap(made.review())
    return made


def look(page: Any, address: str, width: int) -> None:
    """Open a page, check it, and take a picture where one is wanted."""
    page.goto(address)
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    assert page.complaints == []
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        place = urlsplit(page.url).path.strip("/").replace("/", "-")
        page.screenshot(path=Path(folder) / f"voice-{place}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", [PHONE, LARGE])
def test_reads_what_is_promised_raised_and_tried(
    filled: Voice, site_address: str, browser_page: OpenPage, width: int
) -> None:
    page = browser_page(width=width)

    for address in ("have-your-say/", "pledges/", "pledges/tell-us/", "groups/", "trials/", "tell-us/bus-pass/"):
        look(page, f"{site_address}/tarnbridge/{address}", width)


def test_tells_that_they_were_told_no(filled: Voice, site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(width=PHONE, javascript=False)
    page.goto(f"{site_address}/tarnbridge/offer/bus-pass/")
    page.get_by_role("link", name="Tell us if you got this, or not").click()
    page.get_by_label("I was told no").check()
    page.get_by_label("Do you want to say more?").fill("They said I am too old")

    page.get_by_role("button", name="Send", exact=True).click()

    assert page.get_by_role("heading", name="Thank you").is_visible()


@pytest.mark.parametrize("width", [SMALL, LARGE])
def test_keeps_them_at_work(filled: Voice, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = browser_page(width=width)
    page.set_default_timeout(20_000)
    with_session(page, filled.worker, site_address)
    review = filled.review("every year")
    proposal = f"pledges/proposals/{filled.draft.pk}/"

    for address in (
        "voice/", "tell-us/", "groups/", "groups/add/", "pledges/", "pledges/make/", "pledges/figures/",
        proposal, f"{proposal}heard/verdict/", "reviews/", f"reviews/{review.pk}/", "trials/", "trials/start/",
    ):  # fmt: skip
        look(page, f"{site_address}/tarnbridge/edit/{address}", width)


def test_makes_a_pledge_that_everybody_then_finds(
    filled: Voice, site_address: str, browser_page: OpenPage
) -> None:
    page = browser_page(width=SMALL, javascript=False)
    page.set_default_timeout(20_000)
    with_session(page, filled.worker, site_address)
    page.goto(f"{site_address}/tarnbridge/edit/matters/")
    page.get_by_role("link", name="Groups, pledges and reviews").click()
    page.get_by_role("link", name="Pledges and next steps").click()
    page.get_by_role("button", name="Make a pledge").click()
    page.get_by_label("What do you promise, in a few words?").fill("A quiet room")
    page.get_by_role("button", name="Make it").click()
    page.get_by_role("link", name="Enter what you will do").click()

    page.get_by_label("What will you do?").fill("We keep one room free.")
    page.get_by_label("How can young people tell whether you keep it?").fill("Is it quiet?")
    for part, value in date_fields("made_on", -1).items():
        page.locator(f"[name={part}]").fill(str(value))
    page.get_by_role("button", name="Make it").click()

    assert page.get_by_role("heading", name="A quiet room").is_visible()
    page.goto(f"{site_address}/tarnbridge/")
    page.get_by_role("link", name="Have your say").first.click()
    page.get_by_role("link", name="Our pledges").click()
    assert page.get_by_role("heading", name="A quiet room").is_visible()
