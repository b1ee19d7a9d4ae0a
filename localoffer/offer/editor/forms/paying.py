"""The section that says whose money it is, whether it is paid back, and which outside rate it follows."""

from typing import Any

from django import forms

from localoffer.frontend.fields import LongListField, Option, RoughDateField, SelectField, TextField
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.forms.one_form import OneForm, boxes, day_text
from localoffer.offer.editor.sections import put
from localoffer.rules.book import Book

REPAYABLE = {"yes": "They have to pay it back", "no": "They do not have to pay it back"}


class PayingForm(forms.Form):
    """Asks whose money it is, whether it is paid back, and which rate it follows."""

    repayable = SelectField(
        label="Is it paid back?",
        options=[Option(value=key, text=text) for key, text in REPAYABLE.items()],
        empty_text="Not said",
        required=False,
    )
    rate = TextField(
        label="Does it follow a rate that others set?",
        help_text="Say which, such as: the Universal Credit rate for a single person under 25",
        max_length=300,
        required=False,
    )
    rate_on = RoughDateField(
        label="When was that rate read?", subject="The day the rate was read", least=Part.DAY, required=False
    )

    def __init__(self, *args: Any, book: Book, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = sorted(book.rules.values(), key=lambda rule: rule.title.lower())
        options = [Option(value=rule.id, text=rule.title) for rule in rules]
        self.fields["pot"] = LongListField(
            label="Does the money come out of another entry?",
            help_text="For example: out of the money for a first home",
            options=with_present(options, str(self.initial.get("pot") or "")),
            empty_text="No",
            required=False,
        )
        self.order_fields(["repayable", "pot", "rate", "rate_on"])


class Paying(OneForm):
    """Where the money comes from."""

    name, title = "paying", "Where the money comes from"
    form: PayingForm

    def open(self) -> None:
        """Fill the form from the rule, or from what was sent."""
        held = self.benefit
        repayable = {True: "yes", False: "no"}.get(held.get("repayable", ""), "")
        told = {**held, "repayable": repayable, "rate_on": boxes(held.get("rate_on"))}
        self.form = PayingForm(self.data, initial=told, auto_id="%s", book=self.book)

    def changed(self) -> dict[str, Any]:
        """Return the benefit with where the money comes from."""
        said = self.form.cleaned_data
        asked = {
            "repayable": {"yes": True, "no": False}.get(said["repayable"]),
            "rate_on": day_text(said["rate_on"]),
            **{name: said[name] for name in ("pot", "rate")},
        }
        return {"benefit": put(self.benefit, asked)}
