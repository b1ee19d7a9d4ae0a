"""What was decided at a meeting …"""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions import change_record, correct_record, publish_record
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.refusals import MeetingDoesNotFit
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.matters.queries import story_of
from localoffer.governance.work_plans.actions import open_committee
from localoffer.governance.work_plans.kinds import Step
from localoffer.governance.work_plans.models import Meeting, WorkPlanItem
from tests.accounts.making import signed_in
from tests.governance.walking import words_of
from tests.governance.work_plans.making import Board
from tests.web_role import AsWebRole

pytestmark = pytest.mark.django_db
OPEN = "/tarnbridge/committee/board/"
ADVICE = [ItemSaid(text="Free bus travel.", kind=ItemKind.RECOMMEND)]


@pytest.fixture
def board() -> Board:
    return Board(now=timezone.now())


def met(board: Board, *, title: str = "Buses") -> tuple[Meeting, WorkPlanItem]:
    """Return a meeting of today, and an item that is to come up there."""
    meeting, item = board.meeting(timezone.localdate(board.now)), board.item(title)
    board.step(item, Step.PLACED, meeting)
    return meeting, item


def recorded(board: Board, **said: Any) -> Decision:
    """Return an open record of the board's advice of today."""
    return board.office.record(body="board", items=ADVICE, title="Advice on buses", **said)


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def test_is_told_both_ways_once_the_committee_is_open(board: Board) -> None:
    meeting, item = met(board)
    record = recorded(board, meeting=meeting, agenda_item=item)
    publish_record(record, by=board.by, now=board.now)
    assert "The meeting of the" not in text_of(Client().get("/tarnbridge/decisions/1/"))
    open_committee(board.committee, by=board.by, now=board.now)

    there = f"{OPEN}#meeting-{meeting.pk}"
    for page in ("/tarnbridge/decisions/1/", "/tarnbridge/matters/the-offer-of-next-april/"):
        assert f'href="{there}"' in Client().get(page).content.decode(), page
    committee = Client().get(OPEN).content.decode()
    assert f'id="meeting-{meeting.pk}"' in committee
    assert 'href="/tarnbridge/decisions/1/">Advice on buses' in committee
    assert 'href="/tarnbridge/matters/the-offer-of-next-april/"' in committee
    for ending in ("record.pdf", "record.docx"):
        said = " ".join(words_of(Client().get(f"/tarnbridge/decisions/1/{ending}").content).split())
        assert "under “Buses”" in said, ending


def test_is_told_to_everyone_only_once_its_record_is_published(board: Board) -> None:
    meeting, _ = met(board)
    recorded(board, meeting=meeting)
    open_committee(board.committee, by=board.by, now=board.now)

    assert "Advice on buses" not in text_of(Client().get(OPEN))
    staff = signed_in(board.by).get("/tarnbridge/edit/committees/board/")
    assert "Advice on buses" in text_of(staff)


def test_stands_once_on_the_committees_page_after_a_correction(board: Board) -> None:
    meeting, item = met(board)
    record = recorded(board, meeting=meeting, agenda_item=item)
    first = publish_record(record, by=board.by, now=board.now)
    again = correct_record(first, note="A slip.", by=board.by, now=board.now)
    assert (again.meeting_id, again.agenda_item_id) == (meeting.pk, item.pk)
    publish_record(again, by=board.by, now=board.now)
    open_committee(board.committee, by=board.by, now=board.now)

    assert Client().get(OPEN).content.decode().count("Advice on buses</a>") == 1
    with council_scope(board.council):
        told = [one.title for one in story_of(board.office.matter, public=False, on=timezone.localdate(board.now))]
    assert told.count(f"{board.committee.name} met and decided on it") == 1


def test_is_of_that_body_and_that_day_and_of_an_item_that_came_up(board: Board) -> None:
    meeting, item = met(board)
    later = board.meeting(timezone.localdate(board.now) + timedelta(days=9))
    other = board.item("Gyms")
    board.step(other, Step.PLACED, later)

    wrong: list[dict[str, Any]] = [
        {"body": "cabinet", "meeting": meeting},
        {"body": "member", "maker": "Demo Mel", "meeting": meeting},
        {"body": "officers", "maker": "Demo Olive", "meeting": meeting},
    ]
    for said in wrong:
        with pytest.raises(MeetingDoesNotFit):
            board.office.record(**said)
    odd: list[dict[str, Any]] = [
        {"meeting": later},
        {"meeting": meeting, "agenda_item": other},
        {"agenda_item": item},
    ]
    for said in odd:
        with pytest.raises(MeetingDoesNotFit):
            recorded(board, **said)
    record = recorded(board, meeting=meeting, agenda_item=item)
    yesterday = timezone.localdate(board.now) - timedelta(days=1)
    with pytest.raises(MeetingDoesNotFit):
        change_record(record, words={"decided_on": yesterday}, by=board.by, now=board.now)


def test_is_chosen_on_a_page(board: Board) -> None:
    meeting, item = met(board)
    recorded(board)
    board.office.record(body="officers", maker="Demo Olive", title="A small thing")
    client, home = signed_in(board.by), "/tarnbridge/edit/decisions/1/"

    page = text_of(client.get(f"{home}meeting/"))
    assert "under “Buses”" in page
    assert client.post(f"{home}meeting/", {"meeting": f"{meeting.pk}-{item.pk}"}).status_code == 302
    assert "It was decided at the meeting of the" in text_of(client.get(home))
    assert client.post(f"{home}meeting/", {"meeting": "none"}).status_code == 302
    assert "It was decided at the meeting of the" not in text_of(client.get(home))
    alone = text_of(client.get("/tarnbridge/edit/decisions/2/meeting/"))
    assert "None of these" in alone
    assert "The meeting of" not in alone


@pytest.mark.postgres
def test_is_told_by_the_role_that_serves_pages(board: Board, as_web_role: AsWebRole) -> None:
    meeting, _ = met(board)
    publish_record(recorded(board, meeting=meeting), by=board.by, now=board.now)
    open_committee(board.committee, by=board.by, now=board.now)
    as_web_role()

    assert f"{OPEN}#meeting-{meeting.pk}" in Client().get("/tarnbridge/decisions/1/").content.decode()
    assert "Advice on buses" in text_of(Client().get(OPEN))
