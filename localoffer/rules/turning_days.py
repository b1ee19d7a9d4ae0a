"""Finds every day on which what a rule gives could change for a person, and why."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday, months_after
from localoffer.rules.care_facts import ANNIVERSARIES, worked_out
from localoffer.rules.conditions import Age, DayTest, Duration, NumberTest, Reference, Since, Until
from localoffer.rules.parts import Reading, reading_of
from localoffer.rules.rule import LimitKind, Rule
from localoffer.rules.values import Between, first_of, last_of, shift

Turn = tuple[date, str | None]  # a day and what happens on it
LAW_CHANGES = "the rules change"
NIGHTS = "nights_looked_after"
SCHOOL_YEAR = "last_31_august"


class TurningDays:
    """
    The days on which what a rule gives one person could change, for as many rules as are asked about.

    It works out once what rules share: the person's own days, and the definitions that many lean on.
    """

    def __init__(self, answers: Answers, *, start: date, until: date, book: Book) -> None:
        """Look at the days after `start` and up to `until`."""
        self._answers, self._start, self._until, self._book = answers, start, until, book
        self._values = worked_out(answers, on=start)
        self._own = [*_of_care(answers, self._values), *_of_claims(answers)]
        self._by_part: dict[int, tuple[Any, list[Turn]]] = {}

    def of(self, rule: Rule) -> dict[date, str]:
        """
        Return each day with the reason, empty where there is none to tell.

        A day that turns out to change nothing does no harm: equal neighbours are joined. The day after each is
        there too, without a reason of its own, so that "on or before" and "after" are exact.
        """
        found: dict[date, str] = {}
        for day, reason in self._turns(rule):
            for each, why in ((day, reason), (_next(day), None)):
                if self._start < each <= self._until and (why or each not in found):
                    found[each] = why or ""
        return found

    def _turns(self, rule: Rule) -> Iterator[Turn]:
        read = reading_of(rule, self._book)
        yield from _of_law(rule, read, self._book)
        yield from self._own
        if SCHOOL_YEAR in read.facts:
            for year in range(self._start.year, self._until.year + 1):
                yield date(year, 8, 31), "a new school year starts"
        for part in read.timed:
            yield from self._of_part(part)

    def _of_part(self, part: Any) -> list[Turn]:
        if id(part) not in self._by_part:
            if isinstance(part, NumberTest):
                turns = list(_of_nights(part, self._answers, start=self._start, until=self._until))
            else:
                turns = list(_of_part(part, self._values, self._book))
            self._by_part[id(part)] = part, turns  # the part is kept so that its id stays its own
        return self._by_part[id(part)][1]


def _of_law(rule: Rule, read: Reading, book: Book) -> Iterator[Turn]:
    for span in rule.in_force:
        yield from ((day, LAW_CHANGES) for day in (span.first, span.until) if day is not None)
    yield from (
        (limit.day, "the scheme ends") for limit in rule.limits if limit.kind is LimitKind.ENDS and limit.day
    )
    for name in read.figures:
        yield from ((each.first, LAW_CHANGES) for each in book.parameters[name].values if each.first is not None)


def _of_care(answers: Answers, values: dict[str, Any]) -> Iterator[Turn]:
    for years in ANNIVERSARIES:
        yield from _ends(values.get(f"turned_{years}_on"), f"you turn {years}")
    for key in ("left_care_on", "came_into_care_on"):
        yield from _ends(values.get(key), "your care changes")
    if answers.given_on is not None:
        yield answers.given_on, None
    history = answers.history
    if history is None:
        return
    for spell in (*history.care, *history.family, *history.held, *history.settings):
        yield spell.start, "your care changes"
        if spell.end is not None:
            yield spell.end, "your care changes"
    yield from ((months_after(spell.start, 6), "you have been home for 6 months") for spell in history.family)
    yield from ((months_after(spell.start, 3), None) for spell in history.settings)
    order = history.guardianship
    if order is not None:
        yield from ((day, "the court order changes") for day in (order.made, order.ended) if day is not None)


def _of_claims(answers: Answers) -> Iterator[Turn]:
    for claims in (answers.claims or {}).values():
        for claim in claims:
            yield claim.on, None
            yield months_after(claim.on, 12), "a year has passed since you last had it"


def _of_part(part: Any, values: dict[str, Any], book: Book) -> Iterator[Turn]:
    if isinstance(part, Age):
        yield from _of_age(part, values, book)
    elif isinstance(part, Since):
        yield from _of_since(part, values, book)
    elif isinstance(part, Until):
        yield from _of_until(part, values, book)
    elif isinstance(part, DayTest):
        for bound in (part.fact, part.on_or_after, part.after, part.on_or_before, part.before):
            yield from _of_bound(bound, values, book)


def _of_age(part: Age, values: dict[str, Any], book: Book) -> Iterator[Turn]:
    born = values.get(part.age.of)
    for bound, months in ((part.age.first, part.age.months), (part.age.until, 0)):
        for years in _figures(bound, values, book):
            words = f"you turn {years}" if part.age.of == "date_of_birth" and not months else "an age is reached"
            yield from _ends(shift(born, partial(birthday, years=years, months=months)), words)


def _figures(bound: Any, values: dict[str, Any], book: Book) -> list[int]:
    """Return every number of years that a bound may stand for over time."""
    if type(bound) is Reference and bound.parameter is not None:
        return [each.value for each in book.parameters[bound.parameter].values if each.value is not None]
    years = values.get(bound.fact or "") if type(bound) is Reference else bound
    return [each for each in (first_of(years), last_of(years)) if each is not None]


def _of_since(part: Since, values: dict[str, Any], book: Book) -> Iterator[Turn]:
    event, phrase = values.get(part.since), book.facts[part.since].phrase
    yield from _ends(event, f"it is {phrase}")
    for length in (part.at_least, part.less_than):
        if length is not None:
            yield from _ends(length.after(event), f"it is {length.english()} after {phrase}")


def _of_until(part: Until, values: dict[str, Any], book: Book) -> Iterator[Turn]:
    event, phrase = values.get(part.until), book.facts[part.until].phrase
    yield from _ends(event, f"it is {phrase}")
    for length in (part.at_least, part.less_than):
        if length is not None:
            yield from _ends(shift(event, partial(_first_day_within, length=length)), f"{phrase} is near")


def _first_day_within(event: date, *, length: Duration) -> date:
    """Return the first day that has the event less than `length` ahead."""
    back = months_after(event, -(length.years * 12 + length.months)) - timedelta(
        days=length.weeks * 7 + length.days + 5
    )
    while length.after(back) <= event:
        back = _next(back)
    return back


def _of_bound(bound: Any, values: dict[str, Any], book: Book) -> Iterator[Turn]:
    if isinstance(bound, date):
        yield bound, None
    key = bound.fact if type(bound) is Reference else bound
    if isinstance(key, str) and key != "today":
        yield from _ends(values.get(key), f"it is {book.facts[key].phrase}")


def _of_nights(part: NumberTest, answers: Answers, *, start: date, until: date) -> Iterator[Turn]:
    if part.fact != NIGHTS:
        return
    bounds = [
        each for each in (part.at_least, part.more_than, part.at_most, part.less_than) if isinstance(each, int)
    ]
    for bound in bounds:  # a night more is reached on the day after, or when care begins again
        for end in (first_of, last_of):
            day = _when_reached(bound, answers, end=end, start=start, until=until)
            if day is not None:
                yield day, "your weeks in care add up"


def _when_reached(bound: int, answers: Answers, *, end: Any, start: date, until: date) -> date | None:
    """Return the first day in the window with so many nights, found by halving, or None where there is none."""

    def reached(day: date) -> bool:
        nights = end(worked_out(answers, on=day).get(NIGHTS))
        return nights is not None and nights >= bound

    if not reached(until):
        return None
    low, high = start, until
    while low < high:
        middle = low + (high - low) // 2
        low, high = (low, middle) if reached(middle) else (_next(middle), high)
    return low


def _ends(value: Any, reason: str | None) -> Iterator[Turn]:
    if isinstance(value, Between):
        yield from ((day, reason) for day in (value.first, value.last) if isinstance(day, date))
    elif isinstance(value, date):
        yield value, reason


def _next(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day
