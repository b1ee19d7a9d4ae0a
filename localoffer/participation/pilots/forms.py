"""The forms with which staff start a trial, write down what was measured, and what was decided."""

from collections.abc import Mapping
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField, SelectField
from localoffer.participation.consultations.forms.planning import whole_day, words
from localoffer.participation.pilots.models import Then
from localoffer.participation.pilots.triable import Triable
from localoffer.participation.voice.asking import few_words, options_of


class PilotForm(forms.Form):
    """Asks what is tried, to find out what."""

    question = few_words(
        "What do you want to find out?",
        hint="For example: do more people get to work with a free bus pass?",
        error="Enter what you want to find out",
        most=300,
    )
    measure = few_words("What will you measure?", error="Enter what you will measure", most=300)
    starts_on = whole_day("From which day is it tried?")
    until = whole_day("Until when?", hint="The first day on which it is no longer tried.")

    def __init__(self, *args: Any, entries: Mapping[str, Triable], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=key, text=one.words) for key, one in entries.items()]
        self.entries = entries
        self.fields["entry"] = SelectField(
            label="Which entry do you try?", help_text="Everyone can read its name.", options=options
        )
        self.order_fields(["entry"])

    def clean_entry(self) -> Triable:
        """Return the entry itself."""
        return self.entries[self.cleaned_data["entry"]]


class ResultForm(forms.Form):
    """Asks what was measured."""

    measured_on = whole_day("On which day did you measure?")
    text = words("What did you find?", hint="Everyone can read this. No names.", error="Enter what you found")


class PilotDecisionForm(forms.Form):
    """Asks what becomes of what was tried."""

    then = RadiosField(label="What becomes of it?", options=options_of(Then))
    decided_on = whole_day("On which day was that decided?")
    decided_by = few_words("Which body or role decided?", error="Enter who decided")
    why = words("Why?", hint="Everyone can read this.", error="Say why")
