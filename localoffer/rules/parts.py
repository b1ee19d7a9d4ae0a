"""Walks a rule: every condition and amount in it, the definitions it leans on, the rules its sum needs."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from localoffer.rules.amounts import AmountOf, Figure
from localoffer.rules.book import Book
from localoffer.rules.conditions import Age, DayTest, Holds, NumberTest, Reference, Since, Until
from localoffer.rules.rule import Definition, Rule

TIMED = (Age, DayTest, NumberTest, Since, Until)


class Reading(msgspec.Struct, frozen=True):
    """
    What a rule reads, with all it leans on: its `timed` conditions, whose answers time alone can change, the keys
    of facts and the ids of dated figures.
    """

    timed: tuple[Any, ...]
    facts: frozenset[str]
    figures: frozenset[str]


def reading_of(rule: Rule, book: Book) -> Reading:
    """Return what a rule reads. A rule of the book itself is walked once, and its reading kept with the book."""
    if book.rules.get(rule.id) is not rule:
        return _reading(rule, book)
    found: Reading | None = book.readings.get(rule.id)
    if found is None:
        found = book.readings[rule.id] = _reading(rule, book)
    return found


def parts_of(thing: Rule | Definition, book: Book) -> Iterator[Any]:
    """Yield every piece of a rule or definition, and of all it leans on, each definition and rule once."""
    waiting: list[Any] = [thing]
    seen = {thing.id}
    while waiting:
        for part in _pieces(waiting.pop()):
            yield part
            for named in _leans_on(part, book):
                if named.id not in seen:
                    seen.add(named.id)
                    waiting.append(named)


def facts_of(thing: Rule | Definition, book: Book) -> tuple[str, ...]:
    """Return the keys of all facts that a rule or definition may read, in reading order, each once."""
    found: dict[str, None] = {}
    for part in parts_of(thing, book):
        if hasattr(part, "facts"):
            found.update((key, None) for key in part.facts())
    return tuple(found)


def figures_named(parts: Iterable[Any]) -> set[str]:
    """Return the ids of the dated figures that the parts name."""
    return {
        part.parameter for part in parts if isinstance(part, Figure | Reference) and part.parameter is not None
    }


def places_in(thing: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every piece below a thing with the place where it stands ("when.all[2]")."""
    if isinstance(thing, tuple):
        for index, item in enumerate(thing):
            yield from places_in(item, f"{place}[{index + 1}]")
    elif isinstance(thing, msgspec.Struct):
        yield place, thing
        for name, written in zip(thing.__struct_fields__, thing.__struct_encode_fields__, strict=True):
            yield from places_in(getattr(thing, name), f"{place}.{written}".lstrip("."))


def _pieces(thing: Any) -> list[Any]:
    """Return what places_in finds, without the places: far quicker, and most of the time they are not wanted."""
    found: list[Any] = []
    waiting = [thing]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, tuple):
            waiting += piece[::-1]
        elif isinstance(piece, msgspec.Struct):
            found.append(piece)
            waiting += [getattr(piece, name) for name in piece.__struct_fields__[::-1]]
    return found


def _reading(rule: Rule, book: Book) -> Reading:
    parts = tuple(parts_of(rule, book))
    timed = tuple(part for part in parts if isinstance(part, TIMED))
    return Reading(timed, frozenset(facts_of(rule, book)), frozenset(figures_named(parts)))


def _leans_on(part: Any, book: Book) -> list[Rule | Definition]:
    if isinstance(part, Holds):
        return [book.definitions[part.holds]]
    return [book.rules[part.amount_of]] if isinstance(part, AmountOf) else []
