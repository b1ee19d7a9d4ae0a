"""The page and the data of what the checks say of published offers. Both are public."""

import msgspec
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from localoffer.offer.checks.published import practice
from localoffer.offer.site import plain_site
from localoffer.offer.views.public import public_page
from localoffer.rules.english import day


@public_page
def page(request: HttpRequest) -> HttpResponse:
    """Return the measured picture of practice, in words and tables. Public."""
    found = practice()
    seen = None if found.seen_on is None else day(found.seen_on)
    return render(request, "offer/checks/practice.html", {"site": plain_site(), "practice": found, "seen": seen})


@public_page
def data(request: HttpRequest) -> HttpResponse:
    """Return the same as data, every case with its council and row. Public."""
    return JsonResponse(msgspec.to_builtins(practice()), json_dumps_params={"ensure_ascii": False, "indent": 2})
