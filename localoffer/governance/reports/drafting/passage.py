"""One drafted passage: its words, where they came from, and of which day."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Passage:
    """Paragraphs apart by an empty line; a line that begins with "- " is one of a list."""

    text: str
    source: str
    on: date

    def to_data(self) -> dict[str, Any]:
        """Return it for the column that keeps it."""
        return {"text": self.text, "source": self.source, "on": self.on.isoformat()}


def listed(*, opening: str, items: list[str]) -> str:
    """Return an opening with its list below, or nothing where there are no items."""
    return "\n".join([opening, *(f"- {' '.join(item.split())}" for item in items)]) if items else ""
