"""What cannot be in a committee's year …"""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import models
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Became, Paper
from localoffer.governance.work_plans.models import (
    CommitteeAction,
    CommitteeTerms,
    CommitteeYear,
    ItemStep,
    Meeting,
    MeetingFact,
    RecommendationReply,
    WorkPlanItem,
)
from localoffer.governance.work_plans.refusals import NotInTheYear
from tests.accounts.making import signed_in
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/edit/"
BOARD = f"{HOME}committees/board/"
KEPT: tuple[type[models.Model], ...] = (
    CommitteeAction, CommitteeTerms, CommitteeYear, ItemStep, Meeting, MeetingFact, RecommendationReply,
    WorkPlanItem,
)  # fmt: skip


@pytest.fixture
def board() -> Board:
    return Board(now=timezone.now())


def typed(name: str, day: date | tuple[str, str, str]) -> dict[str, str]:
    """Return a day as its three boxes hold it, or three boxes that hold none."""
    parts = day if isinstance(day, tuple) else (str(day.day), str(day.month), str(day.year))
    return dict(zip((f"{name}-day", f"{name}-month", f"{name}-year"), parts, strict=True))


def counts(board: Board) -> list[int]:
    with council_scope(board.council):
        return [kind.objects.count() for kind in KEPT]  # type: ignore[attr-defined]


def refused(board: Board, address: str, said: dict[str, Any]) -> str:
    """Send a form that must be refused; return the page, having seen that nothing was kept."""
    before = counts(board)
    answer = signed_in(board.by).post(address, said)
    assert answer.status_code == 422, answer.content.decode()
    assert counts(board) == before
    return answer.content.decode()


IMPOSSIBLE = [
    ("31", "2", "2027"),
    ("0", "1", "2027"),
    ("5", "13", "2027"),
    ("five", "May", "soon"),
    ("1", "1", ""),
]


@pytest.mark.parametrize("day", IMPOSSIBLE)
def test_is_a_meeting_on_a_day_that_does_not_exist(board: Board, day: tuple[str, str, str]) -> None:
    year = f"{HOME}committee-years/{board.year.pk}/meeting/"

    page = refused(board, year, {"theme": "I typed this"} | typed("on", day))

    assert 'value="I typed this"' in page
    assert BeautifulSoup(page, "html.parser").select_one(".govuk-error-summary a[href^='#on']") is not None


@pytest.mark.parametrize("ahead", [-1, 365, 40_000])
def test_is_a_meeting_outside_its_year(board: Board, ahead: int) -> None:
    day = board.year.starts_on + timedelta(days=ahead)
    meeting = board.meeting(board.year.starts_on)

    page = refused(board, f"{HOME}committee-years/{board.year.pk}/meeting/", {"theme": "x"} | typed("on", day))
    with pytest.raises(NotInTheYear):
        actions.tell_of_meeting(
            meeting, became=Became.MOVED, to_day=day, why="No room.", by=board.by, now=board.now
        )

    assert "The day must lie in this municipal year" in page


@pytest.mark.parametrize("until", [0, -1, 10])
def test_is_a_year_that_ends_before_it_begins_or_runs_into_another(board: Board, until: int) -> None:
    start = board.year.starts_on
    said = {"name": "Typed name"} | typed("starts_on", start) | typed("until", start + timedelta(days=until))

    page = refused(board, f"{BOARD}year/", said)

    assert "The last day must come after the first, and years must not overlap" in page
    assert 'value="Typed name"' in page


@pytest.mark.parametrize(
    ("functions", "problem"),
    [
        ("a: Agree\na: Hear", "Use each letter once"),
        ("Agree the plan", "Begin each line with a letter and a colon"),
        ("abcd: Agree", "Begin each line with a letter and a colon"),
        (": Agree", "Begin each line with a letter and a colon"),
    ],
)
def test_are_functions_without_a_letter_each(board: Board, functions: str, problem: str) -> None:
    said = {"functions": functions, "source": "Part 3", "sure": "V", **typed("in_force_from", date(2026, 5, 1))}

    page = refused(board, f"{BOARD}terms/", said)

    assert problem in page
    assert functions.splitlines()[0] in BeautifulSoup(page, "html.parser").get_text()


def test_is_an_item_asked_for_at_no_meeting(board: Board) -> None:
    said = {
        "title": "Gyms",
        "recurs": "requested",
        "owner": "Head",
        "origin": "minute",
        "source": "4",
        "sure": "V",
    }

    page = refused(board, f"{HOME}committee-years/{board.year.pk}/item/", said)

    assert "Choose a meeting of this year that was not cancelled" in page
    assert 'value="Gyms"' in page


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"answer": "not_accepted"}, "Say why, or who, or what"),
        ({"answer": "in_part", "reason": "  "}, "Say why, or who, or what"),
        ({"answer": "accepted", **typed("on", date(2001, 1, 1))}, "The day must be today or in the past"),
        ({"answer": "maybe"}, "elect"),
    ],
)
def test_is_an_answer_without_a_reason_or_from_before_it_was_asked(
    board: Board, said: dict[str, str], problem: str
) -> None:
    asked = ItemSaid(text="Open a gym.", kind=ItemKind.RECOMMEND, number="(i)")
    item = board.office.item(board.office.decide(body="board", items=[asked]))
    least = {"answered_by": "Cabinet", "reference": "Typed minute", **typed("on", timezone.localdate())}

    page = refused(board, f"{BOARD}follow-up/answer/{item.pk}/", least | said)

    assert problem in page
    assert 'value="Typed minute"' in page


def test_is_a_paper_longer_than_a_section_can_be(board: Board) -> None:
    paper = actions.start_paper(board.year, kind=Paper.ANNUAL, by=board.by, now=board.now)
    said = {f"section_{number}": "Words." for number in range(len(paper.sections))}

    page = refused(
        board, f"{HOME}committee-papers/{paper.pk}/rewrite/", said | {"section_0": "I typed this. " * 2_000}
    )

    assert "I typed this." in page
    with council_scope(board.council):
        paper.refresh_from_db()
    assert paper.sections[0]["text"] == "To be written."


def test_is_what_nobody_is_signed_in_for(board: Board) -> None:
    before = counts(board)

    answer = Client().post(f"{HOME}committee-years/{board.year.pk}/meeting/", typed("on", timezone.localdate()))

    assert answer.status_code == 302
    assert counts(board) == before
