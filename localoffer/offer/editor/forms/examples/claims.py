"""A row for something that an invented person had before."""

from typing import Any

from localoffer.frontend.fields import LongListField, MoneyField, Option, RoughDateField, WholeNumberField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.conditions.row import Typed
from localoffer.offer.editor.forms.examples.answers import MOST
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.editor.forms.one_form import WHOLE_DATE
from localoffer.rules.book import Book

CLAIM = "claim"
RULE = "rule"


class ClaimRow(Item):
    """Asks what it was, when, and how much. `row.was` is the claim with the id of its rule."""

    legend = "Something they had before"
    asked, dates = (RULE, "amount"), ("on",)

    @classmethod
    def shown(cls, claim: dict[str, Any], *, book: Book) -> Typed:
        """Return a claim as somebody would type it: a sum in pounds."""
        said = cls.typed_from(claim, None)
        is_sum = _unit(str(claim.get(RULE)), book) == "pence" and type(claim.get("amount")) is int
        return said | ({"amount": [f"{claim['amount'] / 100:.2f}"]} if is_sum else {})

    def add_fields(self) -> None:
        """Add the entries it can be, the day and the amount."""
        rules = sorted(self.book.rules.values(), key=lambda rule: rule.title.lower())
        options = [Option(value=rule.id, text=rule.title) for rule in rules]
        self.fields[RULE] = LongListField(
            label="What did they have?", options=with_present(options, self.present(RULE))
        )
        self.fields["on"] = RoughDateField(
            label="On which day?", subject="The day", least=Part.DAY, error_messages=WHOLE_DATE
        )
        unit = _unit(self.row.said(RULE), self.book)
        said: dict[str, Any] = {"required": False, "help_text": "You can leave this empty."}
        self.fields["amount"] = (
            MoneyField(label="How much was it?", subject="The amount", **said)
            if unit == "pence"
            else WholeNumberField(label="How many were there?", subject="The number", most=MOST, unit=unit, **said)
        )


def _unit(rule: str, book: Book) -> str:
    """Return what is counted in what a rule gives; pence where there is no such rule."""
    found = book.rules.get(rule)
    return found.benefit.unit if found else "pence"
