"""The first page of the staff area, about what the council decides, …"""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import Council, Role
from localoffer.accounts.permissions import Act, acts_of
from localoffer.governance.deadlines.lines import Kind
from localoffer.governance.waiting import SHOWN
from localoffer.governance.work_plans import actions
from tests.accounts.making import made_member, made_user, signed_in
from tests.governance.constitution.making import governed_council
from tests.governance.making import POLICY, made_office
from tests.governance.notices.making import made_matter, made_officer, published
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/edit/"
DAY = timedelta(days=1)


@pytest.fixture
def council() -> Council:
    """A council that may decide on its offer now: it was on notice for long enough."""
    made = governed_council()
    published(made_matter(made), by=made_officer(made))
    return made


@pytest.fixture
def board() -> Board:
    """A committee whose actions are due: one is late, one soon, one in a month."""
    made = Board(now=timezone.now())
    today = timezone.localdate()
    for text, due in (("Count the rooms", -2), ("Paint them", 10), ("Sell them", 30)):
        actions.ask_for(
            made.committee, text=text, owner="Head", due_on=today + due * DAY, by=made.by, now=made.now
        )
    return made


def read(client: Client) -> str:
    """Return the text of the page."""
    return BeautifulSoup(client.get(HOME).content, "html.parser").get_text(" ", strip=True)


def test_tells_who_records_decisions_what_may_be_decided_now(council: Council) -> None:
    officer = made_member(Role.DEMOCRATIC_SERVICES, council=council, user=made_user("Demo Della"))

    assert "“The offer for 2027” may be decided now" in read(signed_in(officer))


def test_tells_nobody_else_what_they_might_decide(council: Council) -> None:
    assert "may be decided now" not in read(signed_in(made_member(Role.EDITOR, council=council)))


def test_tells_which_days_have_passed_and_which_are_close(board: Board) -> None:
    page = read(signed_in(board.by))

    assert "Do: Count the rooms (by " in page
    assert "Do: Paint them (by " in page
    assert "Sell them" not in page


def test_tells_nobody_of_days_that_others_deal_with(board: Board) -> None:
    editor = made_member(Role.EDITOR, council=board.council, user=made_user("Demo Waiting Editor"))

    assert "Do: Count the rooms" not in read(signed_in(editor))


@pytest.mark.parametrize(("role", "is_told"), [(Role.APPROVER, True), (Role.EDITOR, False)])
def test_tells_of_a_call_in_whoever_may_record_decisions(role: Role, is_told: bool) -> None:
    office = made_office(call_in=POLICY | {"counts_from": "notification"})
    office.decide()
    somebody = made_member(role, council=office.council, user=made_user("Demo Waiting Somebody"))

    assert ("Say when members were told" in read(signed_in(somebody))) is is_told


@pytest.mark.parametrize("kind", Kind)
def test_has_somebody_for_each_kind_of_day(kind: Kind) -> None:
    roles = [role for role in Role if kind.acts & acts_of([role])]

    assert [role for role in roles if Act.READ_MATTERS in acts_of([role])]


def test_leaves_what_is_too_much_to_the_page_of_deadlines(board: Board) -> None:
    for number in range(SHOWN):
        due = timezone.localdate() + DAY
        actions.ask_for(board.committee, text=f"Do {number}", owner="Head", due_on=due, by=board.by, now=board.now)

    assert "3 more days that are close or have passed" in read(signed_in(board.by))
