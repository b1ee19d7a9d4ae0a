"""The row that holds other rows, and says how they go together."""

from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import Option, RadiosField
from localoffer.offer.editor.conditions.base import RowForm

ALL, ANY, NOT = "all", "any", "not"
WAYS = {
    ANY: "One of these is enough",
    ALL: "All of these must be true",
    NOT: "This must not be true",
}


class GroupRow(RowForm):
    """Asks how the rows below it go together."""

    legend = "A group"

    def add_fields(self) -> None:
        """Add the ways."""
        options = [Option(value=way, text=text) for way, text in WAYS.items()]
        self.fields["way"] = RadiosField(label="How do these go together?", options=options)

    def clean(self) -> dict[str, Any]:
        """Refuse a group that holds nothing."""
        if not self.row.rows:
            self.add_error("way", ValidationError("Add something to this group, or take the group out"))
        return super().clean() or {}

    @property
    def way(self) -> str:
        """The way that was chosen; empty before one is."""
        chosen = self.row.said("way")
        return chosen if chosen in WAYS else ""
