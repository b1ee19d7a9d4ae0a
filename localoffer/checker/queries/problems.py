"""Finds answers that cannot all be true, and names the question at which each can be put right."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday
from localoffer.rules.english import said
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.outcome import NO, YES
from localoffer.rules.values import at_least, before, first_of, shift

THIRTEEN_WEEKS = timedelta(weeks=13)
CHECK_BOTH = "Check both answers"


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One contradiction: the question to look at, the other answer it does not fit, and what to do, in words."""

    key: str
    against: str
    text: str


def problems(answers: Answers, *, on: date, book: Book) -> list[Problem]:
    """Return every contradiction that is certain; a rough answer that may fit is left in peace."""
    told = answers.values
    found = [*_order(told, book=book), *_future(told, on=on, book=book), *_care(told, on=on)]
    return [problem for problem in found if problem.key in book.facts]


def _order(told: Any, *, book: Book) -> Iterator[Problem]:
    for fact in _dates(told, book=book):
        start = fact.earliest
        if start and start in told and before(told[fact.key], told[start]) is YES:
            text = f"{_named(fact)} is before {book.facts[start].phrase} ({said(told[start])}). Check both dates"
            yield Problem(key=fact.key, against=start, text=text)


def _future(told: Any, *, on: date, book: Book) -> Iterator[Problem]:
    for fact in _dates(told, book=book):
        first = first_of(told[fact.key])
        if not fact.future and isinstance(first, date) and first > on:
            text = f"{_named(fact)} must be today or in the past"
            yield Problem(key=fact.key, against=fact.key, text=text)


def _dates(told: Any, *, book: Book) -> list[Fact]:
    facts = [book.facts[key] for key in told]
    return [fact for fact in facts if fact.type is FactType.DATE]


def _named(fact: Fact) -> str:
    return fact.phrase[:1].upper() + fact.phrase[1:]


def _care(told: Any, *, on: date) -> Iterator[Problem]:
    born, left, came = (told.get(key) for key in ("date_of_birth", "left_care_on", "came_into_care_on"))
    ages = {years: shift(born, partial(birthday, years=years)) for years in (14, 16, 18)}
    if before(left, came) is YES and told.get("in_care_now") is not True:
        text = f"You left care ({said(left)}) before you came into care ({said(came)}). Check both dates"
        yield Problem(key="left_care_on", against="came_into_care_on", text=text)
    for (key, value, is_wrong), against, text in _claims(ages, left=left, on=on):
        if told.get(key) is value and is_wrong():
            yield Problem(key=key, against=against, text=text)


Claim = tuple[tuple[str, bool, Callable[[], bool]], str, str]


def _claims(ages: dict[int, Any], *, left: Any, on: date) -> Iterator[Claim]:
    """Yield each yes or no with when it cannot be so, what it goes against, and the words to say."""
    enough = shift(ages[14], lambda day: day + THIRTEEN_WEEKS)
    out = f"You left care ({said(left)})"
    yield (
        ("in_care_now", True, lambda: at_least(on, ages[18]) is YES),
        "date_of_birth",
        "Care ends on your 18th birthday, but you said you are in care now. Check both answers",
    )
    yield (
        ("thirteen_weeks_in_care", True, lambda: before(left, enough) is YES),
        "left_care_on",
        f"{out} before you could have had 13 weeks in care after turning 14. {CHECK_BOTH}",
    )
    yield (
        ("in_care_at_16", True, lambda: before(left, ages[16]) is YES),
        "left_care_on",
        f"{out} before your 16th birthday, but you also said you were in care at 16. {CHECK_BOTH}",
    )
    yield (
        ("in_care_at_16", False, lambda: at_least(left, ages[16]) is YES),
        "left_care_on",
        f"{out} on or after your 16th birthday, but you also said you were not in care then. {CHECK_BOTH}",
    )
    yield (
        ("in_care_when_18", True, lambda: before(left, ages[18]) is YES),
        "left_care_on",
        f"{out} before your 18th birthday, but you also said you were in care at 18. {CHECK_BOTH}",
    )
    yield (
        ("in_care_when_18", True, lambda: at_least(on, ages[18]) is NO),
        "date_of_birth",
        "You are not 18 yet, but you said you were in care at 18. Check both answers",
    )
