"""Reads an amount of any kind: its value, its words, and what is known where only part is."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from localoffer.rules.english import pounds
from localoffer.rules.values import Between, first_of, last_of

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


def value(amount: Any, situation: "Situation") -> Any:
    """Return what the amount comes to: a number, the range it lies in, or None where nothing is known."""
    return amount if isinstance(amount, int) else amount.value(situation)


def english(amount: Any, book: "Book", *, unit: str = "pence") -> str:
    """Return the amount in words; a plain number is in `unit`: pence, percent, lessons, or "" for a bare count."""
    return _numbered(amount, unit=unit) if isinstance(amount, int) else amount.english(book, unit=unit)


def told(amounts: Sequence[Any], book: "Book", *, unit: str) -> list[str]:
    """Return each amount in words."""
    return [english(amount, book, unit=unit) for amount in amounts]


def _numbered(amount: int, *, unit: str) -> str:
    if unit == "pence":
        return pounds(amount)
    return f"{amount}%" if unit == "percent" else f"{amount:,} {unit}".rstrip()


def combined(
    amounts: Sequence[Any], situation: "Situation", *, low: Callable[..., Any], high: Callable[..., Any]
) -> Any:
    """Return `low` of the least and `high` of the most the amounts can be; None where one is not known."""
    return combined_values([value(amount, situation) for amount in amounts], low=low, high=high)


def spanning(values: Sequence[Any]) -> Any:
    """Return one figure where all agree, else the range they span; None where one is not known."""
    return combined_values(values, low=min, high=max)


def combined_values(values: Sequence[Any], *, low: Callable[..., Any], high: Callable[..., Any]) -> Any:
    """Return `low` of the least and `high` of the most of values already read."""
    if any(each is None for each in values):
        return None
    floors, tops = [first_of(each) or 0 for each in values], [last_of(each) for each in values]
    return between(low(floors), None if None in tops else high(tops))


def remaining(whole: Any, off: Any) -> Any:
    """Return what is left of an amount, never below nothing; all of it may go where `off` has no known most."""
    if whole is None:
        return None
    most = None if last_of(whole) is None else max(0, last_of(whole) - (first_of(off) or 0))
    least = 0 if last_of(off) is None else max(0, (first_of(whole) or 0) - last_of(off))
    return between(least, most)


def between(least: Any, most: Any) -> Any:
    """Return one figure where both ends are the same, else the range."""
    return least if least == most else Between(least, most)
