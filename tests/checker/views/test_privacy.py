"""Of what a person tells, the site …"""

import logging
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from config.logs import JsonLines
from localoffer.accounts.models import Council
from tests.checker.making import CARE
from tests.checker.walking import Walk

pytestmark = pytest.mark.django_db
SECRET = {"home_council": "E07000240"}
TOLD = ("2007-03-03", "3 March 2007", "left_care_on", "thirteen_weeks", "date_of_birth", "E07000240")


@pytest.fixture
def whole_walk(council: Council, caplog: pytest.LogCaptureFixture) -> Walk:
    """Somebody who went all the way, with every form of the list, and one mistake."""
    caplog.set_level(logging.DEBUG)
    walk = Walk().open("/tarnbridge/check/").start("tarnbridge").send("/check/answer/")
    walk.answer_all(CARE | SECRET, topics=("home", "family")).send("/check/list/")
    for address in ("/check/list.pdf", "/check/keep/", "/check/answers/"):
        walk.pages.append(walk.client.post(address, {"carried": _carried(walk)}))
    return walk


def _carried(walk: Walk) -> str:
    shown = [page for page in walk.pages if b'name="carried"' in page.content]
    keep = Walk()
    keep.pages = shown[-1:]
    return keep.carried


def test_puts_nothing_in_an_address(whole_walk: Walk) -> None:
    addresses = [page.request["PATH_INFO"] + "?" + page.request["QUERY_STRING"] for page in whole_walk.pages]
    links = [link.get("href", "") for page in whole_walk.pages for link in _links(page)]

    assert not [address for address in addresses if "=" in address or _leaks(address)]
    assert not [link for link in links if _leaks(link)]
    assert not [page for page in whole_walk.pages if page.has_header("Location")]


def test_puts_nothing_in_a_cookie(whole_walk: Walk) -> None:
    names = {name for page in whole_walk.pages for name in page.cookies}

    assert names <= {"csrf", "csrftoken"}
    assert not [page for page in whole_walk.pages if _leaks(page.cookies.output())]


def test_writes_nothing_in_the_log(whole_walk: Walk, caplog: pytest.LogCaptureFixture) -> None:
    records = [*caplog.get_records("setup"), *caplog.records]
    lines = [JsonLines().format(record) for record in records]
    assert any("check/answer/" in line for line in lines)

    assert not [line for line in lines if _leaks(line) or "tarnbridge" in line]


def test_lets_nobody_keep_a_page_with_answers(whole_walk: Walk) -> None:
    personal = [page for page in whole_walk.pages if page.request["PATH_INFO"] != "/tarnbridge/check/"]

    assert {page["Cache-Control"] for page in personal} == {"no-store, private"}
    assert {page["X-Robots-Tag"] for page in personal} == {"noindex, nofollow"}


def test_keeps_nothing_in_its_own_cache(whole_walk: Walk) -> None:
    stored: dict[str, Any] = getattr(cache, "_cache", {})

    assert not [value for value in stored.values() if _leaks(str(value))]


def test_writes_nothing_to_the_database(council: Council) -> None:
    walk = Walk()
    with CaptureQueriesContext(connection) as caught:
        walk.start("tarnbridge").answer_all(CARE).send("/check/list/")

    asked = [query["sql"].split()[0] for query in caught.captured_queries]
    assert set(asked) <= {"SELECT"}
    assert not [query for query in caught.captured_queries if _leaks(query["sql"])]


def test_gives_the_start_page_without_a_cookie_or_a_form(council: Council) -> None:
    response = Client().get("/tarnbridge/check/")

    assert not response.cookies
    assert b"<form" not in response.content
    assert response["Cache-Control"].startswith("public")


def test_names_nobody_even_when_something_breaks(
    council: Council, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    client = Client(raise_request_exception=False)
    walk = Walk(client).start("tarnbridge").answer_all(CARE)
    monkeypatch.setattr("localoffer.checker.views.showing.personal_list", _breaks)

    walk.send("/check/list/")

    assert walk.response.status_code == 500
    assert not [record for record in caplog.records if _leaks(JsonLines().format(record))]


def test_refuses_a_form_from_another_site(council: Council) -> None:
    client = Client(enforce_csrf_checks=True)
    walk = Walk(client).open("/tarnbridge/check/before/")

    response = client.post("/check/council/", {"carried": walk.carried})

    assert response.status_code == 403


def _breaks(carried: Any, **_: Any) -> None:
    raise ValueError(f"Could not read {carried}")


def _leaks(text: str) -> bool:
    return any(one in text for one in TOLD)


def _links(page: Any) -> Any:
    keep = Walk()
    keep.pages = [page]
    return keep.page.find_all("a") if "html" in page["Content-Type"] else []
