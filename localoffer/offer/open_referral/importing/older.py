"""Brings a service of the first form of the standard (1.0) into the names of the third."""

from typing import Any

Json = dict[str, Any]

RENAMED = {"regular_schedules": "schedules", "fundings": "funding"}
DROPPED = ("reviews", "holiday_schedules", "deliverable_type", "attending_type", "attending_access")


def as_three(service: Json) -> Json:
    """Return a service with the names of 3.0. One that has them already comes back as it was."""
    done = {RENAMED.get(key, key): value for key, value in service.items() if key not in DROPPED}
    if "service_taxonomys" in done:
        done["attributes"] = [_attribute(one) for one in _dicts(done.pop("service_taxonomys"))]
    if "eligibilitys" in done:
        done |= _eligibility(_dicts(done.pop("eligibilitys")))
    if isinstance(done.get("organization"), dict):
        done["organization"] = _organization(done["organization"])
    if "service_at_locations" in done:
        done["service_at_locations"] = [_at(one) for one in _dicts(done["service_at_locations"])]
    return done


def _attribute(one: Json) -> Json:
    found = one.get("taxonomy")
    term: Json = found if isinstance(found, dict) else {}
    said = {"id": term.get("id"), "name": term.get("name"), "taxonomy": term.get("vocabulary")}
    return {"id": one.get("id"), "taxonomy_term_id": term.get("id"), "taxonomy_term": said}


def _eligibility(found: list[Json]) -> Json:
    """Return the ages where one group is named, and the groups in words."""
    done: Json = {}
    words = [str(one["eligibility"]) for one in found if one.get("eligibility")]
    if words:
        done["eligibility_description"] = "; ".join(words)
    if len(found) == 1:
        done |= {key: found[0][key] for key in ("minimum_age", "maximum_age") if found[0].get(key) is not None}
    return done


def _organization(one: Json) -> Json:
    return {("website" if key == "url" else key): value for key, value in one.items()}


def _at(one: Json) -> Json:
    place = one.get("location")
    if not isinstance(place, dict):
        return one
    renamed = {"physical_addresses": "addresses", "accessibility_for_disabilities": "accessibility"}
    location = {renamed.get(key, key): value for key, value in place.items()}
    return {**one, "location": {"location_type": "physical", **location}}


def _dicts(found: Any) -> list[Json]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
