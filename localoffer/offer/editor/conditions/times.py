"""Rows about how long ago something happened, and how soon it comes."""

from typing import Any

from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.lengths import LengthField, in_words
from localoffer.offer.editor.conditions.references import day_field
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.rules.facts import Fact

SIDES = {"at_least": "At least how long?", "less_than": "Less than how long?"}


class TimeRow(RowForm):
    """Asks for the least and the most time between two days. Both may be empty."""

    way = "since"
    more = ("on",)
    more_text = "Count from another day"

    def add_fields(self) -> None:
        """Add a length of time for each side, and the day it is counted from."""
        for side, label in SIDES.items():
            hint = "Such as 6 months, or 1 year and 2 weeks. You can leave this empty."
            self.fields[side] = LengthField(label=label, help_text=hint, required=False)
        self.fields["on"] = day_field(
            self.book, label="Count from which day?", empty_text="Today", present=self.present("on")
        )

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the times as somebody would type them."""
        said = {side: in_words(condition[side]) for side in SIDES if side in condition}
        return typed(condition, **said, on=condition.get("on"))

    def made(self) -> Any:
        """Return the condition with its times."""
        said = {name: self.cleaned_data[name] for name in (*SIDES, "on")}
        return {self.way: self.key} | {name: value for name, value in said.items() if value}


class SinceRow(TimeRow):
    """Asks how long ago something must have happened."""

    legend = "How long ago"


class UntilRow(TimeRow):
    """Asks how soon something must come."""

    way = "until"
    legend = "How soon"
