"""What is being checked: the entries of a draft, the book around them, and the day."""

from datetime import date
from functools import cached_property

import msgspec

from localoffer.offer.checks.statutory import Topic
from localoffer.rules.amounts import targets
from localoffer.rules.book import Book
from localoffer.rules.book_check import Problem, check_book
from localoffer.rules.rule import Kind, Rule, Standing

GIVEN = (Standing.IN_FORCE, Standing.PILOT)
COMING = (Standing.ANNOUNCED, Standing.PROPOSED)


class Checked(msgspec.Struct, frozen=True, dict=True, kw_only=True):
    """
    A draft under check on a day.

    `topics` are what its offer must, will have to and should speak of; none for a council that publishes no
    local offer of its own. `addresses` are the offer's own pages, `names` people who work for the council.
    `months` is how old a reading of a source may be.
    """

    rules: tuple[Rule, ...]
    book: Book
    on: date
    topics: tuple[Topic, ...] = ()
    addresses: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    months: int = 12

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What the entries name that does not exist."""
        own = {rule.id for rule in self.rules}
        return tuple(problem for problem in check_book(self.book) if problem.where in own)

    @cached_property
    def sound(self) -> tuple[Rule, ...]:
        """The entries that can be worked out: they name only what exists, and so do those they lean on."""
        broken = {problem.where for problem in self.problems}
        leaning = {rule.id: set(targets(rule.benefit.amount or 0)) for rule in self.rules}
        while more := {name for name, others in leaning.items() if others & broken} - broken:
            broken |= more
        return tuple(rule for rule in self.rules if rule.id not in broken)


def is_given(rule: Rule) -> bool:
    """Return whether an entry gives something today: it stands, and is not there to say "we do not offer this"."""
    return rule.standing in GIVEN and rule.benefit.kind is not Kind.NOT_OFFERED


def is_offered(rule: Rule) -> bool:
    """Return whether an entry gives something now or is meant to."""
    return rule.standing in (*GIVEN, *COMING) and rule.benefit.kind is not Kind.NOT_OFFERED
