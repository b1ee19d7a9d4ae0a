"""The pages of versions …"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.offer.models import Version
from localoffer.offer.versions.actions import withdraw_version
from tests.offer.drafts.making import NOW
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.versions.making import made_next, made_two_versions

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today_is_when_the_versions_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def text(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def test_list_each_version_with_where_it_stands(client: Client) -> None:
    made_two_versions()

    page = text(client, "/tarnbridge/offer/versions/")

    assert "Version 2, from 21 November 2026" in page
    assert "This is the one that counts today." in page
    assert "Replaced by another version." in page
    assert "/tarnbridge/offer/versions/1/compare/2/" in page


def test_keep_what_was_promised_before(client: Client) -> None:
    made_two_versions()

    page = text(client, "/tarnbridge/offer/versions/1/")

    assert "You are reading version 1. Replaced by another version." in page
    assert "Supper" in page
    old = text(client, "/tarnbridge/offer/versions/1/supper/")
    assert "You are reading version 1." in old
    assert "You travel free." in old
    assert client.get("/tarnbridge/offer/supper/").status_code == 404


def test_say_on_whose_authority(client: Client) -> None:
    made_two_versions()

    page = text(client, "/tarnbridge/offer/versions/2/")

    for said in ("The cabinet: The cabinet", "2 November 2026", "Minute 12", "10 November 2026", "More help"):
        assert said in page


def test_tell_what_changed_in_sentences(client: Client) -> None:
    made_two_versions()

    page = text(client, "/tarnbridge/offer/versions/1/compare/2/")

    assert "There is now an age limit. It ends the day before you turn 25." in page
    assert "Some of the words about it changed too." in page
    assert "/tarnbridge/offer/versions/2/gym/" in page
    assert "/tarnbridge/offer/versions/1/supper/" in page


def test_tell_a_young_person_what_changed_and_what_will(client: Client) -> None:
    council = made_two_versions()
    second = Version.objects.get(offer__council=council, number=2)
    set_ahead(council, second)

    page = text(client, "/tarnbridge/offer/changes/")

    assert "Since 21 November 2026" in page
    assert "From 21 December 2026" in page
    assert "It has not started yet." in page
    assert page.index("From 21 December") < page.index("Since 21 November")


def set_ahead(council: Any, second: Version) -> Version:
    return made_next(council, second, at=NOW + timedelta(days=30), **{"bus-pass": {"title": "Free travel"}})


def test_say_when_nothing_has_changed_yet(client: Client) -> None:
    made_offer(council=made_council())

    assert "Nothing has changed yet." in text(client, "/tarnbridge/offer/changes/")


def test_say_that_a_version_was_taken_back(client: Client) -> None:
    council = made_two_versions()
    version = Version.objects.get(offer__council=council, number=2)
    approver = User.objects.get(name="Demo Ava 1")
    withdraw_version(version, by=approver, now=NOW, reason="A mistake")

    assert "Taken back on 21 November 2026" in text(client, "/tarnbridge/offer/versions/2/")
    assert "Supper" in text(client, "/tarnbridge/offer/supper/")


def test_set_two_councils_side_by_side(client: Client) -> None:
    made_two_versions()
    made_offer(
        made_rule(council="fellside", benefit={"kind": "cash", "amount": 500}), council=made_council("fellside")
    )

    page = text(client, "/tarnbridge/offer/versions/2/compare/fellside/1/")

    assert "From version 2 of Tarnbridge to version 1 of Fellside" in page
    assert "There is now a set amount: £5." in page


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/offer/versions/",
        "/empty/offer/versions/",
        "/empty/offer/changes/",
        "/tarnbridge/offer/versions/3/",
        "/tarnbridge/offer/versions/99999999999999999999/",
        "/tarnbridge/offer/versions/1/gym/",
        "/tarnbridge/offer/versions/1/compare/3/",
        "/tarnbridge/offer/versions/1/compare/empty/1/",
    ],
)
def test_are_not_there_for_what_never_was(client: Client, address: str) -> None:
    made_two_versions()
    made_council("empty")

    text(client, address, 404)


def test_do_not_show_a_version_that_is_still_put_together(client: Client) -> None:
    version = made_offer()
    Version.objects.create(offer=version.offer, number=2, text_hash="2")

    text(client, "/tarnbridge/offer/versions/2/", 404)


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("versions/", 4),
        ("versions/1/", 6),
        ("versions/1/compare/2/", 19),
        ("changes/", 18),
        ("versions/1/supper/", 16),
    ],
)
def test_ask_the_database_only_so_often(
    client: Client, address: str, most: int, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    made_two_versions()

    with django_assert_max_num_queries(most):
        client.get(f"/tarnbridge/offer/{address}")


def test_take_no_other_method(client: Client) -> None:
    made_two_versions()

    assert client.post("/tarnbridge/offer/versions/").status_code == 405
