"""
One change goes its whole way by clicks alone, from a draft to the version in force.

A young person has her say on a phone. The council answers, reports, and thinks of equality. The cabinet decides;
that is called in, and sent back. It decides again; nobody calls that in, so a night ends the time and publishes.
"""

import io
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.browser_support import DESKTOP, PHONE, OpenPage
from tests.journeys.asking import (
    ENTRY,
    MATTER,
    answer,
    answer_the_checks,
    ask,
    say,
    start_the_matter,
    sum_up,
    write_the_draft,
)
from tests.journeys.deciding import (
    Desk,
    answer_theme,
    begin_record,
    clear,
    look,
    order,
    publish_record,
    publish_report,
    save,
    write_record,
)
from tests.journeys.reporting import assess, sign, write_the_report

DECIDED = (
    "You can sit on the panel that picks new staff. You get a £25 voucher each time, lunch, and your bus fare."
)
FIRST, SECOND = (
    "People on the panel get lunch and their fare.",
    "People on the panel get lunch and their fare, to 2028.",
)
CONSTITUTION = Path("demo/tarnshire/constitution.yaml")
CLEARERS = ("Chief finance officer", "Monitoring officer", "Lead member", "Director of children’s services")


class Clock:
    """The moment at which the story is; it goes on when somebody says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 5, 10, tzinfo=UTC)

    def go_to(self, day: date, hour: int = 10) -> date:
        """Let it be this day from now on."""
        self.now = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        return day


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(timezone, "now", lambda: made.now)
    return made


@pytest.fixture
def demo(clock: Clock, transactional_db: None, settings: Any, tmp_path: Path) -> None:
    """Load the invented councils; here a decision that was taken again can be called in like any other."""
    settings.DEMO = True
    call_command("load_demo", stdout=io.StringIO())
    shutil.copytree(CONSTITUTION.parent, tmp_path / "tarnshire", ignore=shutil.ignore_patterns("proposals"))
    kept = tmp_path / "tarnshire" / CONSTITUTION.name
    kept.write_text(kept.read_text("utf-8").replace("call_in:\n", "call_in:\n  once_only: false\n"), "utf-8")
    call_command("load_demo_governance", f"--folder={tmp_path}", stdout=io.StringIO())


def test_from_a_draft_to_the_version_in_force(
    demo: None, clock: Clock, site_address: str, browser_page: OpenPage
) -> None:
    site = f"{site_address}/tarnshire"

    def sign_in(name: str, width: int = DESKTOP) -> Desk:
        page = browser_page(width=width)
        page.set_default_timeout(60_000)
        page.goto(f"{site_address}/sign-in/demo/?next=/tarnshire/edit/")
        page.get_by_role("button", name=name).click()
        return Desk(page, site=site, matter=MATTER)

    people_are_heard(sign_in, browser_page(width=PHONE), clock=clock, site=site)
    the_council_answers(sign_in, clock=clock)
    it_is_reported_on(sign_in, clock=clock)
    the_cabinet_decides_and_is_sent_back(sign_in, clock=clock)
    it_decides_again(sign_in, clock=clock)
    a_night_publishes(clock=clock)
    for width in (PHONE, DESKTOP):
        everyone_reads_it(browser_page(width=width), site=site)


SignIn = Callable[..., Desk]


def people_are_heard(sign_in: SignIn, phone: Any, *, clock: Clock, site: str) -> None:
    """The editor writes a draft, the officer starts the matter, the worker asks, and a young person answers."""
    editor = sign_in("Demo Edie Editor")
    write_the_draft(editor)
    start_the_matter(sign_in("Demo Dev Democracy"))
    ask(sign_in("Demo Wren Participation"), opens=clock.now.date(), closes=date(2026, 11, 15))
    clock.go_to(date(2026, 10, 12))
    answer(phone, site=site)


def the_council_answers(sign_in: SignIn, *, clock: Clock) -> None:
    """The words become a theme, the draft changes because of it, the theme is answered, the draft approved."""
    clock.go_to(date(2026, 11, 16))
    sum_up(sign_in("Demo Wren Participation"))
    editor = sign_in("Demo Edie Editor")
    say(editor, DECIDED)
    answer_theme(editor, consultation=MATTER, theme="The fare", answer="You get your fare.", entry=ENTRY)
    answer_the_checks(editor)
    approver = sign_in("Demo Priya Approver")
    approver.open_draft()
    approver.press("Approve")


def it_is_reported_on(sign_in: SignIn, *, clock: Clock) -> None:
    """A report drafts itself, people finish and clear it, and what the change does to people is assessed."""
    today = clock.go_to(date(2026, 11, 17))
    editor = sign_in("Demo Edie Editor")
    write_the_report(editor)
    assess(editor, on=today)
    officer = sign_in("Demo Dev Democracy")
    sign(officer)
    for title in CLEARERS:
        clear(officer, title=title, name=f"Demo {title}", on=today)
    publish_report(officer)


def the_cabinet_decides_and_is_sent_back(sign_in: SignIn, *, clock: Clock) -> None:
    """The cabinet decides; three councillors ask in time, scrutiny hears it and sends it back."""
    decided = clock.go_to(date(2026, 11, 23))
    officer = sign_in("Demo Dev Democracy")
    decide(officer, on=decided, item=FIRST)
    order(officer, item=FIRST, why="Young people asked for it.")
    call_it_in(sign_in, on=clock.go_to(date(2026, 11, 25)))
    hold_the_hearing(sign_in, on=clock.go_to(date(2026, 11, 30)))


def decide(desk: Desk, *, on: date, item: str, again: bool = False) -> None:
    """Record what the cabinet decided and publish the record. It is no key decision."""
    record = begin_record(desk, on=on, again=again)
    write_record(desk, record=record, item=item)
    desk.tick("No, it is not a key decision")
    desk.fill("Why is it, or is it not?", "It costs little and touches one service.")
    save(desk, record)
    publish_record(desk)
    assert desk.page.get_by_text("Councillors can still ask for a second look").first.is_visible()


def call_it_in(sign_in: SignIn, *, on: date) -> None:
    """Take in a request of three councillors, find it valid, and set the day on which scrutiny hears it."""
    desk = sign_in("Demo Dev Democracy")
    desk.go("decisions/1/")
    desk.follow("Take in a call-in")
    desk.fill("Which councillors signed it?", "Demo Ann\nDemo Bob\nDemo Cyd")
    desk.day("came_on", on)
    desk.fill("At what time?", "09:00")
    desk.tick("Its reasons or the alternatives were not made clear.")
    desk.fill("What do they say?", "How long is this paid for?")
    desk.fill("What do they want decided instead?", "The same, until a day.")
    desk.look()
    desk.send()
    desk.page.get_by_role("link", name="Call-in of").click()
    desk.look()
    step(desk, "judge")
    desk.tick("Yes")
    desk.fill("Why?", "It came in time, with three names and a ground.")
    desk.send()
    step(desk, "hearing")
    desk.day("on", date(2026, 11, 30))
    desk.fill("Who hears it?", "Children’s Scrutiny Committee")
    desk.look()
    desk.send()


def step(desk: Desk, name: str) -> None:
    """Open the page of the call-in's next step."""
    desk.page.locator(f"main a[href$='/{name}/']").click()


