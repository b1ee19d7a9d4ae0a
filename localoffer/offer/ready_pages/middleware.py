"""Hands out pages that are ready, before anything else of the site is asked; and puts new ones on the shelf."""

from collections.abc import Callable, Hashable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import re_accepts_gzip
from django.utils.cache import get_conditional_response
from django.utils.timezone import localdate

from localoffer.offer.ready_pages.marks import mark_of, mark_on
from localoffer.offer.ready_pages.shelf import ReadyPage, Shelf

View = Callable[[HttpRequest], HttpResponse]
PERSONAL = ("HTTP_COOKIE", "HTTP_AUTHORIZATION")


class ReadyPages:
    """
    Answers from the shelf what is the same for everybody. Each worker has a shelf of its own.

    What a page was made from is asked of the database each time, so no page outlives what it tells.
    """

    def __init__(self, get_response: View) -> None:
        if not settings.READY_PAGES_BYTES:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.shelf = Shelf(most_bytes=settings.READY_PAGES_BYTES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the page that is ready, else what the site makes of the request."""
        if request.method not in ("GET", "HEAD") or request.META.get("QUERY_STRING"):
            return self.get_response(request)
        place = _place(request)
        if place in self.shelf and (page := self.shelf.take(place, mark=mark_of(localdate()))):
            request.resolver_match = page.route
            return _answer(request, page)
        response = self.get_response(request)
        mark = mark_on(response)
        if mark and _is_for_everybody(request, response):
            self.shelf.put(place, _ready(request, response), mark=mark)
        return response


def _place(request: HttpRequest) -> Hashable:
    pressed = bool(re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
    # Not `get_host`: a name that is not ours is refused further in, where every answer gets its headers.
    host = request.META.get("HTTP_HOST") or request.META.get("SERVER_NAME", "")
    return request.scheme, host.lower(), request.path, pressed


def _is_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
    """Say whether an answer may go to others: it is whole, and neither it nor the question was anybody's own."""
    return (
        request.method == "GET"
        and not any(request.META.get(name) for name in PERSONAL)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and response.headers.get("Vary", "") in ("", "Accept-Encoding")
    )


def _ready(request: HttpRequest, response: HttpResponse) -> ReadyPage:
    headers = tuple(response.headers.items())
    return ReadyPage(content=response.content, headers=headers, route=request.resolver_match)


def _answer(request: HttpRequest, page: ReadyPage) -> HttpResponse:
    """Return the page, or the short word that the reader's own copy still holds (304)."""
    whole = HttpResponse(page.content, headers=dict(page.headers))
    answer = get_conditional_response(request, etag=whole.headers.get("ETag"), response=whole) or whole
    for name, value in page.headers:
        if not name.startswith("Content-") or name == "Content-Security-Policy":
            answer.headers.setdefault(name, value)
    return answer
