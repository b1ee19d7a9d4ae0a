"""Works out between which whole ages somebody can have something, as far as its conditions say."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from localoffer.rules import conditions as kinds
from localoffer.rules.book import Book
from localoffer.rules.conditions import Condition, Reference

OLDEST = 999


@dataclass(frozen=True, kw_only=True)
class Ages:
    """Whole years from `first` up to, but not at, `until`."""

    first: int = 0
    until: int = OLDEST

    @property
    def minimum(self) -> int | None:
        """The youngest age, or None where there is no lower limit."""
        return self.first if 0 < self.first < self.until else None

    @property
    def maximum(self) -> int | None:
        """The oldest age in whole years (24 for "until you turn 25"), or None where there is no upper limit."""
        return self.until - 1 if self.first < self.until < OLDEST else None


ANY_AGE, NO_AGE = Ages(), Ages(first=OLDEST, until=0)


def ages_of(condition: Condition, *, book: Book, on: date) -> Ages:
    """
    Return the widest ages at which the condition may hold, with figures as they stand on a day.

    A condition that says nothing of age today allows any. Definitions are followed; so are "all", "any" and "not".
    """
    return _ages(condition, _Reading(book=book, on=on))


@dataclass(frozen=True, kw_only=True)
class _Reading:
    book: Book
    on: date
    inside: tuple[str, ...] = ()


def _ages(condition: Any, reading: _Reading) -> Ages:
    match condition:
        case kinds.All():
            found = [_ages(part, reading) for part in condition.all]
            return Ages(first=max(one.first for one in found), until=min(one.until for one in found))
        case kinds.Any():
            return _hull([_ages(part, reading) for part in condition.any])
        case kinds.Not(negated=kinds.Age() as age):
            return _outside(_ages(age, reading))
        case kinds.Holds() if condition.holds not in reading.inside:
            below = _Reading(book=reading.book, on=reading.on, inside=(*reading.inside, condition.holds))
            return _ages(reading.book.definitions[condition.holds].when, below)
        case kinds.Age() if condition.age.of == "date_of_birth" and condition.age.on is None:
            first, until = (_years(end, reading) for end in (condition.age.first, condition.age.until))
            return Ages(first=first or 0, until=OLDEST if until is None else until)
    return ANY_AGE


def _hull(found: list[Ages]) -> Ages:
    possible = [one for one in found if one.first < one.until]
    if not possible:
        return NO_AGE
    return Ages(first=min(one.first for one in possible), until=max(one.until for one in possible))


def _outside(ages: Ages) -> Ages:
    """Return the ages left when some are taken away; where both ends are left, that is any age."""
    if ages.first <= 0:
        return Ages(first=ages.until) if ages.until < OLDEST else NO_AGE
    return Ages(until=ages.first) if ages.until >= OLDEST else ANY_AGE


def _years(end: Any, reading: _Reading) -> int | None:
    if isinstance(end, Reference):
        end = None if end.parameter is None else reading.book.figure(end.parameter, reading.on)
    return end if isinstance(end, int) else None
