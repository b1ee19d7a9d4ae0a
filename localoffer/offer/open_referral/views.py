"""Answers the addresses of the feed. All are public, and may be read from any site's pages."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone

from localoffer.offer.api.answers import JSON, READ, NotHere, as_json, open_to_all, unless_unchanged
from localoffer.offer.open_referral import asking, giving
from localoffer.offer.open_referral.addresses import with_site
from localoffer.offer.open_referral.filters import organizations_asked_for, places_asked_for, services_asked_for
from localoffer.offer.open_referral.keeping import bring_up_to_date
from localoffer.offer.open_referral.models import FeedOrganization, FeedPlace, FeedService
from localoffer.offer.open_referral.openapi import description
from localoffer.offer.open_referral.tables import data_package
from localoffer.offer.open_referral.taxonomies import TAXONOMIES, terms
from localoffer.offer.open_referral.term_lists import (
    taxonomies_asked_for,
    taxonomy_text,
    term_text,
    terms_asked_for,
)

VERSION = "HSDS-UK-3.0"
PROFILE = "https://docs.openreferraluk.org/"
LINES = "application/x-ndjson"

View = Callable[..., HttpResponseBase]


def part_of_feed(view: View) -> View:
    """Return the view as a part of the feed: brought up to date first, and not sent again where it is known."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        revision = bring_up_to_date(now=timezone.now())
        return unless_unchanged(request, revision=revision, make=lambda: view(request, *args, **kwargs))

    return open_to_all(*READ)(answered)


@part_of_feed
def root(request: HttpRequest) -> HttpResponseBase:
    """Return which standard this is, and where it is described."""
    openapi = request.build_absolute_uri(reverse("open_referral:openapi"))
    return as_json({"version": VERSION, "profile": PROFILE, "openapi_url": openapi})


@part_of_feed
def openapi(request: HttpRequest) -> HttpResponseBase:
    """Return the description of this feed."""
    return as_json(description(server=request.build_absolute_uri(reverse("open_referral:root")).rstrip("/")))


@part_of_feed
def services(request: HttpRequest) -> HttpResponseBase:
    """Return a page of services, or all of them as lines or in the least words."""
    query = request.GET
    found = services_asked_for(query)
    page, full, minimal = asking.page_in(query), asking.switch(query, "full"), asking.switch(query, "minimal")
    if asking.one_of(query, "format", allowed=("json", "ndjson")) == "ndjson":
        return StreamingHttpResponse(giving.all_of(found, site=_site(request)), content_type=LINES)
    if minimal:
        rows = [giving.minimal_text(row) for row in found.values_list("id", "modified_at")]
        return _text(giving.page_text(rows, page=asking.Page(size=max(len(rows), 1)), total=len(rows), site=""))
    written = giving.whole_text if full else giving.listed_text
    return _page(request, found.select_related("organization"), page=page, write=written)


@part_of_feed
def service(request: HttpRequest, found: str) -> HttpResponseBase:
    """Return one service with everything in it."""
    return _one(request, FeedService.objects.select_related("organization"), name=found, write=giving.whole_text)


@part_of_feed
def organizations(request: HttpRequest) -> HttpResponseBase:
    """Return a page of organizations."""
    query = _json_only(request)
    with_all, with_services = asking.switch(query, "full"), asking.switch(query, "full_service")
    found = organizations_asked_for(query)
    if not (with_all or with_services):
        return _page(request, found, page=asking.page_in(query), write=giving.organization_text)
    page = asking.page_in(query, most=asking.MOST_WITH_SERVICES)
    return _page(request, found.prefetch_related("services"), page=page, write=_organization(whole=with_services))


@part_of_feed
def organization(request: HttpRequest, found: str) -> HttpResponseBase:
    """Return one organization with its services."""
    write = _organization(whole=asking.switch(request.GET, "full_service"))
    return _one(request, FeedOrganization.objects.prefetch_related("services"), name=found, write=write)


@part_of_feed
def places(request: HttpRequest) -> HttpResponseBase:
    """Return a page of services at places."""
    found, page = places_asked_for(_json_only(request)), asking.page_in(request.GET)
    write = giving.whole_text if asking.switch(request.GET, "full") else giving.listed_text
    return _page(
        request,
        found.select_related("service__organization"),
        page=page,
        write=lambda place: giving.place_text(place, service=write(place.service)),
    )


@part_of_feed
def place(request: HttpRequest, found: str) -> HttpResponseBase:
    """Return one service at a place."""
    rows = FeedPlace.objects.select_related("service__organization")
    return _one(
        request,
        rows,
        name=found,
        write=lambda one: giving.place_text(one, service=giving.whole_text(one.service)),
    )


@part_of_feed
def taxonomies(request: HttpRequest) -> HttpResponseBase:
    """Return a page of the lists of terms."""
    return _page(
        request, taxonomies_asked_for(_json_only(request)), page=asking.page_in(request.GET), write=taxonomy_text
    )


@part_of_feed
def taxonomy(request: HttpRequest, found: str) -> HttpResponseBase:
    """Return one list of terms."""
    one = next((one for one in TAXONOMIES if one.id == asking.uuid_in(found)), None)
    return _written(request, one, write=taxonomy_text)


@part_of_feed
def taxonomy_terms(request: HttpRequest) -> HttpResponseBase:
    """Return a page of terms."""
    return _page(request, terms_asked_for(_json_only(request)), page=asking.page_in(request.GET), write=term_text)


@part_of_feed
def term(request: HttpRequest, found: str) -> HttpResponseBase:
    """Return one term."""
    name = asking.uuid_in(found)
    return _written(request, None if name is None else terms().get(name), write=term_text)


@part_of_feed
def package(request: HttpRequest) -> HttpResponseBase:
    """Return the whole feed as tables: a zip of CSV files and what describes them."""
    response = StreamingHttpResponse(data_package(site=_site(request)), content_type="application/zip")
    response.headers["Content-Disposition"] = 'attachment; filename="open-referral-uk.zip"'
    return response


def _organization(*, whole: bool) -> Callable[[FeedOrganization], str]:
    write = giving.whole_text if whole else giving.listed_text

    def written(one: FeedOrganization) -> str:
        held = sorted(one.services.all(), key=lambda service: service.id)
        return giving.organization_text(one, services=[write(service) for service in held])

    return written


def _page(request: HttpRequest, found: Any, *, page: asking.Page, write: Callable[[Any], str]) -> HttpResponse:
    total = len(found) if isinstance(found, list) else found.count()
    items = [write(one) for one in giving.slice_of(found, page=page)]
    return _text(giving.page_text(items, page=page, total=total, site=_site(request)))


def _one(request: HttpRequest, rows: Any, *, name: str, write: Callable[[Any], str]) -> HttpResponse:
    wanted = asking.uuid_in(name)
    return _written(request, None if wanted is None else rows.filter(pk=wanted).first(), write=write)


def _written(request: HttpRequest, one: Any, *, write: Callable[[Any], str]) -> HttpResponse:
    if one is None:
        raise NotHere("There is nothing with this id.")
    return _text(with_site(write(one), site=_site(request)))


def _json_only(request: HttpRequest) -> asking.Query:
    """Return the query. Raises BadQuery where it asks for another format than the one there is."""
    asking.one_of(request.GET, "format", allowed=("json",))
    return request.GET


def _text(text: str) -> HttpResponse:
    return HttpResponse(text, content_type=JSON)


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")
