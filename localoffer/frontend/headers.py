"""Says, for each answer the site gives, who else may use it and who may keep it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

View = Callable[..., HttpResponse]
KEEP_NOTHING = "no-store, private"
SAME_FOR_ALL = "public, max-age=0, must-revalidate"


class SecurityHeaders:
    """Adds the headers that Django and django-csp do not: no other site may load what we send."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Return the response with its headers; a response to a form that was sent is never kept."""
        response = self.get_response(request)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Permitted-Cross-Domain-Policies", "none")
        if request.method == "POST":
            response.headers["Cache-Control"] = KEEP_NOTHING
        return response


def keeps_nothing(view: View) -> View:
    """Return the view for a personal page: no browser, cache or search engine keeps it (ASVS 5.0, 14.3.2)."""
    return _with_headers(view, headers={"Cache-Control": KEEP_NOTHING, "X-Robots-Tag": "noindex, nofollow"})


def readable_offline(view: View) -> View:
    """
    Return the view for a page that is the same for everyone, which our service worker may keep.

    A page without this promise is never kept. Do not give it to a page that shows an answer or a form token.
    """
    return _with_headers(view, headers={"Cache-Control": SAME_FOR_ALL})


def _with_headers(view: View, *, headers: dict[str, str]) -> View:
    @wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        for name, value in headers.items():
            response.headers[name] = value
        return response

    return marked
