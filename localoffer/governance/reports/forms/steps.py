"""The questions about clearing a report, what became of it, and which decision answers what."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option
from localoffer.governance.council_files.forms import CouncilFileForm
from localoffer.governance.decisions.forms.fields import box, day, line, radios
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.reports.actions.clearing import ClearanceSaid
from localoffer.governance.reports.kinds import Became, Deed
from localoffer.governance.reports.models import Recommendation
from localoffer.rules.governing.report_template import Clearer


class ClearanceForm(forms.Form):
    """Asks what somebody did who clears the report. Who may not clear can only note that they were asked."""

    name = line("Name and post", required=True, error_messages={"required": "Enter who it was"})
    on = day("When?", required=True)
    comment = box("What did they say?", "Staff who may read private parts see this. Nobody else does.")
    is_included = CheckboxesField(
        label="Are the comments in the report?",
        options=[Option(value="yes", text="Yes, they are")],
        required=False,
    )

    def __init__(self, data: Any, *, may_clear: bool) -> None:
        super().__init__(data, auto_id="%s")
        choices = [(deed.value, deed.label) for deed in Deed if may_clear or deed == Deed.ASKED]
        self.fields["deed"] = radios("What happened?", choices)
        self.order_fields(["deed", "name", "on"])

    def said(self, clearer: Clearer) -> ClearanceSaid:
        """Return the step."""
        said = self.cleaned_data
        return ClearanceSaid(
            clearer=clearer,
            deed=Deed(said["deed"]),
            name=said["name"],
            on=said["on"].first,
            comment=said["comment"],
            is_included=bool(said["is_included"]),
        )


class BecameForm(forms.Form):
    """Asks what became of a published report."""

    became = radios("What became of it?", Became.choices)
    on = day("When?", required=True)
    body = line("Which body?", "For example: Cabinet.")
    note = box("Why, or what came of it?", "Everyone can read this. Needed where it was put off or withdrawn.")


class AnswersForm(forms.Form):
    """Asks which part of an open record of a decision answers which recommendation."""

    def __init__(
        self, data: Any, *, recommendations: Sequence[Recommendation], items: Sequence[DecisionItem]
    ) -> None:
        super().__init__(data, auto_id="%s")
        self.recommendations = {f"answers_{one.number}": one for one in recommendations}
        self.items = {str(one.pk): one for one in items}
        options = [Option(value=key, text=str(one)[:300]) for key, one in self.items.items()]
        for name, one in self.recommendations.items():
            self.fields[name] = CheckboxesField(label=str(one)[:300], options=options, required=False)

    def said(self) -> list[tuple[Recommendation, DecisionItem]]:
        """Return each pair."""
        return [
            (one, self.items[key])
            for name, one in self.recommendations.items()
            for key in self.cleaned_data[name] or ()
        ]


class TemplateForm(CouncilFileForm):
    """Asks for a template, and where it was agreed."""

    called = "template"
    most_kilobytes = 200

    note = line("Where was this agreed?", most=500)
