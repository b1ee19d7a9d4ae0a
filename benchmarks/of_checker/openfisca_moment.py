"""What an OpenFisca formula is given, and the names under which our facts, figures and rules stand there."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy

from localoffer.rules.areas import lies_within
from localoffer.rules.book import Book
from localoffer.rules.outcome import YES


class NotCarried(Exception):
    """OpenFisca has no way to say this; the message names what it is."""


@dataclass(frozen=True)
class Moment:
    """One day of one or many people, as a formula sees them."""

    person: Any
    period: Any
    parameters: Any

    @property
    def day(self) -> date:
        """The day asked about."""
        found: date = self.period.start.date
        return found

    def fact(self, key: str) -> Any:
        """Return everybody's answer; one that was never given is OpenFisca's own default: no, 0 or 1970."""
        if key == "today":
            return numpy.datetime64(self.day)
        if key == "last_31_august":
            return numpy.datetime64(date(self.day.year - (self.day < date(self.day.year, 8, 31)), 8, 31))
        return self.person(fact_name(key), self.period)

    def figure(self, key: str) -> Any:
        """Return a dated figure on the day."""
        return getattr(self.parameters(self.period), key)


def fact_name(key: str) -> str:
    """Return the name of a fact's variable."""
    return f"fact_{key}"


def member_name(key: str, member: str) -> str:
    """Return the name of the variable that says whether a fact with several answers has one of them."""
    return f"fact_{key}__{member}"


def definition_name(key: str) -> str:
    """Return the name of a definition's variable."""
    return f"holds_{key}"


def due_name(rule: str) -> str:
    """Return the name of the variable that says whether an entitlement is due."""
    return f"due_{rule}"


def amount_name(rule: str) -> str:
    """Return the name of the variable that says how much."""
    return f"amount_{rule}"


@dataclass(frozen=True)
class Numbers:
    """Numbers for what OpenFisca keeps as numbers: each key of a list, each place, and which lies in which."""

    book: Book
    keys: dict[str, int] = field(default_factory=dict)

    def of_key(self, key: str) -> int:
        """Return the number of a key; a new key gets the next one."""
        return self.keys.setdefault(key, len(self.keys) + 1)

    def inside(self, target: str) -> Any:
        """Return the numbers of all places that surely lie within a place."""
        areas = self.book.areas
        found = [code for code in areas if lies_within(code, target, areas=areas) is YES]
        return numpy.array([self.of_key(code) for code in {*found, target}])
