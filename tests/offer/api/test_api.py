"""Our own interface …"""

import json
import logging
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.offer.api import views
from localoffer.offer.api.rate import counts
from localoffer.offer.models import Version
from localoffer.rules import files
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.open_referral.making import CONTACT, day, publish_next

pytestmark = pytest.mark.django_db
OFFER = "/api/v1/offers/tarnbridge"
ADULT = {"answers": {"date_of_birth": "2006-05-01"}, "on": "2026-11-21"}


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    """Begin each test with nothing counted."""
    counts.clear()


def test_gives_the_offer_that_counts_today(client: Client) -> None:
    made_offer(council=made_council(**CONTACT))

    said = client.get(OFFER).json()

    assert (said["name"], said["version"]["number"]) == ("Tarnbridge", 1)
    assert said["contact"]["team"] == "Tarnbridge Leaving Care Team"
    assert client.get("/api/v1/offers").json()["items"][0]["slug"] == "tarnbridge"


def test_gives_the_whole_rule_of_an_entry(client: Client) -> None:
    rule = made_rule(evidence=["A letter"])
    made_offer(rule, council=made_council())

    said = client.get(f"{OFFER}/entries/bus-pass").json()

    assert files.from_plain(said["rule"]) == rule


def test_gives_entries_under_a_heading_and_with_words(client: Client) -> None:
    made_offer(
        made_rule(),
        made_rule("gym", heading="health"),
        made_rule("rent", summary="Help to pay."),
        council=made_council(),
    )

    def slugs(query: str) -> list[str]:
        return [one["slug"] for one in client.get(f"{OFFER}/entries?{query}").json()["items"]]

    assert slugs("heading=health") == ["gym"]
    assert slugs("search=pay+help") == ["rent"]
    assert slugs("per_page=1&page=2") == ["gym"]
    assert slugs("heading=health&search=pay") == []


def test_gives_every_version_for_ever(client: Client) -> None:
    council = made_council()
    publish_next(council, made_rule(), at=day(4, 1))
    publish_next(council, made_rule(summary="You ride free."), at=day(5, 1))

    numbers = [one["number"] for one in client.get(f"{OFFER}/versions").json()["items"]]
    first = client.get(f"{OFFER}/versions/1/entries").json()["items"][0]

    assert numbers == [2, 1]
    assert first["summary"] == "You travel free."


def test_gives_nothing_that_is_not_published(client: Client) -> None:
    version = made_offer(council=made_council())
    Version(offer=version.offer, number=2, text_hash="draft-canary").save()

    assert client.get(f"{OFFER}/versions/2").status_code == 404
    assert b"canary" not in client.get(f"{OFFER}/versions").content


def test_says_what_is_due_for_the_answers(client: Client) -> None:
    made_offer(council=made_council())

    said = assess(client, ADULT).json()

    bus_pass = next(one for one in said["assessments"] if one["rule"] == "bus-pass")
    assert (bus_pass["outcome"], bus_pass["is_due"], bus_pass["publisher"]) == ("yes", True, "tarnbridge")


def test_never_takes_what_is_not_said_for_no(client: Client) -> None:
    made_offer(council=made_council())

    said = assess(client, {"answers": {}}).json()

    bus_pass = next(one for one in said["assessments"] if one["rule"] == "bus-pass")
    assert (bus_pass["outcome"], bus_pass["missing"]) == ("not_known", ["date_of_birth"])
    assert said["category"]["recorded"] is None


