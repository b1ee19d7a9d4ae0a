"""
The demo's ripe proposal is taken to publication by clicks, as the README's guide of ten minutes tells it.

Four invented people do it on one day. It need not wait for call-in: an invented chair agrees that it is urgent.
"""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.browser_support import PHONE, OpenPage
from tests.journeys.deciding import (
    Desk,
    answer_theme,
    begin_record,
    clear,
    order,
    publish_record,
    publish_report,
    save,
    write_record,
)

MATTER = "Room to grow"
ITEM = "The taster flat is for people up to 25, for three weeks."


@pytest.fixture
def demo(transactional_db: None, settings: Any) -> None:
    """Load the invented councils, and the matters before them."""
    settings.DEMO = True
    call_command("load_demo", stdout=io.StringIO())
    call_command("load_demo_governance", stdout=io.StringIO())


def test_from_an_answer_to_the_new_offer(demo: None, site_address: str, browser_page: OpenPage) -> None:
    site = f"{site_address}/tarnshire"

    def sign_in(name: str) -> Desk:
        page = browser_page(width=PHONE)
        page.set_default_timeout(60_000)
        page.goto(f"{site_address}/sign-in/demo/?next=/tarnshire/edit/")
        page.get_by_role("button", name=name).click()
        return Desk(page, site=site, matter=MATTER)

    whole_walk(sign_in)


def whole_walk(sign_in: Callable[[str], Desk]) -> None:
    """Walk as each person in turn, and look at every page that the guide stops at."""
    answer_and_put_forward(sign_in("Demo Edie Editor"))
    approve(sign_in("Demo Priya Approver"))
    officer = sign_in("Demo Dev Democracy")
    finish_the_report(officer)
    record_the_decision(officer)
    publish_it(officer)
    everyone_reads_it(officer)


def answer_and_put_forward(desk: Desk) -> None:
    """The editor answers what people said, has the report drafted again, and puts the draft forward."""
    for theme in ("Long enough to find out", "Hobbies cost more now"):
        answer_theme(
            desk, consultation="The taster flat and hobbies", theme=theme, answer="It is in the proposal now."
        )
    desk.open_report()
    desk.look()
    desk.follow("Draft it again from the proposal as it stands")
    desk.press("Draft it again")
    desk.open_draft()
    desk.press("Put forward for approval")
    assert desk.page.get_by_text("It waits for somebody to approve it").is_visible()


def approve(desk: Desk) -> None:
    """Somebody who wrote none of it approves the draft."""
    desk.open_draft()
    desk.press("Approve")


def finish_the_report(desk: Desk) -> None:
    """The officer notes that the last two cleared the report, and publishes it."""
    today = timezone.localdate()
    clear(desk, title="Lead member", name="Demo Councillor Cass, Children", on=today)
    clear(desk, title="Director of children’s services", name="Demo Dora, Director", on=today)
    publish_report(desk)
    desk.page.goto(f"{desk.site}/matters/room-to-grow/report/")
    told = desk.page.locator("main").inner_text()
    for words in ("It is in the proposal now.", "Before: Whichever is least"):
        assert words in told
    desk.look()


def record_the_decision(desk: Desk) -> None:
    """The officer writes down what the cabinet decided today, part by part, and publishes the record."""
    desk.open_matter()
    desk.look()
    record = begin_record(desk, on=timezone.localdate())
    write_record(desk, record=record, item=ITEM)
    say_that_it_is_urgent(desk)
    save(desk, record)
    publish_record(desk)
    assert desk.page.get_by_text("In effect").first.is_visible()


def say_that_it_is_urgent(desk: Desk) -> None:
    """An urgent decision is not called in, where the person whom the constitution names agrees."""
    desk.tick("Yes, it is a key decision")
    desk.tick("It has significant effects in two or more wards or divisions")
    desk.fill("Why is it, or is it not?", "It touches people in every division.")
    desk.fill("If it is too urgent for call-in: why?", "A flat stands empty from tomorrow.")
    desk.fill("Who agreed that it is urgent?", "Demo Councillor Chen")
    desk.fill("As what did they agree?", "Chair of the Children’s Scrutiny Committee")
    desk.day("urgent_agreed_on", timezone.localdate())


def publish_it(desk: Desk) -> None:
    """The officer orders it to be published on that decision, and does not wait for the night."""
    order(desk, item=ITEM, why="Young people missed the taster flat after 21.")
    desk.follow("Publish now")
    desk.press("Publish now")
    assert desk.page.get_by_text("Carried out").is_visible()


def everyone_reads_it(desk: Desk) -> None:
    """The new words, the story, the record and the answers are there for everybody."""
    page, site = desk.page, desk.site
    page.goto(f"{site}/offer/taster-flat/")
    assert page.get_by_text("our taster flat for three weeks").first.is_visible()
    page.goto(f"{site}/matters/room-to-grow/")
    told = page.locator("main").inner_text()
    for step in ("It opens: The taster flat and hobbies", "Notice of a key decision", "Cabinet: Room to grow"):
        assert step in told
    desk.look()
    page.goto(f"{site}/you-said/")
    assert page.get_by_text("It is in the proposal now.").first.is_visible()
