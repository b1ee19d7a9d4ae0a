"""The forms with which staff rule about free texts, make themes, answer them, and settle a disclosure."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option, RadiosField, TextField
from localoffer.participation.consultations.forms.planning import whole_day, words
from localoffer.participation.consultations.models import Answered, Words


class HideForm(forms.Form):
    """Asks why a text is hidden."""

    reason = TextField(
        label="Why do you hide it?", max_length=300, error_messages={"required": "Say why you hide it"}
    )


class ThemeForm(forms.Form):
    """Asks for a theme, and which of the texts it was made from."""

    title = TextField(
        label="What did people say, in a few words?",
        max_length=200,
        error_messages={"required": "Enter what people said"},
    )
    text = words(
        "What did they say, in plain words?",
        hint="Everyone can read this. Leave out whatever could tell who said it.",
        error="Enter what they said",
    )

    def __init__(self, *args: Any, passed: Sequence[Words], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.text) for one in passed]
        self.fields["words"] = CheckboxesField(label="Which texts say so?", options=options, required=False)


class QuotesForm(forms.Form):
    """Asks which texts of a theme everyone may read word for word."""

    def __init__(self, *args: Any, passed: Sequence[Words], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=str(one.pk), text=one.text) for one in passed]
        self.fields["words"] = CheckboxesField(
            label="Which texts may everyone read, word for word?", options=options, required=False
        )


class ThemeAnswerForm(forms.Form):
    """Asks what the council answers to a theme."""

    answered = RadiosField(
        label="What is your answer?",
        options=[Option(value=one.value, text=str(one.label)) for one in Answered],
    )
    text = words(
        "What did you do, or why is it not possible?", hint="Everyone can read this.", error="Enter your answer"
    )
    by_date = whole_day("If you will do it: by which day?", required=False)
    owner = TextField(
        label="Who looks after it?",
        help_text="A role or a team, not a person’s name.",
        max_length=200,
        error_messages={"required": "Enter who looks after it"},
    )

    def __init__(self, *args: Any, entries: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [Option(value=slug, text=title) for slug, title in entries]
        self.fields["entries"] = CheckboxesField(
            label="Which entries changed because of it?", options=options, required=False
        )


class SummaryForm(forms.Form):
    """Asks what people said on the whole."""

    summary = words(
        "What did people say, on the whole?",
        hint="Everyone can read this. The report to the council begins with it.",
        error="Enter what people said",
        rows=5,
    )


class SettleForm(forms.Form):
    """Asks what was done about a disclosure."""

    what_was_done = words(
        "What was done?",
        hint="Say which team took it on. Leave out what is in their own records.",
        error="Say what was done",
    )
