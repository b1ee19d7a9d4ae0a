"""Every answer of the site says who may use it and who may keep it"""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from localoffer.frontend.headers import SecurityHeaders, keeps_nothing, readable_offline

pytestmark = pytest.mark.django_db  # an address of nothing may be a council's: the database is asked

PAGES = [
    "/gallery/",
    "/gallery/plain/theme.css",
    "/offline/",
    "/service-worker.js",
    "/manifest.webmanifest",
    "/nowhere/",
]
EVERYWHERE = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("header", EVERYWHERE)
def test_with_a_security_header(client: Client, address: str, header: str) -> None:
    assert client.get(address).headers[header] == EVERYWHERE[header]


@pytest.mark.parametrize("address", PAGES)
def test_with_a_strict_content_policy(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("address", PAGES)
def test_and_a_permissions_policy(client: Client, address: str) -> None:
    assert "geolocation=()" in client.get(address).headers["Permissions-Policy"]


@pytest.mark.parametrize("address", ["/gallery/", "/gallery/errors/", "/offline/", "/nowhere/"])
def test_and_has_no_script_or_style_inside_the_page(client: Client, address: str) -> None:
    page = client.get(address).content.decode()

    assert page.count("<script") == page.count('<script type="module" src=') > 0
    assert "<style" not in page
    assert " style=" not in page
    assert " onclick=" not in page


def test_for_a_personal_page_is_kept_by_nobody() -> None:
    response = keeps_nothing(plain_view)(RequestFactory().get("/"))

    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_for_a_public_page_may_be_kept_but_is_asked_for_again() -> None:
    response = readable_offline(plain_view)(RequestFactory().get("/"))

    assert response.headers["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_to_a_form_that_was_sent_is_kept_by_nobody() -> None:
    response = SecurityHeaders(readable_offline(plain_view))(RequestFactory().post("/"))

    assert response.headers["Cache-Control"] == "no-store, private"


def plain_view(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"asked by {request.method}")
