"""The documents that tests read: our own, which are invented, and the shared ones where they are at hand."""

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from localoffer.governance.reading.found import FIELDS

OWN = Path(__file__).parents[2] / "data" / "council_documents"


@cache
def own() -> dict[str, dict[str, Any]]:
    """Return what our own documents state, by name, each field said: what is not stated is None, or no."""
    stated = yaml.safe_load((OWN / "expected.yaml").read_text(encoding="utf-8"))
    nothing = {name: False if name.endswith("_present") else None for name in FIELDS}
    return {name: nothing | said for name, said in stated.items()}


def text_of(name: str) -> str:
    """Return the text of one of our own documents."""
    return (OWN / f"{name}.txt").read_text(encoding="utf-8")


def shared() -> list[tuple[str, str, dict[str, Any]]]:
    """Return the shared documents: name, text, and what is expected. Skips where they are not at hand."""
    folder = os.environ.get("LOCALOFFER_REFERENCE")
    index = Path(folder or "") / "data" / "council_documents" / "index.yaml"
    if not folder or not index.exists():
        pytest.skip("the shared council documents are not at hand: name their folder in LOCALOFFER_REFERENCE")
    listed = yaml.safe_load(index.read_text(encoding="utf-8"))
    places = {"documents": index.parent, "seed_documents": index.parents[1] / "seed_documents"}
    return [
        (one["file"], (place / one["file"]).read_text(encoding="utf-8"), one["expected"])
        for kind, place in places.items()
        for one in listed[kind]
    ]
