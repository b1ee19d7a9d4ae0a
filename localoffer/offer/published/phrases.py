"""Turns the phrases that councils use into conditions, one phrase at a time, and keeps the rest as words."""

from collections.abc import Mapping
from typing import Any

from localoffer.offer.published.reading import Plain, Reading, Why, kept

Phrases = Mapping[str, tuple[Plain, ...]]


def yes(fact: str) -> Plain:
    """Return the condition that a yes/no fact or a decision is yes."""
    return {"fact": fact, "is": "yes"}


def no(fact: str) -> Plain:
    """Return the condition that a yes/no fact or a decision is no."""
    return {"fact": fact, "is": "no"}


def is_(fact: str, choice: str) -> Plain:
    """Return the condition that a fact has one answer."""
    return {"fact": fact, "is": choice}


def one_of(fact: str, *choices: str) -> Plain:
    """Return the condition that a fact has one of several answers."""
    return {"fact": fact, "one_of": list(choices)}


def any_of(conditions: list[Plain]) -> Plain:
    """Return the condition that at least one holds; a single one stands alone."""
    return conditions[0] if len(conditions) == 1 else {"any": conditions}


def all_of(conditions: list[Plain]) -> Plain:
    """Return the condition that every one holds; a single one stands alone."""
    return conditions[0] if len(conditions) == 1 else {"all": conditions}


def any_phrase(key: str, value: Any, *, phrases: Phrases) -> Reading:
    """Return a reading in which one of the phrases holds. A list not wholly known is kept whole, as words."""
    found = _found(value, phrases)
    if found is None:
        return kept(key, value)
    options = [all_of(list(each)) for each in found if each]
    return Reading(when=(any_of(options),)) if options and len(options) == len(found) else Reading()


def every_phrase(key: str, value: Any, *, phrases: Phrases) -> Reading:
    """Return a reading in which all the phrases hold. A list not wholly known is kept whole, as words."""
    found = _found(value, phrases)
    if found is None:
        return kept(key, value)
    return Reading(when=tuple(condition for each in found for condition in each))


def true_only(key: str, value: Any, *, meaning: Reading) -> Reading:
    """Return what `key: true` means. `false` says nothing; any other value is kept as words."""
    if value is True:
        return meaning
    return Reading() if value is False else kept(key, value, why=Why.FREE_WORDS)


def _found(value: Any, phrases: Phrases) -> list[tuple[Plain, ...]] | None:
    items = value if isinstance(value, list) else [value]
    if not items or not all(isinstance(item, str) and item in phrases for item in items):
        return None
    return [phrases[item] for item in items]
