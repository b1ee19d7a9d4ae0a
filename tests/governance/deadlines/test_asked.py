"""What a decision asked for by a day …"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.actions import note_done, note_undone
from localoffer.governance.deadlines.asked import items_waiting
from localoffer.governance.decisions import actions as decisions
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Step, Told
from localoffer.governance.work_plans.refusals import DayAhead, NothingSaid
from tests.accounts.making import signed_in
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/deadlines/"
REVIEW = "The offer is reviewed."


@pytest.fixture
def board() -> Iterator[Board]:
    """Return a committee of a council whose cabinet asked for a review by a day."""
    made = Board(now=timezone.now())
    due = timezone.localdate() + timedelta(days=30)
    asked = ItemSaid(text=REVIEW, kind=ItemKind.REVIEW_BY, due_on=due, number="(ii)")
    made.office.decide(items=[ItemSaid(text="The offer is adopted.", number="(i)"), asked])
    with council_scope(made.council):
        yield made


def review() -> DecisionItem:
    """Return the item that asks for the review."""
    found: DecisionItem = DecisionItem.objects.select_related("decision__council").get(kind=ItemKind.REVIEW_BY)
    return found


def waiting(board: Board) -> list[str]:
    """Return the words of what is still to be done."""
    return [one.text for one in items_waiting(board.council)]


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def test_waits_until_somebody_says_that_it_was_done(board: Board) -> None:
    assert waiting(board) == [REVIEW]

    note_done(review(), done_on=timezone.localdate(), said="Six entries changed.", by=board.by, now=board.now)

    assert waiting(board) == []


def test_waits_again_once_that_turns_out_to_be_a_mistake(board: Board) -> None:
    note_done(review(), done_on=timezone.localdate(), said="Done.", by=board.by, now=board.now)

    note_undone(review(), said="That was another review.", by=board.by, now=board.now)

    assert waiting(board) == [REVIEW]


def test_is_done_once_the_committee_looked_at_what_was_linked_to_it(board: Board) -> None:
    item = board.item("Review of the offer", decision_item=review())
    meeting = board.meeting(timezone.localdate())
    board.step(item, Step.PLACED, meeting)
    assert waiting(board) == [REVIEW]

    board.step(item, Step.CONSIDERED, meeting)

    assert waiting(board) == []


def test_is_done_once_the_action_that_was_linked_to_it_is(board: Board) -> None:
    by, now, today = board.by, board.now, timezone.localdate()
    asked = actions.ask_for(
        board.committee, text="Review it", owner="Head", decision_item=review(), by=by, now=now
    )
    actions.tell_of_action(asked, kind=Told.NOTE, on=today, words="Begun.", by=by, now=now)
    assert waiting(board) == [REVIEW]

    actions.tell_of_action(asked, kind=Told.DONE, on=today, words="All read.", by=by, now=now)

    assert waiting(board) == []


def test_stays_done_when_the_record_is_corrected(board: Board) -> None:
    note_done(review(), done_on=timezone.localdate(), said="Done.", by=board.by, now=board.now)
    by, now = board.by, board.now

    corrected = decisions.correct_record(review().decision, note="A slip of the pen.", by=by, now=now)
    decisions.publish_record(corrected, by=by, now=now)

    assert waiting(board) == []


def test_cannot_be_done_before_it_was_decided_or_tomorrow(board: Board) -> None:
    today = timezone.localdate()

    for wrong in (date(2001, 1, 1), today + timedelta(days=1)):
        with pytest.raises(DayAhead):
            note_done(review(), done_on=wrong, said="Done.", by=board.by, now=board.now)


def test_is_not_done_without_a_word_or_by_somebody_who_may_not(board: Board) -> None:
    today = timezone.localdate()

    with pytest.raises(NothingSaid):
        note_done(review(), done_on=today, said="  ", by=board.by, now=board.now)
    with pytest.raises(NotAllowed):
        note_done(review(), done_on=today, said="Done.", by=board.office.editor, now=board.now)


def test_is_said_to_be_done_on_a_page_and_everyone_reads_what_came_of_it(board: Board) -> None:
    client, today = signed_in(board.by), timezone.localdate()
    page = BeautifulSoup(client.get(PAGE).content, "html.parser")
    address = str(page.select_one(f'a[href*="{PAGE}items/"]')["href"])  # type: ignore[index]
    day = {"done_on-day": today.day, "done_on-month": today.month, "done_on-year": today.year}

    without_a_day = client.post(address, {"was": "done", "said": "Six entries changed."})
    answer = client.post(address, {"was": "done", "said": "Six entries changed."} | day)

    assert without_a_day.status_code == 422
    assert "Six entries changed." in without_a_day.content.decode()
    assert answer.status_code == 302
    after = text_of(client.get(PAGE))
    assert f"Review: {REVIEW}" not in after
    assert "It was done. Six entries changed." in after
    assert "Six entries changed." in text_of(Client().get(f"/tarnbridge/matters/{board.office.matter.slug}/"))
    assert Client().get(address).status_code == 302
