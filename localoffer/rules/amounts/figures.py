"""Amounts that stand elsewhere: a dated figure, a fact, another entitlement's amount."""

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation


class Figure(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="kind",
    tag="figure",
):
    """A parameter's figure on the day asked about, or on the day of the fact `on` (a course's start, say)."""

    parameter: str
    on: str | None = None

    def value(self, situation: "Situation") -> Any:
        """Return the figure, or None where no figure or day is known."""
        return situation.parameter(self.parameter, on=self.on)

    def facts(self) -> tuple[str, ...]:
        """Return the fact whose day counts, if any."""
        return () if self.on is None else (self.on,)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the figure's name, with the day that counts."""
        title = book.parameters[self.parameter].title
        return title if self.on is None else f"{title} on {book.facts[self.on].phrase}"


class FromFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="from_fact"):
    """An amount that is itself an answer: what something cost, how many children."""

    fact: str

    def value(self, situation: "Situation") -> Any:
        """Return the answer, or None where it is not known."""
        return situation.value(self.fact)

    def facts(self) -> tuple[str, ...]:
        """Return the fact read."""
        return (self.fact,)

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the fact's phrase."""
        return book.facts[self.fact].phrase


class AmountOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="amount_of"):
    """What another entitlement comes to for this person: nothing where it is not due."""

    amount_of: str

    def value(self, situation: "Situation") -> Any:
        """Return the other entitlement's amount, or the range it may have."""
        return situation.amount_of(self.amount_of)

    def facts(self) -> tuple[str, ...]:
        """Return no facts: the other entitlement's own are found through the book."""
        return ()

    def english(self, book: "Book", *, unit: str = "pence") -> str:
        """Return the other entitlement's title."""
        return f"what you get as {book.rules[self.amount_of].title}"
