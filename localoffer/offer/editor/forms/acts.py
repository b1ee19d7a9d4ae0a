"""The small forms of acts: a new entry, a comment, an answer to a warning, a file."""

import re
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import FileField, LongListField, Option, RoughDateField, TextField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.drafts.carrying import MOST_BYTES


def words(label: str, *, rows: int = 4, error: str = "Enter some words", **said: Any) -> TextField:
    """Return a large box that must be filled in."""
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, max_length=5000, widget=widget, error_messages={"required": error}, **said)


class StartForm(forms.Form):
    """Asks what a new draft is called."""

    title = TextField(
        label="What is the draft called?",
        help_text="For example: April 2027",
        max_length=200,
        error_messages={"required": "Enter a name for the draft"},
    )


class EffectForm(forms.Form):
    """Asks from which day a draft is meant to count."""

    takes_effect_on = RoughDateField(
        label="From which day will it count?",
        help_text="The checks then ask what the law says on that day. Leave it empty if you do not know.",
        subject="The day",
        least=Part.DAY,
        required=False,
    )

    @property
    def day(self) -> date | None:
        """The day, or None where nobody knows it."""
        typed = self.cleaned_data["takes_effect_on"]
        return typed.first if typed else None


class AddForm(forms.Form):
    """Asks for a new entry's title."""

    title = TextField(
        label="What is the entry called?", max_length=80, error_messages={"required": "Enter a title"}
    )

    def clean_title(self) -> str:
        """Refuse a title without letters: the entry's address is made from it."""
        title = str(self.cleaned_data["title"])
        if not slug_of(title):
            raise forms.ValidationError("Use some letters in the title")
        return title


class AnswerForm(forms.Form):
    """Asks for an answer to a warning, in words."""

    text = words("Why is it right as it is?", rows=3, error="Say why it is right as it is")


class ReasonForm(forms.Form):
    """Asks why a draft is given up."""

    reason = words("Why do you give it up?", rows=2, error="Say why")


class OfferFileForm(forms.Form):
    """Asks for a file with a whole offer."""

    file = FileField(
        label="Choose a file",
        help_text=f"YAML, or a zip of YAML files, up to {MOST_BYTES // 1_000_000} MB.",
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml,.zip"}),
    )

    def clean_file(self) -> Any:
        """Refuse a file that is too big, before it is read."""
        found = self.cleaned_data["file"]
        if found.size > MOST_BYTES:
            raise forms.ValidationError(f"The file must be {MOST_BYTES // 1_000_000} MB or smaller")
        return found


class CopyForm(forms.Form):
    """Asks which entry of which council to copy."""

    def __init__(self, *args: Any, entries: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(pk), text=text) for pk, text in entries]
        self.fields["entry"] = LongListField(label="Which entry?", options=options)


def slug_of(title: str) -> str:
    """Return the name in an address that a title makes."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower().replace("’", "")).strip("-")[:80].strip("-")
