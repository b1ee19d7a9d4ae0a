"""Writes councils down: the list of all in England, and what one of them says about itself."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from localoffer.accounts.models import Council, PreferredWord, Tier
from localoffer.frontend.theme import Theme, check_theme
from localoffer.rules.areas import Area, surrounding

COUNCIL_KINDS = ("council", "county", "district", "combined", "former")
TIER_OF_KIND = {"county": Tier.COUNTY, "district": Tier.DISTRICT, "combined": Tier.COMBINED, "former": Tier.FORMER}
# The first three signs of an area's code say what kind of council it has.
TIER_OF_CODE = {"E06": Tier.UNITARY, "E08": Tier.METROPOLITAN, "E09": Tier.LONDON_BOROUGH}
TAKEN_BY_PAGES = frozenset(
    {
        "api",
        "check",
        "compare",
        "gallery",
        "manifest.webmanifest",
        "offline",
        "published",
        "rules",
        "search",
        "service-worker.js",
        "sign-in",
        "static",
        "theme",
    }
)


class BadCouncil(ValueError):
    """What a council says about itself cannot be kept; the message says which part, and what is allowed."""


@transaction.atomic
def load_councils(areas: Mapping[str, Area]) -> int:
    """
    Write down every council among the areas, and return how many were new.

    What a council said about itself stays as it is; names and places follow the areas.
    """
    councils = [area for area in areas.values() if area.kind in COUNCIL_KINDS]
    before = Council.objects.count()
    for area in sorted(councils, key=lambda area: area.kind == "district"):
        Council.objects.update_or_create(
            code=area.code,
            defaults={
                "name": area.name,
                "tier": _tier(area),
                "region": surrounding(area.code, "region", areas=areas) or "",
            }
            | _ending(area),
            create_defaults=_first(area, areas=areas),
        )
    _join(councils, areas=areas)
    return Council.objects.count() - before


@transaction.atomic
def save_council(code: str, *, said: Mapping[str, Any]) -> Council:
    """
    Write down what a council says about itself, by the names of its fields, and return it.

    Raises BadCouncil for a part that does not exist or is not allowed, and ContrastTooLow or NotAColour for
    colours that people could not read.
    """
    known = {field.name for field in Council._meta.concrete_fields} - {"id", "code"}
    unknown = sorted(set(said) - known)
    if unknown:
        raise BadCouncil(f"“{unknown[0]}” is not a part of a council; allowed: {', '.join(sorted(known))}")
    values = dict(said)
    for other in ("county", "body"):
        if other in values:
            values[other] = _named(values[other], part=other) if values[other] else None
    _check(values)
    saved, _ = Council.objects.update_or_create(code=code, defaults=values)
    return saved


def _first(area: Area, *, areas: Mapping[str, Area]) -> dict[str, Any]:
    region = surrounding(area.code, "region", areas=areas) or ""
    return {"name": area.name, "slug": slugify(area.name), "tier": _tier(area), "region": region} | _ending(area)


def _ending(area: Area) -> dict[str, Any]:
    """Return the day it ended and the order that says so; nothing of one whose ending nobody has put in."""
    return {"ends_on": area.ended_on, "ending_source": area.source} if area.ended_on else {}


def _tier(area: Area) -> Tier:
    return TIER_OF_KIND.get(area.kind) or TIER_OF_CODE.get(area.code[:3], Tier.UNITARY)


def _join(councils: Iterable[Area], *, areas: Mapping[str, Area]) -> None:
    saved = {council.code: council for council in Council.objects.all()}
    for area in councils:
        council = saved[area.code]
        outer = {areas[code].kind: saved[code] for code in area.within if code in saved and code in areas}
        council.county = outer.get("county") if council.tier == Tier.DISTRICT else None
        council.body = outer.get("combined")
        council.save(update_fields=["county", "body"])
        if "former" in outer:
            outer["former"].successors.add(council)


def _named(code: str, *, part: str) -> Council:
    found = Council.objects.filter(code=code).first()
    if found is None:
        raise BadCouncil(f"{part}: there is no council with the code “{code}”")
    return found


def _check(values: Mapping[str, Any]) -> None:
    for part, allowed in (("tier", Tier), ("preferred_word", PreferredWord)):
        if part in values and values[part] not in allowed.values:
            raise BadCouncil(f"{part}: found “{values[part]}”; allowed: {', '.join(allowed.values)}")
    if values.get("slug") in TAKEN_BY_PAGES:
        raise BadCouncil(f"slug: “{values['slug']}” is the address of another page; choose another")
    theme = values.get("theme") or {}
    wrong = sorted(set(theme) - set(Theme.__dataclass_fields__))
    if wrong:
        raise BadCouncil(f"theme: “{wrong[0]}” is not a colour; allowed: {', '.join(Theme.__dataclass_fields__)}")
    check_theme(Theme(**theme))
