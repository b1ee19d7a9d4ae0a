"""The form with which a council says for how long it keeps what people wrote."""

from django import forms

from localoffer.frontend.fields import Option, RadiosField, TextField, WholeNumberField
from localoffer.participation.consultations.models import HowSure

MOST_DAYS = 36_500


class KeepingForm(forms.Form):
    """Asks for how many days, which rule says so, and how sure that is."""

    days = WholeNumberField(
        label="For how many days are texts kept?",
        help_text=(
            "In a consultation, they count from the day on which everyone could read an answer to each theme. "
            "What people tell of an entry counts from the day it came."
        ),
        subject="The number of days",
        least=1,
        most=MOST_DAYS,
    )
    source = TextField(
        label="Which rule of your council says so?",
        help_text="For example: your retention schedule, its line and its date.",
        max_length=300,
        error_messages={"required": "Enter which rule says so"},
    )
    sure = RadiosField(
        label="How sure are you?",
        options=[Option(value=one.value, text=str(one.label)) for one in HowSure],
        error_messages={"required": "Choose how sure you are"},
    )
