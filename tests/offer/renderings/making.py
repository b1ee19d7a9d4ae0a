"""Makes retellings. Those who made and checked them are invented."""

from typing import Any

from localoffer.offer.renderings.retelling import RetoldEntry, read_retelling

LEAST: dict[str, Any] = {
    "entry": "bus-pass",
    "title": "A pass for the bus",
    "told_of": "You travel free.",
    "made_by": "an invented reading group",
    "checked_by": "an invented reader",
    "checked_on": "2026-11-01",
    "parts": [{"text": "You can go by bus.", "picture": "bus", "alt": "A bus"}],
}


def made_retelling(**said: Any) -> RetoldEntry:
    """Return a retelling of the bus pass, unless told otherwise."""
    return read_retelling(LEAST | said)