def test_keeps_nothing_of_the_answers(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    made_offer(council=made_council())
    assess(client, ADULT)
    caplog.set_level(logging.DEBUG)

    with CaptureQueriesContext(connection) as queries:
        response = assess(client, {"answers": {"date_of_birth": "2001-02-03"}})

    assert "no-store" in response.headers["Cache-Control"]
    assert response.cookies == {}
    assert not any(query["sql"].split()[0] in ("INSERT", "UPDATE", "DELETE") for query in queries.captured_queries)
    assert "2001-02-03" not in f"{caplog.records} {[record.__dict__ for record in caplog.records]}"
    assert "2001-02-03" not in f"{queries.captured_queries}"


def test_takes_only_so_many_questions_a_minute(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    made_offer(council=made_council())
    monkeypatch.setattr(views, "AT_MOST_A_MINUTE", 2)

    answers = [assess(client, ADULT) for _ in range(4)]

    # A minute may end in between; then the count begins anew, so the last of four is sure only of its form.
    statuses = [one.status_code for one in answers]
    assert statuses in ([200, 200, 429, 429], [200, 200, 429, 200], [200, 200, 200, 429], [200, 200, 200, 200])
    for one in answers:
        assert one.status_code == 200 or 1 <= int(one.headers["Retry-After"]) <= 60
        assert one.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"[]", 400),
        (b"{", 400),
        (b"\xff", 400),
        (b'{"answers": []}', 400),
        (b'{"answers": {"nothing_of_ours": "yes"}}', 400),
        (b'{"answers": {"date_of_birth": 7}}', 400),
        (b'{"answers": {"date_of_birth": "0001-01-01"}}', 400),
        (b'{"answers": {"date_of_birth": "9999-12-31"}}', 400),
        (b'{"answers": {"date_of_birth": "-.."}}', 400),
        (b'{"answers": {"date_of_birth": {"a": 1}}}', 400),
        (b'{"answers": {"date_of_birth": NaN}}', 400),
        (b'{"answers": {"given_on": "2026-01-01"}}', 400),
        (b'{"answers": {"history": {"spells": 7}}}', 400),
        (b'{"answers": {"claims": {"bus-pass": [{"on": "0001-01-01"}]}}}', 400),
        (b'{"answers": {}, "on": "soon"}', 400),
        (b'{"answers": {}, "on": "9999-12-31"}', 400),
        (b'{"answers": {}, "home": "nowhere"}', 400),
        (b'{"answers": {}, "home": "\\u0000"}', 400),
        (b'{"answers": {}, "name": "somebody"}', 400),
        (b'{"answers": ' + b'{"a":' * 30_000 + b"1" + b"}" * 30_000, 413),
        (b'{"answers": ' + b'{"a":' * 5_000 + b"1" + b"}" * 5_001, 400),
        (b'{"answers": {"a": "' + b"x" * 70_000 + b'"}}', 413),
    ],
)
def test_refuses_what_cannot_be_read(client: Client, body: bytes, status: int) -> None:
    made_offer(council=made_council())

    response = client.post(f"{OFFER}/assessments", body, content_type="application/json")

    assert response.status_code == status
    assert response.json()["error"]["status"] == status


def test_refuses_what_is_not_json(client: Client) -> None:
    made_offer(council=made_council())

    assert client.post(f"{OFFER}/assessments", {"answers": "{}"}).status_code == 415


@pytest.mark.parametrize(
    "path", ["offers/nobody", f"{OFFER[8:]}/entries/none", f"{OFFER[8:]}/versions/9", "nowhere", "../v2"]
)
def test_says_as_json_that_there_is_nothing(client: Client, path: str) -> None:
    made_offer(council=made_council())

    response = client.get(f"/api/v1/{path}")

    assert (response.status_code, response.json()["error"]["status"]) == (404, 404)
    assert response.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", [OFFER, f"{OFFER}/entries", f"{OFFER}/assessments"])
def test_cannot_be_written_to(client: Client, method: str, path: str) -> None:
    made_offer(council=made_council())

    response = client.generic(method, path)

    assert response.status_code == 405
    assert method not in response.headers["Allow"]


def test_is_not_sent_again_where_nothing_changed(client: Client) -> None:
    council = made_council()
    publish_next(council, made_rule(), at=day(4, 1))
    first = client.get(f"{OFFER}/entries")
    held = {"If-None-Match": first.headers["ETag"]}

    same = client.get(f"{OFFER}/entries", headers=held)
    publish_next(council, made_rule(summary="You ride free."), at=day(5, 1))
    changed = client.get(f"{OFFER}/entries", headers=held)

    assert (same.status_code, changed.status_code) == (304, 200)


def assess(client: Client, asked: dict[str, Any]) -> Any:
    """Ask what is due."""
    return client.post(f"{OFFER}/assessments", json.dumps(asked), content_type="application/json")
