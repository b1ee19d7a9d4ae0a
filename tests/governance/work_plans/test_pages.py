"""The pages of a committee's year …"""

from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Paper, Recurs, Step
from localoffer.governance.work_plans.models import CommitteeAction, CommitteePaper, Meeting, WorkPlanItem
from localoffer.governance.work_plans.writing import Section
from tests.accounts.making import signed_in
from tests.governance.making import made_office
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/edit/"
BOARD = f"{HOME}committees/board/"
OPEN = "/tarnbridge/committee/board/"


@pytest.fixture
def board() -> Board:
    """Return a committee that is at work now, as the pages are."""
    return Board(now=timezone.now())


@pytest.fixture
def client(board: Board) -> Client:
    return signed_in(board.by)


def typed(name: str, *, ahead: int = 0) -> dict[str, str]:
    """Return a day as its three boxes hold it."""
    day = timezone.localdate() + timedelta(days=ahead)
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def send(client: Client, address: str, **said: Any) -> None:
    answer = client.post(address, said)
    assert answer.status_code == 302, text_of(answer)


def test_plan_a_meeting_with_an_item_and_move_it(board: Board, client: Client) -> None:
    year = f"{HOME}committee-years/{board.year.pk}/"
    send(client, f"{year}meeting/", theme="Homes", **typed("on", ahead=9))
    send(client, f"{year}meeting/", **typed("on", ahead=40))
    said = {"title": "Rooms", "recurs": "one_off", "owner": "Head", "origin": "law", "source": "s.22", "sure": "S"}
    send(client, f"{year}item/", **said, covers="a")
    with council_scope(board.council):
        item, first, second = WorkPlanItem.objects.get(), *Meeting.objects.order_by("pk")
    address = f"{HOME}work-plan-items/{item.pk}/"
    send(client, address, kind="placed", meeting=str(first.pk))
    send(client, address, kind="moved", meeting=str(second.pk), why="No data yet.", minute="minute 4")

    page = text_of(client.get(BOARD))

    assert "Moved to another meeting. No data yet. (minute 4)" in page
    assert "No item covers function b this year" in page


def test_keep_what_was_typed_when_a_move_gives_no_reason(board: Board, client: Client) -> None:
    meeting, item = board.meeting(timezone.localdate()), board.item()

    answer = client.post(
        f"{HOME}work-plan-items/{item.pk}/", {"kind": "dropped", "meeting": str(meeting.pk), "minute": "minute 7"}
    )

    assert answer.status_code == 422
    assert "There is a problem" in text_of(answer)
    assert 'value="minute 7"' in answer.content.decode()


def test_refuse_an_advisers_hand_but_let_them_read(board: Board) -> None:
    editor = signed_in(board.office.editor)

    assert editor.get(BOARD).status_code == 200
    assert editor.get(f"{BOARD}terms/").status_code == 403


def test_show_nothing_to_the_public_until_the_committee_is_open(board: Board, client: Client) -> None:
    board.item("A verbal update", Recurs.STANDING)
    board.meeting(timezone.localdate())
    assert Client().get(OPEN).status_code == 404

    send(client, f"{BOARD}open/")

    page = text_of(Client().get(OPEN))
    assert "A verbal update" in page
    assert "Source: Part 3. This must be checked." in page
    assert "/edit/" not in Client().get(OPEN).content.decode()


def test_publish_a_paper_as_a_page_a_pdf_and_a_word_file(board: Board, client: Client) -> None:
    send(client, f"{BOARD}open/")
    send(client, f"{HOME}committee-years/{board.year.pk}/paper/annual/")
    with council_scope(board.council):
        paper = CommitteePaper.objects.get()
    address = f"{OPEN}papers/{paper.pk}/"
    assert Client().get(address).status_code == 404
    written = [Section(heading="Foreword", text="A good year.\n- Homes\n- Work")]
    actions.rewrite_paper(paper, sections=written, by=board.by, now=board.now)

    send(client, f"{HOME}committee-papers/{paper.pk}/publish/")

    assert "A good year." in text_of(Client().get(address))
    assert Client().get(f"{address}paper.pdf").content.startswith(b"%PDF")
    assert Client().get(f"{address}paper.docx").content.startswith(b"PK")
    assert Client().get(f"{address}paper.exe").status_code == 404


def test_draft_the_work_plan_report_and_print_it(board: Board, client: Client) -> None:
    board.step(board.item("Rooms"), Step.PLACED, board.meeting(timezone.localdate()))
    paper = actions.start_paper(board.year, kind=Paper.WORK_PLAN, by=board.by, now=board.now)
    address = f"{HOME}committee-papers/{paper.pk}/"

    page = text_of(client.get(address))

    assert "This is a draft. It is not published." in page
    assert "Rooms (Head of Service)" in page
    assert client.get(f"{address}paper.pdf").content.startswith(b"%PDF")
    assert client.get(f"{address}rewrite/").status_code == 200


