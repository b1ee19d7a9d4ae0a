"""Asks which councils take over from one that ends."""

from typing import Any

from django import forms

from localoffer.accounts.models import Council
from localoffer.accounts.queries import councils_called, successors_of
from localoffer.frontend.fields import RoughDateField, TextField
from localoffer.frontend.rough_dates import Part, rough_date


class SuccessionForm(forms.Form):
    """Asks who takes over, from which day, and by which order."""

    successors = TextField(
        label="Which councils take over?",
        help_text="Write one name on each line, as it stands on the list of every council.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter at least one council that takes over"},
    )
    ends_on = RoughDateField(
        label="From which day do they have its duties?",
        help_text="Nothing new begins at the old council from that day. For example, 1 4 2028.",
        subject="The day",
        least=Part.DAY,
        error_messages={"required": "Enter the day from which they have its duties"},
    )
    source = TextField(
        label="Which order says so?",
        help_text="For example: Cumbria (Structural Changes) Order 2022 (SI 2022/331). Everyone can read it.",
        max_length=300,
        error_messages={"required": "Enter the order that says so"},
    )

    def clean_successors(self) -> list[Council]:
        """Return the councils that were named."""
        found, unknown = councils_called(self.cleaned_data["successors"].splitlines())
        if unknown:
            raise forms.ValidationError(f"There is no council called “{unknown[0]}” on the list of every council")
        return found


class GoesOnForm(forms.Form):
    """Asks why a council goes on after all."""

    why = TextField(
        label="Why does it go on after all?",
        help_text="For example: the order was withdrawn. This is kept on the trail.",
        max_length=300,
        error_messages={"required": "Enter why it goes on after all"},
    )


def initial_of(council: Council) -> dict[str, Any]:
    """Return what is known of the succession of a council, as its form would hold it."""
    on = council.ends_on
    return {
        "successors": "\n".join(one.name for one in successors_of(council)),
        "ends_on": rough_date(on.year, month=on.month, day=on.day) if on else None,
        "source": council.ending_source,
    }
