"""In the calendar that everyone can follow, the meetings …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.governance.notices.kinds import Kind
from localoffer.governance.register.ahead import days_ahead
from localoffer.governance.work_plans import actions as plans
from localoffer.governance.work_plans.kinds import Became
from tests.governance.notices.making import published
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def board() -> Board:
    """A committee that everyone may read of."""
    made = Board(now=timezone.now() - timedelta(hours=1))
    made.committee = plans.open_committee(made.committee, by=made.by, now=made.now)
    return made


@pytest.fixture
def today() -> date:
    return timezone.localdate()


def ahead(board: Board) -> list[tuple[str, date]]:
    """Return the title and the day of each meeting."""
    return [(one.title, one.on) for one in days_ahead(board.council, now=timezone.now()) if one.what == "Meeting"]


def test_of_a_committee_stand_on_their_days(board: Board, today: date) -> None:
    board.meeting(today + 30 * DAY)
    board.meeting(today - 30 * DAY)

    assert ahead(board) == [("Parenting board", today + 30 * DAY)]
    told = Client().get("/tarnbridge/decisions/days.ics").content.decode()
    assert f"DTSTART;VALUE=DATE:{today + 30 * DAY:%Y%m%d}" in told
    assert "SUMMARY:Meeting: Parenting board" in told
    assert "/tarnbridge/committee/board/" in told.replace("\r\n ", "")


def test_move_with_the_meeting_under_the_same_name_and_go_when_it_is_cancelled(board: Board, today: date) -> None:
    meeting = board.meeting(today + 30 * DAY)
    [before] = [one for one in days_ahead(board.council, now=timezone.now()) if one.what == "Meeting"]
    said: dict[str, Any] = {"by": board.by, "now": board.now}
    plans.tell_of_meeting(meeting, became=Became.MOVED, to_day=today + 37 * DAY, why="A clash.", **said)

    [after] = [one for one in days_ahead(board.council, now=timezone.now()) if one.what == "Meeting"]

    assert (after.name, after.on) == (before.name, today + 37 * DAY)
    plans.tell_of_meeting(meeting, became=Became.CANCELLED, why="Snow.", **said)
    assert ahead(board) == []


def test_of_a_committee_that_is_not_open_stay_out(today: date) -> None:
    board = Board(now=timezone.now())
    board.meeting(today + 30 * DAY)

    assert ahead(board) == []


def test_that_notices_announce_stand_once(board: Board, today: date) -> None:
    on = today + 60 * DAY
    for kind in (Kind.MEETING, Kind.PRIVATE_FIRST):
        published(board.office.matter, kind, by=board.by, on=today, now=board.now, decision_from=on)

    assert ahead(board) == [("Cabinet", on)]
