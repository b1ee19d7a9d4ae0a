"""Tells on which days what the feed says of an entry changes by itself."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.rule import LimitKind, Rule


def turns_of(rule: Rule, *, book: Book) -> list[date]:
    """Return the days, in order, on which the rule starts or ends, or a national figure it names changes."""
    return sorted(set(_turns(rule, book)))


def last_turn(turns: list[date], *, by: date) -> date | None:
    """Return the last of the days that is not after `by`, or None."""
    return max((day for day in turns if day <= by), default=None)


def next_turn(turns: list[date], *, after: date) -> date | None:
    """Return the first of the days after `after`, or None."""
    return min((day for day in turns if day > after), default=None)


def _turns(rule: Rule, book: Book) -> Iterator[date]:
    for span in rule.in_force:
        yield from (day for day in (span.first, span.until) if day is not None)
    for limit in rule.limits:
        if limit.kind is LimitKind.ENDS and limit.day is not None:
            yield limit.day
    for name in set(_figures(files.plain(rule))):
        if name in book.parameters:
            yield from (figure.first for figure in book.parameters[name].values if figure.first is not None)


def _figures(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("parameter"), str):
            yield data["parameter"]
        for value in data.values():
            yield from _figures(value)
    elif isinstance(data, list):
        for item in data:
            yield from _figures(item)
