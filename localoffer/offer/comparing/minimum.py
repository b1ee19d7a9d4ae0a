"""Holds what councils give against a sum that no council should fall below."""

from datetime import date
from enum import Enum

import msgspec

from localoffer.offer.checks.statutory import Binding
from localoffer.offer.comparing.items import common_items, is_part_only
from localoffer.offer.comparing.things import Line, Thing
from localoffer.rules.book import Book
from localoffer.rules.rule import Source


class Against(Enum):
    """How a sum stands against the least it should be. What cannot be told is never a no."""

    BELOW = "Below it"
    AT_LEAST = "Not below it"
    UNTOLD = "Cannot be told from what we read"


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """One council's thing held against the sum."""

    council: str
    thing: Thing
    against: Against


class Least(msgspec.Struct, frozen=True, kw_only=True):
    """A sum on a day in pence, where it comes from, and what was held against it."""

    title: str
    rule: str
    binding: Binding
    pence: int
    on: date
    sources: tuple[Source, ...]
    held: tuple[Held, ...]


def least_of(line: Line, *, book: Book, on: date) -> Least | None:
    """Return a line's things held against the figure of a day, or None where the rulebook has no such figure."""
    if line.minimum is None:
        return None
    pence = book.figure(line.minimum.figure, on)
    if not isinstance(pence, int):
        return None
    held = (
        Held(council=cell.subject.name, thing=thing, against=_against(thing, pence))
        for cell in line.cells
        for thing in cell.things
        if thing.gives and not _is_part(thing, line.key)
    )
    return Least(
        title=line.minimum.title,
        rule=line.minimum.rule,
        binding=line.minimum.binding,
        pence=pence,
        on=on,
        sources=line.minimum.sources,
        held=tuple(held),
    )


def _against(thing: Thing, pence: int) -> Against:
    if not thing.is_money or thing.most is None:
        return Against.UNTOLD
    return Against.BELOW if thing.most < pence else Against.AT_LEAST


def _is_part(thing: Thing, key: str) -> bool:
    item = next(one for one in common_items() if one.key == key)
    return thing.on_top or is_part_only(item, slug=thing.slug, title=thing.title)
