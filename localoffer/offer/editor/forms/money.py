"""The section that says how much: one sum or number, or tiers with a condition each."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict

from localoffer.frontend.fields import (
    CheckboxesField,
    MoneyField,
    Option,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.offer.editor.conditions.building import Built, built, condition_of, form_class, rows_of
from localoffer.offer.editor.conditions.choices import addable
from localoffer.offer.editor.conditions.posted import posted_rows, with_added, without
from localoffer.offer.editor.conditions.row import Row, typed
from localoffer.offer.editor.forms.who import AddCondition
from localoffer.offer.editor.sections import Section
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
MOST = 1_000_000
HOW = {
    "none": "No sum or number",
    "one": "The same for everyone",
    "tiers": "It depends: tiers",
    "kept": "As it stands now",
}


def amount_field(unit: str, *, label: str, required: bool = False) -> forms.Field:
    """Return the field for an amount: pounds, or a whole number of the unit."""
    if unit == "pence":
        return MoneyField(label=label, subject="The amount", required=required)
    return WholeNumberField(label=label, subject="The number", most=MOST, unit=unit, required=required)


class MoneyForm(forms.Form):
    """Asks what is given, how much, how often and in what form."""

    kind = SelectField(
        label="What do they get?", options=[Option(value=k.value, text=t) for k, t in KINDS.items()]
    )
    per = SelectField(
        label="How often?",
        options=[Option(value=k, text=t) for k, t in PER.items()],
        required=False,
        empty_text="Not said",
    )
    form = CheckboxesField(
        label="In what form?",
        options=[Option(value=one.value, text=FORMS.get(one, "whichever they choose")) for one in Form],
        required=False,
    )
    extends_to = TextField(
        label="Who else does it cover?", help_text="For example: a friend", required=False, max_length=200
    )

    def __init__(self, *args: Any, unit: str, keeps: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"] = SelectField(
            label="Counted in", options=[Option(value=k, text=t) for k, t in UNITS.items()]
        )
        ways = [Option(value=way, text=text) for way, text in HOW.items() if way != "kept" or keeps]
        self.fields["how"] = SelectField(label="How is the amount worked out?", options=ways)
        self.fields["amount"] = amount_field(unit, label="How much?")
        yes = [Option(value="yes", text="It is “up to” this amount")]
        self.fields["up_to"] = CheckboxesField(label="Can it be less?", options=yes, required=False)
        self.order_fields(["kind", "how", "unit", "amount", "up_to", "per", "form", "extends_to"])

    def clean(self) -> dict[str, Any]:
        """Refuse an amount that was promised and not entered."""
        said: dict[str, Any] = super().clean() or {}
        if said.get("how") == "one" and said.get("amount") is None and "amount" not in self.errors:
            self.add_error("amount", ValidationError("Enter how much they get"))
        return said


class TierForm(forms.Form):
    """Asks how much one tier is, and what it is called."""

    def __init__(self, *args: Any, unit: str, has_rows: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.has_rows = has_rows
        self.fields["then"] = amount_field(unit, label="How much?", required=True)
        self.fields["title"] = TextField(
            label="Who is that, in a few words?",
            help_text="For example: you have a child",
            required=False,
            max_length=200,
        )

    def clean(self) -> dict[str, Any]:
        """Refuse a tier that is for nobody."""
        if not self.has_rows:
            self.add_error("title", ValidationError("Add something that must be true for this tier"))
        return super().clean() or {}


class Tier:
    """One tier: its amount, and the rows that say for whom."""

    def __init__(self, row: Row, *, index: int, section: "Money") -> None:
        prefix = f"t-{index}"
        data = MultiValueDict({f"{prefix}-{name}": value for name, value in row.values.items()})
        self.row, self.index = row, index
        self.form = TierForm(data, auto_id="%s", prefix=prefix, unit=section.unit, has_rows=bool(row.rows))
        self.built: tuple[Built, ...] = built(
            row.rows, book=section.book, prefix=f"{prefix}-c", quiet=section.quiet
        )
        self.adding = AddCondition(options=addable(section.book), prefix=f"add-{index}")

    def made(self) -> dict[str, Any]:
        """Return the tier as plain data."""
        was = self.row.was if isinstance(self.row.was, dict) else {}
        said = self.form.cleaned_data
        when = condition_of(self.built, was=was.get("when"))
        tier = {"when": when, "then": said["then"], "title": said["title"]}
        return {name: value for name, value in tier.items() if value not in (None, "")}


class Money(Section):
    """How much they get."""

    name, title, template = "money", "How much", "offer/editor/money.html"
    rows: tuple[Row, ...] = ()
    form: MoneyForm

    @property
    def benefit(self) -> dict[str, Any]:
        """What is given, as it stood."""
        return dict(self.before.get("benefit") or {})

    @property
    def unit(self) -> str:
        """What the amount is counted in."""
        sent = self.data.get("unit", "") if self.data is not None else ""
        return sent if sent in UNITS else str(self.benefit.get("unit", "pence"))

    def open(self) -> None:
        """Fill the forms from the rule, or from what was sent."""
        amount = self.benefit.get("amount")
        keeps = isinstance(amount, dict) and tiers_of(amount) is None
        told = {**self.benefit, "unit": self.unit, "how": _how(amount), "amount": amount}
        told["up_to"] = ["yes"] if self.benefit.get("up_to") else []
        if isinstance(amount, dict):
            told["amount"] = amount.get("otherwise") if not keeps else None
        if self.data is None:
            self.rows = tuple(self._tier(case) for case in tiers_of(amount) or [])
        else:
            self.rows = posted_rows(self.data, prefix="t")
            self.act(self.data.get("do", "save"))
        self.form = MoneyForm(self.data, auto_id="%s", initial=told, unit=self.unit, keeps=keeps)

    def _tier(self, case: dict[str, Any]) -> Row:
        then = f"{case['then'] / 100:.2f}" if self.unit == "pence" else case["then"]
        values = typed(case, then=then, title=case.get("title"))
        return Row(kind="any", values=values, rows=rows_of(case["when"], book=self.book))

    def act(self, do: str) -> None:
        """Add or take out a tier, or a row of one."""
        deed, _, place = do.partition(":")
        if deed == "remove":
            self.rows = without(self.rows, place=place)
        elif deed == "add" and not place:
            self.rows = (*self.rows, Row(kind="any"))
        elif deed == "add":
            kind = self.data.get(f"add-{place}-kind", "") if self.data is not None else ""
            if place.isascii() and place.isdigit() and form_class(Row(kind=kind), book=self.book) is not None:
                self.rows = with_added(self.rows, kind=kind, group=int(place))

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """Each tier with its forms."""
        if not hasattr(self, "_tiers"):
            self._tiers = tuple(Tier(row, index=index, section=self) for index, row in enumerate(self.rows))
        return self._tiers

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form of the whole, then those of each tier where there are tiers."""
        yield self.form
        if self.form["how"].value() == "tiers":
            for tier in self.tiers:
                yield tier.form
                for one in tier.built:
                    yield from one.forms

    @property
    def problems(self) -> list[dict[str, str]]:
        """No fault is found while rows are still being added."""
        return [] if self.quiet else super().problems

    def changed(self) -> dict[str, Any]:
        """Return what is given; what the form does not ask stays."""
        said = self.form.cleaned_data
        asked = {name: said[name] or None for name in ("kind", "per", "form", "extends_to")}
        asked |= {
            "up_to": True if said["up_to"] else None,
            "unit": None if said["unit"] == "pence" else said["unit"],
        }
        found = {**self.benefit, **asked, "amount": self._amount(said)}
        return {"benefit": {name: value for name, value in found.items() if value is not None}}

    def _amount(self, said: dict[str, Any]) -> Any:
        if said["how"] == "tiers":
            cases = [tier.made() for tier in self.tiers]
            other = {"otherwise": said["amount"]} if said["amount"] else {}
            return {"cases": cases, **other} if cases else said["amount"]
        return {"none": None, "one": said["amount"], "kept": self.benefit.get("amount")}[said["how"]]


def tiers_of(amount: Any) -> list[dict[str, Any]] | None:
    """Return the tiers of an amount that the forms can show: a plain number in each; None for any other."""
    if not isinstance(amount, dict) or not set(amount) <= {"cases", "otherwise"}:
        return None
    plain = [case.get("then") for case in amount["cases"]] + [amount.get("otherwise", 0)]
    return list(amount["cases"]) if all(type(one) is int for one in plain) else None


def _how(amount: Any) -> str:
    if amount is None:
        return "none"
    if isinstance(amount, int):
        return "one"
    return "kept" if tiers_of(amount) is None else "tiers"
