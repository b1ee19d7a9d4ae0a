"""The forms with which staff make pledges, write down verdicts, and take steps."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import URLValidator

from localoffer.frontend.fields import FileField, Option, RadiosField, SelectField, TextField
from localoffer.participation.consultations.forms.planning import whole_day, words
from localoffer.participation.forums.models import Forum
from localoffer.participation.pledges.models import Moved, Pledge
from localoffer.participation.voice.asking import few_words, options_of, role
from localoffer.participation.voice.parts import Kept


class PledgeForm(forms.Form):
    """Asks for a promise and its test."""

    title = few_words("What do you promise, in a few words?", error="Enter what you promise")
    text = words("What will you do?", hint="Everyone can read this.", error="Enter what you will do")
    test = few_words(
        "How can young people tell whether you keep it?",
        hint="For example: would this be good enough for my own child?",
        error="Enter how young people can tell",
        most=300,
    )
    made_on = whole_day("On which day was it made?")


class EndForm(forms.Form):
    """Asks why a promise no longer stands."""

    ended_on = whole_day("From which day does it no longer stand?")
    why = words("Why?", hint="Everyone can read this.", error="Say why")


class VerdictForm(forms.Form):
    """Asks what a group of young people says."""

    kept = RadiosField(label="What do they say?", options=options_of(Kept))
    words = words("Why, in their own words?", hint="Everyone can read this. No names.", error="Enter their words")
    given_on = whole_day("On which day did they say so?")

    def __init__(self, *args: Any, forums: Sequence[Forum], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.name) for one in forums]
        self.fields["forum"] = SelectField(label="Which group says so?", options=options)
        self.order_fields(["forum"])
        self.forums = {str(one.pk): one for one in forums}

    def clean_forum(self) -> Forum:
        """Return the group itself."""
        return self.forums[self.cleaned_data["forum"]]


class StepForm(forms.Form):
    """Asks for a next step."""

    title = few_words("What will be done?", error="Enter what will be done")
    owner = role()
    due_on = whole_day("By which day?")

    def __init__(self, *args: Any, pledges: Sequence[Pledge], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.title) for one in pledges]
        label = "Which promise is it for?"
        self.fields["pledge"] = SelectField(
            label=label, options=options, required=False, empty_text="None in particular"
        )
        self.pledges = {str(one.pk): one for one in pledges}

    def clean_pledge(self) -> Pledge | None:
        """Return the promise itself, or None."""
        return self.pledges.get(self.cleaned_data["pledge"])


class MoveForm(forms.Form):
    """Asks how far a step is."""

    moved = RadiosField(label="How far is it?", options=options_of(Moved))
    text = words("What was done, or what is in the way?", error="Enter what was done")
    taken_to = TextField(
        label="If it is stuck: to which role or body did you take it?", required=False, max_length=200
    )


class PrincipleForm(forms.Form):
    """Asks how a proposal meets a principle."""

    text = words("What do you answer?", error="Enter your answer", rows=5)
    evidence = TextField(
        label="Where is that shown?",
        help_text="The address of a page or a report. You can leave this empty.",
        required=False,
        max_length=500,
        validators=[URLValidator(schemes=["https", "http"], message="Enter an address that begins with https://")],
    )


class FiguresForm(forms.Form):
    """Asks for a file of figures."""

    file = FileField(
        label="Which file?",
        help_text="CSV, with the columns indicator, group, n, percent, year and comparison.",
    )
    source = few_words("Where do the figures come from?", error="Enter where the figures come from", most=300)
