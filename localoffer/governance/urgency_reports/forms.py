"""The form that says when the full council had a report of special urgency cases."""

from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import day, line, radios
from localoffer.governance.urgency_reports.actions import Reported

HERE, ELSEWHERE = "here", "elsewhere"


class ReportedForm(forms.Form):
    """Asks for the day, where it is written and how far it tells; the first time, also from when."""

    reported_on = day("On which day did the full council have it?", required=True)
    tells_to = day("What is the last day that it tells of?", "Leave empty if it is the same day.")
    reference = line("Where is this written?", "For example: minute 14 of the full council.", most=300)

    def __init__(self, data: Any, *, is_first: bool) -> None:
        super().__init__(data, auto_id="%s")
        self.is_first = is_first
        if is_first:
            choices = [(HERE, "The report on this page"), (ELSEWHERE, "One that was written elsewhere")]
            self.fields["which"] = radios("Which report did it have?", choices)
            hint = "Leave empty if it was written elsewhere."
            self.fields["tells_from"] = day("What is the first day that it tells of?", hint)
            self.order_fields(["which", "reported_on", "tells_from"])

    def said(self) -> Reported:
        """Return what was said."""
        told = self.cleaned_data
        tells_to, tells_from = told["tells_to"], told.get("tells_from")
        return Reported(
            reported_on=told["reported_on"].first,
            tells_to=(tells_to or told["reported_on"]).first,
            reference=told["reference"],
            tells_from=tells_from.first if tells_from else None,
            is_from_elsewhere=told.get("which") == ELSEWHERE,
        )
