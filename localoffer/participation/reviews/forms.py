"""The forms with which staff set reviews, put gaps down, and end a review."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import CheckboxesField, Option, SelectField, TextField
from localoffer.offer.models import Draft
from localoffer.participation.consultations.forms.planning import whole_day, words
from localoffer.participation.reviews.intervals import NotAnInterval, TwoMeanings, months_between
from localoffer.participation.voice.asking import few_words, role

CLOSED = Option(value="yes", text="The gap is no more")


class ReviewForm(forms.Form):
    """Asks when the offer is reviewed, and how often. Words that mean two things are asked about again."""

    title = few_words("What is it called?", hint="Everyone can read this.", error="Enter a name")
    how_often = few_words(
        "How often does it come?",
        hint="For example: twice a year, every year, every two years, every 18 months.",
        error="Enter how often",
    )
    source = few_words("What says so?", hint="For example: a decision of the cabinet, and its day.", most=300)
    due_on = whole_day("By which day is this one due?")

    def clean_how_often(self) -> str:
        """Return words that say how often and mean one thing only."""
        said = str(self.cleaned_data["how_often"])
        try:
            months_between(said)
        except TwoMeanings as unclear:
            message = f"“{said}” can mean twice a year or every two years. Ask, then enter which"
            raise ValidationError(message) from unclear
        except NotAnInterval as unclear:
            raise ValidationError("Enter how often, like twice a year or every two years") from unclear
        return said


class GapForm(forms.Form):
    """Asks for a gap that was found elsewhere."""

    what = few_words(
        "What is missing?", hint="Everyone can read this. No names.", error="Enter what is missing", most=300
    )
    evidence = words("What shows it?", error="Enter what shows it")


class MitigationForm(forms.Form):
    """Asks what is done about a gap."""

    text = words("What will be done?", hint="Everyone can read this.", error="Enter what will be done")
    partner = TextField(
        label="Which partner does it?",
        help_text="Leave this empty if the council does it.",
        required=False,
        max_length=200,
    )
    owner = role()
    by_date = whole_day("By which day?")


class ProgressForm(forms.Form):
    """Asks how far it is with a gap."""

    text = words("How far is it?", error="Enter how far it is")
    closed = CheckboxesField(label="Is it mended?", options=[CLOSED], required=False)


class RecordForm(forms.Form):
    """Asks for the record with which a review ends."""

    held_on = whole_day("On which day was the review held?")
    looked_at = words(
        "What was looked at?", hint="Everyone can read this.", error="Enter what was looked at", rows=5
    )
    will_change = words(
        "What will change?", hint="Everyone can read this.", error="Enter what will change", rows=5
    )

    def __init__(self, *args: Any, drafts: Sequence[Draft], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.title) for one in drafts]
        self.fields["draft"] = SelectField(
            label="Which draft makes the change?", options=options, required=False, empty_text="None yet"
        )
        self.drafts = {str(one.pk): one for one in drafts}

    def clean_draft(self) -> Draft | None:
        """Return the draft itself, or None."""
        return self.drafts.get(self.cleaned_data["draft"])
