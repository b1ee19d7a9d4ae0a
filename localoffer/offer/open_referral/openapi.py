"""Describes the feed for programs (OpenAPI 3.0): every address, every parameter, and our own part of a service."""

from typing import Any

from localoffer.offer.open_referral import asking
from localoffer.offer.open_referral.shapes import SHAPES, listing, shape

Json = dict[str, Any]

SEARCH = ("search", {"type": "string", "maxLength": asking.LONGEST_SEARCH}, "Every word has to stand in it.")
PAGE = ("page", {"type": "integer", "minimum": 1, "maximum": asking.LAST_PAGE}, "Counted from 1.")
PER_PAGE = (
    "per_page",
    {"type": "integer", "minimum": 1, "maximum": asking.MOST_A_PAGE},
    f"How many stand on a page; {asking.USUAL_A_PAGE} if not said.",
)
FORMAT = ("format", {"type": "string", "enum": ["json"]}, "JSON is the one format here.")
LINES = (
    "format",
    {"type": "string", "enum": ["json", "ndjson"]},
    "`ndjson` gives all of them, one whole one a line.",
)
TERM = ("taxonomy_term_id", {"type": "string"}, "Those with this term: its id, its address or its short name.")
TAXONOMY = ("taxonomy_id", {"type": "string"}, "Those with a term of this list: its id, its address or its key.")
ORGANIZATION = ("organization_id", {"type": "string", "format": "uuid"}, "Those of this organization.")
SINCE = (
    "modified_after",
    {"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]},
    "Those that changed at this moment or after it. What is no longer offered is among them, as defunct.",
)
FULL = ("full", {"type": "boolean"}, "With everything in it.")
AGE: Json = {"type": "number", "minimum": 0, "maximum": asking.OLDEST}
CLOCK: Json = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$"}
OPEN_TO = "Fits where somebody of this age or {} can use it. One without limits takes any age."
SERVICE_FILTERS = (SEARCH, TERM, TAXONOMY, ORGANIZATION, SINCE)
SERVICE_MORE = (
    ("minimal", {"type": "boolean"}, "Just the id and the moment of the last change, all on one page."),
    FULL,
    ("minimum_age", AGE, OPEN_TO.format("older")),
    ("maximum_age", AGE, OPEN_TO.format("younger")),
    (
        "day",
        {"type": "string", "pattern": "^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$"},
        "On all these days.",
    ),
    ("start_time", CLOCK, "The team can still be reached after this time."),
    ("end_time", CLOCK, "The team can be reached by this time."),
)
PLACE_MORE = (
    FULL,
    ("postcode", {"type": "string"}, "Those that cover this postcode."),
    (
        "proximity",
        {"type": "integer", "minimum": 1, "maximum": asking.FARTHEST},
        "With a postcode: real places within so many metres of its middle, and what is given online or by phone.",
    ),
)
LISTS: dict[str, tuple[str, str, tuple[Any, ...]]] = {
    "/services": ("Services", "service", (*SERVICE_FILTERS, PAGE, PER_PAGE, LINES, *SERVICE_MORE)),
    "/organizations": (
        "Organizations",
        "organization",
        (
            SEARCH,
            PAGE,
            PER_PAGE,
            FORMAT,
            FULL,
            ("full_service", {"type": "boolean"}, "With whole services in it."),
        ),
    ),
    "/service_at_locations": (
        "Services at places",
        "service_at_location",
        (*SERVICE_FILTERS, PAGE, PER_PAGE, FORMAT, *PLACE_MORE),
    ),
    "/taxonomies": ("Lists of terms", "taxonomy", (SEARCH, PAGE, PER_PAGE, FORMAT)),
    "/taxonomy_terms": (
        "Terms",
        "taxonomy_term",
        (
            SEARCH,
            PAGE,
            PER_PAGE,
            FORMAT,
            TAXONOMY,
            ("top_only", {"type": "boolean"}, "Those that stand under no other."),
            ("parent_id", {"type": "string"}, "Those that stand right under this one."),
        ),
    ),
}


def description(*, server: str) -> Json:
    """Return the OpenAPI document of the feed that is served at an address."""
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "Local offers to care leavers, as Open Referral UK",
            "version": "3.0",
            "description": (
                "Open Referral UK 3.0 (HSDS-UK-3.0). One feed for all councils. Fields outside the profile keep"
                " their HSDS 3.0 names. `x_local_offer` is ours. An amount that a person gets stands there, "
                "never in `cost_options`, which is what a person pays."
            ),
        },
        "servers": [{"url": server}],
        "paths": dict(_paths()),
        "components": {"schemas": SHAPES},
    }


def _paths() -> list[tuple[str, Json]]:
    found: list[tuple[str, Json]] = [
        ("/", {"get": _get("Which standard this is", answer=shape("about"))}),
        ("/openapi.json", {"get": _get("This description", answer={"type": "object"})}),
        ("/data-package.zip", {"get": _package()}),
    ]
    for path, (title, name, parameters) in LISTS.items():
        one = {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}
        found.append((path, {"get": _list(title, name, parameters)}))
        more = [one, *([_parameter(LISTS[path][2][-1])] if name == "organization" else [])]
        found.append((f"{path}/{{id}}", {"get": _get(f"One of: {title}", answer=shape(name), parameters=more)}))
    return found


def _list(title: str, name: str, parameters: tuple[Any, ...]) -> Json:
    said = _get(title, answer=listing(name), parameters=[_parameter(one) for one in parameters])
    if LINES in parameters:
        said["responses"]["200"]["content"]["application/x-ndjson"] = {"schema": {"type": "string"}}
    return said


def _get(title: str, *, answer: Json, parameters: list[Json] | None = None) -> Json:
    refused = {"content": {"application/json": {"schema": shape("refusal")}}}
    return {
        "summary": title,
        "parameters": parameters or [],
        "responses": {
            "200": {"description": "Found.", "content": {"application/json": {"schema": answer}}},
            "304": {"description": "Nothing has changed since you asked last."},
            "400": {"description": "A parameter cannot be read.", **refused},
            "404": {"description": "There is nothing here.", **refused},
            "405": {"description": "This can only be read.", **refused},
        },
    }


def _package() -> Json:
    said = _get("The whole feed as tables", answer={})
    content = {"application/zip": {"schema": {"type": "string", "format": "binary"}}}
    said["responses"]["200"] = {"description": "A zip with CSV files and datapackage.json.", "content": content}
    return said


def _parameter(said: tuple[str, Json, str]) -> Json:
    name, schema, words = said
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": words}
