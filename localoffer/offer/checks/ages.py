"""Holds the ages in an entry's words against the ages in its conditions."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from localoffer.offer.checks.age_words import AgeSaid, ages_said
from localoffer.offer.checks.checked import Checked, is_offered
from localoffer.offer.checks.finding import Found, Level
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.assessment import assess
from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday
from localoffer.rules.conditions import Age, DayTest, Reference
from localoffer.rules.outcome import NO
from localoffer.rules.parts import parts_of
from localoffer.rules.rule import Example, InForce, Rule

WHERE = ("title", "summary")
DAY = timedelta(days=1)


def in_words(checked: Checked) -> Iterator[Found]:
    """Yield each age in a title or summary whose last day is open, or that the conditions do not bear out."""
    for rule in checked.sound:
        for place in WHERE if is_offered(rule) else ():
            for said in ages_said(getattr(rule, place)):
                found = _found(rule, place, said, checked)
                if found is not None:
                    yield found


def names_an_age(rule: Rule, checked: Checked) -> bool:
    """Return whether an entry's title or summary names an upper age."""
    return is_offered(rule) and any(True for place in WHERE for _ in ages_said(getattr(rule, place)))


def _found(rule: Rule, place: str, said: AgeSaid, checked: Checked) -> Found | None:
    if not said.is_clear:
        what = f"“{said.words}” does not say if the year when you are {said.age} counts. Name the last birthday."
        return Found(entry=rule.id, place=place, what=f"{what} {_suggested(said)}", about=said.words)
    ends = _last_birthdays(rule, checked.book)
    if said.age in ends and _stops_at(rule, said.age, checked.book):
        return None
    if not ends:
        what = f"The words say “{said.words}”, but no condition sets a last birthday."
        return Found(entry=rule.id, place=place, what=what, about=said.words)
    what = f"The words say “{said.words}”, but by the conditions it does not end then."
    level = Level.WARNING if said.age in ends else Level.ERROR
    return Found(entry=rule.id, place=place, what=what, about=f"{said.words}: {sorted(ends)}", level=level)


def _suggested(said: AgeSaid) -> str:
    return f"Write “until you are {said.age}” or “until you are {said.age + 1}”."


def _last_birthdays(rule: Rule, book: Book) -> set[int]:
    """Return every birthday on which some condition of an entry, or of what it leans on, ends."""
    found: set[int] = set()
    for part in parts_of(rule, book):
        if isinstance(part, Age) and part.age.of == "date_of_birth":
            until = part.age.until
            years = book.figure(until.parameter or "", date.max) if isinstance(until, Reference) else until
            found |= {years} if isinstance(years, int) else set()
        elif isinstance(part, DayTest):
            bounds = (getattr(part, name) for name in ("before", "on_or_before"))
            found |= {age for bound in bounds for age in _turned(bound)}
    return found


def _turned(bound: Any) -> Iterator[int]:
    fact = bound.fact if isinstance(bound, Reference) else None
    if fact is not None and fact.startswith("turned_"):
        yield int(fact.split("_")[1])


def _stops_at(rule: Rule, age: int, book: Book) -> bool:
    """Return whether an example's person has it on the day before that birthday and not on it, or none tells."""
    tried = [_either_side(rule, example, age, book) for example in rule.examples if example.outcome is not NO]
    told = [sides for sides in tried if sides is not None]
    return not told or any(before and not after for before, after in told)


def _either_side(rule: Rule, example: Example, age: int, book: Book) -> tuple[bool, bool] | None:
    always = msgspec.structs.replace(rule, in_force=(InForce(),), limits=())
    try:
        answers = read_answers(example.answers, facts=book.facts)
        day = birthday(date.fromisoformat(str(example.answers["date_of_birth"])), age)
    except (AnswerNotUnderstood, KeyError, ValueError):
        return None
    before, after = (assess(always, answers, on=on, book=book).outcome is not NO for on in (day - DAY, day))
    return before, after
