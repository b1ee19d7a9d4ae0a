"""The story of a matter that a committee looked at …"""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.governance.matters.queries import story_of
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Became, Step
from localoffer.governance.work_plans.models import Meeting, WorkPlanItem
from tests.accounts.making import signed_in
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
CONSIDERED = "Parenting board considered it"
PUBLIC = "/tarnbridge/matters/the-offer-of-next-april/"


@pytest.fixture
def board() -> Board:
    """A committee that nobody opened, and a matter that everyone may read of."""
    made = Board(now=timezone.now() - timedelta(hours=1))
    made.office.decide()
    return made


def opened(board: Board) -> None:
    board.committee = actions.open_committee(board.committee, by=board.by, now=board.now)


def considered(board: Board, *, days: int = -10) -> tuple[WorkPlanItem, Meeting]:
    """Return an item of the matter and the meeting that considered it."""
    meeting = board.meeting(timezone.localdate() + days * DAY)
    item = board.item("Homes of the Demo Street", matter=board.office.matter)
    board.step(item, Step.PLACED, meeting)
    board.step(item, Step.CONSIDERED, meeting, minute="Minute 12")
    return item, meeting


def told(board: Board) -> list[str]:
    """Return what everyone is told of committees."""
    lines = story_of(board.office.matter, public=True, on=timezone.localdate())
    return [one.title for one in lines if one.kind == "Committee"]


def test_tells_everyone_which_meeting_of_an_open_committee_considered_it(board: Board) -> None:
    opened(board)
    _, meeting = considered(board)

    [line] = [
        one
        for one in story_of(board.office.matter, public=True, on=timezone.localdate())
        if one.kind == "Committee"
    ]

    assert (line.day, line.title) == (meeting.planned_for, CONSIDERED)
    assert line.text == "Homes of the Demo Street (Minute 12)"
    assert Client().get(line.href).status_code == 200
    assert CONSIDERED in Client().get(PUBLIC).content.decode()


def test_tells_everyone_nothing_of_a_closed_committee(board: Board) -> None:
    considered(board)

    page = Client().get(PUBLIC).content.decode()

    assert told(board) == []
    for word in ("Parenting board", "Homes of the Demo Street", "Minute 12", "/committee"):
        assert word not in page
    staff = signed_in(board.by).get("/tarnbridge/edit/matters/the-offer-of-next-april/").content.decode()
    assert "Parenting board put it on its work plan" in staff


def test_tells_everyone_once_the_committee_is_opened(board: Board) -> None:
    considered(board)
    Client().get(PUBLIC)

    opened(board)

    assert CONSIDERED in Client().get(PUBLIC).content.decode()


def test_tells_everyone_nothing_of_what_is_only_planned(board: Board) -> None:
    opened(board)
    item = board.item("Homes", matter=board.office.matter)
    board.step(item, Step.PLACED, board.meeting(timezone.localdate() + 10 * DAY))

    assert told(board) == []


def test_tells_everyone_nothing_of_a_meeting_that_lies_ahead_or_was_cancelled(board: Board) -> None:
    opened(board)
    considered(board, days=10)
    _, meeting = considered(board, days=-3)
    assert told(board) == [CONSIDERED]

    actions.tell_of_meeting(meeting, became=Became.CANCELLED, why="Snow.", by=board.by, now=board.now)

    assert told(board) == []


def test_tells_everyone_nothing_of_a_year_that_was_over_before_the_committee_was_opened(board: Board) -> None:
    today = timezone.localdate()
    board.year = board.begin("Long ago", today - 900 * DAY, today - 535 * DAY)
    considered(board, days=-600)

    opened(board)

    assert told(board) == []
