"""Marks the pages for everyone: the same for everyone, and kept by a browser until they change."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import conditional_page, require_safe

from localoffer.frontend.headers import readable_offline

View = Callable[..., HttpResponse]


def public_page(view: View) -> View:
    """
    Return the view for a page that anyone may read and keep.

    A browser keeps the page and asks whether it has changed (ETag); mostly the answer is a short "no".
    """
    kept: Any = conditional_page(readable_offline(view))
    marked: View = require_safe(kept)
    return marked
