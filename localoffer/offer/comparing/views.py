"""The pages and the data of comparing offers. All are public, and keep nothing of who asks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.offer.comparing.exporting import table
from localoffer.offer.comparing.forms import CompareForm
from localoffer.offer.comparing.in_sentences import in_sentences
from localoffer.offer.comparing.presenters import abouts, gaps, sections
from localoffer.offer.comparing.queries import Comparison, compare, judged_well, latest_judgements, subjects
from localoffer.offer.law import national_book
from localoffer.offer.site import plain_site
from localoffer.offer.views.public import public_page

COMMON, OTHER = "Common items", "Everything else"


@public_page
def page(request: HttpRequest) -> HttpResponse:
    """Return the choice of councils, and what they offer side by side once they are chosen. Public."""
    form = _form(request)
    context: dict[str, Any] = {"site": plain_site(), "form": form, "comparison": None}
    if form.is_bound and form.is_valid():
        context |= _shown(_compared(form), query=request.GET.urlencode())
    return render(request, "offer/comparing/compare.html", context, status=400 if form.errors else 200)


@public_page
def sentences(request: HttpRequest) -> HttpResponse:
    """Return how the other councils differ, in sentences; or the page that says what is wrong. Public."""
    form = _form(request)
    if not form.is_valid():
        return page(request)
    found = _compared(form)
    context = {"comparison": found, "others": in_sentences(found), "query": request.GET.urlencode()}
    return render(request, "offer/comparing/sentences.html", context | {"site": plain_site()})


@public_page
def data(request: HttpRequest) -> HttpResponse:
    """Return the same comparison as CSV, or the page that says what is wrong with the choice. Public."""
    form = _form(request)
    if not form.is_valid():
        return page(request)
    found = _compared(form)
    by_item, by_entry = (sections(lines, book=national_book(), on=found.on) for lines in _lines(found))
    text = table(((COMMON, by_item), (OTHER, by_entry)), site=request.build_absolute_uri("/").rstrip("/"))
    headers = {"Content-Disposition": 'attachment; filename="comparison.csv"'}
    return HttpResponse(text.encode("utf-8-sig"), content_type="text/csv; charset=utf-8", headers=headers)


def _form(request: HttpRequest) -> CompareForm:
    today = timezone.localdate()
    asked = request.GET if request.GET else None
    return CompareForm(asked, subjects=subjects(on=today).values(), well=judged_well(on=today))


def _compared(form: CompareForm) -> Comparison:
    return compare(form.cleaned_data["chosen"], on=timezone.localdate())


def _lines(found: Comparison) -> tuple[Any, Any]:
    return found.by_item, found.by_entry


def _shown(found: Comparison, *, query: str) -> dict[str, Any]:
    by_item, by_entry = (sections(lines, book=national_book(), on=found.on) for lines in _lines(found))
    return {
        "comparison": found,
        "abouts": abouts(found.subjects, judged=latest_judgements(on=found.on)),
        "gaps": gaps(found),
        "by_item": by_item,
        "by_entry": by_entry,
        "query": query,
    }
