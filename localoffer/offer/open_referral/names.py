"""Gives everything in the feed a name that lasts: the same council and entry always make the same UUID."""

from uuid import UUID, uuid5

OURS = UUID("6f0c3a52-6f1e-5d3a-9b39-1d1f2a7c8e40")


def lasting_id(*parts: str) -> UUID:
    """Return the UUID (version 5) that these words always make, whichever server works it out."""
    return uuid5(OURS, "\n".join(parts))


def organization_id(council_code: str, *, provider: str = "") -> UUID:
    """Return the id of a council, or of a partner that provides something for it."""
    return lasting_id("organization", council_code, provider)


def service_id(council_code: str, *, slug: str) -> UUID:
    """Return the id of an entry of a council's offer."""
    return lasting_id("service", council_code, slug)


def part_id(whole: UUID, *parts: str) -> UUID:
    """Return the id of a part of something, such as one attribute of a service."""
    return lasting_id(str(whole), *parts)
