"""Walks every public address of the site, and reads whatever comes back: pages, PDF, Word, feeds and data."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from pypdf import PdfReader


def public_addresses(fill: Mapping[str, str]) -> list[str]:
    """Return every public address whose parts `fill` names, with what is there in place of them."""
    found = (filled(route, fill) for route in patterns(get_resolver().url_patterns, before=""))
    return [f"/{one}" for one in found if "/edit/" not in one and "<" not in one]


def patterns(some: list[URLPattern | URLResolver], *, before: str) -> Iterator[str]:
    """Yield each address that the site has, with the names of its parts."""
    for one in some:
        route = before + str(one.pattern).removeprefix("^")
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns, before=route)
        else:
            yield route


def filled(route: str, fill: Mapping[str, str]) -> str:
    """Return an address with the parts that `fill` names put in."""
    for kind in ("slug", "int", "str"):
        for name, value in fill.items():
            route = route.replace(f"<{kind}:{name}>", value)
    return route


def words_of(content: bytes) -> str:
    """Return all that a file says, with what it says of itself."""
    if content.startswith(b"%PDF"):
        read = PdfReader(io.BytesIO(content))
        return " ".join(
            [*(page.extract_text() for page in read.pages), str(read.metadata), str(read.xmp_metadata)]
        )
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as kept:
            return " ".join([f"{name} {kept.read(name).decode('utf-8', 'replace')}" for name in kept.namelist()])
    return content.decode("utf-8", "replace")


def told(page: Any) -> str:
    """Return all that an answer says, in its headers too."""
    content = b"".join(page.streaming_content) if page.streaming else page.content
    return f"{words_of(content)} {page.headers}"
