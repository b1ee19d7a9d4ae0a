"""Rows about how long ago something happened, how soon it comes, and about what only a person can weigh."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import Option, SelectField, TextField, WholeNumberField
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.rules.facts import Fact

UNITS = ("years", "months", "weeks", "days")
SIDES = {"at_least": "At least how long?", "less_than": "Less than how long?"}
LONGEST = 10_000


class TimeRow(RowForm):
    """Asks for the least and the most time between a day and today. Both may be empty."""

    way = "since"

    def add_fields(self) -> None:
        """Add a number and a unit for each side."""
        for side, label in SIDES.items():
            self.fields[f"{side}_count"] = WholeNumberField(
                label=label,
                help_text="You can leave this empty.",
                subject="The number",
                least=1,
                most=LONGEST,
                required=False,
            )
            units = [Option(value=unit, text=unit) for unit in UNITS]
            name = label.removesuffix(" how long?").lower()
            self.fields[f"{side}_unit"] = SelectField(
                label=f"Days, weeks, months or years ({name})", options=units, required=False
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a number without a unit."""
        said: dict[str, Any] = super().clean() or {}
        for side in SIDES:
            if said.get(f"{side}_count") is not None and not said.get(f"{side}_unit"):
                self.add_error(f"{side}_unit", ValidationError("Choose days, weeks, months or years"))
        return said

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the times as somebody would type them."""
        said: dict[str, Any] = {}
        for side in SIDES:
            for unit, count in condition.get(side, {}).items():
                said |= {f"{side}_count": count, f"{side}_unit": unit}
        return typed(condition, **said)

    def made(self) -> Any:
        """Return the condition with its times."""
        said = self.cleaned_data
        counted = [side for side in SIDES if said.get(f"{side}_count") is not None]
        return {self.way: self.key} | {side: {said[f"{side}_unit"]: said[f"{side}_count"]} for side in counted}


class SinceRow(TimeRow):
    """Asks how long ago something must have happened."""

    legend = "How long ago"


class UntilRow(TimeRow):
    """Asks how soon something must come."""

    way = "until"
    legend = "How soon"


class WordsRow(RowForm):
    """Asks for what only a person can weigh, and who weighs it."""

    legend = "Something only a person can judge"

    words = TextField(
        label="What must be true?",
        help_text="Begin with “you”, as in: you keep in touch with your adviser",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    who = TextField(
        label="Who judges it?", max_length=200, required=False, help_text="For example: your team manager"
    )

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the words and who weighs them."""
        return typed(condition, words=condition["words"], who=condition.get("who"))

    def made(self) -> Any:
        """Return the condition in words."""
        said = self.cleaned_data
        return {"words": said["words"]} | ({"who": said["who"]} if said["who"] else {})


class KeptRow(RowForm):
    """Shows a condition that the builder cannot write, and keeps it as it is."""

    legend = "Kept as it is"

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return nothing but the condition itself."""
        return typed(condition)

    def made(self) -> Any:
        """Return the condition as it was."""
        return self.row.was
