"""The forms with which staff enter a figure, correct one, set a target, and take in a file."""

from datetime import date
from typing import Any

from django import forms

from localoffer.frontend.fields import FileField, Option, RadiosField, TextField, WholeNumberField
from localoffer.participation.consultations.forms.planning import whole_day
from localoffer.participation.voice.asking import few_words
from localoffer.performance.forms.numbers import NumberField
from localoffer.performance.models import MeasureValue, Status
from localoffer.performance.said import ValueSaid
from localoffer.rules.measuring.figure import MOST_PEOPLE, Figure
from localoffer.rules.measuring.measure import Measure, Polarity, Unit

STATUSES = (
    Option(value=Status.FINAL.value, text="Final", hint="Everyone can read it"),
    Option(
        value=Status.PROVISIONAL.value, text="Provisional", hint="Only staff read it, and reports of the council"
    ),
)
FLOOR_HINTS = {
    Polarity.HIGH: "The lowest that you accept. You can leave this empty.",
    Polarity.LOW: "The highest that you accept. You can leave this empty.",
    Polarity.TARGET: "How far from the target is still near? You can leave this empty.",
}


def people(label: str, *, hint: str, subject: str, required: bool = False) -> WholeNumberField:
    """Return a question for how many."""
    return WholeNumberField(
        label=label, help_text=hint, subject=subject, least=0, most=MOST_PEOPLE, required=required
    )


class ValueForm(forms.Form):
    """Asks for one figure of a measure: only what the measure has."""

    ends_on = whole_day("What is the last day that it tells of?", hint="For example, 31 3 2026.")
    status = RadiosField(label="How settled is it?", options=STATUSES)
    source = few_words("Where does it come from?", error="Enter where it comes from", most=300)
    note = TextField(
        label="Is there anything to know?",
        help_text="Everyone can read this. No names. You can leave it empty.",
        required=False,
        max_length=500,
    )

    def __init__(self, *args: Any, measure: Measure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        has_result = measure.unit is not Unit.COUNT
        self.fields["numerator"] = people(
            "How many?", hint=f"{measure.numerator}.", subject="How many", required=not has_result
        )
        if measure.has_denominator:
            self.fields["denominator"] = people(
                "Out of how many?", hint=f"{measure.denominator}.", subject="The whole"
            )
        if measure.no_information:
            hint = f"{measure.no_information}. Nought is not the same as empty."
            self.fields["no_information"] = people("Of how many is nothing known?", hint=hint, subject="This")
        if has_result:
            hint = "Only where no counts were published. Leave the boxes above empty then."
            self.fields["alone"] = NumberField(
                label="The result alone", help_text=hint, subject="The result", required=False
            )
        self.order_fields(["reason", "ends_on", "numerator", "denominator", "no_information", "alone"])

    @property
    def last_day(self) -> date:
        """The last day that the figure tells of. Call it once the form is valid."""
        found: date = self.cleaned_data["ends_on"].first
        return found

    @property
    def said(self) -> ValueSaid:
        """What was said. Call it once the form is valid."""
        told = self.cleaned_data
        counts = {name: told.get(name) for name in ("numerator", "denominator", "no_information", "alone")}
        return ValueSaid(
            ends_on=self.last_day,
            figure=Figure(**counts),
            status=Status(told["status"]),
            source=told["source"],
            note=told["note"],
        )


class CorrectionForm(ValueForm):
    """Asks for the figure that takes another's place, and why."""

    reason = few_words(
        "Why is it corrected?", hint="Everyone can read this.", error="Say why it is corrected", most=500
    )

    def __init__(self, *args: Any, value: MeasureValue, measure: Measure, **kwargs: Any) -> None:
        names = ("numerator", "denominator", "no_information", "alone", "status", "source", "note")
        before = {name: getattr(value, name) for name in names}
        super().__init__(*args, measure=measure, initial=before, **kwargs)
        del self.fields["ends_on"]
        self.value = value

    @property
    def last_day(self) -> date:
        """The last day, which stays as it is."""
        return self.value.ends_on


class TargetForm(forms.Form):
    """Asks for a target, and from which day it applies."""

    target = NumberField(
        label="What is the target?", subject="The target", error_messages={"required": "Enter the target"}
    )
    floor = NumberField(label="Is there a floor?", subject="The floor", required=False)
    applies_from = whole_day(
        "From which day does it apply?", hint="It is for figures that end on this day or later."
    )
    source = few_words(
        "Who set it, and where is that written?",
        hint="Everyone can read this. For example: Corporate parenting board, 3 March 2026, item 6.",
        error="Enter who set it",
        most=300,
    )

    def __init__(self, *args: Any, measure: Measure, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["floor"].help_text = FLOOR_HINTS[measure.polarity]


class FileForm(forms.Form):
    """Asks for a file of figures."""

    file = FileField(label="Which file?", help_text="CSV, with a line for each figure.")
    source = few_words("Where do the figures come from?", error="Enter where the figures come from", most=300)
