"""Every page of a draft, at each state on its way to a version, in a browser …"""

import os
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.offer.drafts import actions
from tests.accounts.making import NOW, made_member, made_user, signed_in
from tests.browser_support import DESKTOP, PHONE, OpenPage, assert_fits_its_width, assert_no_axe_findings
from tests.offer.drafts.making import made_district, rule_data
from tests.offer.editor.making import Work, work_for
from tests.offer.making import made_council, made_offer, made_rule

SHOT = "Failed to load resource"  # how a browser tells of a page with a status of 400 or more


@pytest.fixture
def work(transactional_db: None) -> Work:
    """A draft with errors, warnings, changes, comments and an entry that was taken out."""
    made_offer(made_rule("free-gym", council="elsewhere"), council=made_council("elsewhere"))
    council = made_council()
    made = work_for(council, summary="You travel free up to 25.")
    who: dict[str, Any] = {"by": made.editor, "now": NOW}
    rule = rule_data(council=council, title="Free travel", summary="You travel free up to 25.")
    actions.save_entry(made.draft, slug="bus-pass", rule=rule, revision=1, **who)
    for slug in ("gym", "supper"):
        actions.add_entry(made.draft, slug=slug, rule=rule_data(slug, council=council), **who)
    actions.add_entry(made.draft, slug="half", rule={"title": "Half written"}, **who)
    actions.remove_entry(made.draft, slug="supper", **who)
    actions.comment(made.draft, slug="bus-pass", text="Is 18 right?", **who)
    return made


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_reads_well_while_it_is_in_work(work: Work, site_address: str, browser_page: OpenPage, width: int) -> None:
    page = signed_in_page(browser_page(width), site_address, work.client)
    of_draft = ("", "add/", "copy/", "history/", "checks/", "compare/", "import/", "give-up/")
    of_entries = ("bus-pass/", "bus-pass/try/", "bus-pass/history/", "half/", "half/try/", "supper/")

    for path in ("../", "../start/", *of_draft, *(f"entries/{one}" for one in of_entries)):
        page.goto(site_address + work.home + path)
        look(page, name=f"draft-{path}{width}")


def test_says_what_is_wrong_and_still_reads_well(work: Work, site_address: str, browser_page: OpenPage) -> None:
    page = signed_in_page(browser_page(PHONE), site_address, work.client)

    for path, button in (
        ("../start/", "Start"),
        ("add/", "Add"),
        ("copy/", "Copy"),
        ("import/", "Bring"),
        ("give-up/", "Give"),
    ):
        page.goto(site_address + work.home + path)
        page.locator("main form").get_by_role("button", name=button).click()

        assert page.get_by_role("heading", name="There is a problem").is_visible(), path
        look(page, name=f"draft-wrong-{path}{PHONE}")


def test_says_why_it_cannot_be_put_forward(work: Work, site_address: str, browser_page: OpenPage) -> None:
    page = signed_in_page(browser_page(PHONE), site_address, work.client)

    for button in ("Put forward for approval", "Let people have their say first"):
        page.goto(site_address + work.home)
        page.get_by_role("button", name=button).click()

        assert page.get_by_text("The draft is not ready").first.is_visible()
        look(page, name=f"draft-{button}-{PHONE}")


def test_takes_an_answer_to_a_warning(work: Work, site_address: str, browser_page: OpenPage) -> None:
    page = signed_in_page(browser_page(PHONE), site_address, work.client)
    page.goto(f"{site_address}{work.home}checks/")

    page.locator("a[href*='checks/answer/']").first.click()
    look(page, name=f"draft-answer-{PHONE}")
    page.locator("main form button").click()
    assert page.get_by_role("heading", name="There is a problem").is_visible()
    look(page, name=f"draft-answer-wrong-{PHONE}")
    page.get_by_label("Why is it right as it is?").fill("The bus company says so.")
    page.locator("main form button").click()

    assert page.get_by_text("The bus company says so.").is_visible()
    look(page, name=f"draft-answered-{PHONE}")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_shows_both_sides_where_two_people_saved(
    work: Work, site_address: str, browser_page: OpenPage, width: int
) -> None:
    page = signed_in_page(browser_page(width), site_address, work.client)
    page.goto(site_address + work.section("words"))
    theirs = work.entry().rule | {"title": "Theirs"}
    actions.save_entry(work.draft, slug="bus-pass", rule=theirs, revision=2, by=work.editor, now=NOW)

    page.get_by_label("Title").fill("Mine")
    page.get_by_role("button", name="Save", exact=True).click()

    assert page.get_by_role("heading", name="Somebody else saved first").is_visible()
    look(page, name=f"draft-both-{width}")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_reads_well_from_put_forward_to_published(site_address: str, browser_page: OpenPage, width: int) -> None:
    work = work_for(made_district())
    approver = made_member(Role.APPROVER, council=work.council, user=made_user("Demo Ava Approver"))
    editors, approvers = (
        signed_in_page(browser_page(width), site_address, one) for one in (work.client, signed_in(approver))
    )

    def seen(state: str) -> None:
        for name, page in (("editor", editors), ("approver", approvers)):
            page.goto(site_address + work.home)
            look(page, name=f"draft-{state}-{name}-{width}")

    actions.start_consulting(work.draft, by=work.editor, now=NOW)
    seen("consulting")
    actions.propose(work.draft, by=work.editor, now=NOW)
    seen("proposed")
    actions.approve(work.draft, by=approver, now=NOW)
    seen("approved")
    approvers.goto(f"{site_address}{work.home}publish/")
    look(approvers, name=f"draft-publish-{width}")
    approvers.get_by_role("button", name="Publish").click()
    assert approvers.get_by_role("heading", name="There is a problem").is_visible()
    look(approvers, name=f"draft-publish-wrong-{width}")


def test_reads_well_once_it_was_given_up(work: Work, site_address: str, browser_page: OpenPage) -> None:
    page = signed_in_page(browser_page(PHONE), site_address, work.client)
    actions.give_up(work.draft, by=work.editor, now=NOW, reason="Not needed")

    for path in ("", "history/", "entries/bus-pass/"):
        page.goto(site_address + work.home + path)
        look(page, name=f"draft-given-up-{path}{PHONE}")


def test_is_not_there_for_those_who_may_not_see_it(work: Work, site_address: str, browser_page: OpenPage) -> None:
    stranger = signed_in(made_member(Role.PERSONAL_ADVISER, council=work.council))

    for client, path in ((stranger, "add/"), (stranger, "../99999/"), (work.client, "publish/")):
        page = signed_in_page(browser_page(PHONE), site_address, client)
        page.goto(site_address + work.home + path)
        look(page, name=f"draft-refused-{path}{PHONE}")


def signed_in_page(page: Any, site: str, client: Client) -> Any:
    """Return the page, signed in as the one whose browser the client is."""
    held = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": held, "url": site}])
    page.set_default_timeout(15_000)
    return page


def look(page: Any, *, name: str) -> None:
    """Check the page as it stands, and keep a picture where one is wanted."""
    if folder := os.environ.get("LOCALOFFER_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name.replace('/', '-')}.png", full_page=True)
    assert_no_axe_findings(page)
    assert_fits_its_width(page)
    assert [one for one in page.complaints if not one.startswith(SHOT)] == []
