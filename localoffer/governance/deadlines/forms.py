"""The form that asks what came of what a decision asked for."""

from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import box, day, line, radios

DONE, UNDONE = "done", "undone"


class DoneForm(forms.Form):
    """Asks whether it was done, when, and what came of it."""

    was = radios("Was it done?", [(DONE, "Yes, it was done"), (UNDONE, "No. It was noted as done by mistake")])
    done_on = day("When was it done?", "Leave empty if it was not done.")
    said = box("What came of it?", "Everyone can read this. Name no young person.", rows=3, required=True)
    reference = line("Where is this written?", "For example: minute 14 of the Cabinet.", most=300)

    def clean(self) -> dict[str, Any]:
        """Ask for the day of what was done."""
        told = super().clean() or {}
        if told.get("was") == DONE and not told.get("done_on") and "done_on" not in self.errors:
            self.add_error("done_on", "Enter the day on which it was done")
        return told

    @property
    def is_done(self) -> bool:
        """Whether it was done."""
        return bool(self.cleaned_data["was"] == DONE)
