"""Two different questions: which council looked after someone, and where they live now."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.reading import About, Reading, kept
from localoffer.rules.areas import Area

HERE = "this_council"
FORMER_COUNTIES = ("county", "former")
NAMED = {
    "one of ten Greater Manchester councils": "Greater Manchester",
    "Northamptonshire Children's Trust": "Northamptonshire",
}
ANYONE = ("any", "any (form asks which)")


def residence(given: Mapping[str, Any], about: About) -> Reading:
    """Return where someone must live: here, elsewhere, the county, a named district, the region, anywhere."""
    value = given["residence"]
    if value == "anywhere":
        return Reading()
    if value == "out_of_area":
        return Reading(when=({"not": {"place": "home_council", "within": HERE}},))
    within = _place(value, about)
    return kept("residence", value) if within is None else _lives_in(within)


def responsible_authority(given: Mapping[str, Any], about: About) -> Reading:
    """Return which council must have looked after someone: this one, a named one, another, or any."""
    value = given["responsible_authority"]
    if value in ANYONE:
        return Reading()
    if value == "own_only":
        return _looked_after_by(HERE)
    if value == "other":
        return Reading(when=({"not": {"place": "responsible_council", "within": HERE}},))
    code = _code(NAMED.get(str(value), str(value)), about)
    return kept("responsible_authority", value) if code is None else _looked_after_by(code)


def _place(value: Any, about: About) -> str | None:
    if value == "in_area":
        return HERE
    if value == "london":
        return _code("London", about)
    if value == "in_county":
        return _around(about, kinds=FORMER_COUNTIES)
    if value == "in_region":
        return _around(about, kinds=("combined", "region"))
    if value == "in_district":
        return _district(about.row.text("provider"), about)
    district = str(value).removeprefix("in_district: ")
    return _code(district, about) if district != value else None


def _around(about: About, *, kinds: tuple[str, ...]) -> str | None:
    """Return the first area of one of the kinds, nearest first, that is or holds the council."""
    here = about.areas[about.code]
    around = [about.code, *(code for code in here.within if code in about.areas)]
    return next((code for code in around if about.areas[code].kind in kinds), None)


def _district(provider: str, about: About) -> str | None:
    return _code(provider, about)


def _code(name: str, about: About) -> str | None:
    wanted = plain_name(name)
    found = (area.code for area in about.areas.values() if plain_name(area.name) == wanted)
    return next(found, None)


def plain_name(name: str) -> str:
    """Return an area's name without the kind of council it is: "Kent County Council" is "kent"."""
    words = name.lower().replace("&", "and").replace(",", "").split()
    titles = {"council", "county", "district", "borough", "city", "metropolitan", "london", "royal", "of", "the"}
    kept_words = [word for word in words if word not in titles]
    return " ".join(kept_words or words)


def _lives_in(within: str) -> Reading:
    return Reading(when=({"place": "home_council", "within": within},))


def _looked_after_by(within: str) -> Reading:
    return Reading(when=({"place": "responsible_council", "within": within},))


def publisher(about: About) -> str:
    """Return the code of whoever gives the row: a district where the row names one, else the council."""
    if about.row.raw.get("layer") != "district":
        return about.code
    found = _district(about.row.text("provider").partition("/")[0], about)
    return about.code if found is None else found


def area_of(council: str, *, code: str, tier: str, areas: Mapping[str, Area]) -> Area:
    """Return a council's area by its code, else by its name, else a new area where neither is known."""
    if code in areas:
        return areas[code]
    same = (area for area in areas.values() if plain_name(area.name) == plain_name(council))
    kind = tier if tier in ("county", "district") else "council"
    return next(same, None) or Area(code=code, name=council, within=("england",), kind=kind)
