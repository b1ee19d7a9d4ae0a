"""Answers that may be rough: a value, or the earliest and latest it can be."""

from datetime import date
from typing import Any

import msgspec

from localoffer.rules.outcome import NO, NOT_KNOWN, YES, Outcome, opposite


class Between(msgspec.Struct, frozen=True):
    """A date or number known only to lie from `first` to `last`, both included; None is an open end."""

    first: Any = None
    last: Any = None


# An answer: yes or no, a whole number, pence, a key from a list, a set of keys, a day, or a rough one.
Value = bool | int | str | date | Between | frozenset[str] | None


def first_of(value: Any) -> Any:
    """Return the least a value can be, or None where it has no floor."""
    return value.first if type(value) is Between else value


def last_of(value: Any) -> Any:
    """Return the most a value can be, or None where it has no ceiling."""
    return value.last if type(value) is Between else value


def at_least(value: Any, other: Any) -> Outcome:
    """Say whether `value` is `other` or more (for dates: on or after). Unknown where a rough value straddles."""
    if value is None or other is None:
        return NOT_KNOWN
    if type(value) is not Between and type(other) is not Between:
        return YES if value >= other else NO
    least, most = first_of(value), last_of(value)
    floor, ceiling = first_of(other), last_of(other)
    if least is not None and ceiling is not None and least >= ceiling:
        return YES
    if most is not None and floor is not None and most < floor:
        return NO
    return NOT_KNOWN


def before(value: Any, other: Any) -> Outcome:
    """Say whether `value` is less than `other` (for dates: before)."""
    return opposite(at_least(value, other))


def shift(value: Any, move: Any) -> Any:
    """Apply `move` (a function of a day) to both ends of a rough day, or to an exact one; None stays None."""
    if value is None:
        return None
    if type(value) is Between:
        return Between(
            None if value.first is None else move(value.first),
            None if value.last is None else move(value.last),
        )
    return move(value)
