"""Finds what is here already and may be the same service. It proposes; a person decides."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.importing.models import KnownService
from localoffer.offer.open_referral.importing.reading import Read
from localoffer.offer.open_referral.models import FeedService
from localoffer.offer.open_referral.words import folded

Json = dict[str, Any]
Mark = tuple[str, str]

# The surest reason first.
REASONS = {
    "id": "It has the same id.",
    "identifier": "The same provider, by its number, gives something of this name.",
    "uprn": "It is at the same place, by the number of the property.",
    "domain": "It has the same web site.",
    "name and postcode": "It has the same name, at the same postcode.",
    "name": "It has the same name.",
}
SHARED_SITES = frozenset(
    {"facebook.com", "twitter.com", "x.com", "instagram.com", "gov.uk", "nhs.uk", "youtube.com"}
)


@dataclass(frozen=True, kw_only=True)
class Other:
    """Something here already: an entry of an offer, a service approved before, or one in the same feed."""

    kind: str
    key: str
    name: str
    marks: frozenset[Mark]


def others_of(council: Council, *, read: Iterable[Read], not_from: int) -> list[Other]:
    """Return all that a council's imports are compared with: its own entries, other feeds', and one another."""
    entries = FeedService.objects.filter(council=council).values_list("id", "slug", "name", "listed")
    known = KnownService.objects.filter(council=council, gone_at=None).exclude(feed=not_from)
    return [
        *(
            Other(kind="entry", key=slug, name=name, marks=frozenset({("id", str(found)), ("name", folded(name))}))
            for found, slug, name, _ in entries
        ),
        *(
            Other(kind="known", key=str(one.pk), name=one.name, marks=frozenset(marks_of(one.said)))
            for one in known
        ),
        *(
            Other(kind="same feed", key=one.source_id, name=one.name, marks=frozenset(marks_of(one.said)))
            for one in read
        ),
    ]


def alike(one: Read, *, others: Iterable[Other]) -> list[Json]:
    """Return what may be the same as a service, each with the surest reason, the surest first."""
    marks = set(marks_of(one.said))
    found = []
    for other in others:
        if other.kind == "same feed" and other.key == one.source_id:
            continue
        shared = {kind for kind, _ in marks & other.marks}
        reason = next((kind for kind in REASONS if kind in shared), None)
        if reason is not None:
            said = {"kind": other.kind, "key": other.key, "name": other.name, "why": REASONS[reason]}
            found.append((list(REASONS).index(reason), said))
    return [said for _, said in sorted(found, key=lambda pair: pair[0])]


def marks_of(said: Json) -> Iterator[Mark]:
    """Yield what a service can be known by."""
    name = folded(said.get("name", ""))
    yield "id", str(said.get("id"))
    yield "name", name
    for numbered in _dicts(_dict(said.get("organization")).get("organization_identifiers")):
        yield "identifier", f"{numbered.get('identifier_type')} {numbered.get('identifier')} {name}"
    if site := _site(said.get("url")):
        yield "domain", site
    for link in _dicts(said.get("service_at_locations")):
        place = _dict(link.get("location"))
        if str(place.get("external_identifier_type", "")).upper() == "UPRN":
            yield "uprn", str(place.get("external_identifier"))
        for address in _dicts(place.get("addresses")):
            yield "name and postcode", f"{name} {''.join(str(address.get('postal_code', '')).upper().split())}"


def _site(address: Any) -> str | None:
    """Return the site of an address, where it is the provider's own and not one that many share."""
    try:
        host = (urlsplit(str(address or "")).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    shared = host in SHARED_SITES or host.removeprefix("m.") in SHARED_SITES
    return None if not host or shared else host


def _dict(found: Any) -> Json:
    return found if isinstance(found, dict) else {}


def _dicts(found: Any) -> list[Json]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
