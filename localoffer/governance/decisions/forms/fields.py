"""The questions that several pages of a record ask: boxes, days, and "some or none"."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import Option, RadiosField, RoughDateField, TextField
from localoffer.frontend.rough_dates import Part, rough_date
from localoffer.governance.decisions.kinds import NONE

SOME, NO_ONE, IN_REPORT = "some", "none", "report"


def line(label: str, hint: str = "", *, most: int = 200, required: bool = False, **said: Any) -> TextField:
    """Return one line to write in."""
    return TextField(label=label, help_text=hint, max_length=most, required=required, **said)


def box(label: str, hint: str = "", *, rows: int = 4, required: bool = False, **said: Any) -> TextField:
    """Return a large box to write in."""
    widget = forms.Textarea(attrs={"rows": rows})
    return TextField(label=label, help_text=hint, max_length=20_000, widget=widget, required=required, **said)


def day(label: str, hint: str = "", *, required: bool = False, **said: Any) -> RoughDateField:
    """Return a question for one day."""
    return RoughDateField(
        label=label, help_text=hint, subject="The day", least=Part.DAY, required=required, **said
    )


def radios(
    label: str, choices: Sequence[tuple[str, str]], hint: str = "", *, required: bool = True
) -> RadiosField:
    """Return a question with one answer out of a few."""
    options = [Option(value=str(value), text=str(text)) for value, text in choices]
    return RadiosField(label=label, options=options, help_text=hint, required=required)


def typed(day: date | None) -> Any:
    """Return a day as its question holds it, or None."""
    return None if day is None else rough_date(day.year, month=day.month, day=day.day)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a box that are not empty."""
    return tuple(stripped for one in text.splitlines() if (stripped := one.strip()))


class SomeOrNone:
    """
    A question that "none" answers: radios, and a box for what there is.

    Nothing chosen stays unsaid. `in_report` offers a third answer: that it is all in the report.
    """

    def __init__(self, name: str, *, label: str, some: str, none: str, in_report: bool = False) -> None:
        self.name, self.label, self.some, self.none, self.in_report = name, label, some, none, in_report

    def fields(self) -> dict[str, forms.Field]:
        """Return the radios and the box."""
        choices = [(SOME, self.some), (NO_ONE, self.none)]
        choices += [(IN_REPORT, "They are in the report")] if self.in_report else []
        hint = "Or where in the report they are." if self.in_report else ""
        return {
            f"{self.name}_said": radios(self.label, choices, required=False),
            self.name: box("What are they?" if self.in_report else "Which?", hint),
        }

    def initial(self, value: str, *, is_in_report: bool = False) -> dict[str, str]:
        """Return what the questions hold at first."""
        if value == NONE:
            return {f"{self.name}_said": NO_ONE, self.name: ""}
        said = IN_REPORT if is_in_report else SOME
        return {f"{self.name}_said": said if value else "", self.name: value}

    def value(self, said: dict[str, Any]) -> str:
        """Return the text to keep: what was written, "None", or nothing where nothing was said."""
        answer, text = said.get(f"{self.name}_said"), str(said.get(self.name) or "")
        if answer == NO_ONE:
            return NONE
        return text or ("As set out in the report." if answer == IN_REPORT else "")

    def problem(self, said: dict[str, Any]) -> str:
        """Return what is wrong: some, but none told; or words beside "none". Empty where nothing is."""
        answer, text = said.get(f"{self.name}_said"), str(said.get(self.name) or "")
        if answer == SOME and not text:
            return "Say which, or choose that there were none"
        return "Choose that there were some, or leave this empty" if answer == NO_ONE and text else ""
