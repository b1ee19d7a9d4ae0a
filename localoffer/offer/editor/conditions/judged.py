"""Rows that a person weighs, and those that these forms can only keep."""

from typing import Any

from django import forms

from localoffer.frontend.fields import TextField
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.rules.facts import Fact


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
    """Shows what the builder cannot write, and keeps it as it is."""

    legend = "Kept as it is"

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return nothing but the condition itself."""
        return typed(condition)

    def made(self) -> Any:
        """Return the condition as it was."""
        return self.row.was
