"""The forms of an amount: one figure, a figure that stands elsewhere, and what joins several."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import LongListField, MoneyField, Option, TextField, WholeNumberField
from localoffer.offer.editor.conditions.references import (
    answers,
    day_field,
    figures,
    reference,
    typed_reference,
    with_present,
)
from localoffer.offer.editor.conditions.row import Row, Typed
from localoffer.offer.editor.more import FormWithMore
from localoffer.offer.editor.sums.ways import OTHER
from localoffer.rules.book import Book
from localoffer.rules.facts import FactType

MOST = 1_000_000
PENCE = "pence"
NAME = re.compile(r"(?:(?:parameter|fact):)?[a-z0-9_-]{1,80}")


def amount_field(unit: str, *, label: str, required: bool = False) -> forms.Field:
    """Return the field for an amount: pounds, or a whole number of the unit."""
    if unit == PENCE:
        return MoneyField(label=label, subject="The amount", required=required)
    return WholeNumberField(label=label, subject="The number", most=MOST, unit=unit, required=required)


class SumForm(FormWithMore):
    """The form of one amount. `unit` is what a plain number in it counts; an optional one may stay empty."""

    def __init__(self, row: Row, *, book: Book, prefix: str, quiet: bool, unit: str, optional: bool) -> None:
        data = {f"{prefix}-{name}": value[0] for name, value in row.values.items() if value}
        super().__init__(data, prefix=prefix, auto_id="%s")
        self.row, self.book, self.quiet, self.unit, self.optional = row, book, quiet, unit, optional
        self.add_fields()

    def add_fields(self) -> None:
        """Add the fields that depend on the book or the unit."""

    def present(self, name: str) -> str:
        """Return what was typed under a name, where it can be a name in the book."""
        said = self.row.said(name)
        return said if NAME.fullmatch(said) else ""

    def full_clean(self) -> None:
        """Read what was typed; find no fault in a quiet form."""
        super().full_clean()
        if self.quiet:
            self._errors: Any = forms.utils.ErrorDict()

    @staticmethod
    def typed_from(amount: Any, unit: str) -> dict[str, Any]:
        """Return what somebody would type to get this amount, apart from the amounts it is made of."""
        return {}

    def made(self) -> Any:
        """Return what was typed as plain data, apart from the amounts it is made of."""
        return {}


class NumberSum(SumForm):
    """Asks for one figure."""

    def add_fields(self) -> None:
        """Add the box, in pounds or in another unit."""
        label = "How much?" if self.unit else "How many?"
        self.fields["figure"] = amount_field(self.unit, label=label, required=not self.optional)

    @staticmethod
    def typed_from(amount: Any, unit: str) -> dict[str, Any]:
        """Return the figure."""
        return {"figure": f"{amount / 100:.2f}" if unit == PENCE else amount}

    def made(self) -> Any:
        """Return the figure, or None."""
        return self.cleaned_data["figure"]


class FigureSum(SumForm):
    """Asks which figure of the law it is, and on which day."""

    more = ("on",)
    more_text = "Another day counts"

    def add_fields(self) -> None:
        """Add the figures, and the days on which one may count."""
        options = with_present(figures(self.book), self.present("chosen"))
        self.fields["chosen"] = LongListField(label="Which figure?", options=options)
        label = "The figure as it was on which day?"
        self.fields["on"] = day_field(self.book, label=label, empty_text="Today", present=self.present("on"))

    @staticmethod
    def typed_from(amount: Any, unit: str) -> dict[str, Any]:
        """Return the figure and its day."""
        chosen, on = typed_reference(amount)
        return {"chosen": chosen, "on": on}

    def made(self) -> Any:
        """Return the figure's name and day."""
        return reference(self.cleaned_data["chosen"], on=self.cleaned_data["on"])


class AnswerSum(SumForm):
    """Asks which answer is the amount."""

    def add_fields(self) -> None:
        """Add the answers that are sums or numbers."""
        options = with_present(answers(self.book, FactType.MONEY, FactType.WHOLE), self.present("chosen"))
        self.fields["chosen"] = LongListField(label="Which answer?", options=options)

    @staticmethod
    def typed_from(amount: Any, unit: str) -> dict[str, Any]:
        """Return the answer."""
        return {"chosen": typed_reference(amount)[0]}

    def made(self) -> Any:
        """Return the answer's key."""
        return reference(self.cleaned_data["chosen"])


class OtherSum(SumForm):
    """Asks which other help's amount it is."""

    def add_fields(self) -> None:
        """Add every entry and rule that gives an amount."""
        rules = sorted(self.book.rules.values(), key=lambda rule: rule.title.lower())
        options = [Option(value=rule.id, text=rule.title) for rule in rules if rule.benefit.amount is not None]
        options = with_present(options, self.present("chosen"))
        self.fields["chosen"] = LongListField(label="Which other help?", options=options)

    @staticmethod
    def typed_from(amount: Any, unit: str) -> dict[str, Any]:
        """Return the other help."""
        return {"chosen": amount[OTHER]}

    def made(self) -> Any:
        """Return the other help's id."""
        return {OTHER: self.cleaned_data["chosen"]}


class JoinedSum(SumForm):
    """Joins several amounts; asks nothing itself."""


class ShareSum(SumForm):
    """Asks how many percent."""

    percent = WholeNumberField(label="How many percent?", subject="The percent", least=1, most=1000, unit="%")

    @staticmethod
    def typed_from(amount: Any, unit: str) -> dict[str, Any]:
        """Return the percent."""
        return {"percent": amount["percent"]}

    def made(self) -> Any:
        """Return the percent."""
        return {"percent": self.cleaned_data["percent"]}


class TierForm(SumForm):
    """Asks what a tier is called; refuses one that is for nobody."""

    title = TextField(
        label="Who is that, in a few words?",
        help_text="For example: you have a child",
        required=False,
        max_length=200,
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a tier that is for nobody."""
        if not self.row.rows:
            self.add_error("title", ValidationError("Add something that must be true for this tier"))
        return super().clean() or {}

    def made(self) -> Any:
        """Return the title, where there is one."""
        return {"title": self.cleaned_data["title"]} if self.cleaned_data["title"] else {}


def typed_tier(case: dict[str, Any]) -> Typed:
    """Return what somebody would type as a tier's title."""
    return {"title": [case["title"]]} if case.get("title") else {}
