"""Answers the addresses of our own interface. All are public, and may be read from any site's pages."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from localoffer.offer.api import offers
from localoffer.offer.api.answers import (
    NEVER_KEPT,
    READ,
    BadQuery,
    NotHere,
    Refusal,
    as_json,
    open_to_all,
    unless_unchanged,
)
from localoffer.offer.api.assessing import MOST_BYTES, asked_in, assessed, question_json
from localoffer.offer.api.openapi import description
from localoffer.offer.api.rate import seconds_left, too_many
from localoffer.offer.models import HeadingName
from localoffer.offer.open_referral import asking
from localoffer.offer.queries import book_of, councils_with_an_offer

AT_MOST_A_MINUTE = 60
View = Callable[..., HttpResponseBase]


def published(view: View) -> View:
    """Return the view as one of what is published: not sent again where it is known."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        today = timezone.localdate()
        revision = offers.revision_of_all(on=today)
        return unless_unchanged(request, revision=revision, make=lambda: view(request, *args, on=today, **kwargs))

    return open_to_all(*READ)(answered)


@published
def root(request: HttpRequest, *, on: date) -> HttpResponseBase:
    """Return where things are."""
    return as_json({"offers": reverse("api:offers"), "openapi": reverse("api:openapi"), "edition": "1"})


@published
def openapi(request: HttpRequest, *, on: date) -> HttpResponseBase:
    """Return the description of this interface."""
    return as_json(description(server=request.build_absolute_uri(reverse("api:root"))))


@published
def offer_list(request: HttpRequest, *, on: date) -> HttpResponseBase:
    """Return a page of the councils that have an offer."""
    return _page(request, councils_with_an_offer(on=on).order_by("name", "pk"), write=offers.council_json)


@published
def offer(request: HttpRequest, council: str, *, on: date) -> HttpResponseBase:
    """Return a council and the version of its offer that counts today."""
    found = offers.council_named(council)
    version = offers.in_force(found, on=on)
    said = offers.council_json(found)
    return as_json(
        said
        | {
            "version": offers.version_json(version, council=found),
            "versions": reverse("api:versions", args=[found.slug]),
            "entries": reverse("api:entries", args=[found.slug]),
            "questions": reverse("api:questions", args=[found.slug]),
            "assessments": reverse("api:assessments", args=[found.slug]),
        }
    )


@published
def entry_list(request: HttpRequest, council: str, *, on: date) -> HttpResponseBase:
    """Return a page of the entries that count today."""
    found = offers.council_named(council)
    return _entries(request, found, version=offers.in_force(found, on=on))


@published
def entry(request: HttpRequest, council: str, slug: str, *, on: date) -> HttpResponseBase:
    """Return one entry that counts today."""
    found = offers.council_named(council)
    one = offers.entries_in(offers.in_force(found, on=on)).filter(slug=slug).first()
    if one is None:
        raise NotHere("There is no entry of this name.")
    return as_json(offers.entry_json(one, council=found))


@published
def version_list(request: HttpRequest, council: str, *, on: date) -> HttpResponseBase:
    """Return a page of the versions that were published, the latest first."""
    found = offers.council_named(council)
    versions = offers.published_versions(found, on=on)
    return _page(request, versions, write=lambda one: offers.version_json(one, council=found))


@published
def version(request: HttpRequest, council: str, number: str, *, on: date) -> HttpResponseBase:
    """Return one version that was published."""
    found = offers.council_named(council)
    return as_json(offers.version_json(offers.version_numbered(found, number, on=on), council=found))


@published
def version_entries(request: HttpRequest, council: str, number: str, *, on: date) -> HttpResponseBase:
    """Return a page of the entries of one version. They never change."""
    found = offers.council_named(council)
    return _entries(request, found, version=offers.version_numbered(found, number, on=on))


@published
def questions(request: HttpRequest, council: str, *, on: date) -> HttpResponseBase:
    """Return every fact that an answer may be given to, the council's own among them."""
    found = offers.council_named(council)
    offers.in_force(found, on=on)
    facts = book_of(found, on=on).facts.values()
    return as_json({"questions": [question_json(fact) for fact in facts]})


@open_to_all("POST", "OPTIONS")
def assessments(request: HttpRequest, council: str) -> HttpResponseBase:
    """Return what is due for the answers sent. Nothing of them is kept or logged, nor may the answer be."""
    now = timezone.now()
    if too_many(request.META.get("REMOTE_ADDR", ""), at_most=AT_MOST_A_MINUTE, now=now):
        return _wait(seconds_left(now))
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
        raise Refusal(413, "This is more than we take at once.")
    if request.content_type != "application/json":
        raise Refusal(415, "Send JSON, with Content-Type: application/json.")
    today = timezone.localdate(now)
    found = offers.council_named(council)
    offers.in_force(found, on=today)
    response = as_json(assessed(found, asked=asked_in(request.body, today=today)))
    response.headers["Cache-Control"] = NEVER_KEPT
    return response


def _wait(seconds: int) -> HttpResponse:
    response = as_json(
        {"error": {"status": 429, "message": f"Wait {seconds} seconds, then ask again."}}, status=429
    )
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = NEVER_KEPT
    return response


def _entries(request: HttpRequest, council: Any, *, version: Any) -> HttpResponse:
    heading = asking.given(request.GET, "heading") or ""
    if heading and heading not in HeadingName.values:
        raise BadQuery("heading", message=f"Give one of {', '.join(HeadingName.values)}.")
    words = (asking.search(request.GET, "search") or "").split()
    found = offers.entries_in(version, heading=heading, words=words)
    return _page(request, found, write=lambda one: offers.entry_json(one, council=council))


def _page(request: HttpRequest, found: Any, *, write: Callable[[Any], Any]) -> HttpResponse:
    page = asking.page_in(request.GET)
    total, start = found.count(), (page.number - 1) * page.size
    items = [write(one) for one in found[start : start + page.size]]
    return as_json(
        {"total_items": total, "total_pages": -(-total // page.size), "page": page.number, "items": items}
    )
