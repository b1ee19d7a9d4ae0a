"""The row about age: it starts on a birthday, and its last day is named."""

from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import Option, SelectField
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.rules.facts import Fact, FactType

OLDEST = 40
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def nth(number: int) -> str:
    """Return "1st", "11th", "23rd"."""
    ending = "th" if 10 < number % 100 < 14 else ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"


class AgeRow(RowForm):
    """Asks for the first birthday that counts and for the last day, so that nobody has to guess."""

    legend = "How old they are"

    def add_fields(self) -> None:
        """Add the two birthdays and the day that counts."""
        years = range(1, OLDEST + 1)
        self.fields["first"] = SelectField(
            label="When does it start?",
            required=False,
            empty_text="No lowest age",
            options=[Option(value=str(year), text=f"On their {nth(year)} birthday") for year in years],
        )
        self.fields["until"] = SelectField(
            label="What is the last day?",
            required=False,
            empty_text="It does not end at an age",
            options=[Option(value=str(year), text=f"The day before they turn {year}") for year in years],
        )
        days = [fact for fact in self.book.facts.values() if fact.type is FactType.DATE]
        self.fields["on"] = SelectField(
            label="On which day does the age count?",
            required=False,
            empty_text="Today, whenever they look",
            options=[Option(value=fact.key, text=fact.phrase) for fact in days],
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a row without an age, or one that ends before it starts."""
        said: dict[str, Any] = super().clean() or {}
        first, until = said.get("first"), said.get("until")
        if not self.errors and not first and not until:
            self.add_error("first", ValidationError("Choose when it starts, or the last day, or both"))
        if first and until and int(until) <= int(first):
            self.add_error("until", ValidationError("The last day must come after the start"))
        return said

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the birthdays of an age condition."""
        age = condition["age"]
        return typed(condition, first=age.get("from"), until=age.get("until"), on=age.get("on"))

    def made(self) -> Any:
        """Return the age condition."""
        said = self.cleaned_data
        bounds = {"from": said["first"], "until": said["until"]}
        age: dict[str, Any] = {name: int(years) for name, years in bounds.items() if years}
        return {"age": age | ({"on": said["on"]} if said["on"] else {})}
