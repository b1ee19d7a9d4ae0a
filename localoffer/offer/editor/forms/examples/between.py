"""A row for an answer that is only known to lie between two."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from localoffer.frontend.fields import MoneyField, Option, RoughDateField, WholeNumberField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.bounds import MOST, typed_day
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.facts import Fact, FactType

BETWEEN = "between"
RANGED = (FactType.DATE, FactType.MONEY, FactType.WHOLE)
ENDS = {"first": "From", "last": "To"}


class BetweenRow(RowForm):
    """Asks for the two ends; one of them may be unknown."""

    legend = "Between two"

    def add_fields(self) -> None:
        """Add the two ends, in what the answer is given in."""
        for name, label in ENDS.items():
            self.fields[name] = self._field(label)

    def _field(self, label: str) -> Any:
        said: dict[str, Any] = {"label": label, "required": False}
        if self.fact is not None and self.fact.type is FactType.DATE:
            return RoughDateField(subject="The day", least=Part.DAY, **said)
        if self.fact is not None and self.fact.type is FactType.MONEY:
            return MoneyField(subject="The amount", **said)
        return WholeNumberField(subject="The number", least=-MOST, most=MOST, **said)

    def clean(self) -> dict[str, Any]:
        """Refuse a row with neither end."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and all(said.get(name) is None for name in ENDS):
            self.add_error("first", ValidationError("Fill in at least one of the two, or take this out"))
        return said

    @staticmethod
    def typed_from(condition: Any, fact: Fact | None) -> Typed:
        """Return the ends of a text such as "80..100"."""
        said: dict[str, Any] = {}
        for name, text in zip(ENDS, str(condition).split(".."), strict=True):
            if text and fact is not None and fact.type is FactType.DATE:
                said |= typed_day(name, date.fromisoformat(text))
            elif text:
                is_money = fact is not None and fact.type is FactType.MONEY
                said[name] = f"{int(text) / 100:.2f}" if is_money else int(text)
        return typed(condition, **said)

    def made(self) -> str:
        """Return the ends as one text."""
        return "..".join(_text(self.cleaned_data[name]) for name in ENDS)


def addable(facts: list[Fact]) -> list[Option]:
    """Return each fact whose answer can lie between two."""
    return [
        Option(value=f"{BETWEEN}:{fact.key}", text=f"{sentence(fact.phrase)}: between two")
        for fact in facts
        if fact.type in RANGED
    ]


def is_ranged(fact: Fact, answer: Any) -> bool:
    """Say whether an answer lies between two."""
    return fact.type in RANGED and isinstance(answer, str) and ".." in answer


def _text(end: Any) -> str:
    if end is None:
        return ""
    return end.first.isoformat() if hasattr(end, "first") else str(end)
