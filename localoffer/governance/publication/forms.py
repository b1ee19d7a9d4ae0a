"""The form of an order to publish."""

from collections.abc import Sequence
from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import box, day, radios
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.publication.actions import OrderSaid
from localoffer.offer.versions.models import Grade


class OrderForm(forms.Form):
    """Asks on which item's authority to publish, how big the change is, and why it is made."""

    reason = box("Why is the offer changing?", "Everyone can read this.", required=True, rows=3)
    slip = box(
        "If it corrects a slip: what does the decision say, and what did the offer say?",
        "Only for a correction that changes what you promise. Everyone can read this.",
        rows=2,
    )
    not_before = day("Not before which day?", "Leave empty to publish as soon as it may be.")

    def __init__(self, data: Any, *, items: Sequence[DecisionItem]) -> None:
        super().__init__(data, auto_id="%s")
        self.items = {str(one.pk): one for one in items}
        choices = [(key, f"{one.decision.body_name}: {one}"[:300]) for key, one in self.items.items()]
        self.fields["item"] = radios("Who decided it, and where?", choices)
        self.fields["grade"] = radios("How big is the change?", list(Grade.choices))
        self.fields["reason"].error_messages["required"] = "Say why the offer is changing"
        self.order_fields(["item", "grade", "reason", "slip"])

    def said(self) -> OrderSaid:
        """Return the order."""
        said = self.cleaned_data
        return OrderSaid(
            item=self.items[said["item"]],
            grade=Grade(said["grade"]),
            reason=said["reason"],
            slip=said["slip"],
            not_before=said["not_before"].first if said["not_before"] else None,
        )
