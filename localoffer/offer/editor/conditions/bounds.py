"""Rows about a number, a sum or a day that lies within bounds."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import MoneyField, Option, RoughDateField, SelectField, WholeNumberField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.rules.facts import Fact, FactType

NUMBER_SIDES = {
    "at_least": "is this much or more",
    "more_than": "is more than this",
    "at_most": "is this much or less",
    "less_than": "is less than this",
}
DAY_SIDES = {
    "on_or_after": "is on this day or later",
    "after": "is after this day",
    "on_or_before": "is on this day or earlier",
    "before": "is before this day",
}
MOST = 1_000_000
PLACES = ("first", "second")


class BoundsRow(RowForm):
    """Asks for one bound, and perhaps a second."""

    sides: dict[str, str] = {}

    def bound(self, *, required: bool) -> forms.Field:
        """Return the field in which a bound is typed."""
        raise TypeError("each kind says this for itself")

    def add_fields(self) -> None:
        """Add a side and a bound, twice."""
        options = [Option(value=side, text=words) for side, words in self.sides.items()]
        for place in PLACES:
            needed = place == "first"
            label = "What must be true?" if needed else "And also (you can leave this empty)"
            empty = "Choose one" if needed else "Nothing else"
            self.fields[f"{place}_side"] = SelectField(
                label=label, options=options, required=needed, empty_text=empty
            )
            self.fields[f"{place}_bound"] = self.bound(required=needed)

    def clean(self) -> dict[str, Any]:
        """Refuse half of a second bound, and the same side twice."""
        said: dict[str, Any] = super().clean() or {}
        side, bound = said.get("second_side"), said.get("second_bound")
        if side and bound is None and "second_bound" not in self.errors:
            self.add_error("second_bound", ValidationError("Enter the second one, or choose “Nothing else”"))
        if bound is not None and not side:
            self.add_error("second_side", ValidationError("Choose how the second one counts"))
        if side and side == said.get("first_side"):
            self.add_error("second_side", ValidationError("Choose something other than the first"))
        return said

    def made(self) -> Any:
        """Return the condition with its bounds."""
        said = self.cleaned_data
        bounds = {said[f"{place}_side"]: said[f"{place}_bound"] for place in PLACES if said[f"{place}_side"]}
        return {"fact": self.key, **{side: self.plain(bound) for side, bound in bounds.items()}}

    def plain(self, bound: Any) -> Any:
        """Return a bound as plain data."""
        return bound


class NumberRow(BoundsRow):
    """Asks for bounds of a number, or of a sum in pounds."""

    sides = NUMBER_SIDES

    def bound(self, *, required: bool) -> forms.Field:
        """Return a field for a number or for a sum."""
        if self.fact is not None and self.fact.type is FactType.MONEY:
            return MoneyField(label="How much?", subject="The amount", required=required)
        unit = (self.fact.unit if self.fact else None) or ""
        return WholeNumberField(
            label="How many?", subject="The number", least=-MOST, most=MOST, unit=unit, required=required
        )

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the sides and bounds as somebody would type them."""
        is_money = fact is not None and fact.type is FactType.MONEY
        said: dict[str, Any] = {}
        for place, side in zip(PLACES, [side for side in NUMBER_SIDES if side in condition], strict=False):
            bound = condition[side]
            said[f"{place}_side"] = side
            said[f"{place}_bound"] = f"{bound / 100:.2f}" if is_money else bound
        return typed(condition, **said)


class DayRow(BoundsRow):
    """Asks for bounds of a day."""

    sides = DAY_SIDES

    def bound(self, *, required: bool) -> forms.Field:
        """Return a field for a whole date."""
        return RoughDateField(label="Which day?", subject="The day", least=Part.DAY, required=required)

    def plain(self, bound: Any) -> Any:
        """Return the day as text."""
        return bound.first.isoformat()

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the sides and days as somebody would type them."""
        said: dict[str, Any] = {}
        for place, side in zip(PLACES, [side for side in DAY_SIDES if side in condition], strict=False):
            said[f"{place}_side"] = side
            said |= typed_day(f"{place}_bound", date.fromisoformat(condition[side]))
        return typed(condition, **said)


def typed_day(name: str, day: date) -> dict[str, str]:
    """Return what is typed into the three boxes of a date field."""
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}
