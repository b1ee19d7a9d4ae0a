"""A row that is one payment of several."""

from typing import Any

from localoffer.frontend.fields import TextField
from localoffer.offer.editor.conditions.lengths import LengthField, in_words
from localoffer.offer.editor.conditions.references import day_field
from localoffer.offer.editor.conditions.row import Typed
from localoffer.offer.editor.forms.items.item import Item
from localoffer.rules.facts import Fact


class InstalmentItem(Item):
    """Asks what a payment is called, how much it is and when it comes."""

    legend = "Payment"
    asked = ("title", "after", "since")
    amount_in = "amount"

    title = TextField(label="What is it called?", help_text="For example: The first payment", max_length=200)
    after = LengthField(
        label="How long after a day does it come?",
        help_text="Such as 6 months, or 1 year and 2 weeks. Leave empty if it is not known.",
        required=False,
    )

    def add_fields(self) -> None:
        """Add the day it is counted from."""
        self.fields["since"] = day_field(
            self.book, label="After which day?", empty_text="Not said", present=self.present("since")
        )

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the payment as somebody would type it."""
        said = super().typed_from(condition, fact)
        after = condition.get("after")
        return said | ({"after": [in_words(after)]} if after is not None else {})
