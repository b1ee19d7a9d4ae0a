"""Puts in who holds which post at an invented council, from a file."""

from datetime import date, datetime

import msgspec

from localoffer.accounts.models import Council
from localoffer.governance.holders.actions import name_holder
from localoffer.governance.holders.queries import every_holder


class HolderSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody in a post or a body."""

    place: str
    name: str
    office: str = ""


class Holders(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of those who hold posts since one day."""

    source: str
    since: date
    holders: tuple[HolderSaid, ...]


def name_holders(council: Council, *, told: Holders, now: datetime) -> bool:
    """Put in everybody in the file, and say whether they are new. Raises NoSuchPlace."""
    if every_holder(council).exists():
        return False
    for one in told.holders:
        name_holder(
            council, place=one.place, name=one.name, office=one.office, since=told.since, source=told.source,
            by=None, now=now,
        )  # fmt: skip
    return True
