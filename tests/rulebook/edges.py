"""Finds the days on which a rule or definition says that something changes, and whether examples stand on them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday
from localoffer.rules.conditions import Age, All, Holds, Not, Reference
from localoffer.rules.rule import Definition, Example, Rule

Bound = tuple[Any, int]  # years, or a figure that gives them, and months

DAY = timedelta(days=1)


def edges_without_examples(thing: Rule | Definition, *, book: Book) -> list[str]:
    """Return each age and each starting or ending day that lacks an example on it or on the day before."""
    days = {example.on for example in thing.examples}
    lacking = [name for name, day in _dated(thing) if not {day - DAY, day} <= days]
    ages = {bound for bound in _ages(thing.when, book) if not _both_sides(thing, bound, book)}
    return [*lacking, *(f"age {years} and {months} months" for years, months in sorted(ages, key=str))]


def _dated(thing: Rule | Definition) -> Iterator[tuple[str, date]]:
    if isinstance(thing, Rule):
        for span in thing.in_force:
            for name, day in (("in force from", span.first), ("in force until", span.until)):
                if day is not None:
                    yield f"{name} {day}", day


def _ages(node: Any, book: Book) -> Iterator[Bound]:
    """Yield each age that opens or closes the condition, also through definitions, but not through a `not`."""
    if isinstance(node, Not):
        return
    if isinstance(node, Holds):
        yield from _ages(book.definitions[node.holds].when, book)
    elif isinstance(node, Age):
        yield from _own(node)
    elif isinstance(node, All):
        yield from _within_its_range(node, book)
    elif isinstance(node, tuple):
        for item in node:
            yield from _ages(item, book)
    elif isinstance(node, msgspec.Struct):
        for field in msgspec.structs.fields(node):
            yield from _ages(getattr(node, field.name), book)


def _own(node: Age) -> Iterator[Bound]:
    if node.age.of == "date_of_birth" and node.age.on is None:
        bounds = ((node.age.first, node.age.months), (node.age.until, 0))
        yield from (bound for bound in bounds if bound[0] is not None)


def _within_its_range(node: All, book: Book) -> Iterator[Bound]:
    """Yield the ages of an `all`, without those that its own age range makes idle."""
    found = list(_ages(node.all, book))
    ranges = [part.age for part in node.all if isinstance(part, Age)]
    floor = max((each.first for each in ranges if isinstance(each.first, int)), default=0)
    ceiling = min((each.until for each in ranges if isinstance(each.until, int)), default=200)
    yield from (bound for bound in found if not isinstance(bound[0], int) or floor <= bound[0] <= ceiling)


def _both_sides(thing: Rule | Definition, bound: Bound, book: Book) -> bool:
    gaps = {example.on - day for example in thing.examples for day in _reached(example, bound, book)}
    return {timedelta(0), -DAY} <= gaps


def _reached(example: Example, bound: Bound, book: Book) -> list[date]:
    years, months = bound
    if isinstance(years, Reference):
        years = book.figure(years.parameter or "", example.on)
    try:
        born = date.fromisoformat(str(example.answers["date_of_birth"]))
    except (KeyError, ValueError):
        return []
    return [] if years is None else [birthday(born, years, months)]
