"""Which places lie within which: districts, counties, regions, England."""

from collections.abc import Mapping
from datetime import date

import msgspec

from localoffer.rules.outcome import NO, NOT_KNOWN, YES, Outcome


class Area(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    A council's area, a county, a region or a country, with the areas it lies within, nearest first.

    `ended_on` is the first day on which others had the duties of a council that is no more, by the order `source`.
    """

    code: str
    name: str
    within: tuple[str, ...] = ()
    kind: str = "council"  # council, district, county, region, country
    ended_on: date | None = None
    source: str = ""


Areas = Mapping[str, Area]


def lies_within(place: str, target: str, *, areas: Areas) -> Outcome:
    """
    Say whether `place` is `target` or inside it.

    Not known where the place is given only as a larger area that holds the target, or is on no list.
    """
    if place == target:
        return YES
    area = areas.get(place)
    if area is None:
        return NOT_KNOWN
    if target in area.within:
        return YES
    wanted = areas.get(target)
    if wanted is None or place in wanted.within:
        return NOT_KNOWN
    return NO


def surrounding(code: str, kind: str, *, areas: Areas) -> str | None:
    """Return the code of the area of a kind (county, region, country) that holds `code`, or None."""
    area = areas.get(code)
    if area is None:
        return None
    if area.kind == kind:
        return code
    return next((outer for outer in area.within if outer in areas and areas[outer].kind == kind), None)
