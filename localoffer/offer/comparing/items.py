"""Knows the common items of local offers, and which item an entry stands under."""

from functools import cache
from pathlib import Path

import msgspec

from localoffer.offer.checks.statutory import Minimum, minima
from localoffer.offer.search.words import Term, split
from localoffer.rules import yaml_text
from localoffer.rules.rule import Relating, Rule

ITEMS = Path(__file__).parent / "items.yaml"


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    One common item. `ids`, national `rules` and `words` say what stands under it; `unless` are words that put an
    entry elsewhere. `minimum` is the key of a sum that a council should not fall below; an entry with one of the
    words in `part_only` is a part or an extra, so it is not held against that sum.
    """

    key: str
    title: str
    words: tuple[str, ...]
    ids: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    unless: tuple[str, ...] = msgspec.field(default=(), name="except")
    part_only: tuple[str, ...] = ()
    minimum: str | None = None


class ItemList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of items."""

    items: tuple[Item, ...]


@cache
def common_items() -> tuple[Item, ...]:
    """Return the common items in the order in which they are shown."""
    data, _ = yaml_text.read(ITEMS.read_text(encoding="utf-8"))
    return msgspec.convert(data, ItemList).items


@cache
def minimum_of(item: Item) -> Minimum | None:
    """Return the sum that a council should not fall below for an item, or None where there is none."""
    return next((one for one in minima() if one.key == item.minimum), None)


def items_of(slug: str, *, title: str, rule: Rule | None) -> tuple[str, ...]:
    """Return the keys of the items that an entry stands under: by its id, its relations or its title."""
    return tuple(item.key for item in common_items() if _stands_under(item, slug, title, rule))


def is_part_only(item: Item, *, slug: str, title: str) -> bool:
    """Return whether an entry is only a part of an item, or an extra on top of it."""
    return _names(item.part_only, slug, title)


def _stands_under(item: Item, slug: str, title: str, rule: Rule | None) -> bool:
    if slug in item.ids or (rule is not None and _carries_out(rule, item)):
        return True
    return not _names(item.unless, slug, title) and _names(item.words, slug, title)


def _names(words: tuple[str, ...], slug: str, title: str) -> bool:
    return any(_within(split(each), said) for each in words for said in (split(title), split(slug)))


def _carries_out(rule: Rule, item: Item) -> bool:
    return any(each.how is Relating.FILLS and each.to in item.rules for each in rule.relations)


def _within(term: Term, said: Term) -> bool:
    """Return whether the words of a term stand together somewhere in what is said."""
    size = len(term)
    return any(said[start : start + size] == term for start in range(len(said) - size + 1))