def test_follow_an_action_and_print_the_log(board: Board, client: Client) -> None:
    send(client, f"{BOARD}follow-up/action/", text="Count the rooms", owner="Head", **typed("due_on", ahead=-1))
    assert "1. Count the rooms" in text_of(client.get(f"{BOARD}follow-up/"))
    assert "Now: late" in text_of(client.get(f"{BOARD}follow-up/"))

    send(client, f"{BOARD}follow-up/action/1/", kind="done", words="All counted.", **typed("on"))

    assert "All counted." in text_of(client.get(f"{BOARD}follow-up/"))
    assert client.get(f"{BOARD}follow-up/actions.pdf").content.startswith(b"%PDF")


def test_say_what_a_committee_is_for_in_its_own_letters(board: Board, client: Client) -> None:
    said = {"functions": "a) Agree\nb: Hear", "source": "Part 3", "sure": "V", **typed("in_force_from")}

    assert "Begin each line with a letter" in text_of(client.post(f"{BOARD}terms/", said))
    send(client, f"{BOARD}terms/", **(said | {"functions": "a: Agree the plan\nb: Hear"}))
    assert "a. Agree the plan" in text_of(client.get(BOARD))


@pytest.mark.parametrize("place", ["seat/", "year/", "follow-up/action/"])
def test_open_for_whoever_plans(client: Client, place: str) -> None:
    assert client.get(f"{BOARD}{place}").status_code == 200


def test_offer_usual_items_to_start_from(board: Board, client: Client) -> None:
    address = f"{HOME}committee-years/{board.year.pk}/usual-items/"

    send(client, address, items=["voice", "local-offer"], owner="Head")

    page = text_of(client.get(BOARD))
    assert "A verbal update from young people" in page
    assert "“Review of the local offer for care leavers” comes up every year, but it has no meeting." in page


def test_link_an_item_and_an_action_to_the_part_of_a_decision_that_asks_for_it(
    board: Board, client: Client
) -> None:
    decision = board.office.decide(items=[ItemSaid(text="Look at the gym.", number="(i)")])
    part = board.office.item(decision)
    said = {"title": "The gym", "recurs": "one_off", "owner": "Head", "origin": "decision", "source": "Cabinet."}
    matter = {"matter": board.office.matter.slug}

    send(
        client,
        f"{HOME}committee-years/{board.year.pk}/item/",
        **said,
        **matter,
        sure="U",
        decision_item=str(part.pk),
    )
    send(client, f"{BOARD}follow-up/action/", text="Count the gyms", owner="Head", decision_item=str(part.pk))

    with council_scope(board.council):
        item, action = WorkPlanItem.objects.get(), CommitteeAction.objects.get()
    assert (item.decision_item_id, action.decision_item_id) == (part.pk, part.pk)
    page = text_of(client.get(f"{HOME}work-plan-items/{item.pk}/"))
    assert f"A decision asks for it: record {decision.number}, (i) Look at the gym." in page
    assert "It belongs to the matter “The offer of next April”." in page
    assert "Source: Cabinet. This must be checked." in page


def test_do_not_offer_to_link_what_another_council_decided(board: Board, client: Client) -> None:
    other = made_office("otherham", now=timezone.now())
    theirs = other.item(other.decide(items=[ItemSaid(text="A secret of others.", number="(i)")]))

    address = f"{BOARD}follow-up/action/"

    assert "A secret of others." not in text_of(client.get(address))
    send(client, address, text="Count", owner="Head", decision_item=str(theirs.pk))
    with council_scope(board.council):
        assert CommitteeAction.objects.get().decision_item_id is None


def test_offer_to_publish_a_paper_only_once_every_section_says_something(board: Board, client: Client) -> None:
    paper = actions.start_paper(board.year, kind=Paper.ANNUAL, by=board.by, now=board.now)
    address = f"{HOME}committee-papers/{paper.pk}/"

    before = text_of(client.get(address))
    asked = client.get(f"{address}publish/")
    written = [Section(heading="Foreword", text="A good year.")]
    actions.rewrite_paper(paper, sections=written, by=board.by, now=board.now)
    after = text_of(client.get(address))

    assert "Write these first" in before
    assert "Foreword The voice of young people What comes next" in before
    assert "Publish the paper" not in before
    assert asked["Location"] == f"{address}rewrite/"
    assert "Publish the paper" in after
