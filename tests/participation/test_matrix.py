"""Every staff page of this room, at addresses of things that are there, by every method, as every role …"""

from typing import Any

import pytest

from localoffer.accounts.models import Role
from localoffer.participation.forums.models import Forum
from localoffer.participation.pledges.models import Pledge
from tests.accounts.matrix import StaffPage, client_of, may, says_nothing, says_the_same, staff_pages
from tests.offer.editor.making import rows_of
from tests.participation.filling import WITHIN, fill_up, first, things_of
from tests.participation.voice.making import Voice, date_fields

pytestmark = pytest.mark.django_db
PAGES = [page for page in staff_pages() if page.view.__module__.startswith("localoffer.participation.")]
SECRET = "Secret plan of Moorfield"
DAYS = ("on", "by_date", "due_on", "held_on", "given_on", "made_on", "ended_on", "closes_on", "invited_on")


@pytest.fixture
def home() -> Voice:
    """A council at work."""
    made = Voice("tarnbridge")
    fill_up(made, title="April 2027")
    return made


@pytest.fixture
def elsewhere() -> Voice:
    """A council whose work is still to begin."""
    return Voice("moorfield")


def addresses(page: StaffPage, *, home: Voice, elsewhere: Voice) -> list[str]:
    """Return the page there, their things at our own page, their thing within ours, and ours by itself."""
    theirs = things_of(elsewhere, page.route)
    mixed = things_of(home, page.route) | {name: theirs[name] for name in (*WITHIN, "text")}
    there = page.address(elsewhere.council, fill=theirs)
    at_home = [page.address(home.council, fill=fill) for fill in (theirs, mixed)]
    return list(dict.fromkeys([there, *at_home, ours(page, home)]))


def posted(voice: Voice) -> dict[str, Any]:
    """Return a form that names the council's own things by every name that a form may have for them."""
    texts = ("text", "reason", "title", "about", "how", "gathered", "why", "words", "summary", "what", "owner")
    chosen = {"kept": "kept", "answered": "done", "moved": "done", "seen_by": "public", "then": "stop"}
    form: dict[str, Any] = dict.fromkeys(texts, "Ours") | chosen
    form |= {name: str(first(voice, kind).pk) for name, kind in WITHIN.items()}
    form |= {"forum": str(first(voice, Forum).pk), "pledge": str(first(voice, Pledge).pk)}
    form |= {"draft": str(voice.draft.pk), "council": voice.council.slug, "kind": "words", "people": "9"}
    return {name: value for one in DAYS for name, value in date_fields(one, -1).items()} | form


@pytest.mark.parametrize("role", Role)
def test_opens_for_those_with_the_permission_alone(role: Role, home: Voice) -> None:
    client = client_of(role, home.council)

    for page in PAGES:
        answer = client.get(page.address(home.council, fill=things_of(home, page.route)))

        expected = (200, 405) if may(role, page) else (403, 405)
        assert answer.status_code in expected, page.route


@pytest.mark.parametrize("role", [role for role in Role if role != Role.SERVICE_OPERATOR])
def test_says_and_does_nothing_with_another_councils_things(role: Role, home: Voice, elsewhere: Voice) -> None:
    fill_up(elsewhere, title=SECRET)
    client, sent, before = client_of(role, home.council), posted(elsewhere), rows_of(elsewhere.council)
    asked = [(page, one) for page in PAGES for one in addresses(page, home=home, elsewhere=elsewhere)]

    for page, address in asked:
        says_nothing(client, address, of=SECRET, sent=sent, is_theirs=address != ours(page, home))
    assert rows_of(elsewhere.council) == before


def ours(page: StaffPage, home: Voice) -> str:
    """Return the page at our own things."""
    return page.address(home.council, fill=things_of(home, page.route))


@pytest.mark.parametrize("role", Role)
def test_says_the_very_same_whatever_another_council_has(role: Role, home: Voice, elsewhere: Voice) -> None:
    client = client_of(role, home.council)
    open_to = [ours(page, home) for page in PAGES if may(role, page)]

    says_the_same(client, open_to, after=lambda: fill_up(elsewhere, title=SECRET))
