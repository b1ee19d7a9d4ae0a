"""Signing in, in a real browser …"""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from pytest_django import Settings

from localoffer.accounts.actions import load_demo_staff
from localoffer.accounts.models import Role, User
from tests.accounts.making import NOW, made_app, made_member
from tests.browser_support import OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.making import made_council

NARROW = 320
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def administrator(transactional_db: None) -> User:
    return made_member(Role.COUNCIL_ADMINISTRATOR, council=made_council())


def sign_in_by_code(page: Any, *, address: str, user: User) -> None:
    page.goto(f"{address}/sign-in/")
    page.get_by_label("What is your work e-mail address?").fill(user.email)
    page.get_by_role("button", name="Send me a code").click()
    code = re.search(r"^([A-Z0-9]{3,6}-?[A-Z0-9]{3,6})$", str(mail.outbox[-1].body), re.MULTILINE)
    assert code is not None
    page.get_by_label("What is the code we sent you?").fill(code.group(1))
    page.get_by_role("button", name="Continue").click()


def with_passkeys(page: Any) -> Any:
    """Give the browser a device that holds passkeys, and return its control."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return device


def test_with_a_passkey_opens_staff_pages_at_once(
    site_address: str, browser_page: OpenPage, administrator: User, settings: Settings
) -> None:
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    page = browser_page()
    with_passkeys(page)
    sign_in_by_code(page, address=site_address, user=administrator)
    page.goto(f"{site_address}/tarnbridge/edit/people/")
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("button", name="Add a passkey").click()
    page.wait_for_url(re.compile("spare-codes"))

    page.context.clear_cookies()
    page.goto(f"{site_address}/tarnbridge/edit/people/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(re.compile("/tarnbridge/edit/people/"))

    assert page.get_by_role("heading", level=1).inner_text() == "People at Tarnbridge"
    look_at(page, f"{site_address}/sign-in/passkeys/")
    look_at(page, f"{site_address}/sign-in/passkeys/again/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(re.compile("/sign-in/you/"))
    assert page.complaints == []


def test_needs_no_scripts(site_address: str, browser_page: OpenPage, administrator: User) -> None:
    page = browser_page(javascript=False)

    sign_in_by_code(page, address=site_address, user=administrator)

    assert page.url == f"{site_address}/sign-in/you/"


def test_has_pages_that_axe_finds_nothing_wrong_with(
    site_address: str, browser_page: OpenPage, administrator: User, settings: Settings
) -> None:
    settings.DEMO = True
    made_council("tarnshire")
    load_demo_staff(NOW)
    page = browser_page(width=NARROW)
    for address in ("/sign-in/", "/sign-in/demo/", "/sign-in/code/", "/sign-in/ended/"):
        look_at(page, site_address + address)
    sign_in_by_code(page, address=site_address, user=administrator)
    for address in ("you", "second-step", "steps", "steps/app/add", "passkeys", "passkeys/add", "out"):
        look_at(page, f"{site_address}/sign-in/{address}/")
    page.goto(f"{site_address}/sign-in/steps/app/add/")
    page.get_by_role("button", name="Add the app").click()
    assert_no_axe_findings(page)

    assert page.complaints == []


def test_has_staff_pages_that_axe_finds_nothing_wrong_with(
    site_address: str, browser_page: OpenPage, settings: Settings
) -> None:
    settings.DEMO = True
    made_council("tarnshire")
    load_demo_staff(NOW)
    page = browser_page(width=NARROW)
    page.goto(f"{site_address}/sign-in/demo/")
    page.get_by_role("button", name="Demo Ada Admin").click()
    for address in ("people", "people/add", "trail"):
        look_at(page, f"{site_address}/tarnshire/edit/{address}/")
    page.goto(f"{site_address}/tarnshire/edit/people/")
    page.get_by_role("link", name="End the role of Demo Ada Admin, Council administrator").click()
    assert_no_axe_findings(page)
    page.get_by_role("button", name="End the role").click()
    assert_no_axe_findings(page)

    assert "A council needs an administrator" in page.content()


def test_asks_for_the_second_step_on_a_page_that_axe_likes(
    site_address: str, browser_page: OpenPage, administrator: User
) -> None:
    made_app(administrator)
    page = browser_page(width=NARROW)

    sign_in_by_code(page, address=site_address, user=administrator)

    assert page.url == f"{site_address}/sign-in/steps/now/"
    assert_no_axe_findings(page)
    assert page.complaints == []


def look_at(page: Any, address: str) -> None:
    """Open the page, and fail where axe finds something or it must be scrolled sideways."""
    answer = page.goto(address)

    assert answer.status == 200, address
    assert page.url == address
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{address.strip('/').replace('/', '-')[-40:]}.png", full_page=True)
