"""Puts together the law and the offer that one person's answers are read against."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from localoffer.accounts.models import Council
from localoffer.offer.law import national_book
from localoffer.offer.queries import book_of
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule


@dataclass(frozen=True)
class Law:
    """
    A book of rules, and the council that looked after the person, None where that is not known.

    `publisher` is the short name of the council whose rules stand in the book without a name before their ids.
    """

    book: Book
    council: Council | None = None
    publisher: str = ""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, national and local, in order."""
        return tuple(self.book.rules.values())

    @property
    def area(self) -> str | None:
        """The area code of the council that looked after the person."""
        return None if self.council is None else self.council.code

    @property
    def never_asked(self) -> frozenset[str]:
        """Facts that the journey itself tells: the council."""
        return frozenset({"responsible_council"}) if self.council is not None else frozenset()


def law_for(council: Council | None, *, home: Council | None, on: date) -> Law:
    """
    Return the law for one person on a day: national law, the offer of the council that looked after them, and the
    offers where they live. Where neither council is known, national law alone.
    """
    if council is not None:
        return Law(book_of(council, on=on, home=home), council, council.slug)
    return Law(national_book()) if home is None else Law(book_of(home, on=on), None, home.slug)
