"""The forms of call-in: the request as it came, and each step after it."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.timezone import make_aware

from localoffer.frontend.fields import CheckboxesField, Option
from localoffer.governance.call_ins.actions.receiving import Request
from localoffer.governance.decisions.forms.fields import box, day, line, lines_of, radios
from localoffer.rules.governing.call_in_policy import CallInPolicy

TIME_PROBLEM = "Enter a time on the 24-hour clock, like 16:30"


class RequestForm(forms.Form):
    """Asks for a request: who signed it, when it came, on which grounds, and what is wanted instead."""

    signed_by = box(
        "Which councillors signed it?", "One name on each line.", required=True,
        error_messages={"required": "Enter the names"},
    )  # fmt: skip
    came_on = day("On which day did it come in?", required=True)
    came_at = forms.TimeField(
        label="At what time?",
        help_text="On the 24-hour clock, like 16:30.",
        error_messages={"required": TIME_PROBLEM, "invalid": TIME_PROBLEM},
    )
    reasons = box("What do they say?", required=True, error_messages={"required": "Enter their reasons"})
    instead = box("What do they want decided instead?", "Leave empty if they do not say.")

    def __init__(self, data: Any, *, policy: CallInPolicy) -> None:
        super().__init__(data, auto_id="%s")
        if policy.grounds:
            options = [Option(value=one.slug, text=one.words) for one in policy.grounds]
            self.fields["grounds"] = CheckboxesField(label="On which grounds?", options=options)
        self.order_fields(["signed_by", "came_on", "came_at", "grounds"])

    def said(self) -> Request:
        """Return the request."""
        said = self.cleaned_data
        return Request(
            signed_by=lines_of(said["signed_by"]),
            grounds=said.get("grounds", ()),
            reasons=said["reasons"],
            instead=said["instead"],
        )

    def received_at(self) -> datetime:
        """Return the moment at which it came in."""
        at: time = self.cleaned_data["came_at"]
        return make_aware(datetime.combine(self.cleaned_data["came_on"].first, at))


class JudgeForm(forms.Form):
    """Asks whether the proper officer found the request valid, and why."""

    is_valid_request = radios("Is the request valid?", (("yes", "Yes"), ("no", "No, so it no longer counts")))
    why = box("Why?", required=True, error_messages={"required": "Say why"})


class HearingForm(forms.Form):
    """Asks when the call-in is heard, and by whom."""

    on = day("On which day is it heard?", required=True)
    heard_by = line("Who hears it?", required=True, error_messages={"required": "Enter who hears it"})
    said = box("Anything to add?", rows=2)


class OutcomeForm(forms.Form):
    """Asks what came of it."""

    on = day("On which day?", required=True)
    said = box("What was said? Everyone can read this.", required=True, error_messages={"required": "Say what"})

    def __init__(self, data: Any, *, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__(data, auto_id="%s")
        if kinds:
            self.fields["kind"] = radios("What came of it?", kinds)
        self.order_fields(["kind"])

    @property
    def day(self) -> date:
        """The day of it."""
        found: date = self.cleaned_data["on"].first
        return found
