"""Conditions on how much, how many and which day."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from localoffer.rules.conditions.line import Line
from localoffer.rules.conditions.reference import Reference, facts_of, resolve
from localoffer.rules.english import day, listed, pounds
from localoffer.rules.outcome import Outcome, every
from localoffer.rules.values import at_least, before

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation

Number = int | Reference | None
Day = date | Reference | None


class NumberTest(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="kind",
    tag="number",
):
    """A number or sum lies within bounds; sums are pence."""

    fact: str
    at_least: Number = None
    more_than: Number = None
    at_most: Number = None
    less_than: Number = None

    def answer(self, situation: "Situation") -> Line:
        """Compare with each bound given; a bound that fails settles it even where another is unknown."""
        bounds = (self.at_least, self.more_than, self.at_most, self.less_than)
        return _compared(self, situation, bounds)

    def facts(self) -> tuple[str, ...]:
        """Return the facts read, those of the bounds too."""
        return (self.fact, *facts_of(self.at_least, self.more_than, self.at_most, self.less_than))

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "your hours of study are at least 12 hours"."""
        fact = book.facts[self.fact]
        words = {
            "at_least": "at least",
            "more_than": "more than",
            "at_most": "at most",
            "less_than": "less than",
        }
        bounds = [(text, getattr(self, name)) for name, text in words.items()]
        told = [f"{text} {_amount(book, bound, fact)}" for text, bound in bounds if bound is not None]
        return f"{fact.phrase} {'is' if holds else 'is not'} {listed(told)}"


class DayTest(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="day"
):
    """A day lies within bounds; `{fact: today}` is the day asked about."""

    fact: str
    on_or_after: Day = None
    after: Day = None
    on_or_before: Day = None
    before: Day = None

    def answer(self, situation: "Situation") -> Line:
        """Compare with each bound given; rough days that straddle a bound are not known."""
        return _compared(self, situation, (self.on_or_after, self.after, self.on_or_before, self.before))

    def facts(self) -> tuple[str, ...]:
        """Return the facts read, those of the bounds too."""
        return (self.fact, *facts_of(self.on_or_after, self.after, self.on_or_before, self.before))

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause: "the day you turned 18 is on or after 1 May 2023"."""
        words = {
            "on_or_after": "on or after",
            "after": "after",
            "on_or_before": "on or before",
            "before": "before",
        }
        bounds = [(text, getattr(self, name)) for name, text in words.items()]
        told = [f"{text} {_day(book, bound)}" for text, bound in bounds if bound is not None]
        phrase = "today" if self.fact == "today" else book.facts[self.fact].phrase
        return f"{phrase} {'is' if holds else 'is not'} {listed(told)}"


def _compared(test: Any, situation: "Situation", bounds: tuple[Any, Any, Any, Any]) -> Line:
    value = situation.value(test.fact)
    floor, above, ceiling, below = bounds
    outcomes: list[Outcome] = []
    if floor is not None:
        outcomes.append(at_least(value, resolve(floor, situation)))
    if above is not None:
        outcomes.append(before(resolve(above, situation), value))
    if ceiling is not None:
        outcomes.append(at_least(resolve(ceiling, situation), value))
    if below is not None:
        outcomes.append(before(value, resolve(below, situation)))
    read = tuple([(key, situation.value(key)) for key in test.facts()])
    return Line(test, every(outcomes), read)


def _amount(book: "Book", bound: Any, fact: Any) -> str:
    if type(bound) is Reference:
        return book.named(bound)
    if fact.type.value == "money":
        return pounds(bound)
    return f"{bound} {fact.unit}" if fact.unit else f"{bound}"


def _day(book: "Book", bound: Any) -> str:
    return book.named(bound) if type(bound) is Reference else day(bound)
