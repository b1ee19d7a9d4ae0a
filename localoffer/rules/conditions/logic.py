"""Conditions made of conditions: all of them, any of them, not."""

from typing import TYPE_CHECKING, ClassVar, Union

import msgspec

from localoffer.rules.conditions.ages import Age
from localoffer.rules.conditions.line import Line, outcomes_of
from localoffer.rules.conditions.named import Holds, Words
from localoffer.rules.conditions.numbers import DayTest, NumberTest
from localoffer.rules.conditions.picks import Includes, Is, NoneOf, OneOf
from localoffer.rules.conditions.places import Place
from localoffer.rules.conditions.times import Since, Until
from localoffer.rules.english import listed
from localoffer.rules.outcome import NO, YES, Outcome, every, opposite, some

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


class All(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="all"):
    """Every one of the conditions holds."""

    all: tuple["Condition", ...]
    one_settles: ClassVar[Outcome] = NO

    def answer(self, situation: "Situation") -> Line:
        """Ask each; one no settles it, but every line is kept so that all reasons can be told."""
        parts = tuple([part.answer(situation) for part in self.all])
        return Line(self, every(outcomes_of(parts)), (), parts)

    def facts(self) -> tuple[str, ...]:
        """Return the facts that any part reads."""
        return tuple(key for part in self.all for key in part.facts())

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the parts joined by "and"."""
        return listed([part.english(book, holds=holds) for part in self.all], "and" if holds else "or")


class Any(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="any"):
    """At least one of the conditions holds."""

    any: tuple["Condition", ...]
    one_settles: ClassVar[Outcome] = YES

    def answer(self, situation: "Situation") -> Line:
        """Ask each; one yes settles it, but every line is kept."""
        parts = tuple([part.answer(situation) for part in self.any])
        return Line(self, some(outcomes_of(parts)), (), parts)

    def facts(self) -> tuple[str, ...]:
        """Return the facts that any part reads."""
        return tuple(key for part in self.any for key in part.facts())

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the parts joined by "or"."""
        return listed([part.english(book, holds=holds) for part in self.any], "or" if holds else "and")


class Not(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="not"):
    """The condition does not hold; what is unknown stays unknown."""

    negated: "Condition" = msgspec.field(name="not")
    turns_round: ClassVar[bool] = True

    def answer(self, situation: "Situation") -> Line:
        """Turn the answer round."""
        part = self.negated.answer(situation)
        return Line(self, opposite(part.outcome), (), (part,))

    def facts(self) -> tuple[str, ...]:
        """Return the facts the condition reads."""
        return self.negated.facts()

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the condition's clause turned round."""
        return self.negated.english(book, holds=not holds)


Condition = Union[  # noqa: UP007 - names that are classes further up read better listed
    All, Any, Not, Is, OneOf, NoneOf, Includes, NumberTest, DayTest, Age, Since, Until, Place, Holds, Words
]
