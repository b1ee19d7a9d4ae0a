"""Reads a page of a feed, in either form of the standard, and says what it claims of itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

Json = dict[str, Any]


class NotAFeed(ValueError):
    """What came is not a feed of services; the text says why."""


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """A page: the form of the standard it is in, its services, and what it says of the whole (None: nothing)."""

    version: str
    services: tuple[Json, ...]
    number: int | None = None
    pages: int | None = None
    items: int | None = None
    is_first: bool | None = None
    is_last: bool | None = None


def envelope_in(raw: bytes) -> Envelope:
    """Return the page that came. A bare list, a single service and lines are taken too. Raises NotAFeed."""
    return _envelope(_decoded(raw))


def _decoded(raw: bytes) -> Any:
    text = raw.removeprefix(b"\xef\xbb\xbf").strip()
    if not text:
        raise NotAFeed("It is empty.")
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        try:
            return [msgspec.json.decode(line) for line in text.splitlines() if line.strip()]
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
            raise NotAFeed("It is not JSON that can be read.") from error


def _envelope(data: Any) -> Envelope:
    if isinstance(data, list):
        return Envelope(version="3.0", services=_services(data))
    if not isinstance(data, dict):
        raise NotAFeed("It is not a list of services.")
    if "contents" in data:
        return Envelope(
            version="3.0",
            services=_services(data["contents"]),
            number=_whole(data.get("page_number")),
            pages=_whole(data.get("total_pages")),
            items=_whole(data.get("total_items")),
            is_first=_said(data.get("first_page")),
            is_last=_said(data.get("last_page")),
        )
    if "content" in data:
        return Envelope(
            version="1.0",
            services=_services(data["content"]),
            number=_whole(data.get("number")),
            pages=_whole(data.get("totalPages")),
            items=_whole(data.get("totalElements")),
            is_first=_said(data.get("first")),
            is_last=_said(data.get("last")),
        )
    if "id" in data and "name" in data:
        return Envelope(version="3.0", services=_services([data]))
    raise NotAFeed("It holds no list of services.")


def _services(found: Any) -> tuple[Json, ...]:
    if not isinstance(found, Sequence) or not all(isinstance(one, dict) for one in found):
        raise NotAFeed("Its list holds something that is no service.")
    return tuple(found)


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _said(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None
