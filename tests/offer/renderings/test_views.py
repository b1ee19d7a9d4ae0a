"""The pages of forms …"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.frontend import liblouis
from localoffer.offer.actions import publish_first_version
from localoffer.offer.models import Version
from localoffer.offer.renderings.catalogue import FORMS
from localoffer.offer.renderings.retelling import publish_retelling
from tests.offer.making import PUBLISHED_AT, made_council, made_offer, made_rule
from tests.offer.renderings.making import made_retelling

pytestmark = pytest.mark.django_db
LIST = "/tarnbridge/offer/forms/"
CAN_MAKE = [file for file in FORMS if file != "offer.brf" or not liblouis.what_is_missing()]


@pytest.fixture
def version(tmp_path: Path, settings: Any) -> Version:
    """Return a published version; what is made of it is kept in a folder of its own."""
    settings.DATA_FOLDER = tmp_path
    return made_offer(council=made_council(contact_phone="01632 960 001"))


@pytest.fixture
def without_braille(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take liblouis away."""
    monkeypatch.setattr(liblouis, "_library", lambda: None)
    liblouis.braille_of.cache_clear()
    yield
    liblouis.braille_of.cache_clear()


def links(answer: Any) -> dict[str, str]:
    soup = BeautifulSoup(answer.content, "html.parser")
    return {link.get_text(): str(link["href"]) for link in soup.select("main li a")}


def test_list_each_form_with_its_size(client: Client, version: Version) -> None:
    found = links(client.get(LIST))

    assert {address.rsplit("/", 1)[-1] for address in found.values()} >= set(CAN_MAKE)
    assert any(name.startswith("PDF (") and name.endswith("kB)") for name in found)


@pytest.mark.parametrize("file", CAN_MAKE)
def test_lead_to_a_file_that_a_browser_may_keep_for_good(client: Client, version: Version, file: str) -> None:
    way = client.get(f"{LIST}{file}")
    answer = client.get(way["Location"])

    assert (way.status_code, answer.status_code) == (302, 200)
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Content-Type"] == FORMS[file].kind
    assert (answer["Access-Control-Allow-Origin"], answer["Cross-Origin-Resource-Policy"]) == ("*", "cross-origin")
    assert f'filename="tarnbridge-version-1-{file}"' in answer["Content-Disposition"]


def test_have_an_address_that_stays_and_is_asked_again(client: Client, version: Version) -> None:
    first = client.get(f"{LIST}1/offer.txt")
    again = client.get(f"{LIST}1/offer.txt", headers={"if-none-match": first["ETag"]})

    assert first["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert (again.status_code, again.content) == (304, b"")


def test_send_an_old_mark_to_what_is_true_now(client: Client, version: Version) -> None:
    old = client.get(f"{LIST}offer.txt")["Location"]
    council = version.offer.council
    council.contact_phone = "01632 960 777"
    council.save()

    answer = client.get(old, follow=True)

    assert b"01632 960 777" in answer.content
    assert "immutable" not in answer["Cache-Control"]


def test_keep_old_versions_and_say_that_they_are_old(client: Client, version: Version) -> None:
    made_offer(made_rule(), made_rule("other"), council=version.offer.council)

    old, new = (client.get(f"{LIST}{number}/").content.decode() for number in (1, 2))

    assert "It is not our offer today" in old
    assert "It is not our offer today" not in new
    assert b"Other" not in client.get(f"{LIST}1/offer.txt").content
    assert b"Other" in client.get(f"{LIST}2/offer.txt").content


def test_tell_nothing_of_a_version_that_is_still_to_come(client: Client, tmp_path: Path, settings: Any) -> None:
    settings.DATA_FOLDER = tmp_path
    soon = timezone.now() + timedelta(days=7)
    publish_first_version(made_council(), rules=[made_rule()], now=soon)

    addresses = (
        LIST,
        f"{LIST}1/",
        f"{LIST}1/offer.json",
        f"{LIST}1/easy-read/",
        f"{LIST}offer.pdf",
        f"{LIST}changes.atom",
    )
    assert {client.get(address).status_code for address in addresses} == {404}


@pytest.mark.parametrize("address", ["no.pdf", "1/no.pdf", "7/", "1/x/offer.docx.exe", "1/easy-read.pdf"])
def test_are_not_there_under_other_names(client: Client, version: Version, address: str) -> None:
    assert client.get(f"{LIST}{address}", follow=True).status_code == 404


def test_say_what_is_missing_for_braille(client: Client, version: Version, without_braille: None) -> None:
    listed, asked = client.get(LIST), client.get(f"{LIST}1/offer.brf")

    assert liblouis.MISSING in listed.content.decode()
    assert asked.status_code == 503
    assert liblouis.MISSING in asked.content.decode()


def test_show_easy_read_and_say_who_checked_it(client: Client, version: Version) -> None:
    publish_retelling(version, made_retelling(), now=PUBLISHED_AT)

    soup = BeautifulSoup(client.get(f"{LIST}1/easy-read/").content, "html.parser")

    assert [image["alt"] for image in soup.select("main img")] == ["A bus"]
    assert "Checked by an invented reader" in soup.get_text()
    assert soup.find("a", href="/tarnbridge/tell-us/bus-pass/") is not None
    assert client.get(f"{LIST}1/easy-read.pdf").content.startswith(b"%PDF")
    assert "1 part of the offer" in client.get(LIST).content.decode()


@pytest.mark.parametrize("address", [LIST, f"{LIST}1/", f"{LIST}1/offer.txt", f"{LIST}changes.atom"])
def test_only_answer_readers(client: Client, version: Version, address: str) -> None:
    assert client.post(address).status_code == 405


def test_are_listed_from_what_is_kept(
    client: Client, version: Version, django_assert_max_num_queries: Any
) -> None:
    client.get(LIST)

    with django_assert_max_num_queries(25):
        client.get(LIST)
