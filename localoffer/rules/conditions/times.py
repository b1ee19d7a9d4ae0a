"""Conditions on how long ago something happened, or how soon it will."""

from typing import TYPE_CHECKING, Any

import msgspec

from localoffer.rules.conditions.line import Line
from localoffer.rules.conditions.reference import Duration
from localoffer.rules.outcome import every
from localoffer.rules.values import at_least, before

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


class Since(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="since"
):
    """Something has happened, and so long ago: `at_least`, `less_than`, or just some time ago."""

    since: str
    at_least: Duration | None = None
    less_than: Duration | None = None
    on: str | None = None

    def answer(self, situation: "Situation") -> Line:
        """Count from the day of the fact to the day asked about (or the day of the fact `on`)."""
        day = situation.on if self.on is None else situation.value(self.on)
        event = situation.value(self.since)
        outcomes = [at_least(day, event)]
        if self.at_least is not None:
            outcomes.append(at_least(day, self.at_least.after(event)))
        if self.less_than is not None:
            outcomes.append(before(day, self.less_than.after(event)))
        return Line(self, every(outcomes), _read(self, self.since, situation))

    def facts(self) -> tuple[str, ...]:
        """Return the facts read."""
        return (self.since,) if self.on is None else (self.since, self.on)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "the day you moved in is less than 1 year ago"."""
        return _told(self, book, book.facts[self.since].phrase, ago=True, holds=holds)


class Until(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="until"
):
    """Something is still to come, and so far ahead: `at_least`, `less_than`, or just some time ahead."""

    until: str
    at_least: Duration | None = None
    less_than: Duration | None = None
    on: str | None = None

    def answer(self, situation: "Situation") -> Line:
        """Count from the day asked about (or the day of the fact `on`) to the day of the fact."""
        day = situation.on if self.on is None else situation.value(self.on)
        event = situation.value(self.until)
        outcomes = [before(day, event)]
        if self.at_least is not None:
            outcomes.append(at_least(event, self.at_least.after(day)))
        if self.less_than is not None:
            outcomes.append(before(event, self.less_than.after(day)))
        return Line(self, every(outcomes), _read(self, self.until, situation))

    def facts(self) -> tuple[str, ...]:
        """Return the facts read."""
        return (self.until,) if self.on is None else (self.until, self.on)

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "the end of your course is less than 3 months ahead"."""
        return _told(self, book, book.facts[self.until].phrase, ago=False, holds=holds)


def _read(test: Any, event: str, situation: "Situation") -> tuple[tuple[str, Any], ...]:
    keys = (event,) if test.on is None else (event, test.on)
    return tuple([(key, situation.value(key)) for key in keys])


def _told(test: Any, book: "Book", phrase: str, *, ago: bool, holds: bool) -> str:
    counted = "today" if test.on is None else book.facts[test.on].phrase
    side = f"before {counted}" if ago else f"after {counted}"
    bounds = []
    if test.at_least is not None:
        bounds.append(f"at least {test.at_least.english()}")
    if test.less_than is not None:
        bounds.append(f"less than {test.less_than.english()}")
    words = " and ".join(bounds)
    if not words:
        words, side = "", (f"{counted} or before" if ago else f"after {counted}")
    return f"{phrase} is {'' if holds else 'not '}{words}{words and ' '}{side}"
