"""Describes where a service is given: real places that a council named, and always online and by phone."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.addresses import here
from localoffer.offer.open_referral.models import ServicePlace
from localoffer.offer.open_referral.names import organization_id, part_id

COUNTRY = "GB"


@dataclass(frozen=True, kw_only=True)
class Place:
    """A service at a place, as JSON; its coordinates in degrees, where it is a real place."""

    id: UUID
    said: dict[str, Any]
    latitude: float | None = None
    longitude: float | None = None


def places_of(council: Council, *, service: UUID, given_at: list[ServicePlace]) -> list[Place]:
    """Return where a service is given: "online and by phone" first, then the places the council named."""
    online = _linked(service, location=_online(council))
    return [online, *(_at(place, council=council, service=service) for place in given_at)]


def _online(council: Council) -> dict[str, Any]:
    return {
        "id": str(part_id(organization_id(council.code), "online")),
        "location_type": "virtual",
        "name": f"{council.name}, online and by phone",
        "url": here("offer:council", council.slug),
    }


def _at(place: ServicePlace, *, council: Council, service: UUID) -> Place:
    found = part_id(organization_id(council.code), "place", place.name, place.postcode)
    location: dict[str, Any] = {
        "id": str(found),
        "location_type": "physical",
        "name": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "addresses": [_address(place, location=found)],
    }
    if place.access:
        access = {"id": str(part_id(found, "access")), "location_id": str(found), "description": place.access}
        location["accessibility"] = [access]
    return _linked(service, location=location, latitude=place.latitude, longitude=place.longitude)


def _address(place: ServicePlace, *, location: UUID) -> dict[str, Any]:
    return {
        "id": str(part_id(location, "address")),
        "location_id": str(location),
        "address_1": place.address,
        "city": place.town,
        "state_province": place.county,
        "postal_code": place.postcode,
        "country": COUNTRY,
        "address_type": "physical",
    }


def _linked(
    service: UUID, *, location: dict[str, Any], latitude: float | None = None, longitude: float | None = None
) -> Place:
    found = part_id(service, "at", location["id"])
    said = {"id": str(found), "service_id": str(service), "location_id": location["id"], "location": location}
    return Place(id=found, said=said, latitude=latitude, longitude=longitude)
