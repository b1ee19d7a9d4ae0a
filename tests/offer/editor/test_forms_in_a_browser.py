"""Each form of an entry and of a question, in a browser, …"""

import os
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site_settings

from localoffer.accounts.models import Role
from localoffer.offer.drafts import actions
from localoffer.rules import files, yaml_text
from tests.accounts.making import NOW, made_member, made_user, signed_in
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.making import made_council

TARNSHIRE = Path(__file__).parents[3] / "demo" / "tarnshire"
NARROWEST = 320
# Between them these have every kind of row.
FORMS = [
    "entries/parents-group/who/",
    "entries/library-with-no-fines/who/",
    "entries/leaving-well/who/",
    "entries/if-things-break/who/",
    "entries/university-top-up/money/",
    "entries/apprentice-top-up/money/",
    "entries/first-home-money/parts/",
    "entries/university-top-up/instalments/",
    "entries/childcare-start/paying/",
    "entries/books-and-kit/limits/",
    "entries/university-top-up/relations/",
    "entries/university-top-up/dates/",
    "entries/university-top-up/giving/",
    "entries/savings-we-kept/examples/2/",
    "entries/good-suitcase/examples/3/",
    "questions/",
    "questions/driving_licence/",
    "questions/add/decision/",
]
# A form, what is pressed there, and what is then wrong.
WRONG = [
    (
        "entries/birthday-money/who/",
        "Add it",
        "add-kind",
        "age",
        "Choose when it starts, or the last day, or both",
    ),
    ("entries/birthday-money/who/", "Add it", "add-kind", "not", "Add something to this group"),
    ("entries/birthday-money/limits/", "Add a limit", "add-kind", "times", "Enter a number"),
    ("entries/birthday-money/parts/", "Add a part", "", "", "Enter an amount in pounds"),
    ("entries/birthday-money/instalments/", "Add a payment", "", "", "Enter an amount in pounds"),
    ("entries/birthday-money/relations/", "Add a link to other help", "", "", "Choose one from the list"),
    ("entries/birthday-money/deadlines/", "Add a deadline", "", "", "Choose one from the list"),
    ("entries/birthday-money/examples/0/", "Add it", "add-kind", "care", "Enter the whole date"),
    ("entries/birthday-money/examples/0/", "Add it", "add-kind", "claim", "Choose one from the list"),
    ("entries/birthday-money/examples/0/", "Add it", "add-kind", "disputed", "Enter an answer"),
    ("questions/add/choice/", "Add an answer", "", "", "Add at least two answers to pick from"),
]


@pytest.fixture
def desk(transactional_db: None) -> tuple[str, str]:
    """Return the address of a draft with all entries of the invented county, and the cookie of its editor."""
    council = made_council("tarnshire")
    editor = made_member(Role.EDITOR, council=council, user=made_user("Demo Edie of the forms"))
    draft = actions.start_draft(council, by=editor, now=NOW)
    facts, _ = yaml_text.read((TARNSHIRE / "facts.yaml").read_text("utf-8"))
    actions.save_questions(draft, questions=facts["facts"], revision=1, by=editor, now=NOW)
    for path in sorted((TARNSHIRE / "entries").glob("*.yaml")):
        rule = files.plain(files.read_rule(path.read_text("utf-8")))
        actions.add_entry(draft, slug=rule["id"], rule=rule, by=editor, now=NOW)
    cookie = signed_in(editor).cookies[site_settings.SESSION_COOKIE_NAME].value
    return f"/tarnshire/edit/drafts/{draft.pk}/", cookie


def test_reads_well_at_every_width(desk: tuple[str, str], site_address: str, browser_page: OpenPage) -> None:
    home, cookie = desk
    page = signed_in_page(browser_page(width=NARROWEST), site_address, cookie)

    for address in FORMS:
        page.goto(site_address + home + address)
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        look(page, name=f"{address}{NARROWEST}")
        # The very same page, only wider: its colours, names and roles have been looked at.
        page.set_viewport_size({"width": DESKTOP, "height": 900})
        keep_a_picture(page, name=f"{address}{DESKTOP}")
        assert_fits_its_width(page)
        page.set_viewport_size({"width": NARROWEST, "height": 900})


def test_says_beside_each_field_what_is_wrong(
    desk: tuple[str, str], site_address: str, browser_page: OpenPage
) -> None:
    home, cookie = desk
    page = signed_in_page(browser_page(width=PHONE), site_address, cookie)

    for number, (address, button, field, choice, told) in enumerate(WRONG):
        page.goto(site_address + home + address)
        if field:
            page.locator(f"select[name='{field}']").last.select_option(choice)
        page.get_by_role("button", name=button, exact=True).click()
        page.get_by_role("button", name="Save", exact=True).click()

        assert page.get_by_role("alert").get_by_text(told).first.is_visible(), address
        look(page, name=f"wrong/{number}-{address}{PHONE}")
        page.get_by_role("alert").get_by_role("link").first.click()
        assert page.evaluate("document.activeElement !== document.body"), address


def test_works_out_an_amount_without_scripts(
    desk: tuple[str, str], site_address: str, browser_page: OpenPage
) -> None:
    home, cookie = desk
    page = signed_in_page(browser_page(width=PHONE, javascript=False), site_address, cookie)

    page.goto(f"{site_address}{home}entries/choose-our-staff/money/")
    page.get_by_text("Work this out another way").click()
    page.locator("#work-out-a-0-kind").select_option("least")
    page.get_by_role("button", name="Work it out like this").first.click()
    page.locator("#a-0-a-1 summary").click()
    page.locator("#work-out-a-0-a-1-kind").select_option("fact")
    page.locator("#a-0-a-1").get_by_role("button", name="Work it out like this").click()
    page.locator("#a-0-a-1-chosen").select_option("fact:gym_cost_pence")
    page.get_by_role("button", name="Save", exact=True).click()

    assert page.get_by_text("Saved. You can go on here.").is_visible()
    assert page.get_by_text("Whichever is least: £25 or the cost of your gym").is_visible()


def signed_in_page(page: Any, site: str, cookie: str) -> Any:
    """Return the page, signed in."""
    page.context.add_cookies([{"name": site_settings.SESSION_COOKIE_NAME, "value": cookie, "url": site}])
    page.set_default_timeout(15_000)
    return page


def look(page: Any, *, name: str) -> None:
    """Check the page as it stands, and keep a picture where one is wanted."""
    keep_a_picture(page, name=name)
    assert_no_axe_findings(page)
    assert_fits_its_width(page)


def keep_a_picture(page: Any, *, name: str) -> None:
    """Keep a picture of the whole page, where a folder for pictures is named."""
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name.replace('/', '-')}.png", full_page=True)
