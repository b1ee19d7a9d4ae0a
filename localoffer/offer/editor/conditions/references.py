"""Bounds that are not written out: a figure of the law, or another answer."""

from typing import Any

from localoffer.frontend.fields import LongListField, Option, SelectField
from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.book import Book
from localoffer.rules.facts import FactType

FIGURE, FACT = "parameter", "fact"


def figures(book: Book, *units: str) -> list[Option]:
    """Return each figure of the law that is counted in one of the units; each figure where none is named."""
    found = [one for one in book.parameters.values() if not units or one.unit in units]
    named = sorted(found, key=lambda one: one.title.lower())
    return [
        Option(value=f"{FIGURE}:{one.id}", text=f"{sentence(one.title)} (a figure of the law)") for one in named
    ]


def answers(book: Book, *types: FactType) -> list[Option]:
    """Return each answer of one of the types, by its words."""
    found = sorted((one for one in book.facts.values() if one.type in types), key=lambda one: one.phrase.lower())
    return [Option(value=f"{FACT}:{one.key}", text=sentence(one.phrase)) for one in found]


def days(book: Book) -> list[Option]:
    """Return the key and the words of each answer that is a day."""
    return [Option(value=one.value.partition(":")[2], text=one.text) for one in answers(book, FactType.DATE)]


def with_present(options: list[Option], present: str) -> list[Option]:
    """Return the options and, where it is none of them, the one that stands there now."""
    if not present or any(one.value == present for one in options):
        return options
    return [*options, Option(value=present, text=f"{present.partition(':')[2] or present} (as it is now)")]


def day_field(book: Book, *, label: str, empty_text: str, present: str = "") -> SelectField:
    """Return a field that asks for a day that somebody is asked about."""
    options = with_present(days(book), present)
    return LongListField(label=label, options=options, required=False, empty_text=empty_text)


def typed_reference(bound: Any) -> tuple[str, str | None]:
    """Return what a reference in plain data is called in a list, and the day whose figure counts."""
    if set(bound) <= {FIGURE, "on"} and FIGURE in bound:
        return f"{FIGURE}:{bound[FIGURE]}", bound.get("on")
    if set(bound) == {FACT}:
        return f"{FACT}:{bound[FACT]}", None
    raise LookupError("no reference that a list can hold")


def reference(chosen: str, *, on: str = "") -> dict[str, str]:
    """Return a choice from a list as plain data; only a figure of the law has a day on which it counts."""
    kind, _, name = chosen.partition(":")
    return {kind: name} | ({"on": on} if on and kind == FIGURE else {})
