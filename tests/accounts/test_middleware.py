"""A session …"""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client, RequestFactory
from django.urls import ResolverMatch
from django.utils import timezone
from pytest_django import Settings

from localoffer.accounts import middleware
from localoffer.accounts.actions import sign_out_everywhere
from localoffer.accounts.middleware import StaffSessions, UnguardedPage
from localoffer.accounts.models import Role, User
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.making import made_council, made_offer

pytestmark = pytest.mark.django_db
PUBLIC = [
    "/",
    "/rules/",
    "/gallery/",
    "/tarnbridge/",
    "/tarnbridge/offer/",
    "/tarnbridge/offer/bus-pass/",
    "/no-such/",
]
CHECKER = ["/check/", "/tarnbridge/check/"]


@pytest.fixture
def administrator() -> User:
    council = made_council()
    made_offer(council=council)
    return made_member(Role.COUNCIL_ADMINISTRATOR, council=council)


@pytest.mark.parametrize("address", PUBLIC)
def test_is_never_begun_by_a_public_page(address: str, administrator: User) -> None:
    answer = Client().get(address)

    assert not answer.cookies
    assert not Session.objects.exists()


@pytest.mark.parametrize("address", CHECKER)
def test_is_never_begun_by_the_checker(address: str, administrator: User) -> None:
    answer = Client().get(address)

    assert set(answer.cookies) <= {"csrf"}
    assert not Session.objects.exists()


@pytest.mark.parametrize("address", PUBLIC + CHECKER)
def test_is_not_even_read_by_public_pages(address: str, administrator: User) -> None:
    client = signed_in(administrator)

    answer = client.get(address)

    assert "session" not in answer.cookies
    assert not hasattr(answer.wsgi_request, "session")


def test_ends_after_an_idle_hour(administrator: User, settings: Settings) -> None:
    client = signed_in(administrator)

    answer = client.get("/tarnbridge/edit/people/")

    ends = Session.objects.get().expire_date
    assert timedelta(minutes=59) < ends - timezone.now() <= timedelta(hours=1)
    assert answer.cookies["session"]["max-age"] == ""
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/tarnbridge/edit/people/").status_code == 302


def test_ends_after_twelve_hours_however_busy(administrator: User, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(administrator)
    assert client.get("/tarnbridge/edit/people/").status_code == 200
    session = client.session
    session[middleware.SIGNED_IN_AT] -= 12 * 60 * 60 + 1
    session.save()

    assert client.get("/tarnbridge/edit/people/").headers["Location"].startswith("/sign-in/?")


def test_ends_on_every_device_at_once(administrator: User) -> None:
    here, there = signed_in(administrator), signed_in(administrator)

    here.post("/sign-in/out-everywhere/")

    assert [one.get("/tarnbridge/edit/people/").status_code for one in (here, there)] == [302, 302]


def test_of_another_person_stays(administrator: User) -> None:
    other = made_member(Role.COUNCIL_ADMINISTRATOR, council=made_council("moorfield"))
    client = signed_in(other)

    sign_out_everywhere(administrator, now=NOW)

    assert client.get("/moorfield/edit/people/").status_code == 200


def test_is_closed_to_scripts_and_other_sites(administrator: User) -> None:
    cookie = signed_in(administrator).get("/tarnbridge/edit/people/").cookies["session"]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["domain"]


@pytest.mark.parametrize(
    ("route", "refused"),
    [("<slug:council>/edit/new/", True), ("<slug:council>/offer/", False), ("rules/<slug:rule_id>/", False)],
)
def test_does_not_save_a_page_that_forgot_its_guard(route: str, refused: bool) -> None:
    def unguarded() -> None: ...

    door = StaffSessions(lambda request: None)  # type: ignore[arg-type, return-value]
    request = RequestFactory().get("/tarnbridge/edit/new/")
    request.resolver_match = ResolverMatch(unguarded, (), {}, route=route)

    with pytest.raises(UnguardedPage) if refused else nullcontext():
        door.process_view(request, unguarded)
