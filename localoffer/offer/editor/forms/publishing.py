"""The form of publishing: on whose authority, how big the change is, why, and from which day."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import make_aware

from localoffer.frontend.fields import Option, RadiosField, RoughDateField, TextField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.versions.authority import Authority
from localoffer.offer.versions.models import Body, Grade

ENDED, WAIVED, NONE = "ended", "waived", "none"
CALL_IN = (
    Option(value=ENDED, text="Its time has ended"),
    Option(value=WAIVED, text="It was waived"),
    Option(value=NONE, text="This decision cannot be called in"),
)


class PublishForm(forms.Form):
    """Asks for the receipt of the decision."""

    power = TextField(
        label="By what power?",
        help_text="For example: part 3 of the constitution",
        max_length=300,
        error_messages={"required": "Enter the power"},
    )
    decided_on = RoughDateField(
        label="On which day was it decided?",
        subject="The day",
        least=Part.DAY,
        error_messages={"required": "Enter the day on which it was decided"},
    )
    decided_by = TextField(
        label="Who decided? Their name or role", max_length=200, error_messages={"required": "Enter who decided"}
    )
    reference = TextField(
        label="Where is it written down?",
        help_text="The number of the minute or the decision record.",
        max_length=200,
        error_messages={"required": "Enter the number of the minute"},
    )
    call_in = RadiosField(
        label="Call-in",
        options=CALL_IN,
        help_text="Time for councillors to ask for a second look.",
        error_messages={"required": "Choose what became of call-in"},
    )
    call_in_ended_on = RoughDateField(
        label="If its time has ended: on which day?", subject="The day", least=Part.DAY, required=False
    )
    call_in_waived = TextField(label="If it was waived: why?", max_length=2000, required=False)
    reason = TextField(
        label="Why is the offer changing?",
        help_text="Everyone can read this.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say why the offer is changing"},
    )
    slip = TextField(
        label="If it corrects a slip: what does the decision say, and what did the offer say?",
        help_text="Only for a correction that changes what you promise. Everyone can read this.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    starts_on = RoughDateField(
        label="From which day does it count?",
        help_text="Leave empty to start now.",
        subject="The day",
        least=Part.DAY,
        required=False,
    )

    def __init__(self, *args: Any, invented: bool, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        bodies = [body for body in Body if body != Body.FIRST_LOAD and (invented or body != Body.DEMO)]
        self.fields["body"] = RadiosField(
            label="Who decided?",
            options=[Option(value=body.value, text=_capital(body.label)) for body in bodies],
            error_messages={"required": "Choose who decided"},
        )
        grades = [Option(value=grade.value, text=grade.label) for grade in Grade]
        self.fields["grade"] = RadiosField(
            label="How big is the change?",
            options=grades,
            error_messages={"required": "Choose how big the change is"},
        )
        self.order_fields(["grade", "reason", "slip", "body", "power", "decided_on", "decided_by", "reference"])

    def clean(self) -> dict[str, Any]:
        """Refuse a call-in that was told by half, and a start in the past."""
        said: dict[str, Any] = super().clean() or {}
        call_in = said.get("call_in")
        if call_in == ENDED and not said.get("call_in_ended_on") and "call_in_ended_on" not in self.errors:
            self.add_error("call_in_ended_on", ValidationError("Enter the day on which the time ended"))
        if call_in == WAIVED and not said.get("call_in_waived"):
            self.add_error("call_in_waived", ValidationError("Say why it was waived"))
        if said.get("starts_on") and said["starts_on"].first < self.today:
            self.add_error("starts_on", ValidationError("The day must be today or later"))
        return said

    def authority(self) -> Authority:
        """Return the receipt that was typed."""
        said = self.cleaned_data
        ended = said["call_in_ended_on"].first if said["call_in"] == ENDED else None
        return Authority(
            body=Body(said["body"]),
            power=said["power"],
            decided_on=said["decided_on"].first,
            decided_by=said["decided_by"],
            reference=said["reference"],
            call_in_ended_on=ended,
            call_in_waived=said["call_in_waived"] if said["call_in"] == WAIVED else "",
        )

    def starts_at(self) -> datetime | None:
        """Return when it starts, or None for now."""
        day = self.cleaned_data["starts_on"]
        if day is None or day.first <= self.today:
            return None
        return make_aware(datetime.combine(day.first, time()))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
