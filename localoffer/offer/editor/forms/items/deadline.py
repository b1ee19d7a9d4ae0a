"""A row that says by when something must be done."""

import re
from typing import Any

from localoffer.frontend.fields import LongListField, TextField
from localoffer.offer.editor.conditions.references import (
    answers,
    day_field,
    figures,
    reference,
    typed_reference,
    with_present,
)
from localoffer.offer.editor.conditions.row import Typed
from localoffer.offer.editor.forms.items.item import Item
from localoffer.rules.facts import Fact, FactType

LENGTHS = ("days", "weeks", "months", "years")


class DeadlineItem(Item):
    """Asks what must be done, counted from which day, within which time of the law."""

    legend = "Deadline"
    asked = ("title", "since", "name")
    more = ("within_on", "name")

    title = TextField(
        label="What must be done?", help_text="For example: Your needs assessment is finished", max_length=200
    )

    def add_fields(self) -> None:
        """Add the day it is counted from, and the time it takes."""
        self.fields["since"] = day_field(
            self.book, label="Counted from which day?", empty_text="Choose one", present=self.present("since")
        )
        self.fields["since"].required = True
        options = [*figures(self.book, *LENGTHS), *answers(self.book, FactType.WHOLE)]
        self.fields["within"] = LongListField(
            label="Within how long?",
            help_text="A time that the law sets. It changes here when the law changes.",
            options=with_present(options, self.present("within")),
        )
        self.fields["within_on"] = day_field(
            self.book,
            label="That time as it was on which day?",
            empty_text="The day it is counted from",
            present=self.present("within_on"),
        )
        self.fields["name"] = TextField(
            label="A short name for lists and files",
            help_text="Leave empty, and we make one from the words above.",
            max_length=80,
            required=False,
        )

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the deadline as somebody would type it."""
        said = super().typed_from(condition, fact)
        if condition.get("within"):
            chosen, on = typed_reference(condition["within"])
            said |= {"within": [chosen]} | ({"within_on": [on]} if on else {})
        return said

    def parts(self) -> dict[str, Any]:
        """Return the deadline as plain data."""
        said = self.cleaned_data
        name = said["name"] or re.sub(r"[^a-z0-9]+", "_", said["title"].lower()).strip("_")
        within = reference(said["within"], on=said["within_on"])
        return {"name": name, "title": said["title"], "since": said["since"], "within": within}
