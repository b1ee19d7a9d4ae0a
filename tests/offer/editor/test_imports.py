"""What a feed brings, on the pages of the editor …"""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.open_referral.importing.gathering import gathered_from_file
from localoffer.offer.open_referral.importing.holding import hold_feed
from localoffer.offer.open_referral.importing.models import FeedFetch, HeldService, KnownService
from tests.accounts.making import NOW, made_member, signed_in
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.open_referral.importing.a_feed import a_service, envelope, pages_of, served

pytestmark = pytest.mark.django_db
LIST = "/tarnbridge/edit/imports/"
NAME = "Invented service 1"


@pytest.fixture
def council() -> Council:
    return made_council("tarnbridge")


@pytest.fixture
def editor(council: Council) -> User:
    return made_member(Role.EDITOR, council=council)


@pytest.fixture
def approver(council: Council) -> Client:
    return signed_in(made_member(Role.APPROVER, council=council))


def held(council: Council, *, by: User | None = None, **said: Any) -> HeldService:
    """Return a service that waits, as a feed brought it."""
    gathered = gathered_from_file(json.dumps(envelope([a_service(1, **said)])).encode())
    hold_feed(council, address="https://feed.example/api", gathered=gathered, by=by, now=NOW)
    with council_scope(council):
        return HeldService.objects.select_related("council", "fetch").get(decision="")


def test_waits_on_the_list_and_on_an_approvers_first_page(council: Council, approver: Client) -> None:
    held(council)

    assert NAME in approver.get(LIST).content.decode()
    assert "Approve or refuse 1 service from elsewhere" in approver.get("/tarnbridge/edit/").content.decode()


def test_comes_from_a_file_that_an_editor_sends(council: Council, editor: User) -> None:
    data = json.dumps(envelope([a_service(1)])).encode()

    answer = signed_in(editor).post(f"{LIST}read/", {"file": SimpleUploadedFile("feed.json", data)})

    assert answer.status_code == 302
    with council_scope(council):
        assert HeldService.objects.get().fetch.taken_in_by == editor


def test_comes_from_an_address(council: Council, editor: User, settings: Any) -> None:
    settings.FEEDS_FROM_PRIVATE_ADDRESSES = True

    with served(pages_of([a_service(1), a_service(2), a_service(3)])) as address:
        signed_in(editor).post(f"{LIST}read/", {"address": address})

    with council_scope(council):
        assert HeldService.objects.count() == 3


def test_does_not_come_from_a_computer_inside(council: Council, editor: User) -> None:
    with served(pages_of([a_service(1)])) as address:
        page = signed_in(editor).post(f"{LIST}read/", {"address": address})

    assert page.status_code == 422
    with council_scope(council):
        assert not HeldService.objects.exists()
        assert FeedFetch.objects.get().problem


@pytest.mark.parametrize("sent", [{}, {"address": "ftp://feed.example"}, {"address": "not an address"}])
def test_is_not_read_from_nowhere(editor: User, sent: dict[str, str]) -> None:
    page = signed_in(editor).post(f"{LIST}read/", sent)

    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()


def test_stands_beside_what_may_be_the_same(council: Council, editor: User, approver: Client) -> None:
    made_offer(made_rule("invented-service", title=NAME), council=council)
    data = json.dumps(envelope([a_service(1, description="Lunch on Mondays")])).encode()
    signed_in(editor).post(f"{LIST}read/", {"file": SimpleUploadedFile("feed.json", data)})
    with council_scope(council):
        one = HeldService.objects.get()

    page = approver.get(f"{LIST}{one.pk}/").content.decode()

    assert "It has the same name." in page
    assert "You travel free." in page
    assert "Lunch on Mondays" in page
    assert page.count("Differs") > 0


def test_is_known_once_approved_with_a_note_of_our_own_entry(
    council: Council, editor: User, approver: Client
) -> None:
    made_offer(made_rule("invented-service", title=NAME), council=council)
    data = json.dumps(envelope([a_service(1)])).encode()
    signed_in(editor).post(f"{LIST}read/", {"file": SimpleUploadedFile("feed.json", data)})
    with council_scope(council):
        one = HeldService.objects.get()

    unsaid = approver.post(f"{LIST}{one.pk}/approve/")
    approver.post(f"{LIST}{one.pk}/approve/", {"same_as": "invented-service"})

    assert unsaid.status_code == 422
    with council_scope(council):
        assert KnownService.objects.get().same_as == "invented-service"


def test_is_refused_with_a_reason(council: Council, approver: Client) -> None:
    one = held(council)

    silent = approver.post(f"{LIST}{one.pk}/refuse/", {"reason": ""})
    approver.post(f"{LIST}{one.pk}/refuse/", {"reason": "It closed last year."})

    assert silent.status_code == 422
    assert "It closed last year." in approver.get(LIST).content.decode()
    with council_scope(council):
        assert not KnownService.objects.exists()


def test_is_not_decided_by_whoever_brought_it_in(council: Council, editor: User) -> None:
    made_member(Role.APPROVER, council=council, user=editor)
    one, client = held(council, by=editor), signed_in(editor)

    assert "somebody else must decide" in client.get(f"{LIST}{one.pk}/").content.decode()
    assert client.post(f"{LIST}{one.pk}/approve/").status_code == 403
    assert client.post(f"{LIST}{one.pk}/refuse/", {"reason": "No"}).status_code == 403


def test_is_decided_once(council: Council, approver: Client) -> None:
    one = held(council)
    approver.post(f"{LIST}{one.pk}/approve/")

    again = approver.post(f"{LIST}{one.pk}/refuse/", {"reason": "No"})

    assert again.status_code == 422
    assert "Approved by" in again.content.decode()


def test_of_another_council_does_not_exist(council: Council, approver: Client) -> None:
    other = made_council("moorfield")
    theirs = held(other)

    for page in ("", "approve/", "refuse/"):
        assert approver.get(f"{LIST}{theirs.pk}/{page}").status_code == 404
        assert approver.post(f"{LIST}{theirs.pk}/{page}", {"reason": "x"}).status_code in (404, 405)
    assert NAME not in approver.get(LIST).content.decode()


def test_says_words_as_words_and_never_as_markup(council: Council, approver: Client) -> None:
    one = held(council, name="<script>alert(1)</script>", description="<img src=x onerror=alert(1)>")

    for page in (LIST, f"{LIST}{one.pk}/"):
        assert "<script>alert" not in approver.get(page).content.decode()
        assert "<img src=x" not in approver.get(page).content.decode()
