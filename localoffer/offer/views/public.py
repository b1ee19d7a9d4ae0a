"""Marks the pages of this room: for everyone, the same for everyone, and kept until they change."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate

from localoffer.frontend.public import public_page as public_page
from localoffer.offer.ready_pages.marks import mark_of, put_mark

View = Callable[..., HttpResponse]
READY = "is_ready_page"


def ready_page(view: View) -> View:
    """
    Return the view for a public page that each worker keeps ready, until what is public or the day changes.

    Give it only to a page made from its address, the day, and the tables in `ready_pages.watching`.
    """

    @wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mark = mark_of(localdate())
        response = view(request, *args, **kwargs)
        put_mark(response, mark=mark)
        return response

    page = public_page(marked)
    setattr(page, READY, True)
    return page
