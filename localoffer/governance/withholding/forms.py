"""The questions about what is kept from the public."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option, SelectField
from localoffer.governance.decisions.forms.fields import box, day, line, radios
from localoffer.governance.withholding.kinds import Standing, WithheldKind
from localoffer.governance.withholding.law import exempt_paragraphs
from localoffer.governance.withholding.said import WithheldSaid


class WithheldForm(forms.Form):
    """Asks for one part that the public may not read, and why. `sections` are those a passage can belong to."""

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

    def __init__(self, data: Any, *, sections: Sequence[tuple[str, str]]) -> None:
        super().__init__(data, auto_id="%s")
        self.fields["section"] = SelectField(
            label="Which section does the passage belong to?",
            options=[Option(value=slug, text=heading) for slug, heading in sections],
            empty_text="None",
            required=False,
        )
        self.fields["paragraphs"] = CheckboxesField(
            label="Under which paragraph of Schedule 12A?",
            help_text="For what is exempt. Local Government Act 1972.",
            options=[
                Option(value=str(one.number), text=f"{one.number}. {one.words}", hint=one.sources[0].note or "")
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
