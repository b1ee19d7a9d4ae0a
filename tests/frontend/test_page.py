"""A page introduces itself, and says what to do when something is wrong"""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.template import engines
from django.test import Client
from django.urls import path

from localoffer.frontend.gallery import WRONG, EveryField
from localoffer.frontend.site import Link, Site
from tests.browser_support import OpenPage

SITE = Site(name="Sampleborough", footer_links=(Link(text="Privacy", href="/privacy/"),))
QUESTION = "{% extends 'frontend/page.html' %}{% set quick_exit = true %}{% block title %}Your home{% endblock %}"


def fail(how: type[Exception]) -> Any:
    def view(request: HttpRequest) -> HttpResponse:
        raise how

    return view


def sent(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{request.method} taken")


urlpatterns = [
    path("bad/", fail(SuspiciousOperation)),
    path("not-yours/", fail(PermissionDenied)),
    path("broken/", fail(RuntimeError)),
    path("form/", sent),
]
ERRORS = {
    "/bad/": (400, "We could not read what was sent"),
    "/not-yours/": (403, "You cannot see this page"),
    "/nowhere/": (404, "Page not found"),
    "/broken/": (500, "Sorry, something went wrong"),
}


def drawn(source: str = QUESTION, **context: Any) -> Any:
    html = engines["jinja2"].from_string(source).render({"site": SITE} | context)
    return BeautifulSoup(html, "html.parser")


def test_by_a_title_that_says_where_you_are() -> None:
    assert drawn().title.get_text() == "Your home – Sampleborough – Local offer"


def test_by_a_title_that_says_so_when_something_is_wrong() -> None:
    assert drawn(form=EveryField(WRONG)).title.get_text().startswith("Error: Your home – ")


def test_by_name_in_its_header_and_with_links_in_its_footer() -> None:
    page = drawn()

    assert page.find(class_="govuk-generic-header").get_text(strip=True) == "Sampleborough"
    assert page.find("footer").find("a")["href"] == "/privacy/"


def test_and_lists_every_error_with_the_way_to_it() -> None:
    form = EveryField(WRONG)
    fields = "{% block content %}{% for field in form %}{{ render_field(field) }}{% endfor %}{% endblock %}"

    page = drawn(QUESTION + fields, form=form)

    ways = [link["href"].removeprefix("#") for link in page.select(".govuk-error-summary a")]
    assert len(ways) == sum(len(errors) for errors in form.errors.values()) > 8
    assert all(page.find(id=way) for way in ways)


def test_and_has_a_way_out_that_is_a_plain_link() -> None:
    way_out = drawn().find(class_="govuk-exit-this-page").find("a")

    assert way_out["href"] == "https://www.bbc.co.uk/weather"
    assert way_out["rel"] == ["nofollow", "noreferrer"]


def test_and_lets_nobody_choose_where_the_way_out_leads(client: Client) -> None:
    page = client.get("/gallery/?redirectUrl=https://evil.example&leave_to=https://evil.example")

    assert b"evil.example" not in page.content


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("address", ERRORS)
def test_when_it_is_an_error_page_too(address: str) -> None:
    answer = Client(raise_request_exception=False).get(address)

    page: Any = BeautifulSoup(answer.content, "html.parser")
    assert (answer.status_code, page.find("h1").get_text()) == ERRORS[address]
    assert page.title.get_text().startswith(ERRORS[address][1])
    assert page.find("main").find("a")["href"] == "/"


@pytest.mark.urls(__name__)
def test_when_a_form_went_stale() -> None:
    answer = Client(enforce_csrf_checks=True).post("/form/")

    assert answer.status_code == 403
    assert "Please send that again" in answer.content.decode()
    assert CsrfViewMiddleware.__name__ not in answer.content.decode()


def test_and_leaves_at_three_presses_of_shift(site_address: str, browser_page: OpenPage) -> None:
    page = browser_page()
    page.route(
        "https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<h1>Weather</h1>", content_type="text/html")
    )
    page.goto(f"{site_address}/gallery/")

    for _ in range(3):
        page.keyboard.press("Shift")

    page.wait_for_url("https://www.bbc.co.uk/weather")
    assert page.inner_text("h1") == "Weather"


def test_and_moves_to_the_errors_for_people_who_use_a_keyboard(site_address: str, browser_page: OpenPage) -> None:
    page = browser_page()

    page.goto(f"{site_address}/gallery/errors/")

    assert page.evaluate("document.activeElement.className") == "govuk-error-summary"


def test_and_shortens_a_long_list_as_somebody_types(site_address: str, browser_page: OpenPage) -> None:
    page = browser_page()
    page.goto(f"{site_address}/gallery/")

    page.fill("#id_council-typing", "EAST")

    assert page.input_value("#id_council") == "0"
    assert page.inner_text("#id_council").strip().endswith("Éastmouth Council")
    assert page.inner_text("[role=status]:has-text('chosen')") == "Éastmouth Council is chosen"


def test_and_works_without_scripts(site_address: str, browser_page: OpenPage) -> None:
    page = browser_page(javascript=False)

    page.goto(f"{site_address}/gallery/")

    assert page.locator("#id_council option").count() == 4
    assert page.locator(".govuk-exit-this-page a").get_attribute("href") == "https://www.bbc.co.uk/weather"


def test_without_a_site_is_still_a_page(rf: Any) -> None:
    assert b"Page not found" in render(rf.get("/"), "404.html").content
