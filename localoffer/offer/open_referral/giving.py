"""Joins what is kept into the JSON that the feed gives: whole pages, single things, and lists for minimal use."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from localoffer.offer.open_referral.addresses import with_site
from localoffer.offer.open_referral.asking import Page
from localoffer.offer.open_referral.models import FeedOrganization, FeedPlace, FeedService

AT_ONCE = 500


def page_text(items: Sequence[str], *, page: Page, total: int, site: str) -> str:
    """Return one page: where it stands among all pages, and its things, each a JSON text already."""
    pages = -(-total // page.size)
    about = {
        "total_items": total,
        "total_pages": pages,
        "page_number": page.number,
        "size": len(items),
        "first_page": page.number == 1,
        "last_page": page.number == max(pages, 1),
        "empty": not items,
    }
    return f'{json.dumps(about)[:-1]}, "contents": [{with_site(", ".join(items), site=site)}]}}'


def slice_of(found: Any, *, page: Page) -> Any:
    """Return the things on a page. Their ids are found first, so that nothing before them has to be read."""
    start = (page.number - 1) * page.size
    if isinstance(found, list):
        return found[start : start + page.size]
    ids = list(found.values_list("pk", flat=True)[start : start + page.size])
    return found.filter(pk__in=ids)


def listed_text(service: FeedService) -> str:
    """Return a service with its single fields and its organization."""
    return f"{_opened(service)}}}"


def whole_text(service: FeedService) -> str:
    """Return a service with everything in it."""
    return _joined(_opened(service), service.nested)


def minimal_text(row: tuple[Any, datetime]) -> str:
    """Return a service as its id and the moment it last changed."""
    return f'{{"id":"{row[0]}","last_modified":"{moment_text(row[1])}"}}'


def place_text(place: FeedPlace, *, service: str) -> str:
    """Return a service at a place, with the service as JSON in it."""
    return f'{place.said[:-1]},"service":{service}}}'


def organization_text(organization: FeedOrganization, *, services: Iterable[str] = ()) -> str:
    """Return an organization; with services, these in it."""
    held = ",".join(services)
    return f'{organization.said[:-1]},"services":[{held}]}}' if held else organization.said


def all_of(found: QuerySet[FeedService], *, site: str) -> Iterator[str]:
    """Yield every service, one a line, a few hundred read at a time."""
    for service in found.select_related("organization").iterator(chunk_size=AT_ONCE):
        yield with_site(whole_text(service), site=site) + "\n"


def moment_text(moment: datetime) -> str:
    """Return a moment in world time, to the millisecond."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def _opened(service: FeedService) -> str:
    modified = f'"last_modified":"{moment_text(service.modified_at)}"'
    return f'{service.listed[:-1]},{modified},"organization":{service.organization.said}'


def _joined(opened: str, nested: str) -> str:
    return f"{opened}}}" if nested == "{}" else f"{opened},{nested[1:]}"
