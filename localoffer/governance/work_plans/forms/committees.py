"""The forms of a committee itself: which body, what it is for, who sits on it, and its year."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import Option, SelectField, WholeNumberField
from localoffer.governance.decisions.forms.fields import box, day, line, lines_of, radios
from localoffer.governance.work_plans.forms.sureness import how_sure
from localoffer.governance.work_plans.kinds import Seat
from localoffer.rules.governing.bodies import BodyRule
from localoffer.rules.rule import Sure

LETTERS = "One function on each line: its letter, a colon, and what it says."


class CommitteeForm(forms.Form):
    """Asks which body of the constitution it is."""

    def __init__(self, data: Any, *, bodies: Sequence[BodyRule]) -> None:
        super().__init__(data, auto_id="%s")
        options = [Option(value=one.slug, text=one.name) for one in bodies]
        self.fields["body"] = SelectField(label="Which body is it?", options=options)


class TermsForm(forms.Form):
    """Asks what a committee is for, and where that is written."""

    in_force_from = day("From which day do they count?", required=True)
    functions = box("What is the committee for?", LETTERS, rows=12, required=True)
    answer_days = WholeNumberField(
        label="In how many days must the council answer what it recommends?", subject="The number of days",
        help_text="Calendar days. Leave empty if the rules name no time.", least=1, most=730, required=False,
    )  # fmt: skip
    source = line(
        "Where is this written?", "For example: Constitution, part 3, section 5.", most=300, required=True
    )
    source_url = forms.URLField(
        label="Its address on the web", required=False, max_length=500, assume_scheme="https"
    )
    sure = how_sure("in the constitution itself")

    def clean_functions(self) -> list[tuple[str, str]]:
        """Return each function as its letter and its text. Raises ValidationError."""
        rows = [one.partition(":") for one in lines_of(self.cleaned_data["functions"])]
        found = [(letter.strip().rstrip(".)"), text.strip()) for letter, _, text in rows]
        letters = [letter for letter, _ in found]
        if any(not letter or not text or len(letter) > 3 for letter, text in found):
            raise ValidationError("Begin each line with a letter and a colon, like “a: Agree the strategy”")
        if len(set(letters)) != len(letters):
            raise ValidationError("Use each letter once")
        return found

    def said(self) -> dict[str, Any]:
        """Return what the terms say, as `adopt_terms` takes it."""
        told = dict(self.cleaned_data)
        return told | {"in_force_from": told["in_force_from"].first, "sure": Sure(told["sure"])}


class SeatForm(forms.Form):
    """Asks for a seat and the role that fills it."""

    role = line(
        "Which role sits here?", "A role, never a young person’s name. For example: A care leaver from the forum.",
        required=True, error_messages={"required": "Enter the role"},
    )  # fmt: skip
    kind = radios("How do they sit on it?", Seat.choices)
    since = day("From which day?", required=True)
    until = day("Until which day?", "The first day on which it no longer counts. Leave empty if it is open.")

    def said(self) -> dict[str, Any]:
        """Return the seat, as `give_seat` takes it."""
        told = self.cleaned_data
        until = told["until"].first if told["until"] else None
        return {"role": told["role"], "kind": Seat(told["kind"]), "since": told["since"].first, "until": until}


class YearForm(forms.Form):
    """Asks when a municipal year runs."""

    name = line("What is the year called?", "For example: 2026 to 2027.", most=40, required=True)
    starts_on = day("On which day does it start?", "Usually the day of the annual council.", required=True)
    until = day("On which day does the next year start?", required=True)

    def said(self) -> dict[str, Any]:
        """Return the year, as `begin_year` takes it."""
        told = self.cleaned_data
        return {"name": told["name"], "starts_on": told["starts_on"].first, "until": told["until"].first}
