"""A page travels small where the browser can unpack it, and …"""

import gzip
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db
START = "/check/"
FORM = "/check/before/"


def _token(response: Any) -> str:
    field = BeautifulSoup(response.content, "html.parser").find("input", attrs={"name": "csrfmiddlewaretoken"})
    return str(field["value"])  # type: ignore[index]


def test_says_the_same_as_the_page_in_full(client: Client) -> None:
    whole = client.get(START)

    pressed = client.get(START, headers={"accept-encoding": "gzip"})

    assert pressed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(pressed.content) == whole.content
    assert len(pressed.content) * 2 < len(whole.content)


def test_comes_in_full_where_it_cannot(client: Client) -> None:
    assert "Content-Encoding" not in client.get(START).headers


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
def test_a_cache_between_is_told_that_there_are_two_forms(client: Client, encoding: str) -> None:
    vary = client.get(START, headers={"accept-encoding": encoding}).headers["Vary"]

    assert "Accept-Encoding" in vary.split(", ")


def test_writes_the_secret_of_a_form_anew_each_time() -> None:
    client = Client(enforce_csrf_checks=True)

    first, second = _token(client.get(FORM)), _token(client.get(FORM))

    assert first != second
    for token in (first, second):
        assert client.post("/check/council/", {"csrfmiddlewaretoken": token}).status_code != 403


def test_a_form_from_elsewhere_gets_no_page_with_answers() -> None:
    client = Client(enforce_csrf_checks=True)
    client.get(FORM)

    assert client.post("/check/list/", {"carried": "anything"}).status_code == 403


def test_leaves_the_ready_pressed_static_files_alone() -> None:
    order = settings.MIDDLEWARE

    assert order.index("whitenoise.middleware.WhiteNoiseMiddleware") < order.index(
        "django.middleware.gzip.GZipMiddleware"
    )
