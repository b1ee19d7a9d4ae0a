"""The questions about papers."""

from django import forms

from localoffer.governance.decisions.forms.fields import line, radios
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.kinds import PaperKind


class PaperForm(forms.Form):
    """Asks for one paper."""

    kind = radios("What is it?", PaperKind.choices)
    title = line("Title", most=300, required=True, error_messages={"required": "Enter a title"})
    url = forms.URLField(label="Web address", required=False, max_length=500, assume_scheme="https")
    held_at = line("Where is it held?", "For a background paper.", most=300)
    contact = line("Whom can people ask?", most=300)

    def said(self) -> PaperSaid:
        """Return the paper."""
        return PaperSaid(**(self.cleaned_data | {"kind": PaperKind(self.cleaned_data["kind"])}))
