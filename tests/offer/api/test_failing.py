"""What goes wrong outside a view …"""

import logging

import pytest
from django.db import connection
from django.http.response import HttpResponseBase
from django.test import Client

from tests.offer.making import made_offer

pytestmark = pytest.mark.django_db
FOR_PROGRAMS = (
    "/api/v1/offers",
    "/api/v1/offers/tarnbridge/questions",
    "/api/oruk/v3/services",
    "/api/oruk/v3/",
)


def has_broken(client: Client) -> Client:
    """Return the browser, with a table of the site gone until the test ends."""
    made_offer()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE offer_version RENAME COLUMN published_at TO mislaid")
    client.raise_request_exception = False
    return client


def may_be_read_by_any_site(answer: HttpResponseBase) -> bool:
    return answer.headers["Access-Control-Allow-Origin"] == "*" and "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize("address", FOR_PROGRAMS)
def test_is_told_in_json_to_programs(client: Client, address: str, caplog: pytest.LogCaptureFixture) -> None:
    answer = has_broken(client).get(address)

    assert (answer.status_code, answer.json()["error"]["status"]) == (500, 500)
    assert may_be_read_by_any_site(answer)
    assert "mislaid" not in answer.content.decode()
    assert any(record.levelno >= logging.ERROR for record in caplog.records)


@pytest.mark.parametrize("address", [*FOR_PROGRAMS, "/api/no-such-thing"])
@pytest.mark.parametrize("host", ["elsewhere.example", "bad host", "localhost:bad"])
def test_is_told_in_json_where_the_host_is_not_ours(client: Client, address: str, host: str) -> None:
    answer = client.get(address, headers={"host": host})

    assert (answer.status_code, answer.json()["error"]["status"]) == (400, 400)
    assert may_be_read_by_any_site(answer)


def test_is_told_as_a_page_to_people(client: Client) -> None:
    for answer, status in (
        (client.get("/", headers={"host": "x.example"}), 400),
        (has_broken(client).get("/"), 500),
    ):
        assert answer.status_code == status
        assert answer.headers["Content-Type"].startswith("text/html")
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_is_told_as_a_page_where_there_is_no_such_address(client: Client) -> None:
    answer = client.get("/no such/\n/page", headers={"host": "x.example"})

    assert answer.status_code == 400
    assert answer.headers["Content-Type"].startswith("text/html")
