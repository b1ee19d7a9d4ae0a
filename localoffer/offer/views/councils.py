"""The pages of a council's offer. All are public."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.accounts.models import Council
from localoffer.frontend.menus import links_of
from localoffer.frontend.site import Link
from localoffer.frontend.theme import Theme, theme_css
from localoffer.offer import queries
from localoffer.offer.forms import SearchForm
from localoffer.offer.models import Version
from localoffer.offer.presenters.lists import Group, entry_groups, entry_line
from localoffer.offer.renderings.composing import document_entry
from localoffer.offer.renderings.linked_data import Operator, inside_its_page
from localoffer.offer.renderings.retelling import retellings_of_entry
from localoffer.offer.search.searching import search
from localoffer.offer.site import check_address, plain_site, site_of
from localoffer.offer.views.public import ready_page

ONE_YEAR = "public, max-age=31536000, immutable"


@ready_page
def home(request: HttpRequest) -> HttpResponse:
    """Return the first page: what this is, and whose offers are here. Public."""
    context = {"site": plain_site(), "councils": list(queries.councils_with_an_offer(on=timezone.localdate()))}
    return render(request, "offer/home.html", context)


@ready_page
def council_home(request: HttpRequest, council: str) -> HttpResponse:
    """Return the first page of a council, or whose offers count until it has its own. Public."""
    found, today = _council(council), timezone.localdate()
    version = queries.offer_in_force(found, on=today)
    if version is None:
        return _until_it_has_its_own(request, found, on=today)
    context = _about(found) | {"version": version, "chapters": queries.chapters_of(version), "form": SearchForm()}
    return render(request, "offer/council.html", context)


@ready_page
def browse(request: HttpRequest, council: str) -> HttpResponse:
    """Return everything a council offers, by heading. Public."""
    found, version = _published(council)
    today = timezone.localdate()
    book = queries.book_of(found, on=today)
    groups = entry_groups(queries.chapters_of(version), book=book, on=today)
    context = {"groups": groups, "version": version, "heading_links": _heading_links(found, groups)}
    return render(request, "offer/browse.html", _about(found) | context)


@ready_page
def entry(request: HttpRequest, council: str, slug: str) -> HttpResponse:
    """Return one entry of a council's offer. Public."""
    found, version = _published(council)
    today = timezone.localdate()
    one = get_object_or_404(queries.entries_of(version), slug=slug)
    book = queries.book_of(found, on=today)
    told = document_entry(one, council=found, book=book, on=today)
    site = request.build_absolute_uri("/").rstrip("/")
    operator = Operator(name=found.name, slug=found.slug, people=found.people, site=site)
    context = {"page": told.page, "version": version, "linked_data": inside_its_page(told, operator=operator)}
    context |= {"entry_links": links_of("entry", found.slug, slug), "told_again": retellings_of_entry(one)}
    return render(request, "offer/entry.html", _about(found) | context)


@ready_page
def search_page(request: HttpRequest, council: str) -> HttpResponse:
    """Return the entries that fit what was searched for. Public. What was typed is shown, and never kept."""
    found, version = _published(council)
    form = SearchForm(request.GET if "q" in request.GET else None)
    context = _about(found) | {"form": form, "result": None, "asked": "", "lines": ()}
    if form.is_bound and form.is_valid() and form.cleaned_data["q"]:
        context |= _found(found, version=version, asked=form.cleaned_data["q"], on=timezone.localdate())
    return render(request, "offer/search.html", context, status=400 if form.errors else 200)


@require_safe
def theme(request: HttpRequest, council: str) -> HttpResponse:
    """Return a council's colours as a stylesheet. Public. Its address changes when the colours do."""
    found = get_object_or_404(Council, slug=council)
    css = theme_css(Theme(**found.theme))
    return HttpResponse(css, content_type="text/css; charset=utf-8", headers={"Cache-Control": ONE_YEAR})


def _until_it_has_its_own(request: HttpRequest, council: Council, *, on: date) -> HttpResponse:
    before = queries.offers_before(council, on=on)
    if not before:
        raise Http404
    return render(request, "offer/until_its_own.html", _about(council) | {"before": before})


def _council(slug: str) -> Council:
    return get_object_or_404(Council.objects.select_related("county", "body"), slug=slug)


def _published(slug: str) -> tuple[Council, Version]:
    council = _council(slug)
    version = queries.offer_in_force(council, on=timezone.localdate())
    if version is None:
        raise Http404
    return council, version


def _about(council: Council) -> dict[str, Any]:
    return {"council": council, "site": site_of(council), "check": check_address(council)}


def _heading_links(council: Council, groups: tuple[Group, ...]) -> dict[str, tuple[Link, ...]]:
    """Return what other rooms tell of each heading. A district looks after nobody, so nothing is told of it."""
    is_told = council.looks_after_children
    return {group.key: links_of("heading", council.slug, group.key) if is_told else () for group in groups}


def _found(council: Council, *, version: Version, asked: str, on: date) -> dict[str, Any]:
    result = search(version, asked=asked)
    book = queries.book_of(council, on=on)
    lines = [entry_line(one, book=book, on=on) for one in result.entries]
    return {"result": result, "asked": asked, "lines": lines}
