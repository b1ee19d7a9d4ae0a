"""Tells whether an address leads into this site, whichever way it is written."""

import re
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.http.request import validate_host
from django.urls import Resolver404, resolve

from localoffer.accounts.models import Council


def leads_inside(url: str, *, council: Council) -> bool:
    """
    Say whether an address is one of this site: any on a name that it answers to, or none but a path.

    A page of the council's own counts on any name, as a proxy may give the site more names than it knows.
    """
    parts = urlsplit(url)
    path = re.sub("/+", "/", unquote(parts.path))
    return _is_our_name(parts.hostname or "") or any(_is_page_of(council, one) for one in (path, f"{path}/"))


def _is_our_name(host: str) -> bool:
    names = [one for one in settings.ALLOWED_HOSTS if one != "*"]
    bare = host.rstrip(".")
    return not bare or validate_host(f"[{bare}]" if ":" in bare else bare, names)


def _is_page_of(council: Council, path: str) -> bool:
    try:
        return resolve(path).kwargs.get("council") == council.slug
    except Resolver404:
        return False
