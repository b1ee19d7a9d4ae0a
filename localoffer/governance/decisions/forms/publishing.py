"""The forms that publish a record, and say when members were told of it."""

from datetime import date
from typing import Any

from django import forms

from localoffer.governance.decisions.forms.fields import day

TOLD_ON = "On which day were members told?"
ANOTHER_DAY = "Another day on which it takes effect"
BY_THE_RULES = "Leave empty for the day that the rules give. It may be later."


class DaysForm(forms.Form):
    """Asks for days."""

    @property
    def days(self) -> dict[str, date | None]:
        """The days that were typed, by the names that the action knows them by."""
        return {name: typed.first if typed else None for name, typed in self.cleaned_data.items()}


class PublishForm(DaysForm):
    """Asks whether another day of effect is printed; and when members were told, where that counts."""

    effective_on = day(ANOTHER_DAY, "Leave empty for the day above. It may be later.")

    def __init__(self, data: Any, *, counts_from_telling: bool) -> None:
        super().__init__(data, auto_id="%s")
        if counts_from_telling:
            self.fields["told_on"] = day(TOLD_ON, "Leave empty if you do not know it yet. You can say it later.")
            self.fields["effective_on"].help_text = BY_THE_RULES
            self.order_fields(["told_on"])


class MembersToldForm(DaysForm):
    """Asks on which day members were told of a decision."""

    told_on = day(TOLD_ON, required=True)
    effective_on = day(ANOTHER_DAY, BY_THE_RULES)

    @property
    def told_on_day(self) -> date:
        """The day on which they were told."""
        found: date = self.cleaned_data["told_on"].first
        return found
