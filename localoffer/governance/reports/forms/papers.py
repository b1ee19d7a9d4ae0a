"""The questions about papers, and about what is kept from the public."""

from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option, SelectField
from localoffer.governance.decisions.forms.fields import box, day, line, radios
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.actions.withholding import WithheldSaid
from localoffer.governance.reports.kinds import PaperKind, Standing, WithheldKind
from localoffer.governance.reports.law import exempt_paragraphs
from localoffer.rules.governing.report_template import ReportTemplate


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


class WithheldForm(forms.Form):
    """Asks for one part that the public may not read, and why."""

    kind = radios("What is kept from the public?", WithheldKind.choices)
    title = line("Title", "Not for the public either.", most=300)
    text = box("The text", rows=10, required=True, error_messages={"required": "Enter the text"})
    standing = radios("Why?", Standing.choices)
    public_interest = box(
        "How was the public interest weighed?", "For what is exempt: reasons for telling it, and against."
    )
    reason = box("What forbids telling it?", "For what is confidential: which department, law or court.", rows=2)
    decided_by = line("Who decided so?", required=True, error_messages={"required": "Enter who decided so"})
    decided_on = day("When?", required=True)

    def __init__(self, data: Any, *, shape: ReportTemplate) -> None:
        super().__init__(data, auto_id="%s")
        sections = [Option(value=one.slug, text=one.heading) for one in shape.sections]
        self.fields["section"] = SelectField(
            label="Which section does the passage belong to?", options=sections, empty_text="None", required=False
        )
        self.fields["paragraphs"] = CheckboxesField(
            label="Under which paragraph of Schedule 12A?",
            help_text="For what is exempt. Local Government Act 1972.",
            options=[
                Option(value=str(one.number), text=f"{one.number}. {one.words}", hint=_sure(one.sources[0].note))
                for one in exempt_paragraphs()
            ],
            required=False,
        )
        self.order_fields(["kind", "section", "title", "text", "standing", "paragraphs"])

    def said(self) -> WithheldSaid:
        """Return the part."""
        said = self.cleaned_data
        plain = {
            name: said[name] for name in ("text", "decided_by", "section", "title", "public_interest", "reason")
        }
        return WithheldSaid(
            kind=WithheldKind(said["kind"]),
            standing=Standing(said["standing"]),
            decided_on=said["decided_on"].first,
            paragraphs=tuple(int(one) for one in said["paragraphs"]),
            **plain,
        )


def _sure(note: str | None) -> str:
    return note or ""
