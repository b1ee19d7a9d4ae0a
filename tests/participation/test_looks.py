"""Each page of this room, on a small screen, a phone and a large one …"""

import os
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.renderings.models import Manner
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.pieces import pieces_of
from localoffer.participation.consultations.places import places_of
from localoffer.participation.consultations.queries import Asked
from tests.accounts.making import made_member, made_user, signed_in
from tests.browser_support import PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.participation.consultations.making import NOW
from tests.participation.consultations.test_in_a_browser import with_session
from tests.participation.filling import fill_up, first, things_of
from tests.participation.test_matrix import PAGES
from tests.participation.voice.making import Voice

SMALL, LARGE = 320, 1200
WIDTHS = (SMALL, PHONE, LARGE)
TITLE = "Buses at night"
PUBLIC = (
    "have-your-say/", "you-said/", "pledges/", "pledges/tell-us/", "pledges/thank-you/", "groups/", "trials/",
    "reviews/", "tell-us/", "tell-us/bus-pass/", "tell-us/bus-pass/thank-you/",
)  # fmt: skip


@pytest.fixture
def filled(transactional_db: None) -> Voice:
    """A council with one of each thing, and the same consultation told again."""
    made = Voice()
    fill_up(made, title=TITLE)
    _told_again(made)
    return made


def _told_again(voice: Voice) -> None:
    opened: Consultation = first(voice, Consultation)
    with council_scope(voice.council):
        pieces = pieces_of(opened, places=places_of(Asked(opened)))
    same: Any = {"pieces": pieces, "now": NOW}
    telling = actions.begin_telling(opened, manner=Manner.EASY_READ, language="", by=voice.worker, now=NOW)
    told = {one.place: {"text": "Buses run late.", "picture": "bus", "alt": "A bus"} for one in pieces}
    saved = actions.save_telling(telling, told=told, revision=1, by=voice.worker, **same)
    sent = actions.send_telling(saved, by=voice.worker, **same)
    checker = made_member(Role.APPROVER, council=voice.council, user=made_user("Demo Checker"))
    actions.approve_telling(sent, checked_by="The Easy Read group", by=checker, **same)


def everybody(voice: Voice) -> Any:
    """Return somebody who may open every page."""
    user = made_user("Demo All")
    for role in (Role.PARTICIPATION_WORKER, Role.SAFEGUARDING_LEAD, Role.COUNCIL_ADMINISTRATOR):
        made_member(role, council=voice.council, user=user)
    return user


def look(page: Any, address: str, *, name: str, width: int) -> None:
    """Open a page, check it, and take a picture where one is wanted."""
    page.goto(address)
    seen(page, name=name, width=width)


def seen(page: Any, *, name: str, width: int) -> None:
    """Check the page as it stands."""
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    assert page.complaints == []
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{width}-{name.strip('/').replace('/', '-')}.png", full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
def test_can_be_read_by_staff(filled: Voice, site_address: str, browser_page: OpenPage, width: int) -> None:
    person, page = everybody(filled), browser_page(width=width)
    page.set_default_timeout(20_000)
    with_session(page, person, site_address)
    client: Client = signed_in(person)

    for one in PAGES:
        address = one.address(filled.council, fill=things_of(filled, one.route))
        if client.get(address).status_code != 405:
            look(page, f"{site_address}{address}", name=one.route.partition("/edit/")[2], width=width)


@pytest.mark.parametrize("width", WIDTHS)
def test_can_be_read_by_everyone(filled: Voice, site_address: str, browser_page: OpenPage, width: int) -> None:
    opened: Consultation = first(filled, Consultation)
    page = browser_page(width=width)
    here = f"have-your-say/{opened.slug}/"

    for address in (*PUBLIC, here, f"{here}thank-you/", f"{here}open/", f"{here}told/easy-read/"):
        look(page, f"{site_address}/tarnbridge/{address}", name=f"public-{address}", width=width)
    page.goto(f"{site_address}/tarnbridge/{here}")
    page.get_by_role("button", name="Start now").click()
    page.locator("summary", has_text="Easy Read").click()
    assert page.get_by_alt_text("A bus").is_visible()
    seen(page, name="public-place", width=width)
