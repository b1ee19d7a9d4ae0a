"""The one form of this room: what somebody searches for."""

from typing import Any

from django import forms

from localoffer.offer.search.searching import MOST_SIGNS

TOO_LONG = f"Use fewer words. A search can be up to {MOST_SIGNS} letters long"


class WordsField(forms.CharField):
    """Takes anything that can be typed, and leaves out the one sign that no database can hold."""

    def to_python(self, value: Any) -> str | None:
        """Return what was typed without that sign (NUL)."""
        return super().to_python(value.replace("\x00", "") if isinstance(value, str) else value)


class SearchForm(forms.Form):
    """Takes a few words; anything can be typed, but not too much."""

    q = WordsField(
        label="What are you looking for?",
        help_text="For example: rent, driving, uni",
        required=False,
        max_length=MOST_SIGNS,
        error_messages={"max_length": TOO_LONG},
    )
