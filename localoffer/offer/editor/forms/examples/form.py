"""The form of one worked example, apart from its record."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import (
    CheckboxesField,
    MoneyField,
    Option,
    RoughDateField,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.forms.examples.answers import MOST, answer_field
from localoffer.offer.editor.forms.one_form import WHOLE_DATE
from localoffer.offer.editor.more import FormWithMore
from localoffer.offer.editor.trying import OUTCOMES
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact

FACT = "fact-"
NOTHING = "nothing"
RECORDS = {"history": "We have their whole care record", "claims": "We have a record of what they had before"}


class ExampleForm(FormWithMore):
    """Asks what the example is called, its day, what must come of it, and each answer that matters."""

    more = ("amount_from", "amount_to", "missing", "given_on", "records")
    more_text = "More: a rough amount, what must be missing, records"

    name = TextField(
        label="What is this example called?", help_text="For example: The day before 25", max_length=200
    )
    on = RoughDateField(label="On which day?", subject="The day", least=Part.DAY, error_messages=WHOLE_DATE)
    outcome = SelectField(
        label="What must come of it?",
        options=[Option(value=one.value, text=text) for one, text in OUTCOMES.items()],
    )

    def __init__(
        self,
        *args: Any,
        facts: list[Fact],
        ranged: set[str],
        asks: list[Option],
        unit: str,
        book: Book,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["amount"] = _amount("How much must it be?", unit, help_text="You can leave this empty.")
        for fact in facts:
            if fact.key not in ranged:
                self.fields[FACT + fact.key] = answer_field(
                    fact, book=book, present=self.initial.get(FACT + fact.key)
                )
        self.fields["amount_from"] = _amount("If it is only known roughly: at least how much?", unit)
        self.fields["amount_to"] = _amount("If it is only known roughly: at most how much?", unit)
        self.fields["missing"] = CheckboxesField(
            label="Which answers must be missing, and no others?",
            help_text="Choose none of these if you do not want to check it.",
            options=[*asks, Option(value=NOTHING, text="Nothing may be missing", excludes_others=True)],
            required=False,
        )
        self.fields["given_on"] = RoughDateField(
            label="On which day did they give these answers?",
            subject="The day",
            least=Part.DAY,
            required=False,
        )
        self.fields["records"] = CheckboxesField(
            label="Which records do we have?",
            help_text="An empty record says that there was nothing. That is not the same as not knowing.",
            options=[Option(value=key, text=text) for key, text in RECORDS.items()],
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        """Refuse an amount that is said twice."""
        said: dict[str, Any] = super().clean() or {}
        ends = [said.get("amount_from"), said.get("amount_to")]
        if said.get("amount") is not None and ends != [None, None]:
            self.add_error("amount_from", ValidationError("Give one amount, or a rough one, but not both"))
        return said


def _amount(label: str, unit: str, help_text: str = "") -> forms.Field:
    said: dict[str, Any] = {"required": False, "help_text": help_text}
    if unit == "pence":
        return MoneyField(label=label, subject="The amount", **said)
    return WholeNumberField(label=label, subject="The number", most=MOST, unit=unit, **said)
