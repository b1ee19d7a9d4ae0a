"""The form with which staff write down how an entry is used."""

from collections.abc import Mapping
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, SelectField, WholeNumberField
from localoffer.participation.consultations.forms.planning import whole_day
from localoffer.participation.voice.asking import few_words

MOST = 100_000


class TakeUpForm(forms.Form):
    """Asks how many were due an entry in a period, and how many of them had it. One of the two may be unknown."""

    first_on = whole_day("From which day do you count?")
    last_on = whole_day("Until which day?", hint="This day is counted too.")
    due = WholeNumberField(
        label="How many people were due it?",
        help_text="Leave this empty if you do not know. Type 0 only if it was nobody.",
        subject="The number of people who were due it",
        most=MOST,
        required=False,
    )
    had = WholeNumberField(
        label="How many of them had it?",
        help_text="Leave this empty if you do not know. Type 0 only if it was nobody.",
        subject="The number of people who had it",
        most=MOST,
        required=False,
    )
    source = few_words(
        "Where are the numbers from?",
        hint="For example: the payments list of the leaving care team, and its day. No names of young people.",
        error="Enter where the numbers are from",
        most=300,
    )

    def __init__(self, *args: Any, entries: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=slug, text=title) for slug, title in entries.items()]
        self.fields["entry"] = SelectField(label="Which entry is it about?", options=options)
        self.order_fields(["entry"])

    def clean(self) -> dict[str, Any]:
        """Refuse a period that runs backwards, no number at all, and more who had it than were due."""
        said: dict[str, Any] = super().clean() or {}
        first, last, due, had = (said.get(name) for name in ("first_on", "last_on", "due", "had"))
        if first and last and last.first < first.first:
            self.add_error("last_on", "The last day must be the first day or later")
        if due is None and had is None and not {"due", "had"} & set(self.errors):
            self.add_error("due", "Enter how many were due it, or how many had it")
        if due is not None and had is not None and had > due:
            self.add_error("had", "More people had it than were due it. Check both numbers")
        return said
