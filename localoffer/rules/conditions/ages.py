"""The commonest condition: how old someone is, today or on another day."""

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from localoffer.rules.calendar import birthday
from localoffer.rules.conditions.line import Line
from localoffer.rules.conditions.reference import Duration, Reference, facts_of, resolve
from localoffer.rules.english import listed, said
from localoffer.rules.outcome import Outcome, every
from localoffer.rules.values import Between, at_least, before, first_of, last_of

if TYPE_CHECKING:
    from localoffer.rules.book import Book
    from localoffer.rules.situation import Situation

Limit = int | Reference | None


class AgeRange(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    Ages in whole years: from the birthday `from` until the day before the birthday `until`.

    `months` are added to `from`. `on` names the fact whose day counts (else the day asked about), and `of` the
    fact that is the birth date (else the young person's own).
    """

    first: Limit = msgspec.field(default=None, name="from")
    until: Limit = None
    months: int = 0
    on: str | None = None
    of: str = "date_of_birth"


class Age(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="age"):
    """Someone has reached one age and not yet another, at the start of each birthday."""

    age: AgeRange

    def answer(self, situation: "Situation") -> Line:
        """Compare birthdays with the day. Law: Family Law Reform Act 1969 s.9."""
        ages = self.age
        born = situation.value(ages.of)
        day: Any = situation.on if ages.on is None else situation.value(ages.on)
        outcomes: list[Outcome] = []
        if ages.first is not None:
            outcomes.append(at_least(day, _reached(born, resolve(ages.first, situation), ages.months)))
        if ages.until is not None:
            outcomes.append(before(day, _reached(born, resolve(ages.until, situation), 0)))
        read = ((ages.of, born),) if ages.on is None else ((ages.of, born), (ages.on, day))
        return Line(self, every(outcomes), read)

    def facts(self) -> tuple[str, ...]:
        """Return the birth date, the day's fact, and any a bound refers to."""
        others = (self.age.on,) if self.age.on is not None else ()
        return (self.age.of, *others, *facts_of(self.age.first, self.age.until))

    def english(self, book: "Book", *, holds: bool = True) -> str:
        """Return the clause with the last day named: "you are 18 or over, until the day before you turn 25"."""
        ages = self.age
        if ages.of != "date_of_birth":
            return f"{book.facts[ages.of].phrase} is {'' if holds else 'not '}{_ago(book, ages)}"
        first = None if ages.first is None else _years(book, ages.first, ages.months)
        until = None if ages.until is None else _years(book, ages.until)
        when = "" if ages.on is None else f" on {book.facts[ages.on].phrase}"
        return f"you are {'' if holds else 'not '}{_range(first, until)}{when}"


def _ago(book: "Book", ages: AgeRange) -> str:
    counted = "ago" if ages.on is None else f"before {book.facts[ages.on].phrase}"
    bounds = (("at least", ages.first, ages.months), ("less than", ages.until, 0))
    told = [f"{words} {_length(book, bound, months)}" for words, bound, months in bounds if bound is not None]
    return f"{listed(told)} {counted}"


def _length(book: "Book", bound: Any, months: int) -> str:
    if type(bound) is Reference:
        return f"{_years(book, bound)} years"
    return Duration(years=bound, months=months).english()


def _range(first: str | None, until: str | None) -> str:
    if first is None:
        return f"under {until} (it ends the day before you turn {until})"
    if until is None:
        return f"{first} or over"
    return f"{first} or over, until the day before you turn {until}"


def _years(book: "Book", bound: Any, months: int = 0) -> str:
    if type(bound) is Reference:
        return book.named(bound) if bound.parameter is None else said(book.figure(bound.parameter, date.max))
    return Duration(years=bound, months=months).english() if months else f"{bound}"


def _reached(born: Any, years: Any, months: int) -> Any:
    """Return the day an age is reached; rough where the birth date is, or the figure of a rough day."""
    if years is None or born is None:
        return None
    if type(born) is not Between and type(years) is not Between:
        return birthday(born, years, months)
    ends = ((first_of(born), first_of(years)), (last_of(born), last_of(years)))
    return Between(
        *(None if day is None or count is None else birthday(day, count, months) for day, count in ends)
    )
