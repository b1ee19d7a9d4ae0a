"""One person on one day, as the rules see them: every value, each definition worked out once."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from localoffer.rules.answers import Answers
from localoffer.rules.care_facts import worked_out
from localoffer.rules.values import Between, first_of, last_of

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.conditions.line import Line


class Situation:
    """
    A person's answers on a day, read against a book.

    It remembers what it has worked out, so that a hundred rules ask for a category once. `here` is the area of
    the publisher whose rule is being read.
    """

    __slots__ = ("_amounts", "_definitions", "answers", "book", "here", "on", "value")

    def __init__(self, answers: Answers, *, on: date, book: "Book") -> None:
        """Work out the facts of the day; needs no clock and no database."""
        self.answers, self.on, self.book = answers, on, book
        self.here: str | None = None
        # Returns a fact's value, rough or exact, or None where it is not known. Rules ask for hundreds of values.
        self.value: Callable[[str], Any] = worked_out(answers, on=on).get
        self._definitions: dict[str, Line] = {}
        self._amounts: dict[str, Any] = {}

    def is_decision(self, key: str) -> bool:
        """Whether the fact is a person's judgement."""
        return key in self.book.decisions

    def definition(self, name: str) -> "Line":
        """Return the line of a named definition, worked out once."""
        line = self._definitions.get(name)
        if line is None:
            line = self._definitions[name] = self.book.definitions[name].when.answer(self)
        return line

    def parameter(self, key: str, *, on: str | None = None) -> Any:
        """Return a figure on this day, or on the day of a fact; a range where that day is rough."""
        day = self.on if on is None else self.value(on)
        if day is None:
            return None
        if type(day) is not Between:
            return self.book.figure(key, day)
        ends = [self.book.figure(key, each) for each in (first_of(day), last_of(day)) if each is not None]
        if len(ends) < 2 or None in ends:
            return None
        return ends[0] if ends[0] == ends[1] else Between(min(ends), max(ends))

    def amount_of(self, rule_id: str) -> Any:
        """Return what another entitlement comes to here: nothing where it is not due, a range where unsettled."""
        from localoffer.rules.assessment import amount_in

        if rule_id not in self._amounts:
            here = self.here
            self._amounts[rule_id] = amount_in(self.book.rules[rule_id], self)
            self.here = here
        return self._amounts[rule_id]
