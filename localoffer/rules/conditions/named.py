"""Conditions that stand elsewhere: a definition by its name, or words that only a person can weigh."""

from typing import TYPE_CHECKING

import msgspec

from localoffer.rules.conditions.line import Line
from localoffer.rules.outcome import PERSON_DECIDES

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


class Holds(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="holds"):
    """A named definition holds, such as "former relevant child"."""

    holds: str

    def answer(self, situation: "Situation") -> Line:
        """Return the definition's own line, kept below this one."""
        line = situation.definition(self.holds)
        return Line(self, line.outcome, (), (line,))

    def facts(self) -> tuple[str, ...]:
        """Return no facts: the definition's own are found through the book."""
        return ()

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the definition's clause: "you are a former relevant child"."""
        definition = book.definitions[self.holds]
        return definition.yes if holds else definition.no


class Words(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="kind", tag="words"
):
    """A condition that survives as words; `who` weighs it. It never turns a rule into a plain yes or no."""

    words: str
    who: str = "your personal adviser"

    def answer(self, situation: "Situation") -> Line:
        """Leave it to the person."""
        return Line(self, PERSON_DECIDES)

    def facts(self) -> tuple[str, ...]:
        """Return no facts."""
        return ()

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the words as they stand."""
        return self.words if holds else f"not: {self.words}"
