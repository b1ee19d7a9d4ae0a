"""The form on which anybody tells what happened with an entry."""

from typing import Any

from django import forms

from localoffer.frontend.fields import RadiosField, TextField
from localoffer.participation.consultations.forms.contact import asked_for_contact, contact, contact_me
from localoffer.participation.consultations.told import MOST_CHARACTERS
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.voice.asking import SendingKey, options_of


class FeedbackForm(forms.Form):
    """Asks what happened; words are not needed, and nobody is asked who they are."""

    key = SendingKey()
    outcome = RadiosField(
        label="What happened?",
        options=options_of(Outcome),
        error_messages={"required": "Select what happened"},
    )
    words = TextField(
        label="Do you want to say more?",
        help_text="You can leave this empty. Please do not write names.",
        required=False,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    contact_me = contact_me()
    contact = contact()

    @property
    def wants_contact(self) -> bool:
        """Whether the words go to the person who keeps young people safe, and nowhere else."""
        return bool(self.cleaned_data.get("contact_me"))

    def clean(self) -> dict[str, Any]:
        """Ask somebody who wants to be contacted for words, or for how to reach them."""
        return asked_for_contact(self, super().clean() or {})
