"""The rows of lists in an entry: sources, limits, links to other help, parts and tiers of a sum."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from localoffer.frontend.fields import (
    LongListField,
    MoneyField,
    Option,
    RoughDateField,
    SelectField,
    TextField,
    WholeNumberField,
)
from localoffer.frontend.rough_dates import Part
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.bounds import typed_day
from localoffer.offer.editor.conditions.row import Typed, typed
from localoffer.offer.presenters.limits import WITH
from localoffer.rules.facts import Fact
from localoffer.rules.rule import LimitKind, Sure

SURE = {
    Sure.V: "We read it in the official text",
    Sure.S: "Somebody reliable told us",
    Sure.T: "We believe it, but have not checked",
    Sure.U: "We are not sure",
}
LIMITS = {
    LimitKind.TIMES: "How many times",
    LimitKind.CAP: "How much in all",
    LimitKind.CAPACITY: "How many people",
    LimitKind.FIRST_ONLY: "Only the first one",
    LimitKind.ENDS: "A day on which it ends",
    LimitKind.BACKDATED_TO: "How far back it reaches",
}
NEEDS = {
    LimitKind.TIMES: "times",
    LimitKind.CAP: "pence",
    LimitKind.CAPACITY: "people",
    LimitKind.ENDS: "day",
    LimitKind.BACKDATED_TO: "day",
}
PER = {
    "lifetime": "In their life",
    "year": "Each year",
    "course": "For each course",
    "occurrence": "Each time it happens",
}


class Item(RowForm):
    """A row of a list. What its form does not ask stays as it was."""

    asked: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()

    @classmethod
    def typed_from(cls, condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return the item as somebody would type it."""
        said = {name: condition.get(name) for name in cls.asked if not isinstance(condition.get(name), dict)}
        for name in cls.dates:
            said |= typed_day(name, date.fromisoformat(condition[name])) if condition.get(name) else {}
        return typed(condition, **said)

    def made(self) -> Any:
        """Return the item as plain data."""
        before = self.row.was if isinstance(self.row.was, dict) else {}
        said = {name: self.cleaned_data.get(name) for name in self.asked}
        held = {name for name in self.asked if isinstance(before.get(name), dict) and said[name] is None}
        said = {name: value for name, value in said.items() if name not in held}
        days = {name: self.cleaned_data.get(name) for name in self.dates}
        said |= {name: day.first.isoformat() if day else None for name, day in days.items()}
        return {name: value for name, value in {**before, **said}.items() if value not in (None, "")}


class SourceItem(Item):
    """Asks where something comes from, and how sure that is."""

    legend = "Source"
    asked, dates = ("title", "cite", "url", "sure", "says", "note"), ("read_on",)

    title = TextField(
        label="What is it?", help_text="A law, a minute or a page, such as: Cabinet, 12 March 2026", max_length=300
    )
    cite = TextField(label="Where in it?", help_text="For example: section 3", required=False, max_length=200)
    url = forms.URLField(
        label="Web address",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": "Enter a web address, like https://www.example.org"},
    )
    read_on = RoughDateField(
        label="When was it read?", subject="The day it was read", least=Part.DAY, required=False
    )
    says = TextField(label="What does it say, if others disagree?", required=False, max_length=1000)
    note = TextField(label="Note", required=False, max_length=1000)

    def add_fields(self) -> None:
        """Add how sure it is; a mark that is a mixture stays one of the answers where it was."""
        options = [Option(value=sure.value, text=text) for sure, text in SURE.items()]
        before = (self.row.values.get("sure") or [""])[0]
        mixtures = {one.value for one in Sure} - {one.value for one in SURE}
        if before in mixtures:
            options.append(Option(value=before, text=f"As it was: {before}"))
        self.fields["sure"] = SelectField(label="How sure is it?", options=options)


class LimitItem(Item):
    """Asks for one limit."""

    legend = "Limit"
    asked, dates = ("kind", "times", "pence", "per", "years", "people", "words"), ("day",)

    times = WholeNumberField(label="How many times?", subject="The times", least=1, most=1000, required=False)
    pence = MoneyField(label="How much in all?", subject="The amount", required=False)
    people = WholeNumberField(
        label="How many people?", subject="The people", least=1, most=100_000, required=False
    )
    day = RoughDateField(
        label="Which day?",
        help_text="The first day on which they no longer get it, or the day it reaches back to.",
        subject="The day",
        least=Part.DAY,
        required=False,
    )
    years = WholeNumberField(label="For how many years?", subject="The years", least=1, most=50, required=False)
    words = TextField(
        label="In words", help_text="Say it as you would to a young person.", required=False, max_length=500
    )

    def add_fields(self) -> None:
        """Add the kind of limit and how often it counts."""
        kinds = [Option(value=kind.value, text=text) for kind, text in LIMITS.items()]
        self.fields["kind"] = SelectField(label="What is limited?", options=kinds)
        per = [Option(value=value, text=text) for value, text in PER.items()]
        self.fields["per"] = SelectField(label="How often?", options=per, required=False, empty_text="Not said")
        self.order_fields(["kind", "times", "pence", "people", "day", "per", "years", "words"])

    def clean(self) -> dict[str, Any]:
        """Refuse a limit that does not say how much."""
        said: dict[str, Any] = super().clean() or {}
        kind = said.get("kind")
        needed = NEEDS.get(LimitKind(kind)) if kind else None
        before = self.row.was if isinstance(self.row.was, dict) else {}
        if needed and not said.get(needed) and needed not in self.errors and not before.get(needed):
            self.add_error(needed, ValidationError("Fill this in, or choose another kind of limit"))
        return said


class RelationItem(Item):
    """Asks how the entry bears on another."""

    legend = "Link to other help"
    asked = ("how", "to", "words")

    words = TextField(label="In words", required=False, max_length=500)

    def add_fields(self) -> None:
        """Add how it bears, and on which entry or national rule."""
        how = [Option(value=relating.value, text=f"{text} …") for relating, text in WITH.items()]
        rules = sorted(self.book.rules.values(), key=lambda rule: rule.title.lower())
        to = [Option(value=rule.id, text=f"{rule.title}{_whose(rule.publisher)}") for rule in rules]
        before = (self.row.values.get("to") or [""])[0]
        if before and before not in self.book.rules:
            to.append(Option(value=before, text=f"{before} (not found)"))
        self.fields["how"] = SelectField(label="How do they go together?", options=how)
        self.fields["to"] = LongListField(
            label="Which other help?", options=to, required=False, empty_text="All other help"
        )
        self.order_fields(["how", "to", "words"])


class PartItem(Item):
    """Asks for one part of a sum."""

    legend = "Part of the sum"
    asked = ("title", "amount")

    title = TextField(label="What is it for?", max_length=200)
    amount = MoneyField(label="How much?", subject="The amount", required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a part without an amount, unless it is worked out and kept as it is."""
        said: dict[str, Any] = super().clean() or {}
        before = self.row.was if isinstance(self.row.was, dict) else {}
        if (
            said.get("amount") is None
            and "amount" not in self.errors
            and not isinstance(before.get("amount"), dict)
        ):
            self.add_error("amount", ValidationError("Enter how much this part is"))
        return said


def _whose(publisher: str) -> str:
    return " (national)" if publisher == "england" else ""
