"""Says what is due for the answers that are sent, and keeps nothing of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from localoffer.accounts.models import Council
from localoffer.accounts.queries import council as council_named
from localoffer.offer.api.answers import Refusal
from localoffer.offer.composing import publisher_and_slug
from localoffer.offer.queries import book_of
from localoffer.offer.site import NATION
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, assess_all
from localoffer.rules.book import Book
from localoffer.rules.categories import category_of
from localoffer.rules.facts import Fact
from localoffer.rules.values import Between

Json = dict[str, Any]

MOST_BYTES = 65_536
MOST_ANSWERS = 400
MOST_PARTS = 200
LARGEST = 10**12
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2200, 1, 1)
FIRST_ASKED, LAST_ASKED = date(2000, 1, 1), date(2100, 1, 1)
FIELDS = frozenset({"answers", "on", "home"})


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was sent: the answers as they came, the day they are for, and the council the person lives in."""

    answers: Mapping[str, Any]
    on: date
    home: Council | None


class CannotRead(Refusal):
    """What was sent cannot be read (400). `parameter` is the answer at fault, where there is one."""

    def __init__(self, message: str, *, parameter: str = "") -> None:
        """Say what is wrong, and at which answer."""
        super().__init__(400, message, parameter=parameter)


def asked_in(body: bytes, *, today: date) -> Asked:
    """Return what was sent. Raises CannotRead, and Refusal 413 for too much of it."""
    if len(body) > MOST_BYTES:
        raise Refusal(413, "This is more than we take at once.")
    try:
        data = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise CannotRead("This is not JSON that can be read.") from error
    if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
        raise CannotRead("Send an object with `answers` in it, which is an object too.", parameter="answers")
    unknown = sorted(set(data) - FIELDS)
    if unknown:
        raise CannotRead(f"We take answers, on and home. This is none of them: {unknown[0][:80]}.")
    return Asked(answers=data["answers"], on=_day(data.get("on"), today=today), home=_home(data.get("home")))


def assessed(council: Council, *, asked: Asked) -> Json:
    """Return what the law and the offers around a council give for the answers. Raises CannotRead."""
    book = book_of(council, on=asked.on, home=asked.home)
    answers = _answers(asked.answers, book=book)
    try:
        found = assess_all(book.rules.values(), answers, on=asked.on, book=book)
        category = category_of(answers, on=asked.on, book=book)
    except (OverflowError, ValueError) as error:
        raise CannotRead("A day or a number in the answers is too far from any that can be.") from error
    return {
        "on": asked.on.isoformat(),
        "category": {
            "recorded": category.recorded.id if category.recorded else None,
            "possible": [one.id for one in category.possible],
        },
        "assessments": [_assessment(one, book=book, at_home=council.slug) for one in found],
    }


def question_json(fact: Fact) -> Json:
    """Return a fact as data: its key, what kind of answer it takes, and its question."""
    return {**msgspec.to_builtins(fact), "is_asked": fact.is_asked}


def _assessment(one: Assessment, *, book: Book, at_home: str) -> Json:
    publisher, slug = publisher_and_slug(one.rule.id, at_home=at_home)
    return {
        "rule": slug,
        "publisher": NATION if one.rule.publisher == NATION else publisher,
        "title": one.rule.title,
        "outcome": one.outcome.value,
        "stage": one.stage.value,
        "is_due": one.is_due,
        "used_up": one.used_up,
        "amount": _amount(one.amount),
        "unit": one.rule.benefit.unit,
        "kind": one.rule.benefit.kind.value,
        "missing": one.missing(),
        "because": [line.condition.english(book) for line in one.line.causes()],
    }


def _amount(value: Any) -> Any:
    if isinstance(value, Between):
        return {"least": value.first, "most": value.last}
    return value


def _answers(raw: Mapping[str, Any], *, book: Book) -> Answers:
    if len(raw) > MOST_ANSWERS:
        raise CannotRead(f"Send at most {MOST_ANSWERS} answers.", parameter="answers")
    for key, value in raw.items():
        if not (_is_record(value) if key in ("history", "claims") else _is_plain(value)):
            raise CannotRead(
                "An answer is text, a whole number, yes or no, or a list of texts.", parameter=key[:80]
            )
    if "given_on" in raw:
        raise CannotRead("Leave this out: answers are taken as given today.", parameter="given_on")
    try:
        answers = read_answers(raw, facts=book.facts)
    except AnswerNotUnderstood as error:
        raise CannotRead(f"Allowed here: {error.allowed}.", parameter=error.key[:80]) from error
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise CannotRead("One of the answers cannot be read.", parameter="answers") from error
    for key, value in answers.values.items():
        if not _is_possible(value):
            raise CannotRead("This lies too far away.", parameter=key)
    return answers


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return len(value) <= 50 and all(isinstance(one, str) for one in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return abs(value) <= LARGEST
    return value is None or isinstance(value, str | bool)


def _is_record(value: Any) -> bool:
    """Say whether a care record, or a record of what was paid, is of a size and of days that can be."""
    if isinstance(value, dict):
        return len(value) <= MOST_PARTS and all(_is_record(one) for one in value.values())
    if isinstance(value, list):
        return len(value) <= MOST_PARTS and all(_is_record(one) for one in value)
    if isinstance(value, str) and DAY.match(value):
        return FIRST_DAY.isoformat() <= value < LAST_DAY.isoformat()
    return _is_plain(value)


def _is_possible(value: Any) -> bool:
    ends = (value.first, value.last) if isinstance(value, Between) else (value,)
    return all(FIRST_DAY <= end < LAST_DAY for end in ends if isinstance(end, date))


def _day(text: Any, *, today: date) -> date:
    if text is None:
        return today
    try:
        found = date.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise CannotRead("Give a day as 2026-04-01.", parameter="on") from error
    if not FIRST_ASKED <= found < LAST_ASKED:
        raise CannotRead(f"Give a day from {FIRST_ASKED} to {LAST_ASKED}.", parameter="on")
    return found


def _home(slug: Any) -> Council | None:
    if slug is None:
        return None
    found = council_named(slug) if isinstance(slug, str) and "\x00" not in slug and slug.isascii() else None
    if found is None:
        raise CannotRead("There is no council of this name.", parameter="home")
    return found
