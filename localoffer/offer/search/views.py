"""The page that searches every offer in force. It is public, and keeps nothing of what was typed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.offer.forms import SearchForm
from localoffer.offer.presenters.lists import entry_line
from localoffer.offer.queries import books_of, versions_in_force
from localoffer.offer.search.across import FoundAcross, search_across
from localoffer.offer.site import plain_site
from localoffer.offer.views.public import public_page


@public_page
def everywhere(request: HttpRequest) -> HttpResponse:
    """Return what fits in all offers, by council. Public."""
    form = SearchForm(request.GET if "q" in request.GET else None)
    context: dict[str, Any] = {"site": plain_site(), "form": form, "result": None, "asked": "", "groups": ()}
    if form.is_bound and form.is_valid() and form.cleaned_data["q"]:
        context |= _found(form.cleaned_data["q"], page=request.GET.get("page", ""))
    return render(request, "offer/search_everywhere.html", context, status=400 if form.errors else 200)


def _found(asked: str, *, page: str) -> dict[str, Any]:
    versions = versions_in_force(on=timezone.localdate())
    wanted = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    result = search_across(versions, asked=asked, page=wanted)
    return {"result": result, "asked": asked, "groups": _lines(result)}


def _lines(result: FoundAcross) -> list[dict[str, Any]]:
    today = timezone.localdate()
    books = books_of([one.version.offer.council for one in result.groups], on=today)
    return [
        {
            "council": group.version.offer.council,
            "lines": [
                entry_line(one, book=books[group.version.offer.council_id], on=today) for one in group.entries
            ],
            "more": group.count - len(group.entries),
        }
        for group in result.groups
    ]
