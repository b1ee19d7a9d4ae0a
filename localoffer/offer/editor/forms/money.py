"""The section that says how much: one figure, tiers, or a sum worked out from others."""

from collections.abc import Iterator
from typing import Any

from django import forms

from localoffer.frontend.fields import CheckboxesField, Option, SelectField, TextField
from localoffer.offer.editor.conditions.posted import SUMS, posted_root
from localoffer.offer.editor.conditions.references import with_present
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.deeds import done
from localoffer.offer.editor.forms.one_form import options_of
from localoffer.offer.editor.sections import Section, put
from localoffer.offer.editor.sums.building import EMPTY, BuiltSum, built_sum, sum_of
from localoffer.offer.presenters.amounts import FORMS, KINDS
from localoffer.rules.rule import Form

PER = {
    "once": "Once",
    "week": "Each week",
    "month": "Each month",
    "term": "Each term",
    "year": "Each year",
    "birthday": "Each birthday",
    "festival": "Each festival",
    "child": "For each child",
    "course": "For each course",
    "occurrence": "Each time it happens",
}
UNITS = {
    "pence": "Pounds",
    "percent": "Percent",
    "hours": "Hours",
    "lessons": "Lessons",
    "gigabytes": "Gigabytes of data",
    "visits": "Visits",
    "weeks": "Weeks",
    "items": "Things",
}
ASKED = ("kind", "per", "form", "extends_to")
SILENT = {"unit": "pence", "up_to": False}


class MoneyForm(forms.Form):
    """Asks what is given, how often and in what form."""

    kind = SelectField(label="What do they get?", options=options_of(KINDS))
    form = CheckboxesField(
        label="In what form?",
        options=[Option(value=one.value, text=FORMS.get(one, "whichever they choose")) for one in Form],
        required=False,
    )
    up_to = CheckboxesField(
        label="Can it be less?", options=[Option(value="yes", text="It is “up to” this amount")], required=False
    )
    extends_to = TextField(
        label="Who else does it cover?", help_text="For example: a friend", required=False, max_length=200
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"] = self._named("unit", UNITS, label="Counted in")
        self.fields["per"] = self._named("per", PER, label="How often?", required=False, empty_text="Not said")
        self.order_fields(["kind", "unit", "up_to", "per", "form", "extends_to"])

    def _named(self, name: str, words: dict[str, str], **said: Any) -> SelectField:
        options = [Option(value=key, text=text) for key, text in words.items()]
        return SelectField(options=with_present(options, str(self.initial.get(name) or "")), **said)


class Money(Section):
    """How much they get."""

    name, title, template = "money", "How much", "offer/editor/money.html"
    row: Row
    form: MoneyForm

    def open(self) -> None:
        """Fill the forms from the rule, or from what was sent."""
        told = {**self.benefit, "unit": self.unit, "up_to": ["yes"] if self.benefit.get("up_to") else []}
        self.form = MoneyForm(self.data, auto_id="%s", initial=told)
        if self.data is None:
            self.row = sum_of(self.benefit.get("amount"), book=self.book, unit=self.unit)
        else:
            held = done(posted_root(self.data), data=self.data, book=self.book)
            self.row = held.sums[0] if held.sums else EMPTY

    @property
    def counted_in(self) -> str:
        """What the amount is counted in: as it was sent, or as it stood."""
        sent = self.data.get("unit", "") if self.data is not None else ""
        return sent if sent in UNITS else self.unit

    @property
    def sum(self) -> BuiltSum:
        """The amount with its forms."""
        if not hasattr(self, "_sum"):
            said: dict[str, Any] = {"book": self.book, "quiet": self.quiet, "unit": self.counted_in}
            self._sum = built_sum(self.row, prefix=f"{SUMS}-0", optional=True, **said)
        return self._sum

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form of the whole, then those of the amount."""
        yield self.form
        yield from self.sum.forms

    def changed(self) -> dict[str, Any]:
        """Return what is given; what these forms do not ask stays."""
        said = self.form.cleaned_data
        asked = {name: said[name] for name in ASKED}
        held = self.benefit.get("form")
        if isinstance(held, list) and set(held) == set(said["form"]):
            asked["form"] = held  # the page has an order of its own
        asked["up_to"] = True if said["up_to"] else None
        asked["unit"] = None if said["unit"] == "pence" else said["unit"]
        asked["amount"] = self.sum.made()
        return {"benefit": put(self.benefit, asked, silent=SILENT)}
