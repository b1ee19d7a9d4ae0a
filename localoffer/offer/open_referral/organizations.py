"""Describes councils and their partners as the standard's organizations."""

import re
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from localoffer.accounts.models import Council
from localoffer.offer.open_referral.addresses import here
from localoffer.offer.open_referral.hours import Hours, hours_in
from localoffer.offer.open_referral.names import organization_id, part_id

OFFICIAL_CODE = re.compile(r"E\d{8}")
STATISTICS = "http://statistics.data.gov.uk/id/statistical-geography/"


@dataclass(frozen=True, kw_only=True)
class Organization:
    """A council or a partner: its JSON (addresses begin at the site's own), and the hours it can be reached."""

    id: UUID
    provider: str
    name: str
    said: dict[str, Any]
    hours: Hours | None


def council_organization(council: Council) -> Organization:
    """Return the council as an organization."""
    found = organization_id(council.code)
    said: dict[str, Any] = {
        "id": str(found),
        "name": council.name,
        "description": f"{council.name} and what it offers its {council.people}.",
        "website": here("offer:council", council.slug),
        "uri": here("open_referral:organization", found),
        "organization_identifiers": [
            {
                "id": str(part_id(found, "code")),
                "organization_id": str(found),
                "identifier_type": "Area code",
                "identifier": council.code,
            }
        ],
    }
    if council.contact_email:
        said["email"] = council.contact_email
    hours = hours_in(council.contact_hours)
    return Organization(id=found, provider="", name=council.name, said=said, hours=hours)


def partner_organization(council: Council, *, provider: str) -> Organization:
    """Return a partner of a council as an organization. Only its name is known, and whom it works with."""
    found = organization_id(council.code, provider=provider)
    said = {
        "id": str(found),
        "name": provider,
        "description": f"{provider} gives help to {council.people} for {council.name}.",
        "uri": here("open_referral:organization", found),
    }
    return Organization(id=found, provider=provider, name=provider, said=said, hours=None)


def area_json(council: Council, *, service: UUID) -> dict[str, Any]:
    """Return the council's area as one that a service covers, with its official address where it has one."""
    said = {"id": str(part_id(service, "area")), "service_id": str(service), "name": council.name}
    if OFFICIAL_CODE.fullmatch(council.code):
        said["uri"] = f"{STATISTICS}{council.code}"
    return said


def contact_json(council: Council, *, service: UUID) -> dict[str, Any]:
    """Return the council's team as the contact of a service: a team, never a named person."""
    found = part_id(service, "contact")
    said: dict[str, Any] = {"id": str(found), "service_id": str(service), "name": council.contact_team}
    if council.contact_email:
        said["email"] = council.contact_email
    if council.contact_phone:
        said["phones"] = [_phone(council, contact=found)]
    return said


def schedule_json(council: Council, *, service: UUID) -> dict[str, Any]:
    """Return when the council's team can be reached: days and times where its words give them, else its words."""
    said: dict[str, Any] = {
        "id": str(part_id(service, "schedule")),
        "service_id": str(service),
        "description": f"When you can reach {council.contact_team or council.name}: {council.contact_hours}",
    }
    hours = hours_in(council.contact_hours)
    if hours is not None:
        said |= {"freq": "WEEKLY", "interval": 1, "byday": ",".join(hours.days)}
        said |= {"opens_at": f"{hours.opens_at:%H:%M}", "closes_at": f"{hours.closes_at:%H:%M}"}
    return said


def _phone(council: Council, *, contact: UUID) -> dict[str, Any]:
    said = {"id": str(part_id(contact, "phone")), "contact_id": str(contact), "number": council.contact_phone}
    return said | ({"description": council.contact_hours} if council.contact_hours else {})
