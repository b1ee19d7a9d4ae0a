"""Answers what goes wrong outside a view: in JSON where the address is for programs, else as a page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.views import defaults

from localoffer.offer.api.answers import MARK, Refusal, refused_for_any_site


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Return 400, as for a host name that is not ours."""
    return _told(
        request,
        Refusal(400, "We could not read this request."),
        page=lambda: defaults.bad_request(request, exception),
    )


def server_error(request: HttpRequest) -> HttpResponseBase:
    """Return 500: something is wrong here, and the log says what."""
    return _told(
        request,
        Refusal(500, "Something went wrong here. Try again later."),
        page=lambda: defaults.server_error(request),
    )


def too_much(request: HttpRequest) -> HttpResponseBase:
    """Return 413: more was sent than any page takes."""
    return _told(
        request,
        Refusal(413, "This is more than we take at once."),
        page=lambda: render(request, "413.html", status=413),
    )


def _told(request: HttpRequest, refusal: Refusal, *, page: Callable[[], HttpResponse]) -> HttpResponseBase:
    """Answer without asking the database: it may be what is broken."""
    try:
        methods = getattr(resolve(request.path_info).func, MARK, None)
    except Resolver404:
        methods = None
    return page() if methods is None else refused_for_any_site(refusal, methods=methods)
