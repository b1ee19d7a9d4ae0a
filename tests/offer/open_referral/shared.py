"""Finds the standard's own schemas and samples, which are not part of this repository."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("LOCALOFFER_REFERENCE", ROOT.parent / "shared")) / "data" / "oruk"


def shared_file(name: str) -> Path:
    """Return a file of the standard; the test skips, saying so, where it is not at hand."""
    found = SHARED / name
    if not found.exists():
        pytest.skip(f"The standard's own {name} is not here. Name its folder in LOCALOFFER_REFERENCE.")
    return found
