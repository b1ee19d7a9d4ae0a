"""Gathering a feed …"""

import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from localoffer.offer.open_referral.importing.envelopes import NotAFeed, envelope_in
from localoffer.offer.open_referral.importing.fetching import Fetcher
from localoffer.offer.open_referral.importing.gathering import (
    Gathered,
    gathered_from_address,
    gathered_from_file,
    services_address,
)
from tests.offer.open_referral.importing.a_feed import Serve, a_service, as_json, envelope, pages_of, served
from tests.offer.open_referral.shared import shared_file

FIVE = [a_service(number) for number in range(5)]


def test_takes_every_page_and_every_service_whole() -> None:
    found = gathered(pages_of(FIVE))

    assert (found.complete, found.version, found.pages) == (True, "3.0", 3)
    assert list(found.services) == [one["id"] for one in FIVE]
    assert {one["description"] for one in found.services.values()} == {"In whole."}


def test_keeps_every_answer_as_it_came() -> None:
    found = gathered(pages_of(FIVE))

    answers = json.loads(zlib.decompress(found.payload()))

    assert len(answers) == 3 + 5
    assert json.loads(answers[0])["contents"] == FIVE[:2]


@pytest.mark.parametrize(
    ("lies", "note"),
    [
        ({"contents": FIVE[:2]}, "repeats itself"),
        ({"total_pages": 9}, "is empty"),
        ({"total_items": 900}, "says that it has 900 services, but 5 came"),
        ({"total_pages": 10**12}, "is empty"),
        ({"last_page": False}, "says that it is not the last"),
        ({"total_pages": 1}, "says that it has 5 services, but 2 came"),
    ],
)
def test_does_not_believe_a_feed_that_lies_about_its_pages(lies: dict[str, Any], note: str) -> None:
    found = gathered(pages_of(FIVE, **lies))

    assert not found.complete
    assert any(note in one for one in found.notes), found.notes


def test_notices_ids_that_come_twice() -> None:
    found = gathered(pages_of([*FIVE, FIVE[0]], total_items=6))

    assert len(found.services) == 5
    assert not found.complete


def test_counts_pages_from_0_where_the_feed_does() -> None:
    def serve(path: str, query: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
        if not path.endswith("/services"):
            return 404, {}, b""
        number = int(query["page"][0])
        return as_json(envelope(FIVE, number=number + 1, size=2) | {"page_number": number})

    found = gathered(serve)

    assert (found.complete, len(found.services)) == (True, 5)


def test_is_not_complete_where_a_page_fails() -> None:
    good = pages_of(FIVE)

    def serve(path: str, query: dict[str, list[str]]) -> tuple[int, dict[str, str], bytes]:
        return (500, {}, b"") if query.get("page") == ["2"] else good(path, query)

    found = gathered(serve)

    assert (found.complete, len(found.services)) == (False, 2)


def test_keeps_what_was_listed_where_services_cannot_be_asked_for() -> None:
    good = pages_of(FIVE)
    found = gathered(lambda path, query: good(path, query) if query else (503, {}, b""))

    assert (found.complete, len(found.services)) == (True, 5)
    assert any("one by one" in note for note in found.notes)


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/api",
        "https://a.example/api/",
        "https://a.example/api/services",
        "https://a.example/api/services/?page=2",
    ],
)
def test_finds_the_list_below_whatever_address_is_given(address: str) -> None:
    assert services_address(address) == "https://a.example/api/services"


@pytest.mark.parametrize(
    "text", ["", "<html>", "{", "[1, 2]", "7", '{"contents": {}}', '{"contents": [1]}', "[" * 100_000]
)
def test_refuses_what_is_no_feed(text: str) -> None:
    with pytest.raises(NotAFeed):
        envelope_in(text.encode())


def test_takes_lines_and_a_bare_list_and_a_mark_at_the_start() -> None:
    lines = "\n".join(json.dumps(one) for one in FIVE)

    for text in (lines, json.dumps(FIVE), f"\ufeff{json.dumps(envelope(FIVE))}"):
        assert len(gathered_from_file(text.encode()).services) == 5


def test_takes_one_page_of_the_first_form_as_a_part_of_its_feed() -> None:
    found = gathered_from_file(shared_file("samples/bristol-oruk-1.0-page-1.json").read_bytes())

    assert (found.version, len(found.services), found.complete) == ("1.0", 50, False)


def test_takes_the_first_of_services_that_repeat_an_id() -> None:
    found = gathered_from_file(shared_file("samples/oruk-3.0-list-31-services.json").read_bytes())

    assert (len(found.services), found.complete) == (1, False)


@pytest.mark.parametrize("kind", ["pass", "warn", "fail"])
def test_takes_each_official_list_and_service(kind: str) -> None:
    folder: Path = shared_file(f"samples/official-mocks/{kind}")

    for name in ("service_list.json", "service_full.json"):
        assert gathered_from_file((folder / name).read_bytes()).version == "3.0"


def gathered(serve: Serve) -> Gathered:
    """Return what is gathered from a feed served so."""
    with served(serve) as address:
        return gathered_from_address(f"{address}/api", fetch=Fetcher(allow_private=True).fetch)
