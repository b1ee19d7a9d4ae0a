"""What the sections with one form share, and how their boxes are filled."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, TextField
from localoffer.offer.editor.sections import Section

WHOLE_DATE = {"required": "Enter the whole date: the day, the month and the year"}


class OneForm(Section):
    """A section that is one form."""

    template = "offer/editor/one_form.html"
    form: forms.Form

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form."""
        yield self.form


def lines(text: str) -> list[str]:
    """Return each line of a text that says something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def options_of(words: Any) -> list[Option]:
    """Return an option for each choice of an enum with its words."""
    return [Option(value=choice.value, text=text) for choice, text in words.items()]


def area(label: str, *, rows: int = 3, help_text: str = "", **said: Any) -> TextField:
    """Return a large box that may stay empty."""
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, help_text=help_text, required=False, max_length=5000, widget=widget, **said)


def boxes(day: Any) -> dict[str, str] | None:
    """Return a day as text, which may be rough, in the boxes of a date field; None where it is none."""
    parts = str(day or "").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return None
    if len(parts) == 3:
        try:
            date.fromisoformat(str(day))
        except ValueError:
            return None
    return dict(zip(("year", "month", "day"), [part.lstrip("0") for part in parts], strict=False))


def day_text(found: Any) -> str | None:
    """Return what was typed into a date field as text; None where nothing was."""
    return found.first.isoformat() if found else None
