"""A ready page …"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, get_resolver, resolve
from django.utils import timezone

from localoffer.accounts.models import Council, Role
from localoffer.offer.actions import publish_first_version
from localoffer.offer.law import national_book
from localoffer.offer.models import Version
from localoffer.offer.published.actions import load_published_offers
from localoffer.offer.ready_pages.marks import mark_of, put_mark
from localoffer.offer.ready_pages.middleware import ReadyPages
from localoffer.offer.ready_pages.watching import STAMP, TABLES
from localoffer.offer.renderings.retelling import publish_retelling
from localoffer.offer.versions.actions import withdraw_version
from localoffer.offer.views.public import READY
from tests.offer.drafts.making import NOW, made_person
from tests.offer.making import made_council, made_offer, made_rule
from tests.offer.published.making import council_text
from tests.offer.renderings.making import made_retelling
from tests.offer.versions.making import made_two_versions

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/"
GYM = made_rule("gym", title="A gym near you")
PAGES = [
    "/",
    HOME,
    "/tarnbridge/offer/",
    "/tarnbridge/offer/bus-pass/",
    "/tarnbridge/offer/search/",
    "/tarnbridge/offer/forms/",
    "/tarnbridge/offer/forms/1/",
    "/tarnbridge/offer/forms/1/easy-read/",
    "/tarnbridge/offer/forms/1/in/cy/",
    "/tarnbridge/offer/versions/",
    "/tarnbridge/offer/versions/1/",
    "/tarnbridge/offer/versions/1/bus-pass/",
    "/tarnbridge/offer/versions/1/compare/2/",
    "/tarnbridge/offer/versions/1/compare/tarnbridge/2/",
    "/tarnbridge/offer/changes/",
    "/published/",
    "/published/eastmere/",
    "/published/fit/",
    "/rules/",
    "/rules/figures/",
    "/rules/what-must-be-checked/",
    f"/rules/{next(iter(national_book().rules))}/",
    f"/rules/means/{next(iter(national_book().definitions))}/",
]
TABLE = re.compile(r'(?:FROM|JOIN)\s+"?(\w+)"?', re.IGNORECASE)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> None:
    """Stop the clock at noon, and keep forms in a folder of their own."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    settings.DATA_FOLDER = tmp_path


@pytest.fixture
def council() -> Council:
    """Return a council with two versions of its offer, the first told in Welsh too."""
    found = made_two_versions()
    welsh = made_retelling(manner="translation", language="cy", parts=[{"text": "Bws am ddim."}])
    publish_retelling(Version.objects.get(offer__council=found, number=1), welsh, now=NOW)
    return found


@pytest.fixture
def published(tmp_path: Path) -> None:
    """Keep what one council published."""
    folder = tmp_path / "published"
    folder.mkdir()
    (folder / "eastmere.yaml").write_text(council_text())
    load_published_offers(folder, now=NOW)


def ready_views(patterns: Iterable[Any]) -> Iterator[Callable[..., Any]]:
    """Yield every view of the site that says it may be kept ready."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from ready_views(pattern.url_patterns)
        elif hasattr(pattern.callback, READY):
            yield pattern.callback


def asked(client: Client, address: str = HOME, **said: Any) -> tuple[Any, int]:
    """Return the answer and how many questions it asked of the database."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, **said)
    return answer, len(queries)


def is_ready(client: Client, address: str = HOME) -> bool:
    return asked(client, address)[1] == 1


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.usefixtures("council", "published")
def test_is_made_once_and_then_asks_for_the_stamp_alone(client: Client, address: str) -> None:
    first, again, questions = client.get(address), *asked(client, address)

    assert first.status_code == 200
    assert questions == 1
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))


