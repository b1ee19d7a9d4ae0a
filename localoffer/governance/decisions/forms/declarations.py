"""The form of one conflict of interest that somebody declared."""

from dataclasses import asdict
from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import box, day, line, radios, typed
from localoffer.governance.decisions.kinds import Did, Dispensation, Nature
from localoffer.governance.decisions.said import DeclarationSaid

GIVEN = {"granted_by": "Say who gave it", "granted_on": "Say when it was given"}


class DeclarationForm(forms.Form):
    """Asks who declared what, what they did then, and whether they were let off."""

    person = line("Who declared it? Their name", required=True, error_messages={"required": "Enter their name"})
    office = line(
        "What is their office?",
        "For example: Lead Member for children",
        required=True,
        error_messages={"required": "Enter their office"},
    )
    interest = box(
        "What is the interest?",
        "Everyone can read this. For example: owns a share in the bus company",
        rows=2,
        required=True,
        error_messages={"required": "Enter the interest"},
    )
    nature = radios("What sort of interest is it?", Nature.choices)
    did = radios("What did they do?", Did.choices)
    dispensation = radios("Was a dispensation given?", Dispensation.choices, required=False)
    granted_by = line("If one was given: who gave it?")
    granted_on = day("When?")
    granted_for = box("For what?", rows=2)

    def __init__(self, data: Any, *, said: DeclarationSaid | None) -> None:
        first = asdict(said) | {"granted_on": typed(said.granted_on)} if said else {}
        super().__init__(data, auto_id="%s", initial=first)

    def clean(self) -> dict[str, Any]:
        """Refuse a dispensation that is told by half, and words about one that was not given."""
        said: dict[str, Any] = super().clean() or {}
        is_given = said.get("dispensation") == Dispensation.GIVEN
        for name, problem in GIVEN.items():
            if is_given and not said.get(name) and name not in self.errors:
                self.add_error(name, problem)
        if not is_given and any(said.get(name) for name in (*GIVEN, "granted_for")):
            self.add_error("dispensation", "Say that one was given, or leave the questions below empty")
        return said

    def said(self) -> DeclarationSaid:
        """Return the declaration."""
        said = self.cleaned_data
        plain = ("person", "office", "interest", "granted_by", "granted_for")
        return DeclarationSaid(
            nature=Nature(said["nature"]),
            did=Did(said["did"]),
            dispensation=Dispensation(said["dispensation"]) if said["dispensation"] else None,
            granted_on=said["granted_on"].first if said["granted_on"] else None,
            **{name: said[name] for name in plain},
        )
