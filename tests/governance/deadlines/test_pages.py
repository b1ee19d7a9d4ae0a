"""The page of deadlines …"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Step
from tests.accounts.making import signed_in
from tests.governance.making import delegating
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/deadlines/"


@pytest.fixture
def board() -> Board:
    """Return a committee with an item, an action, an unanswered recommendation and a decision of the cabinet."""
    made = Board(now=timezone.now())
    today = timezone.localdate()
    made.step(made.item("Rooms for all"), Step.PLACED, made.meeting(today + timedelta(days=20)))
    ago = today - timedelta(days=2)
    actions.ask_for(made.committee, text="Count the rooms", owner="Head", due_on=ago, by=made.by, now=made.now)
    asked = ItemSaid(text="Open a gym.", kind=ItemKind.RECOMMEND, number="(i)")
    made.office.decide(body="board", items=[asked])
    items = [
        ItemSaid(text="The offer is adopted.", number="(i)"),
        delegating(expires_on=today + timedelta(days=50)),
    ]
    made.office.decide(items=items)
    return made


@pytest.fixture
def client(board: Board) -> Client:
    return signed_in(board.by)


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


@pytest.mark.parametrize(
    "said",
    [
        "Parenting board looks at: Rooms for all",
        "The last day to send out the papers: Parenting board",
        "The day has passed Do: Count the rooms",
        "Answer Parenting board: Open a gym.",
        "60 days from the day it was recommended. Committees. Part 3 (must be checked)",
        "The time for call-in ends: Adopt the offer",
        "The power of the Director lapses: To finish the offer",
    ],
)
def test_tells(client: Client, said: str) -> None:
    assert said in text_of(client.get(PAGE))


def test_shows_one_kind_as_far_ahead_as_asked_for(client: Client) -> None:
    powers = text_of(client.get(PAGE, {"kind": "power", "span": "90"}))
    soon = text_of(client.get(PAGE, {"kind": "power", "span": "30"}))

    assert "The power of the Director lapses" in powers
    assert "Count the rooms" not in powers
    assert "Nothing is due in this time." in soon


def test_shows_far_days_only_when_all_are_asked_for(client: Client) -> None:
    kept = "The record must be kept until then"

    assert kept not in text_of(client.get(PAGE))
    assert kept in text_of(client.get(PAGE, {"span": "all"}))
    assert "The list of bank holidays ends" in text_of(client.get(PAGE, {"span": "all"}))


def test_can_be_put_in_a_calendar_by_staff_alone(client: Client) -> None:
    made = client.get(f"{PAGE}calendar.ics", {"kind": "power"}).content.decode()

    assert made.count("BEGIN:VEVENT") == 1
    assert "SUMMARY:The power of the Director lapses" in made
    assert Client().get(f"{PAGE}calendar.ics").status_code == 302


@pytest.mark.parametrize(
    ("meeting", "sent", "said"),
    [
        (date(2026, 3, 13), date(2026, 3, 5), "Between them must lie 5 clear days"),
        (date(2026, 3, 16), date(2026, 3, 6), "The rule gives 8 March 2026, on which nobody works."),
        (date(2026, 3, 9), date(2026, 2, 27), "The rule gives 1 March 2026, on which nobody works."),
        # Good Friday and Easter Monday lie between, and the Sunday is no day to send papers on.
        (date(2026, 4, 14), date(2026, 4, 2), "The rule gives 6 April 2026, on which nobody works."),
    ],
)
def test_asks_for_papers_on_a_working_day(meeting: date, sent: date, said: str) -> None:
    made = Board(now=datetime(2026, 1, 5, 12, tzinfo=UTC))
    with council_scope(made.council):
        made.meeting(meeting)
        found = deadlines(made.council, on=date(2026, 1, 5))

    last = next(one for one in found if one.title.startswith("The last day to send out the papers"))
    assert last.on == sent
    assert said in last.text