def test_of_every_kind_is_looked_at_here() -> None:
    looked_at = {resolve(address).func for address in PAGES}

    assert [view.__qualname__ for view in ready_views(get_resolver().url_patterns) if view not in looked_at] == []


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.usefixtures("council", "published")
def test_is_made_from_nothing_but_what_is_watched(client: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get(address)

    read = {table for query in queries for table in TABLE.findall(query["sql"])}
    assert STAMP in read
    assert read <= {STAMP, *TABLES}


def test_of_a_new_version_takes_the_place_of_the_old_one(client: Client) -> None:
    made_offer(council=(council := made_council()))
    client.get("/tarnbridge/offer/")

    publish_first_version(council, rules=(GYM,), now=NOW)

    assert "A gym near you" in client.get("/tarnbridge/offer/").content.decode()


def test_of_a_withdrawn_version_is_gone_at_once(client: Client, council: Council) -> None:
    before = client.get("/tarnbridge/offer/gym/")
    version = Version.objects.get(offer__council=council, number=2)

    withdraw_version(version, by=made_person(council, Role.APPROVER, name="Demo Di"), now=NOW, reason="Wrong.")

    assert (before.status_code, client.get("/tarnbridge/offer/gym/").status_code) == (200, 404)


def test_is_made_anew_at_midnight(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    made_offer(council=(council := made_council()))
    publish_first_version(council, rules=(GYM,), now=NOW + timedelta(days=1))
    last_minute = datetime(2026, 11, 21, 23, 59, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: last_minute)
    before = client.get("/tarnbridge/offer/").content.decode()

    monkeypatch.setattr(timezone, "now", lambda: last_minute + timedelta(minutes=1))

    assert "A gym near you" not in before
    assert "A gym near you" in client.get("/tarnbridge/offer/").content.decode()


def test_wears_new_colours_and_a_new_phone_number_at_once(client: Client, council: Council) -> None:
    before = client.get(HOME).content.decode()

    council.theme = {"brand": "#1d4d4f", "link": "#14548c"}
    council.save()

    assert "/theme/tarnbridge.css" not in before
    assert "/theme/tarnbridge.css" in client.get(HOME).content.decode()


def test_tells_a_neighbour_that_has_changed_its_name(client: Client, council: Council) -> None:
    made_offer(made_rule(council="eastmere"), council=(other := made_council("eastmere")))
    client.get("/")

    Council.objects.filter(pk=other.pk).update(name="Westmere")

    assert "Westmere" in client.get("/").content.decode()


def test_is_one_for_each_name_of_the_site(client: Client, council: Council) -> None:
    client.get("/tarnbridge/offer/bus-pass/")

    other = client.get("/tarnbridge/offer/bus-pass/", headers={"host": "localhost"})

    assert "http://localhost/" in other.content.decode()


def test_for_a_name_that_is_not_ours_is_refused(client: Client, council: Council) -> None:
    client.get(HOME)

    assert client.get(HOME, headers={"host": "elsewhere.example"}).status_code == 400


def test_goes_pressed_small_to_those_who_can_read_that(client: Client, council: Council) -> None:
    plain, pressed = (client.get(HOME, headers={"accept-encoding": how}) for how in ("", "gzip"))
    again = [client.get(HOME, headers={"accept-encoding": how}) for how in ("", "gzip")]

    assert [one.content for one in again] == [plain.content, pressed.content]
    assert pressed.headers["Content-Encoding"] == "gzip"
    assert len(pressed.content) < len(plain.content) / 2


def test_answers_in_short_who_has_it_already(client: Client, council: Council) -> None:
    first = client.get(HOME)

    again, questions = asked(client, headers={"if-none-match": first.headers["ETag"]})

    assert (again.status_code, again.content, questions) == (304, b"", 1)
    kept = ("ETag", "Cache-Control", "Vary", "Content-Security-Policy", "Permissions-Policy", "X-Frame-Options")
    assert {name: again.headers[name] for name in kept} == {name: first.headers[name] for name in kept}


def test_answers_a_question_for_its_headers_alone(client: Client, council: Council) -> None:
    first = client.get(HOME)

    with CaptureQueriesContext(connection) as queries:
        head = client.head(HOME)

    assert (head.status_code, head.content, len(queries)) == (200, b"", 1)
    assert head.headers["Content-Length"] == str(len(first.content))


@pytest.mark.parametrize("address", [f"{HOME}?from=poster", "/tarnbridge/offer/search/?q=bus", "/nowhere/"])
def test_is_never_one_that_was_searched_for_or_is_not_there(
    client: Client, council: Council, address: str
) -> None:
    client.get(address)

    assert not is_ready(client, address)


@pytest.mark.parametrize("address", ["/check/", "/tarnbridge/check/", "/sign-in/", "/tarnbridge/edit/"])
def test_is_never_a_personal_one(client: Client, council: Council, address: str) -> None:
    client.get(address)

    with CaptureQueriesContext(connection) as queries:
        client.get(address)

    assert not [query for query in queries if STAMP in query["sql"]]


def test_is_not_kept_from_the_visit_of_somebody_with_a_cookie(client: Client, council: Council) -> None:
    client.cookies["session"] = "demo"
    client.get(HOME)
    del client.cookies["session"]

    assert not is_ready(client)
    assert is_ready(client)


def with_cookie(answer: HttpResponse) -> None:
    answer.set_cookie("session", "demo")


def with_vary(answer: HttpResponse) -> None:
    answer.headers["Vary"] = "Accept-Encoding, Cookie"


def missing(answer: HttpResponse) -> None:
    answer.status_code = 404


@pytest.mark.parametrize("spoil", [with_cookie, with_vary, missing])
def test_is_never_an_answer_that_was_somebodys_own(spoil: Callable[[HttpResponse], None]) -> None:
    answer = HttpResponse(b"Hello Demo Edie")
    put_mark(answer, mark=mark_of(NOW.date()))
    spoil(answer)
    ready = ReadyPages(lambda request: answer)

    ready(RequestFactory().get("/"))

    assert len(ready.shelf) == 0


@pytest.mark.parametrize("said", ["HTTP_COOKIE", "HTTP_AUTHORIZATION", "QUERY_STRING"])
def test_is_never_an_answer_to_a_question_that_was_somebodys_own(said: str) -> None:
    answer = HttpResponse(b"Hello")
    put_mark(answer, mark=mark_of(NOW.date()))
    ready = ReadyPages(lambda request: answer)

    request = RequestFactory().get("/")
    request.META[said] = "demo"
    ready(request)

    assert len(ready.shelf) == 0


def test_is_never_a_stream_nor_the_answer_to_a_form() -> None:
    stream = StreamingHttpResponse([b"Hello"])
    put_mark(stream, mark=mark_of(NOW.date()))  # type: ignore[arg-type]
    ready = ReadyPages(lambda request: stream)  # type: ignore[arg-type,return-value]

    ready(RequestFactory().get("/"))
    ready(RequestFactory().post("/"))

    assert len(ready.shelf) == 0


def test_is_never_one_that_its_view_did_not_mark() -> None:
    ready = ReadyPages(lambda request: HttpResponse(b"Hello"))

    ready(RequestFactory().get("/"))

    assert len(ready.shelf) == 0


def test_is_not_kept_where_nobody_wants_any(settings: Any) -> None:
    settings.READY_PAGES_BYTES = 0

    with pytest.raises(MiddlewareNotUsed):
        ReadyPages(lambda request: HttpResponse())
