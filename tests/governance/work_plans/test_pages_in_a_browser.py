"""In a real browser, the pages of a committee's year …"""

import pytest
from django.utils import timezone

from localoffer.governance.deadlines.actions import note_done
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Paper, Recurs, Step
from tests.accounts.making import signed_in
from tests.browser_support import OpenPage
from tests.governance.test_lawful_pages_in_a_browser import NARROW, come_in, look_at
from tests.governance.work_plans.making import Board


@pytest.fixture
def places(transactional_db: None) -> tuple[Board, list[str]]:
    """Return a committee with a full year, and the addresses to look at."""
    board = Board(now=timezone.now())
    meeting, item = board.meeting(timezone.localdate(), theme="Homes"), board.item("Rooms", covers=("a",))
    board.step(item, Step.PLACED, meeting)
    board.item("A verbal update", Recurs.STANDING)
    actions.ask_for(board.committee, text="Count", owner="Head", meeting=meeting, by=board.by, now=board.now)
    actions.open_committee(board.committee, by=board.by, now=board.now)
    asked = ItemSaid(text="The offer is reviewed.", kind=ItemKind.REVIEW_BY, due_on=timezone.localdate())
    part = board.office.item(board.office.decide(items=[asked]))
    note_done(part, done_on=timezone.localdate(), said="All read.", by=board.by, now=board.now)
    paper = actions.start_paper(board.year, kind=Paper.WORK_PLAN, by=board.by, now=board.now)
    home, year = "/tarnbridge/edit/committees/board/", f"/tarnbridge/edit/committee-years/{board.year.pk}/"
    return board, [
        "/tarnbridge/committee/board/",
        "/tarnbridge/edit/committees/",
        home,
        f"{home}follow-up/",
        f"{home}terms/",
        f"{year}item/",
        f"{year}usual-items/",
        f"/tarnbridge/edit/work-plan-items/{item.pk}/",
        f"/tarnbridge/edit/committee-papers/{paper.pk}/",
        f"/tarnbridge/edit/committee-papers/{paper.pk}/rewrite/",
        f"{home}follow-up/action/",
        "/tarnbridge/edit/deadlines/",
        f"/tarnbridge/edit/deadlines/items/{part.pk}/",
    ]


def test_can_be_used_on_a_narrow_screen(
    places: tuple[Board, list[str]], site_address: str, browser_page: OpenPage
) -> None:
    board, addresses = places
    page = browser_page(NARROW)
    come_in(page, address=site_address, client=signed_in(board.by))

    for address in addresses:
        page.goto(f"{site_address}{address}")
        look_at(page)
