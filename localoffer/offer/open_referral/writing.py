"""Writes the rows of the feed, and moves a service's date only where what others read of it has changed."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

import msgspec
from django.utils.timezone import make_aware

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.history import Passage
from localoffer.offer.open_referral.models import (
    FeedOrganization,
    FeedPlace,
    FeedService,
    FeedTerm,
    ServicePlace,
    ServiceStatus,
)
from localoffer.offer.open_referral.names import service_id
from localoffer.offer.open_referral.organizations import Organization, council_organization
from localoffer.offer.open_referral.places import Place, places_of
from localoffer.offer.open_referral.services import Described, tombstone
from localoffer.offer.open_referral.words import folded

TEXT = [
    "organization",
    "name",
    "status",
    "minimum_age",
    "maximum_age",
    "days",
    "opens_at",
    "closes_at",
    "modified_at",
    "turns_on",
    "words",
    "listed",
    "nested",
    "text_hash",
]


def keep_organizations(council: Council, *, found: list[Described]) -> set[UUID]:
    """Keep the council and the partners that its services name; return the ids of those that changed."""
    organizations = {council_organization(council).id: council_organization(council)}
    organizations |= {one.organization.id: one.organization for one in found}
    known = dict(FeedOrganization.objects.filter(council=council).values_list("id", "said"))
    rows = [_organization_row(council, one) for one in organizations.values()]
    changed = [row for row in rows if known.get(row.id) != row.said]
    FeedOrganization.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["id"], update_fields=["name", "said", "words"]
    )
    return {row.id for row in changed}


def keep_services(
    council: Council,
    *,
    found: dict[str, Described],
    passages: dict[str, Passage],
    renamed: set[UUID],
    now: datetime,
) -> None:
    """
    Keep the services of a council. `renamed` are the organizations that changed: their services did too.

    A service's date is when it was published so, when the calendar turned it, or else now.
    """
    known = {row.slug: row for row in FeedService.objects.filter(council=council)}
    placed = _places_by_slug(council)
    rows, parts = [], []
    for slug, one in found.items():
        places = places_of(council, service=one.id, given_at=placed.get(slug, []))
        row = _row(council, slug, one=one, places=places)
        old = known.get(slug)
        same = old is not None and old.text_hash == row.text_hash and one.organization.id not in renamed
        row.modified_at = (
            old.modified_at if old and same else _moved(one, passage=passages[slug], old=old, now=now)
        )
        if old is None or not same or old.turns_on != row.turns_on:
            rows.append(row)
            parts.append((row, one, places))
    FeedService.objects.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=TEXT)
    _keep_parts(parts)


def keep_gone(council: Council, *, gone: dict[str, Passage], now: datetime) -> None:
    """Keep what is no longer offered as defunct, so that others learn of it."""
    home = _home(council)
    known = {row.slug: row for row in FeedService.objects.filter(council=council)}
    for slug, passage in gone.items():
        old = known.get(slug)
        if old is None or old.status != ServiceStatus.DEFUNCT or old.nested != "{}":
            _bury(council, slug, passage=passage, old=old, home=home, now=now)


def _bury(
    council: Council,
    slug: str,
    *,
    passage: Passage,
    old: FeedService | None,
    home: FeedOrganization,
    now: datetime,
) -> None:
    found = service_id(council.code, slug=slug)
    entry, went = passage.entry, passage.gone_at or now
    organization = old.organization_id if old else home.id
    least = {
        "id": str(found),
        "name": entry.title,
        "description": entry.summary,
        "organization_id": str(organization),
    }
    listed = tombstone(msgspec.json.decode(old.listed) if old else least)
    moved = went if old is None or went > old.modified_at else now
    row = FeedService(id=found, council=council, slug=slug, organization_id=organization, name=entry.title)
    row.status, row.modified_at, row.words = ServiceStatus.DEFUNCT, moved, folded(entry.title)
    row.listed, row.nested, row.text_hash = _text(listed), "{}", ""
    row.save()
    row.terms.all().delete()
    row.places.all().delete()


def _home(council: Council) -> FeedOrganization:
    row = _organization_row(council, council_organization(council))
    return FeedOrganization.objects.get_or_create(
        id=row.id, defaults={"council": council, "name": row.name, "said": row.said, "words": row.words}
    )[0]


def _row(council: Council, slug: str, *, one: Described, places: list[Place]) -> FeedService:
    hours = council_organization(council).hours
    nested = one.nested | {"service_at_locations": [place.said for place in places]}
    words = " ".join([one.listed["name"], one.listed["description"], *one.words])
    return FeedService(
        id=one.id,
        council=council,
        slug=slug,
        organization_id=one.organization.id,
        name=one.listed["name"],
        status=one.status,
        minimum_age=one.ages.minimum,
        maximum_age=one.ages.maximum,
        days=",".join(hours.days) if hours else "",
        opens_at=hours.opens_at if hours else None,
        closes_at=hours.closes_at if hours else None,
        turns_on=one.turns_on,
        words=folded(words),
        listed=_text(one.listed),
        nested=_text(nested),
        text_hash=one.text_hash(places=[place.said for place in places]),
    )


def _moved(one: Described, *, passage: Passage, old: FeedService | None, now: datetime) -> datetime:
    turned = None if one.turned_on is None else make_aware(datetime.combine(one.turned_on, time()))
    moment = max(passage.since, turned or passage.since)
    return moment if old is None or moment > old.modified_at else now


def _keep_parts(parts: list[tuple[FeedService, Described, list[Place]]]) -> None:
    ids = [row.id for row, _, _ in parts]
    FeedTerm.objects.filter(service__in=ids).delete()
    FeedPlace.objects.filter(service__in=ids).delete()
    FeedTerm.objects.bulk_create(
        FeedTerm(service=row, term=term.id) for row, one, _ in parts for term in one.terms
    )
    FeedPlace.objects.bulk_create(
        FeedPlace(
            id=place.id, service=row, latitude=place.latitude, longitude=place.longitude, said=_text(place.said)
        )
        for row, _, places in parts
        for place in places
    )


def _places_by_slug(council: Council) -> dict[str, list[ServicePlace]]:
    found: dict[str, list[ServicePlace]] = {}
    for place in ServicePlace.objects.filter(council=council).order_by("name"):
        found.setdefault(place.slug, []).append(place)
    return found


def _organization_row(council: Council, one: Organization) -> FeedOrganization:
    return FeedOrganization(
        id=one.id,
        council=council,
        provider=one.provider,
        name=one.name,
        said=_text(one.said),
        words=folded(f"{one.name} {one.said['description']}"),
    )


def _text(said: dict[str, Any]) -> str:
    return msgspec.json.encode(said).decode()
