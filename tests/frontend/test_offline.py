"""Offline, a phone shows the public pages that were opened, and nothing personal"""

from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from localoffer.frontend.headers import keeps_nothing, readable_offline
from tests.browser_support import OpenPage

KEPT = "caches.keys().then(names => names.find(name => name.startsWith('localoffer-pages')))"
ADDRESSES = f"""
{KEPT}.then(name => caches.open(name)).then(pages => pages.keys())
    .then(all => all.map(one => new URL(one.url).pathname + new URL(one.url).search))
"""


def page_saying(words: str) -> HttpResponse:
    return HttpResponse(f"<!doctype html><title>{words}</title><h1>{words}</h1>")


@readable_offline
def public(request: HttpRequest) -> HttpResponse:
    return page_saying("Public")


@keeps_nothing
def personal(request: HttpRequest) -> HttpResponse:
    return page_saying("Personal")


def unmarked(request: HttpRequest) -> HttpResponse:
    return page_saying("Unmarked")


urlpatterns = [
    path("", include("localoffer.frontend.urls")),
    path("public/", public),
    path("personal/", personal),
    path("unmarked/", unmarked),
    path("check/question/", public),
    path("eastmere/check/question/", public),
]


@pytest.fixture
def phone(site_address: str, browser_page: OpenPage, settings: Any) -> Any:
    """Open one page so that the service worker starts, and give the page."""
    settings.ROOT_URLCONF = __name__
    opened = browser_page(width=375)
    opened.goto(f"{site_address}/offline/")
    opened.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    return opened


def test_keeps_only_pages_that_promise_to_be_the_same_for_everyone(phone: Any, site_address: str) -> None:
    for address in (
        "/public/",
        "/personal/",
        "/unmarked/",
        "/check/question/",
        "/eastmere/check/question/",
        "/public/?q=secret",
        "/nowhere/",
    ):
        phone.goto(site_address + address)

    assert phone.evaluate(ADDRESSES) == ["/public/"]


def test_shows_what_was_opened_and_a_kind_page_for_the_rest(phone: Any, site_address: str) -> None:
    phone.goto(f"{site_address}/public/")
    phone.goto(f"{site_address}/personal/")
    phone.context.set_offline(True)

    phone.goto(f"{site_address}/public/")
    assert phone.inner_text("h1") == "Public"
    phone.goto(f"{site_address}/personal/")
    assert phone.inner_text("h1") == "You are offline"
    assert phone.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"


def test_forgets_when_asked(phone: Any, site_address: str) -> None:
    phone.goto(f"{site_address}/public/")
    phone.goto(f"{site_address}/offline/")

    phone.click("text=Forget these pages")

    phone.wait_for_selector("text=This device keeps none of our pages")
    assert phone.evaluate(KEPT) is None


def test_has_a_worker_for_the_whole_site_that_browsers_ask_for_again(client: Client) -> None:
    answer = client.get("/service-worker.js")

    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert '["/check/"]' in answer.content.decode()


@pytest.mark.django_db  # closing an answer looks after the connection
def test_has_a_manifest_whose_icon_is_there(client: Client) -> None:
    manifest = client.get("/manifest.webmanifest").json()

    icon = client.get(manifest["icons"][0]["src"])

    assert b"".join(icon).startswith(b"<svg")
    assert icon.headers["Content-Type"] == "image/svg+xml"
    icon.close()
