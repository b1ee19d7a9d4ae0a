"""Makes the least of a published offer that is still true: one council, one row, as data or as a file."""

import os
from pathlib import Path
from typing import Any

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.published.reading import About, Row
from localoffer.offer.published.rules import Fitted, fitted
from localoffer.rules import yaml_text

ROOT = Path(__file__).resolve().parents[3]
OWN = ROOT / "published_offers"
EASTMERE = "E06000017"


def reference_folder() -> Path:
    """Return the folder of notes that came with the first brief; skip where it is not at hand."""
    beside = ROOT.parent / "shared"
    folder = Path(os.environ.get("LOCALOFFER_REFERENCE", beside)) / "data" / "published_offers"
    if not folder.is_dir():
        pytest.skip(
            "The notes on councils' pages are not on this computer. Name their folder in LOCALOFFER_REFERENCE."
        )
    return folder


def row_data(**changes: Any) -> dict[str, Any]:
    """Return a row as a file has it, with changes."""
    row = {
        "id": "bus-pass",
        "title": "Bus pass",
        "area": "finance",
        "summary": "Free buses.",
        "amount": "not stated",
        "conditions": {},
        "how_to_get": "not stated",
        "provider": "Eastmere Council",
        "basis": "discretionary",
        "basis_source": "inferred",
        "benefit_kind": "service",
        "source_url": "https://eastmere.example/care-leavers",
    }
    return row | changes


def council_data(*rows: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a council's file as data, with changes."""
    council = {
        "council": "Eastmere Council",
        "slug": "eastmere",
        "gss_code": {"code": "X06000001", "sure": True},
        "authority_type": "unitary",
        "offer_title": "Our offer",
        "date_or_version": "Undated",
        "compiled": "2026-11-21",
        "sources": [{"key": "u1", "url": "https://eastmere.example/care-leavers"}],
        "entitlements": list(rows) or [row_data()],
    }
    return council | changes


def council_text(*rows: dict[str, Any], **changes: Any) -> str:
    """Return a council's file as text, with changes."""
    return yaml_text.write(council_data(*rows, **changes))


def about(**changes: Any) -> About:
    """Return a row of a council in Rutland's place, among two other rows."""
    return About(
        row=Row("bus-pass", row_data(**changes), 1),
        slug="eastmere",
        source_title="Eastmere Council: Our offer",
        code=EASTMERE,
        compiled="2026-11-21",
        row_ids=frozenset({"bus-pass", "suha", "weekly"}),
        areas=national_book().areas,
    )


def fit_of(inherited: dict[str, Any] | None = None, **changes: Any) -> Fitted:
    """Return how a row fits."""
    return fitted(about(**changes), inherited=inherited or {})
