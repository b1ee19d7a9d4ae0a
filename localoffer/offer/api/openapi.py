"""Describes our own interface for programs (OpenAPI 3.0)."""

from typing import Any

from localoffer.offer.models import HeadingName
from localoffer.offer.open_referral import asking
from localoffer.rules.assessment import Stage
from localoffer.rules.facts import FactType
from localoffer.rules.outcome import Outcome
from localoffer.rules.rule import Kind

Json = dict[str, Any]

TEXT: Json = {"type": "string"}
WHOLE: Json = {"type": "integer"}
TRUTH: Json = {"type": "boolean"}
RULE = "A rule as data. Our guide to rules says how to read it."


def description(*, server: str) -> Json:
    """Return the OpenAPI document of the interface that is served at an address."""
    return {
        "openapi": "3.0.3",
        "info": {
            "title": "Published offers to care leavers",
            "version": "1",
            "description": (
                "Read what councils have published, and work out what is due for somebody's answers. "
                "The answers are not kept, not logged, and not sent on."
            ),
        },
        "servers": [{"url": server}],
        "paths": _paths(),
        "components": {"schemas": SHAPES},
    }


def _paths() -> Json:
    offer = "/offers/{council}"
    page, searched = [_number("page", asking.LAST_PAGE), _number("per_page", asking.MOST_A_PAGE)], _searched()
    council, slug = _in_path("council"), _in_path("slug")
    number = {**_in_path("number"), "schema": {"type": "integer", "minimum": 1, "maximum": 99_999_999}}
    return {
        "/": _read("Where things are", "root"),
        "/openapi.json": {"get": _answering("This description", {"type": "object"}, [])},
        "/offers": _read("Councils with an offer", "council", page, paged=True),
        offer: _read("A council, and the version that counts today", "offer", [council]),
        f"{offer}/entries": _read("Entries that count today", "entry", [council, *page, *searched], paged=True),
        f"{offer}/entries/{{slug}}": _read("One entry that counts today", "entry", [council, slug]),
        f"{offer}/versions": _read("Versions, the latest first", "version", [council, *page], paged=True),
        f"{offer}/versions/{{number}}": _read("One version", "version", [council, number]),
        f"{offer}/versions/{{number}}/entries": _read(
            "Entries of one version", "entry", [council, number, *page, *searched], paged=True
        ),
        f"{offer}/questions": _read("All that an answer may be given to", "questions", [council]),
        f"{offer}/assessments": {"parameters": [council], "post": _assess()},
    }


def _read(title: str, name: str, parameters: list[Json] | None = None, *, paged: bool = False) -> Json:
    one = {"$ref": f"#/components/schemas/{name}"}
    return {"get": _answering(title, _a_page_of(one) if paged else one, parameters or [])}


def _answering(title: str, answer: Json, parameters: list[Json]) -> Json:
    unchanged = {"304": {"description": "Nothing has changed since you asked last."}}
    return {"summary": title, "parameters": parameters, "responses": _responses(answer) | unchanged}


def _assess() -> Json:
    asked = {"application/json": {"schema": {"$ref": "#/components/schemas/asked"}}}
    more = {"413": "This is too much.", "415": "This is not JSON.", "429": "Wait as long as Retry-After says."}
    return {
        "summary": "What is due for these answers. Nothing is kept.",
        "requestBody": {"required": True, "content": asked},
        "responses": _responses({"$ref": "#/components/schemas/assessed"}) | _refusals(more),
    }


def _responses(answer: Json) -> Json:
    refused = {"400": "Something cannot be read.", "404": "There is nothing here.", "405": "Not by this method."}
    return {"200": {"description": "Found.", "content": {"application/json": {"schema": answer}}}} | _refusals(
        refused
    )


def _refusals(words: dict[str, str]) -> Json:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/refusal"}}}
    return {status: {"description": said, "content": content} for status, said in words.items()}


def _a_page_of(one: Json) -> Json:
    items = {"type": "array", "items": one}
    return _thing(
        "total_items total_pages page items", total_items=WHOLE, total_pages=WHOLE, page=WHOLE, items=items
    )


