"""The forms with which staff write down groups, their meetings and points, and what came of each."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField, SelectField, TextField, WholeNumberField
from localoffer.participation.consultations.forms.planning import whole_day, words
from localoffer.participation.consultations.models import Answered
from localoffer.participation.voice.asking import few_words, options_of, role
from localoffer.participation.voice.parts import SeenBy


def _seen_by() -> RadiosField:
    return RadiosField(label="Who may read this?", options=options_of(SeenBy), initial=SeenBy.STAFF.value)


class ForumForm(forms.Form):
    """Asks for a group."""

    name = few_words("What is the group called?", error="Enter a name")
    about = words(
        "Who is it for, and how can somebody join?", hint="Everyone can read this.", error="Say who it is for"
    )


class ForumEndForm(forms.Form):
    """Asks why a group came to its end."""

    ended_on = whole_day("From which day does the group no longer meet?")
    why = words("Why?", hint="Everyone can read this. No names.", error="Say why")


class SessionForm(forms.Form):
    """Asks for a meeting of a group."""

    held_on = whole_day("On which day did they meet?")
    people = WholeNumberField(label="How many young people came?", subject="The number", most=500)
    about = TextField(
        label="What was it about?", help_text="In a few words. No names.", required=False, max_length=300
    )
    seen_by = _seen_by()


class PointForm(forms.Form):
    """Asks for a point that a group raised."""

    words = words(
        "What did they say?",
        hint="In their own words. Leave out names and whatever could tell who said it.",
        error="Enter what they said",
    )
    seen_by = _seen_by()


class PointAnswerForm(forms.Form):
    """Asks what came of a point."""

    answered = RadiosField(label="What is your answer?", options=options_of(Answered))
    text = words("What did you do, or why is it not possible?", error="Enter your answer")
    owner = role()
    by_date = whole_day("If you will do it: by which day?", required=False)

    def __init__(self, *args: Any, entries: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=slug, text=title) for slug, title in entries]
        self.fields["entry"] = SelectField(
            label="Which entry of the offer is it about?", options=options, required=False, empty_text="None"
        )


class UpdateForm(forms.Form):
    """Asks what a group told a committee aloud."""

    committee = few_words("Which committee?", error="Enter the committee")
    given_on = whole_day("On which day?")
    item = few_words("Under which item of its agenda?", hint="As the agenda calls it.", error="Enter the item")
    text = words("What did they tell?", hint="In their own words. No names.", error="Enter what they told")
    seen_by = _seen_by()
