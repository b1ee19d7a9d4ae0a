"""Saving while somebody types, in a browser, …"""

from typing import Any

import pytest
from django.conf import settings

from localoffer.accounts.models import Role
from tests.browser_support import OpenPage, assert_no_axe_findings
from tests.offer.editor.making import Work, fields, made_work

OFFLINE = "There is no connection"


@pytest.fixture
def work(transactional_db: None) -> Work:
    """Return a draft with one entry, in its editor's hands."""
    return made_work()


def opened(work: Work, page: Any, site: str) -> Any:
    """Open the words of the entry as its editor; the script waits a tenth of a second, not three."""
    cookie = work.client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": site}])
    page.set_default_timeout(10_000)
    page.route("**/words/", hurried)
    page.goto(site + work.section("words"))
    return page


def hurried(route: Any) -> None:
    """Let the page through with a shorter pause; what the script sends goes on as it is."""
    if route.request.method != "GET":
        route.fallback()
        return
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('data-autosave="3000"', 'data-autosave="100"'))


def news(page: Any, words: str) -> None:
    """Wait until the page says something to everybody, also to those who listen."""
    page.locator("[role=status][data-autosave-news]").get_by_text(words).wait_for()


def test_says_saved_and_keeps_what_was_typed(work: Work, site_address: str, browser_page: OpenPage) -> None:
    page = opened(work, browser_page(), site_address)

    page.get_by_label("Title").fill("Free travel")
    news(page, "Saved")
    page.get_by_label("Title").fill("Free travel for you")
    page.get_by_text("Saving").or_(page.locator("[name=revision][value='3']")).first.wait_for(state="attached")
    page.locator("[name=revision][value='3']").wait_for(state="attached")

    assert work.entry().rule["title"] == "Free travel for you"
    assert_no_axe_findings(page)
    assert page.complaints == []


def test_keeps_what_was_typed_through_a_lost_connection(
    work: Work, site_address: str, browser_page: OpenPage
) -> None:
    page = opened(work, browser_page(), site_address)

    page.context.set_offline(True)
    page.get_by_label("Title").fill("Written on a train")
    news(page, OFFLINE)
    page.get_by_role("button", name="Save", exact=True).click()
    news(page, OFFLINE)
    page.context.set_offline(False)
    news(page, "Saved")

    assert page.get_by_label("Title").input_value() == "Written on a train"
    assert work.entry().rule["title"] == "Written on a train"


def test_shows_both_where_somebody_else_saved(work: Work, site_address: str, browser_page: OpenPage) -> None:
    page = opened(work, browser_page(), site_address)
    second = work.as_role(Role.EDITOR)
    theirs = fields(second.get(work.section("words"))) | {"title": ["Theirs"], "do": ["save"]}
    second.post(work.section("words"), theirs)

    page.get_by_label("Title").fill("Mine")
    news(page, "Somebody else changed this entry")
    kept = work.entry().rule["title"]
    page.get_by_role("button", name="Save", exact=True).click()

    assert kept == "Theirs"
    assert page.get_by_role("heading", name="Somebody else saved first").is_visible()
    assert page.locator(".editor-sides").get_by_text("Mine").is_visible()
