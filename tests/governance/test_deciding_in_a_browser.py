"""The pages of deciding, in a browser, …"""

import os
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions import judge_validity, receive_call_in
from localoffer.governance.call_ins.actions.receiving import Request
from localoffer.governance.decisions.actions import publish_record, set_declarations, withhold
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.publication.actions import OrderSaid, order_publication
from localoffer.offer.versions.models import Grade
from tests.accounts.making import signed_in
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.governance.decisions.making import declared, passage
from tests.governance.making import Office, delegating, made_office

NARROWEST = 320


@pytest.fixture
def pages(transactional_db: None) -> tuple[Office, list[str]]:
    """Return an office in the midst of its work, and the address of every page of it."""
    office = made_office(now=timezone.now())
    items = [
        ItemSaid(text="The offer of next April is adopted.", number="(i)"),
        delegating(conditions=("In budget.",)),
    ]
    first = office.record(items=items, reference="CAB 1")
    set_declarations(first, declarations=[declared()], by=office.officer, now=office.now)
    today = timezone.localdate(office.now)
    withhold(first, said=passage(section="item-1", decided_on=today), by=office.officer, now=office.now)
    first = office.fresh(publish_record(first, by=office.officer, now=office.now))
    other = office.record(
        body="officers", maker="Demo Dora", maker_post="Director", scheme_paragraph="4.2", reasons=""
    )
    withhold(other, said=passage(section="other_matters", decided_on=today), by=office.officer, now=office.now)
    request = Request(
        signed_by=["Demo Ann", "Demo Bob", "Demo Cyd"], grounds=["budget"], reasons="It is too dear."
    )
    now = timezone.now()
    call_in = receive_call_in(first, request=request, received_at=now, by=office.officer, now=now)
    judge_validity(call_in, is_valid=True, why="In order.", by=office.officer, now=now)
    order = OrderSaid(item=office.item(first), grade=Grade.DECISION, reason="More help.")
    with council_scope(office.council):
        placed = order_publication(office.matter, said=order, by=office.approver, now=now)
    return office, _addresses(office, call_in=call_in.pk, order=placed.pk)


def _addresses(office: Office, *, call_in: int, order: int) -> list[str]:
    edit, matter = "/tarnbridge/edit", f"/tarnbridge/edit/matters/{office.matter.slug}"
    record, step = f"{edit}/decisions/2", f"{edit}/call-ins/{call_in}"
    parts = ("", *(f"{one}/" for one in ("words", "why", "interests", "key", "documents", "details", "power")))
    return [
        "/tarnbridge/matters/",
        f"/tarnbridge/matters/{office.matter.slug}/",
        "/tarnbridge/decisions/1/",
        f"{edit}/matters/",
        f"{edit}/matters/start/",
        f"{matter}/",
        *(f"{matter}/{one}/" for one in ("describe", "end", "record", "publish")),
        *(
            f"{record}/{one}"
            for one in (
                *parts,
                "evidence/",
                "declarations/1/",
                "items/1/",
                "items/2/",
                "publish/",
                "withheld/",
                "read/all/",
            )
        ),
        *(f"{edit}/decisions/1/{one}" for one in ("", "call-in/", "correct/", "withdraw/")),
        *(f"{step}/{one}" for one in ("", "judge/", "hearing/", "outcome/", "full-council/", "confirmed/")),
        f"{edit}/orders/{order}/publish/",
        f"{edit}/orders/{order}/cancel/",
    ]


@pytest.mark.parametrize("width", [NARROWEST, DESKTOP])
def test_read_well_at_every_width(
    pages: tuple[Office, list[str]], site_address: str, browser_page: OpenPage, width: int
) -> None:
    office, addresses = pages
    page = browser_page(width=width)
    kept = signed_in(office.officer).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kept, "url": site_address}])

    for number, address in enumerate(addresses):
        answer = page.goto(site_address + address)
        assert answer.status == 200, address
        keep_a_picture(page, name=f"deciding-{number:02}-{width}")
        assert_fits_its_width(page)
        # The many pages are alike but for their width, and axe takes its time: the narrow ones are the hard ones.
        if width == NARROWEST:
            assert_no_axe_findings(page)


def test_say_what_is_wrong_with_a_form(
    pages: tuple[Office, list[str]], site_address: str, browser_page: OpenPage
) -> None:
    office, _ = pages
    page = browser_page(width=PHONE)
    kept = signed_in(office.officer).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": kept, "url": site_address}])

    page.goto(f"{site_address}/tarnbridge/edit/decisions/2/publish/")
    page.get_by_role("button", name="Publish the record").click()

    assert page.get_by_role("heading", name="There is a problem").is_visible()
    assert "Say why it was decided." in page.inner_text("body")
    keep_a_picture(page, name="deciding-refused-375")
    assert_no_axe_findings(page)


def keep_a_picture(page: Any, *, name: str) -> None:
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
