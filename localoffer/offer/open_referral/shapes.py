"""Describes the shape of each thing in the feed, for its OpenAPI document."""

from typing import Any

from localoffer.offer.models import HeadingName
from localoffer.offer.open_referral.models import ServiceStatus
from localoffer.rules.rule import Basis, Kind, Standing, Strength, Sure

Json = dict[str, Any]

TEXT: Json = {"type": "string"}
ID: Json = {"type": "string", "format": "uuid"}
DAY: Json = {"type": "string", "format": "date"}
URI: Json = {"type": "string", "format": "uri"}
ANYTHING: Json = {"type": "object"}


def shape(name: str) -> Json:
    """Return the reference to a shape."""
    return {"$ref": f"#/components/schemas/{name}"}


def listing(name: str) -> Json:
    """Return the shape of a page of things."""
    contents = {"properties": {"contents": {"type": "array", "items": shape(name)}}}
    return {"allOf": [shape("page"), contents]}


def _thing(required: str, **fields: Json) -> Json:
    return {"type": "object", "required": required.split(), "properties": fields}


def _several(item: Json) -> Json:
    return {"type": "array", "items": item}


def _one_of(names: Any) -> Json:
    return {"type": "string", "enum": [member.value for member in names]}


SHAPES: Json = {
    "about": _thing("version profile openapi_url", version=TEXT, profile=URI, openapi_url=URI),
    "page": _thing(
        "total_items total_pages page_number size first_page last_page empty contents",
        total_items={"type": "integer"},
        total_pages={"type": "integer"},
        page_number={"type": "integer"},
        size={"type": "integer"},
        first_page={"type": "boolean"},
        last_page={"type": "boolean"},
        empty={"type": "boolean"},
        contents=_several(ANYTHING),
    ),
    "refusal": _thing(
        "error", error=_thing("status message", status={"type": "integer"}, message=TEXT, parameter=TEXT)
    ),
    "service": _thing(
        "id last_modified",
        id=ID,
        name=TEXT,
        description=TEXT,
        status=_one_of(ServiceStatus),
        organization_id=ID,
        organization=shape("organization"),
        url=URI,
        email=TEXT,
        minimum_age={"type": "integer"},
        maximum_age={
            "type": "integer",
            "description": "24 where it lasts until the day before the 25th birthday.",
        },
        assured_date={**DAY, "description": "The last day by which one of its sources was read."},
        assurer_email=TEXT,
        alert=TEXT,
        last_modified={"type": "string", "format": "date-time"},
        eligibility_description={**TEXT, "description": "Outside the profile: who can get it, a line each."},
        application_process={**TEXT, "description": "Outside the profile: how to get it."},
        required_documents=_several(ANYTHING),
        schedules=_several(ANYTHING),
        service_areas=_several(ANYTHING),
        service_at_locations=_several(ANYTHING),
        contacts=_several(ANYTHING),
        attributes=_several(_thing("id taxonomy_term", id=ID, taxonomy_term=shape("taxonomy_term"))),
        x_local_offer=shape("x_local_offer"),
    ),
    "organization": _thing(
        "id name description", id=ID, name=TEXT, description=TEXT, website=URI, uri=URI, email=TEXT
    ),
    "service_at_location": _thing(
        "id service_id location_id location service",
        id=ID,
        service_id=ID,
        location_id=ID,
        location=_thing("id location_type", id=ID, location_type=TEXT),
        service=shape("service"),
    ),
    "taxonomy": _thing("id name description", id=ID, name=TEXT, description=TEXT, uri=URI, version=TEXT),
    "taxonomy_term": _thing(
        "id name description",
        id=ID,
        name=TEXT,
        description=TEXT,
        code=TEXT,
        parent_id=ID,
        taxonomy=TEXT,
        taxonomy_id=ID,
        term_uri=URI,
    ),
    "x_local_offer": {
        **_thing(
            "edition council entry rule standing sureness sources",
            edition={"type": "integer", "description": "The edition of this part. Fields may be added in one."},
            council=_thing("slug code name", slug=TEXT, code=TEXT, name=TEXT),
            entry={**TEXT, "description": "The entry's own name in the council's offer."},
            heading=_one_of(HeadingName),
            strength=_one_of(Strength),
            basis=_one_of(Basis),
            standing=_one_of(Standing),
            standing_in_words=TEXT,
            sureness={"type": "string", "enum": ["sure", "likely", "unsure", "not_yet"]},
            sources_disagree={"type": "boolean"},
            amount={
                **_thing("kind", kind=_one_of(Kind), unit=TEXT, per=TEXT, up_to={"type": "boolean"}, words=TEXT),
                "description": "What a person gets. `amount` is in `unit`: pence if not said otherwise.",
            },
            legal_basis=_several(TEXT),
            sources=_several(_thing("title sure", title=TEXT, sure=_one_of(Sure), url=TEXT, read_on=DAY)),
            if_not=TEXT,
            if_refused=TEXT,
            review_on=DAY,
            worked_out_on={**DAY, "description": "The day whose figures the words of the amount are in."},
            rule={**ANYTHING, "description": "The whole rule as data. Our guide to rules says how to read it."},
        ),
        "description": "Ours. What the standard has no place for: the rule, the amount, the sources, how sure.",
    },
}