def _in_path(name: str) -> Json:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
    }


def _number(name: str, most: int) -> Json:
    return {"name": name, "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": most}}


def _searched() -> list[Json]:
    heading = {"type": "string", "enum": HeadingName.values}
    search = {"type": "string", "maxLength": asking.LONGEST_SEARCH}
    return [
        {"name": "heading", "in": "query", "schema": heading},
        {"name": "search", "in": "query", "schema": search, "description": "Every word has to stand in it."},
    ]


def _thing(required: str, **fields: Json) -> Json:
    return {"type": "object", "required": required.split(), "properties": fields}


def _words_of(names: Any) -> Json:
    return {"type": "string", "enum": [member.value for member in names]}


def _several(one: Json) -> Json:
    return {"type": "array", "items": one}


_COUNCIL: Json = _thing(
    "slug name code tier offer",
    slug=TEXT,
    name=TEXT,
    code=TEXT,
    tier=TEXT,
    page=TEXT,
    offer=TEXT,
    is_invented=TRUTH,
)
_VERSION: Json = _thing(
    "number published_at text_hash entries",
    number=WHOLE,
    published_at=TEXT,
    note=TEXT,
    text_hash=TEXT,
    entries=TEXT,
)
_ONE_ASSESSMENT: Json = _thing(
    "rule publisher title outcome stage is_due used_up amount unit kind missing because",
    rule={**TEXT, "description": "The rule's own name; unique for its publisher."},
    publisher={**TEXT, "description": "`england` for national law, or a council's short name."},
    title=TEXT,
    outcome=_words_of(Outcome),
    stage=_words_of(Stage),
    is_due={**TRUTH, "description": "Due on this day, with nothing left to settle."},
    used_up=TRUTH,
    amount={"nullable": True, "description": "A number in `unit`, the least and most it may be, or null."},
    unit=TEXT,
    kind=_words_of(Kind),
    missing=_several({**TEXT, "description": "A question whose answer could still change the outcome."}),
    because=_several({**TEXT, "description": "A condition that makes the outcome what it is, in words."}),
)
SHAPES: Json = {
    "root": _thing("offers openapi edition", offers=TEXT, openapi=TEXT, edition=TEXT),
    "refusal": _thing("error", error=_thing("status message", status=WHOLE, message=TEXT, parameter=TEXT)),
    "council": _COUNCIL,
    "version": _VERSION,
    "offer": {"allOf": [_COUNCIL, _thing("version entries assessments", version=_VERSION, entries=TEXT)]},
    "entry": _thing(
        "slug position heading title summary page rule",
        slug=TEXT,
        position=WHOLE,
        heading={"type": "string", "enum": HeadingName.values},
        title=TEXT,
        summary=TEXT,
        page=TEXT,
        rule={"type": "object", "description": RULE},
    ),
    "questions": _thing(
        "questions",
        questions=_several(_thing("key type phrase is_asked", key=TEXT, type=_words_of(FactType), phrase=TEXT)),
    ),
    "asked": {
        **_thing(
            "answers",
            answers={
                "type": "object",
                "description": (
                    "By the keys of `questions`: yes or no, a day, a whole number (money in pence), a choice's "
                    "key, or `unknown`. What is left out is not known. `history` may hold a care record."
                ),
                "additionalProperties": True,
            },
            on={
                "type": "string",
                "format": "date",
                "description": "The day it is worked out for; today if not said.",
            },
            home={**TEXT, "description": "The short name of the council the person lives in."},
        ),
        "additionalProperties": False,
        "example": {"answers": {"date_of_birth": "2006-05-01", "ever_in_care": "yes"}, "on": "2026-11-21"},
    },
    "assessed": _thing(
        "on category assessments",
        on=TEXT,
        category={
            **_thing("recorded possible", recorded={**TEXT, "nullable": True}, possible=_several(TEXT)),
            "description": "The group in leaving care law: the one it is, and all that it may be.",
        },
        assessments=_several(_ONE_ASSESSMENT),
    ),
}
