"""The questions that forms of the standing voice share, and what their answers come to."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db import models

from localoffer.frontend.fields import Option, TextField
from localoffer.frontend.rough_dates import RoughDate
from localoffer.participation.voice.saying import REFUSED, says


class SendingKey(forms.UUIDField):
    """
    Keeps a random number of the page, so that the same page sent twice counts once.

    Where a browser lost or broke it, the page counts as a new one: nobody can mend what they do not see.
    """

    def __init__(self) -> None:
        super().__init__(widget=forms.HiddenInput, initial=uuid4)

    def clean(self, value: Any) -> UUID:
        """Return the number, or a new one."""
        try:
            return UUID(str(super().clean(value)))
        except forms.ValidationError:
            return uuid4()


def options_of(choices: type[models.TextChoices]) -> list[Option]:
    """Return known answers to pick from."""
    return [Option(value=one.value, text=str(one.label)) for one in choices]


def few_words(label: str, *, hint: str = "", error: str = "Enter an answer", most: int = 200) -> TextField:
    """Return a box for a few words that must be filled in."""
    return TextField(label=label, help_text=hint, max_length=most, error_messages={"required": error})


def role(label: str = "Who looks after it?") -> TextField:
    """Return a question for a role or a team."""
    return few_words(label, hint="A role or a team, not a person’s name.", error="Enter who looks after it")


def answers_in(form: forms.Form) -> dict[str, Any]:
    """Return what a valid form was told, with each date as a day, or None where it was left empty."""
    said = form.cleaned_data.items()
    return {name: one.first if isinstance(one, RoughDate) else one for name, one in said}


def done(form: forms.Form, deed: Callable[[], object]) -> bool:
    """Say whether the form was sent and right, and the deed done; what was refused stands in the form's errors."""
    if not form.is_valid():
        return False
    try:
        deed()
    except REFUSED as refused:
        form.add_error(None, says(refused))
        return False
    return True
