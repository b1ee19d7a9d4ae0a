"""Rows about a number, a sum or a day that lies within bounds."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import (
    LongListField,
    MoneyField,
    Option,
    RoughDateField,
    SelectField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.references import (
    answers,
    day_field,
    figures,
    reference,
    typed_reference,
    with_present,
)
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
PLACES = {"first": "the first", "second": "the second"}


class BoundsRow(RowForm):
    """Asks for one bound, and perhaps a second; each is written out, a figure of the law or another answer."""

    sides: dict[str, str] = {}
    more = ("first_other", "first_on", "second_other", "second_on")
    more_text = "Compare it with a figure of the law, or with another answer"

    def bound(self) -> forms.Field:
        """Return the field in which a bound is typed."""
        raise TypeError("each kind says this for itself")

    def others(self) -> list[Option]:
        """Return the figures and answers that a bound can be instead."""
        raise TypeError("each kind says this for itself")

    def add_fields(self) -> None:
        """Add a side and a bound, twice, and what each can be instead."""
        options = [Option(value=side, text=words) for side, words in self.sides.items()]
        for place, name in PLACES.items():
            needed = place == "first"
            label = "What must be true?" if needed else "And also (you can leave this empty)"
            empty = "Choose one" if needed else "Nothing else"
            self.fields[f"{place}_side"] = SelectField(
                label=label, options=options, required=needed, empty_text=empty
            )
            self.fields[f"{place}_bound"] = self.bound()
            others = with_present(self.others(), self.present(f"{place}_other"))
            self.fields[f"{place}_other"] = LongListField(
                label=f"Compare {name} with", options=others, required=False, empty_text="What is written above"
            )
            self.fields[f"{place}_on"] = day_field(
                self.book,
                label=f"If {name} is a figure of the law: as it was on which day?",
                empty_text="Today",
                present=self.present(f"{place}_on"),
            )

    def clean(self) -> dict[str, Any]:
        """Refuse half of a bound, a bound said twice, and the same side twice."""
        said: dict[str, Any] = super().clean() or {}
        for place in PLACES:
            self._check(place, said)
        if said.get("second_side") and said.get("second_side") == said.get("first_side"):
            self.add_error("second_side", ValidationError("Choose something other than the first"))
        return said

    def _check(self, place: str, said: dict[str, Any]) -> None:
        bound, other = said.get(f"{place}_bound"), said.get(f"{place}_other")
        has_side = bool(said.get(f"{place}_side"))
        is_read = f"{place}_bound" not in self.errors
        if has_side and bound is None and not other and is_read:
            words = "Enter it" if place == "first" else "Enter the second one, or choose “Nothing else”"
            self.add_error(f"{place}_bound", ValidationError(words))
        if bound is not None and other:
            self.add_error(f"{place}_other", ValidationError("Leave this empty, or leave out what is above"))
        if not has_side and (bound is not None or other) and place == "second":
            self.add_error("second_side", ValidationError("Choose how the second one counts"))

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the sides and bounds as somebody would type them."""
        said: dict[str, Any] = {}
        for place, side in zip(PLACES, [side for side in cls.sides if side in condition], strict=False):
            bound = condition[side]
            said[f"{place}_side"] = side
            if isinstance(bound, dict):
                said[f"{place}_other"], said[f"{place}_on"] = typed_reference(bound)
            else:
                said |= cls.typed_bound(f"{place}_bound", bound, fact)
        return typed(condition, **said)

    @staticmethod
    def typed_bound(name: str, bound: Any, fact: Fact | None) -> dict[str, Any]:
        """Return a bound that is written out as somebody would type it."""
        raise TypeError("each kind says this for itself")

    def made(self) -> Any:
        """Return the condition with its bounds."""
        said = self.cleaned_data
        used = [place for place in PLACES if said[f"{place}_side"]]
        return {"fact": self.key, **{said[f"{place}_side"]: self._made(place) for place in used}}

    def _made(self, place: str) -> Any:
        said = self.cleaned_data
        if said[f"{place}_other"]:
            return reference(said[f"{place}_other"], on=said[f"{place}_on"])
        return self.plain(said[f"{place}_bound"])

    def plain(self, bound: Any) -> Any:
        """Return a bound as plain data."""
        return bound


class NumberRow(BoundsRow):
    """Asks for bounds of a number, or of a sum in pounds."""

    sides = NUMBER_SIDES

    def bound(self) -> forms.Field:
        """Return a field for a number or for a sum."""
        if self.fact is not None and self.fact.type is FactType.MONEY:
            return MoneyField(label="How much?", subject="The amount", required=False)
        unit = (self.fact.unit if self.fact else None) or ""
        return WholeNumberField(
            label="How many?", subject="The number", least=-MOST, most=MOST, unit=unit, required=False
        )

    def others(self) -> list[Option]:
        """Return the figures of the law, and other numbers or sums that are asked."""
        if self.fact is not None and self.fact.type is FactType.MONEY:
            return [*figures(self.book, "pence"), *answers(self.book, FactType.MONEY)]
        return [*figures(self.book), *answers(self.book, FactType.WHOLE)]

    @staticmethod
    def typed_bound(name: str, bound: Any, fact: Fact | None) -> dict[str, Any]:
        """Return the number, a sum in pounds."""
        is_money = fact is not None and fact.type is FactType.MONEY
        return {name: f"{bound / 100:.2f}" if is_money else bound}


class DayRow(BoundsRow):
    """Asks for bounds of a day."""

    sides = DAY_SIDES
    more_text = "Compare it with another day"

    def bound(self) -> forms.Field:
        """Return a field for a whole date."""
        return RoughDateField(label="Which day?", subject="The day", least=Part.DAY, required=False)

    def others(self) -> list[Option]:
        """Return the other days that are asked."""
        return answers(self.book, FactType.DATE)

    def plain(self, bound: Any) -> Any:
        """Return the day as text."""
        return bound.first.isoformat()

    @staticmethod
    def typed_bound(name: str, bound: Any, fact: Fact | None) -> dict[str, Any]:
        """Return the day in its three boxes."""
        return typed_day(name, date.fromisoformat(bound))


def typed_day(name: str, day: date) -> dict[str, str]:
    """Return what is typed into the three boxes of a date field."""
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}
