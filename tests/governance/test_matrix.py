"""Every staff page of governance, at addresses of things that are there, by every method, as every role …"""

from typing import Any

import pytest
from django.utils import timezone

from localoffer.accounts.models import Role
from tests.accounts.matrix import METHODS, StaffPage, client_of, may, says_nothing, says_the_same, staff_pages
from tests.governance.filling import fill_up, things_of
from tests.governance.work_plans.making import Board
from tests.offer.editor.making import rows_of

pytestmark = pytest.mark.django_db
PAGES = [page for page in staff_pages() if page.view.__module__.startswith("localoffer.governance.")]
SECRET = "Secret plan of Moorfield"
DAYS = (
    "decided_on",
    "came_on",
    "on",
    "effective_on",
    "told_on",
    "reported_on",
    "tells_from",
    "due_on",
    "assessed_on",
    "starts_on",
    "done_on",
    "answered_on",
)


@pytest.fixture
def home() -> Board:
    """A council at work."""
    made = Board("tarnbridge", now=timezone.now())
    fill_up(made, title="April 2027")
    return made


@pytest.fixture
def elsewhere() -> Board:
    """A council whose work is still to begin."""
    return Board("moorfield", now=timezone.now())


def ours(page: StaffPage, home: Board) -> str:
    """Return the page at our own things."""
    return page.address(home.council, fill=things_of(home, page.route))


def addresses(page: StaffPage, *, home: Board, elsewhere: Board) -> list[str]:
    """Return the page there, their things at our own page, their row within ours, and ours by itself."""
    theirs = things_of(elsewhere, page.route)
    mixed = things_of(home, page.route) | {"pk": theirs["pk"]}
    there = page.address(elsewhere.council, fill=theirs)
    at_home = [page.address(home.council, fill=fill) for fill in (theirs, mixed)]
    return list(dict.fromkeys([there, *at_home, ours(page, home)]))


def posted(board: Board) -> dict[str, Any]:
    """Return a form that names the council's own things by every name that a form may have for them."""
    texts = ("text", "reason", "reasons", "title", "what", "why", "said", "note", "owner", "summary", "signed_by")
    named = {name: things_of(board, f"/edit/{start}")["pk"] for name, start in {
        "item": "deadlines/items/", "meeting": "committee-meetings/", "year": "committee-years/",
        "decision_item": "deadlines/items/", "reconsiders": "call-ins/",
    }.items()}  # fmt: skip
    today = timezone.localdate()
    days = {f"{one}-{part}": str(getattr(today, part)) for one in DAYS for part in ("day", "month", "year")}
    chosen = {"kind": "approve", "body": "cabinet", "agree": "yes", "grade": "decision", "is_valid_request": "yes"}
    return dict.fromkeys(texts, "Ours") | named | days | chosen | {"council": board.council.slug}


@pytest.mark.parametrize("role", Role)
def test_opens_for_those_with_the_permission_alone(role: Role, home: Board) -> None:
    client = client_of(role, home.council)

    for page in PAGES:
        answer = client.get(ours(page, home))

        expected = (200, 302, 405) if may(role, page) else (403, 405)
        assert answer.status_code in expected, f"{page.route} {answer.status_code}"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_says_and_does_nothing_with_another_councils_things(role: Role, home: Board, elsewhere: Board) -> None:
    fill_up(elsewhere, title=SECRET)
    client, sent, before = client_of(role, home.council), posted(elsewhere), rows_of(elsewhere.council)
    asked = [(page, one) for page in PAGES for one in addresses(page, home=home, elsewhere=elsewhere)]
    own = {page.route: ours(page, home) for page in PAGES}

    for page, address in asked:
        is_theirs = address != own[page.route]
        methods = METHODS if is_theirs else ("get", "post")
        says_nothing(client, address, of=SECRET, sent=sent, is_theirs=is_theirs, methods=methods)
    assert rows_of(elsewhere.council) == before


@pytest.mark.parametrize("role", Role)
def test_says_the_very_same_whatever_another_council_has(role: Role, home: Board, elsewhere: Board) -> None:
    client = client_of(role, home.council)
    open_to = [ours(page, home) for page in PAGES if may(role, page)]

    says_the_same(client, open_to, after=lambda: fill_up(elsewhere, title=SECRET))
