"""A row that is a time in which an entry runs."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import RoughDateField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.bounds import typed_day
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.editor.forms.one_form import day_text
from localoffer.rules.facts import Fact

ONE_DAY = timedelta(days=1)


class SpanItem(Item):
    """Asks for the first and the last day; what is kept is the day after the last."""

    legend = "Time in which it runs"

    first = RoughDateField(
        label="What is the first day?",
        help_text="Leave empty if it has run for as long as anybody knows.",
        subject="The first day",
        least=Part.DAY,
        required=False,
    )
    last = RoughDateField(
        label="What is the last day?",
        help_text="Leave empty if no end is decided.",
        subject="The last day",
        least=Part.DAY,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a time that ends before it begins."""
        said: dict[str, Any] = super().clean() or {}
        first, last = said.get("first"), said.get("last")
        if first and last and last.first < first.first:
            self.add_error("last", ValidationError("The last day must not come before the first"))
        return said

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the two days in their boxes."""
        said: dict[str, Any] = {}
        if condition.get("from"):
            said |= typed_day("first", date.fromisoformat(condition["from"]))
        if condition.get("until"):
            said |= typed_day("last", date.fromisoformat(condition["until"]) - ONE_DAY)
        return typed(condition, **said)

    def parts(self) -> dict[str, Any]:
        """Return the span as plain data."""
        last = self.cleaned_data["last"]
        return {
            "from": day_text(self.cleaned_data["first"]),
            "until": (last.first + ONE_DAY).isoformat() if last else None,
        }
