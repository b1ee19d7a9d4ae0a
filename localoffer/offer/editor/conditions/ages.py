"""The row about age: it starts on a birthday, and its last day is named."""

from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import Option, SelectField, WholeNumberField
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.references import (
    day_field,
    figures,
    reference,
    typed_reference,
    with_present,
)
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.rules.facts import Fact

OLDEST = 40
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
WHOSE_FIGURE = "If that is a figure of the law: as it was on which day? ({})"


def nth(number: int) -> str:
    """Return "1st", "11th", "23rd"."""
    ending = "th" if 10 < number % 100 < 14 else ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


class AgeRow(RowForm):
    """Asks for the first birthday that counts and for the last day, so that nobody has to guess."""

    legend = "How old they are"
    more = ("months", "on", "of", "first_on", "until_on")
    more_text = "More about this age: extra months, another day, another person"

    def add_fields(self) -> None:
        """Add the two birthdays, and the day and person that count."""
        self.fields["first"] = self._ages("first", "When does it start?", "No lowest age", "On their {} birthday")
        ends = "It does not end at an age"
        self.fields["until"] = self._ages("until", "What is the last day?", ends, "The day before they turn {}")
        self.fields["months"] = WholeNumberField(
            label="How many months after that birthday does it start?",
            subject="The months",
            least=1,
            most=1200,
            required=False,
        )
        asked = {
            "on": ("On which day does the age count?", "Today, whenever they look"),
            "of": ("Whose age is it? Choose the day that person was born", "Their own"),
            "first_on": (WHOSE_FIGURE.format("start"), "Today"),
            "until_on": (WHOSE_FIGURE.format("last day"), "Today"),
        }
        for name, (label, empty) in asked.items():
            self.fields[name] = day_field(self.book, label=label, empty_text=empty, present=self.present(name))

    def _ages(self, name: str, label: str, empty: str, text: str) -> SelectField:
        turns = name == "until"
        years = [
            Option(value=str(year), text=text.format(year if turns else nth(year)))
            for year in range(1, OLDEST + 1)
        ]
        laws = [Option(value=one.value, text=one.text) for one in figures(self.book, "years")]
        options = with_present([*years, *laws], self.present(name))
        return SelectField(label=label, required=False, empty_text=empty, options=options)

    def clean(self) -> dict[str, Any]:
        """Refuse a row without an age, or one that ends before it starts."""
        said: dict[str, Any] = super().clean() or {}
        first, until = said.get("first") or "", said.get("until") or ""
        if not self.errors and not first and not until:
            self.add_error("first", ValidationError("Choose when it starts, or the last day, or both"))
        if first.isdigit() and until.isdigit() and int(until) <= int(first):
            self.add_error("until", ValidationError("The last day must come after the start"))
        return said

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the birthdays of an age condition."""
        age = condition["age"]
        said = {name: age.get(name) for name in ("months", "on", "of")}
        for name, bound in (("first", age.get("from")), ("until", age.get("until"))):
            said[name] = bound
            if isinstance(bound, dict):
                said[name], said[f"{name}_on"] = typed_reference(bound)
        return typed(condition, **said)

    def made(self) -> Any:
        """Return the age condition."""
        said = self.cleaned_data
        age = {"from": self._bound("first"), "until": self._bound("until")}
        age |= {name: said[name] for name in ("months", "on", "of")}
        return {"age": {name: value for name, value in age.items() if value not in (None, "")}}

    def _bound(self, name: str) -> Any:
        chosen = self.cleaned_data[name]
        if not chosen or chosen.isdigit():
            return int(chosen) if chosen else None
        return reference(chosen, on=self.cleaned_data[f"{name}_on"])
