"""Finds the drawings that Easy Read sets beside its lines."""

from functools import lru_cache
from pathlib import Path

PICTURES = Path(__file__).parents[1] / "static" / "offer" / "pictures"


@lru_cache(maxsize=1)
def pictures() -> dict[str, str]:
    """Return every drawing in SVG by its name. They are our own, drawn for this."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(PICTURES.glob("*.svg"))}