def hold_the_hearing(sign_in: SignIn, *, on: date) -> None:
    """On the day of the hearing scrutiny sends the decision back."""
    desk = sign_in("Demo Dev Democracy")
    desk.go("decisions/1/")
    assert desk.page.get_by_text("Called in: nothing is done").is_visible()
    desk.page.get_by_role("link", name="Call-in of").click()
    step(desk, "outcome")
    desk.tick("It was sent back to be decided again")
    desk.day("on", on)
    desk.fill("What was said? Everyone can read this.", "Say until when.")
    desk.look()
    desk.send()


def it_decides_again(sign_in: SignIn, *, clock: Clock) -> None:
    """The cabinet takes another decision in its place, which has a time for call-in of its own."""
    decided = clock.go_to(date(2026, 12, 3))
    officer = sign_in("Demo Dev Democracy")
    decide(officer, on=decided, item=SECOND, again=True)
    officer.open_matter()
    officer.follow("cancel the order")
    officer.page.locator("main textarea").fill("Another decision took its place.")
    officer.send()
    order(officer, item=SECOND, why="Young people asked for it.")
    officer.open_matter()
    assert officer.page.get_by_text("It waits until the decision has taken effect").is_visible()
    officer.look()


def a_night_publishes(*, clock: Clock) -> None:
    """Four working days on, a night does nothing; the night after the fifth ends the time once and publishes."""
    told = []
    for day in (date(2026, 12, 10), date(2026, 12, 11), date(2026, 12, 11)):
        clock.go_to(day, hour=1)
        out = io.StringIO()
        call_command("end_call_ins", stdout=out)
        told.append(MATTER in out.getvalue() or "published" in out.getvalue())
    assert told == [False, True, False]


def everyone_reads_it(page: Any, *, site: str) -> None:
    """The new words, the story, both records, the report and the answer are there for everybody."""
    page.goto(f"{site}/offer/choose-our-staff/")
    assert page.get_by_text("lunch, and your bus fare").first.is_visible()
    look(page)
    page.goto(f"{site}/matters/a-voucher-and-lunch/")
    told = page.locator("main").inner_text()
    assert [step for step in STEPS if step not in told] == []
    look(page)
    for place in (
        "decisions/1/",
        "decisions/2/",
        "matters/a-voucher-and-lunch/report/",
        "decisions/",
        "you-said/",
    ):
        page.goto(f"{site}/{place}")
        look(page)
    assert page.get_by_text("You get your fare.").first.is_visible()


STEPS = (
    f"It opens: {MATTER}",
    "What people said was summed up",
    f"Cabinet: {MATTER}",
    "Councillors asked for a second look",
    "It was sent back to be decided again",
    "Another decision took its place",
    "The time for call-in ended",
)
