"""Tells an offer as data (JSON): every entry in words, with its amounts and the rule behind it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from localoffer.offer.presenters.amounts import Row
from localoffer.offer.presenters.conditions import Wording
from localoffer.offer.presenters.sources import SourceLine
from localoffer.offer.renderings.document import DocumentChapter, DocumentEntry, OfferDocument

FORMAT = 1
SCHEMA = Path(__file__).parent / "offer.schema.json"


def offer_json(offer: OfferDocument) -> bytes:
    """Return an offer as JSON, in the shape that `offer.schema.json` describes."""
    return told(offer_data(offer))


def schema_json() -> bytes:
    """Return the JSON Schema (draft 2020-12) of that shape."""
    return SCHEMA.read_bytes()


def told(data: Any) -> bytes:
    """Return plain data as JSON that people can read too."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def offer_data(offer: OfferDocument) -> dict[str, Any]:
    """Return an offer as plain data."""
    return {
        "format": FORMAT,
        "title": offer.title,
        "language": "en-GB",
        "council": {
            "name": offer.council,
            "code": offer.council_code,
            "slug": offer.council_slug,
            "made_up": offer.made_up,
        },
        "version": {
            "number": offer.number,
            "published_on": offer.on.isoformat(),
            "note": offer.note,
            "text_hash": offer.text_hash,
            "address": f"{offer.site}{offer.address}",
        },
        "contact": {"team": offer.contact.team} | {"ways": _pairs(offer.contact.rows)},
        "chapters": [_chapter(chapter, site=offer.site) for chapter in offer.chapters],
        "meanings": [
            {"id": one.id, "says": one.says, "lines": _lines(one.lines), "address": f"{offer.site}{one.address}"}
            for one in offer.meanings
        ],
    }


def _chapter(chapter: DocumentChapter, *, site: str) -> dict[str, Any]:
    entries = [_entry(one, site=site) for one in chapter.entries]
    return {"heading": chapter.heading.value, "name": chapter.heading.label, "entries": entries}


def _entry(one: DocumentEntry, *, site: str) -> dict[str, Any]:
    page = one.page
    return {
        "id": one.entry.slug,
        "title": page.title,
        "summary": page.summary,
        "address": f"{site}{one.address}",
        "offered": not page.is_refusal,
        "open": page.is_open,
        "stage": page.stage,
        "amount": _amount(one),
        "who_can_get_it": _lines(page.who),
        "how_to_get": page.how_to_get,
        "who_decides": list(page.decided),
        "what_to_show": list(page.evidence),
        "limits": list(page.limits),
        "other_help": [{"how": line.words, "other": line.other, "more": line.more} for line in page.bearings],
        "if_not": page.if_not,
        "if_refused": page.if_refused,
        "who_gives_it": page.provider,
        "how_binding": page.strength,
        "how_sure": page.sureness.value,
        "dates": list(page.dates),
        "review_on": one.review_on.isoformat() if one.review_on else None,
        "sources": [_source(line) for line in page.sources],
        "rule": one.entry.rule,
    }


def _amount(one: DocumentEntry) -> dict[str, Any]:
    money = one.page.money
    return {
        "words": money.amount,
        "kind": money.kind,
        "unit": one.entry.rule["benefit"].get("unit", "pence"),
        "most": one.most,
        "tiers": _rows(money.tiers),
        "parts": _rows(money.parts),
        "instalments": _rows(money.instalments),
        "notes": list(money.notes),
    }


def _rows(rows: Iterable[Row]) -> list[dict[str, str]]:
    return [{"name": row.name, "amount": row.amount, "when": row.when} for row in rows]


def _lines(lines: Iterable[Wording]) -> list[dict[str, Any]]:
    return [
        {"text": line.text, "means": line.definition, "parts": [] if line.definition else _lines(line.parts)}
        for line in lines
    ]


def _pairs(rows: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in rows]


def _source(line: SourceLine) -> dict[str, str]:
    return {
        "name": line.name,
        "address": line.href,
        "read_on": line.read,
        "how_sure": line.sureness.value,
        "says": line.says,
        "note": line.note,
    }
