"""The page of deadlines asks the database …"""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.equality.actions import AssessmentSaid, write_assessment
from localoffer.governance.equality.kinds import Stage
from localoffer.governance.matters.actions import start_matter
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Recurs, Step
from tests.accounts.making import signed_in
from tests.governance.making import delegating
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/deadlines/"
BOARD = "/tarnbridge/edit/committees/board/"


@pytest.fixture
def board() -> Board:
    made = Board(now=timezone.now())
    fill(made, 1)
    actions.open_committee(made.committee, by=made.by, now=made.now)
    return made


def fill(board: Board, count: int) -> None:
    """Add so many of each thing that has a day."""
    today, by, now = timezone.localdate(), board.by, board.now
    for number in range(count):
        meeting = board.meeting(today + timedelta(days=20 + number))
        for recurs in (Recurs.ONE_OFF, Recurs.ANNUAL):
            board.step(board.item(f"Rooms {number}", recurs), Step.PLACED, meeting)
        actions.ask_for(board.committee, text="Count", owner="Head", due_on=today, by=by, now=now)
        board.office.decide(body="board", items=[ItemSaid(text="Open a gym.", kind=ItemKind.RECOMMEND)])
        matter = start_matter(board.council, title=f"Matter {number}", by=by, now=now)
        said = AssessmentSaid(stage=Stage.SCREENING, assessed_on=today, summary="None.", effects={})
        write_assessment(matter, said=said, by=by, now=now)
        items = [ItemSaid(text="Look.", kind=ItemKind.REVIEW_BY, due_on=today), delegating(expires_on=today)]
        decision = board.office.decide(matter=matter, items=items)
        board.office.valid_call_in(decision, at=now)


def asked(client: Client, page: str) -> list[str]:
    """Return what a page asks the database."""
    client.get(page)
    with CaptureQueriesContext(connection) as found:
        assert client.get(page).status_code == 200
    return [one["sql"] for one in found]


@pytest.mark.parametrize("page", [PAGE, BOARD, f"{BOARD}follow-up/", "/tarnbridge/committee/board/"])
def test_the_same_few_things_however_much_there_is(board: Board, page: str) -> None:
    client = signed_in(board.by)
    few = asked(client, page)

    fill(board, 4)

    many = asked(client, page)
    assert len(many) == len(few), "\n".join(sorted(many))
