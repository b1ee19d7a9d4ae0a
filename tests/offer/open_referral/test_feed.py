"""The feed …"""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import Council
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.open_referral.feed_rules import problems_of, problems_of_filters
from tests.offer.open_referral.making import CONTACT, ROOT, made_big_offer, the_feed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("per_page", [2, None])
def test_keeps_every_rule_of_the_standard(client: Client, per_page: int | None) -> None:
    made_big_offer(30)

    assert problems_of(the_feed(client), per_page=per_page) == []


def test_keeps_the_rules_of_pages_with_500_services(client: Client) -> None:
    made_big_offer(500)
    feed = the_feed(client)

    for per_page in (50, 499, None):
        ids = [one["id"] for one in feed.all("/services", per_page=per_page)]

        assert len(ids) == len(set(ids)) == 500
        assert ids == sorted(ids)


def test_gives_one_service_a_page_exactly(client: Client) -> None:
    made_big_offer(12)
    feed = the_feed(client)

    pages = [feed.json(f"/services?per_page=1&page={number}") for number in range(1, 14)]

    assert [page["size"] for page in pages] == [1] * 12 + [0]
    assert [page["last_page"] for page in pages] == [False] * 11 + [True, False]


def test_filters_by_what_the_services_say(client: Client) -> None:
    made_big_offer(40)

    assert problems_of_filters(the_feed(client)) == []


def test_is_sound_with_nothing_in_it(client: Client) -> None:
    feed = the_feed(client)

    page = feed.json("/services")

    assert page == {
        "total_items": 0,
        "total_pages": 0,
        "page_number": 1,
        "size": 0,
        "first_page": True,
        "last_page": True,
        "empty": True,
        "contents": [],
    }


@pytest.mark.parametrize(
    "path", ["", "/services", "/services?page=0", "/nowhere", "/services/nobody", "/openapi.json"]
)
def test_may_be_read_from_any_site(client: Client, path: str) -> None:
    for method in ("GET", "HEAD", "OPTIONS", "PUT"):
        response = client.generic(method, f"{ROOT}{path}")

        assert response.headers["Access-Control-Allow-Origin"] == "*", method


def test_is_not_sent_again_where_nothing_changed(client: Client) -> None:
    made_offer(council=made_council(**CONTACT))
    first = client.get(f"{ROOT}/services")

    with CaptureQueriesContext(
        connection,
    ) as queries:
        again = client.get(f"{ROOT}/services", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert not any("listed" in query["sql"] for query in queries.captured_queries)


def test_is_sent_again_once_something_changed(client: Client) -> None:
    made_offer(council=made_council(**CONTACT))
    first = client.get(f"{ROOT}/services")
    Council.objects.update(contact_phone="01632 960 111")

    again = client.get(f"{ROOT}/services", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 200


@pytest.mark.parametrize(
    "path", ["/services?full=true", "/service_at_locations?full=true", "/organizations?full_service=true"]
)
def test_asks_the_database_as_often_for_a_long_page_as_for_a_short_one(client: Client, path: str) -> None:
    made_big_offer(40)
    client.get(f"{ROOT}{path}&per_page=1")

    counts = []
    for size in (2, 10):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{ROOT}{path}&per_page={size}")
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_gives_every_service_as_a_line(client: Client) -> None:
    made_big_offer(40)
    feed = the_feed(client)

    status, headers, body = feed.get("/services?format=ndjson")

    lines = [json.loads(line) for line in body.decode().splitlines()]
    assert (status, headers["Content-Type"]) == (200, "application/x-ndjson")
    assert {line["id"]: line for line in lines} == {one["id"]: one for one in feed.all("/services?full=true")}


def test_filters_lines_too(client: Client) -> None:
    made_big_offer(10)

    _, _, body = the_feed(client).get("/services?format=ndjson&search=number+5")

    assert [json.loads(line)["name"] for line in body.decode().splitlines()] == ["Help number 5 with rights"]


def test_gives_just_ids_and_moments_on_one_page(client: Client) -> None:
    made_big_offer(60)

    page = the_feed(client).json("/services?minimal=true&per_page=5")

    assert (page["total_pages"], page["size"]) == (1, 60)
    assert {frozenset(one) for one in page["contents"]} == {frozenset({"id", "last_modified"})}


def test_leaves_out_what_a_council_does_not_offer(client: Client) -> None:
    rules = (made_rule(), made_rule("no-cars", benefit={"kind": "not_offered"}, examples=[]))
    made_offer(*rules, council=made_council(**CONTACT))

    names = [one["name"] for one in the_feed(client).all("/services")]

    assert names == ["Bus pass"]


def test_never_gives_money_to_a_person_as_a_cost(client: Client) -> None:
    made_offer(made_rule("grant", benefit={"kind": "cash", "amount": 200000}), council=made_council(**CONTACT))

    one = the_feed(client).all("/services?full=true")[0]

    assert "cost_options" not in one
    assert one["description"] == "You travel free.\n\nHow much: £2,000."
    assert one["x_local_offer"]["amount"] == {"kind": "cash", "amount": 200000, "unit": "pence", "words": "£2,000"}


def test_names_a_partner_as_the_organization(client: Client) -> None:
    made_offer(made_rule(provider="Invented Buses"), council=made_council(**CONTACT))
    feed = the_feed(client)

    one = feed.all("/services")[0]

    assert one["organization"]["name"] == "Invented Buses"
    assert {each["name"] for each in feed.all("/organizations")} == {"Invented Buses", "Tarnbridge"}
