"""One difference, told in a sentence; and words for conditions and amounts that never fail."""

from typing import Any

import msgspec

from localoffer.rules import amounts
from localoffer.rules.book import Book


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """
    One difference. `field` is the rule's, as in `benefit.amount`.

    `before` and `after` are given for long texts, which the sentence does not repeat. `promise` says whether it
    changes what is promised, and not only how that is told.
    """

    field: str
    sentence: str
    before: str = ""
    after: str = ""
    promise: bool = True


class Side(msgspec.Struct, frozen=True):
    """One of two rules that are compared, with the book that gives its words."""

    rule: Any
    book: Book

    def clause(self, condition: Any, *, holds: bool = True) -> str:
        """Return a condition as a clause, even where it names what its book no longer has."""
        try:
            text: str = condition.english(self.book, holds=holds)
        except KeyError as error:
            text = f"{'' if holds else 'not '}what was once called “{error.args[0]}”"
        return text

    def amount(self, amount: Any, *, unit: str | None = None) -> str:
        """Return an amount in words, even where it names what its book no longer has."""
        try:
            return amounts.english(amount, self.book, unit=self.rule.benefit.unit if unit is None else unit)
        except KeyError as error:
            return f"what was once called “{error.args[0]}”"

    def title_of(self, rule_id: str) -> str:
        """Return another rule's title, or its id where the book has no such rule."""
        found = self.book.rules.get(rule_id)
        return rule_id if found is None else found.title


def sentence(text: str) -> str:
    """Return the text as a sentence, with a capital letter at its start and one stop at its end."""
    bare = text.strip()
    return bare[:1].upper() + bare[1:] + ("" if bare.endswith((".", "?", "!", ".”")) else ".")


def from_to(before: str, after: str) -> str:
    """Return "from 21 to 25"; long texts stand in a sentence each instead, see `was_now`."""
    return f"from {before} to {after}"


def was_now(before: str, after: str) -> str:
    """Return "Before: … Now: …" as two sentences."""
    return f"Before: {sentence(before)} Now: {sentence(after)}"
