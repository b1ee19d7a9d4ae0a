"""Every page of staff that is not a form of an entry, in a real browser …"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from localoffer.accounts.models import Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import Draft
from localoffer.offer.models import Version
from localoffer.offer.open_referral.importing.gathering import gathered_from_file
from localoffer.offer.open_referral.importing.holding import hold_feed
from localoffer.offer.open_referral.importing.models import HeldService
from localoffer.offer.open_referral.keeping import bring_up_to_date
from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.writing import actions as writing
from tests.accounts.making import NOW, made_member, made_user, signed_in
from tests.browser_support import (
    DESKTOP,
    PHONE,
    OpenPage,
    assert_fits_its_width,
    assert_no_axe_findings,
)
from tests.offer.drafts.making import rule_data
from tests.offer.open_referral.importing.a_feed import a_service, envelope
from tests.offer.versions.making import made_two_versions

EDIT = "/tarnbridge/edit/"
CHARITY = "Stepping Stones (an invented charity)"


class Office:
    """An invented council with something on every page: its people, and the addresses of what each may open."""

    def __init__(self) -> None:
        self.council = made_two_versions()
        self.people = {role: self._person(role) for role in Role if role != Role.PARTNER}
        self.partner = made_member(
            Role.PARTNER, council=self.council, user=made_user("Demo Parveen Partner"), provider=CHARITY
        )
        self.editor = self.people[Role.EDITOR]
        self.draft = self._overtaken()
        self.held = self._held()
        self.arabic = self._told(Manner.TRANSLATION, {"text": "يمكنك ركوب الحافلة مجانا."})
        self.easy = self._told(Manner.EASY_READ, {"text": "You go by bus.", "picture": "bus", "alt": "A bus"})
        writing.send_to_be_checked(self.arabic, by=self.editor, now=NOW)

    def pages(self) -> dict[str, tuple[User, str]]:
        """Return each page by a name: who opens it, and where it is."""
        editor, approver = self.editor, self.people[Role.APPROVER]
        draft = f"{EDIT}drafts/{self.draft.pk}/"
        return {
            "home": (approver, EDIT),
            "home-of-administrator": (self.people[Role.COUNCIL_ADMINISTRATOR], EDIT),
            "versions": (approver, f"{EDIT}versions/"),
            "withdraw": (approver, f"{EDIT}versions/2/withdraw/"),
            "withdraw-older": (approver, f"{EDIT}versions/1/withdraw/"),
            "draft": (editor, draft),
            "catch-up": (editor, f"{draft}catch-up/"),
            "comments": (editor, f"{draft}comments/"),
            "reply": (editor, f"{draft}comments/{self.said.pk}/reply/"),
            "imports": (approver, f"{EDIT}imports/"),
            "read-feed": (editor, f"{EDIT}imports/read/"),
            "held": (approver, f"{EDIT}imports/{self.held.pk}/"),
            "retellings": (editor, f"{EDIT}retellings/"),
            "begin-retelling": (editor, f"{EDIT}retellings/begin/"),
            "easy-read": (editor, f"{EDIT}retellings/{self.easy.pk}/"),
            "translation": (editor, f"{EDIT}retellings/{self.arabic.pk}/"),
            "check-translation": (approver, f"{EDIT}retellings/{self.arabic.pk}/"),
            "own-entries": (self.partner, f"{EDIT}own/"),
            "own-entry": (self.partner, f"{EDIT}own/{self.draft.pk}/mentor/"),
        }

    def _person(self, role: Role) -> User:
        council = None if role == Role.SERVICE_OPERATOR else self.council
        return made_member(role, council=council, user=made_user(f"Demo {role.label}"))

    def _overtaken(self) -> Draft:
        first = Version.objects.get(offer__council=self.council, number=1)
        draft = actions.start_draft(self.council, by=self.editor, now=NOW, based_on=first, title="April 2027")
        who: dict[str, Any] = {"by": self.editor, "now": NOW}
        mine = first.entry_set.get(slug="bus-pass").rule | {"how_to_get": "Ask me."}
        actions.save_entry(draft, slug="bus-pass", rule=mine, revision=1, **who)
        mentor = rule_data("mentor", council=self.council, provider=CHARITY)
        actions.add_entry(draft, slug="mentor", rule=mentor, **who)
        actions.suggest_change(draft, slug="mentor", text="We now meet every week.", by=self.partner, now=NOW)
        self.said = actions.comment(draft, slug="bus-pass", field="when", text="Is 18 right?", **who)
        actions.comment(draft, text="Yes, it is.", replies_to=self.said, **who)
        return draft

    def _held(self) -> HeldService:
        bring_up_to_date(now=NOW)
        service = a_service(1, name="Gym", description="A gym near you", status="odd", url="https://gym.example")
        gathered = gathered_from_file(json.dumps(envelope([service])).encode())
        hold_feed(self.council, address="https://feed.example/api", gathered=gathered, by=self.editor, now=NOW)
        with council_scope(self.council):
            return HeldService.objects.get()

    def _told(self, manner: Manner, part: dict[str, str]) -> Any:
        who: dict[str, Any] = {"by": self.editor, "now": NOW}
        begun = writing.begin_retelling(self.council, slug="bus-pass", manner=manner, language="ar", **who)
        return writing.save_retelling(begun, title="تذكرة الحافلة", parts=[part], revision=1, **who)


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_reads_well_and_fits(site_address: str, browser_page: OpenPage, width: int) -> None:
    office, page = Office(), browser_page(width)

    for name, (person, path) in office.pages().items():
        opened(page, site_address, person=person, path=path)
        picture(page, f"staff-{name}-{width}")
        assert_no_axe_findings(page)
        assert_fits_its_width(page)
        assert page.complaints == [], name


def test_says_what_is_wrong_and_still_reads_well(site_address: str, browser_page: OpenPage) -> None:
    office, page = Office(), browser_page(PHONE)

    for name in ("withdraw", "catch-up", "reply", "read-feed", "held", "begin-retelling", "check-translation"):
        person, path = office.pages()[name]
        opened(page, site_address, person=person, path=path)
        page.locator("main form button").last.click()
        picture(page, f"staff-{name}-wrong")

        assert page.get_by_role("heading", name="There is a problem").is_visible(), name
        assert page.title().startswith("Error: "), name
        assert_no_axe_findings(page)


def opened(page: Any, site: str, *, person: User, path: str) -> None:
    """Open a page as somebody who has signed in."""
    held = signed_in(person).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.clear_cookies()
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": held, "url": site}])
    answer = page.goto(site + path)
    assert answer.status == 200, path


def picture(page: Any, name: str) -> None:
    """Take a picture, where a folder for pictures is named."""
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)
