"""Writes addresses of this site into what is kept, whatever name the site is asked by."""

from typing import Any

from django.urls import reverse

SITE = "@site"


def here(view: str, *parts: Any) -> str:
    """Return the address of a view, to be kept: "@site" stands for the site's own name."""
    return f"{SITE}{reverse(view, args=parts)}"


def with_site(text: str, *, site: str) -> str:
    """Return JSON text with the site's own name (`https://…`, without a slash at its end) in every address."""
    return text.replace(f'"{SITE}/', f'"{site}/')
