"""Carries the answers from page to page in one signed field, and refuses a field that is not ours."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import msgspec
from django.core import signing

from localoffer.rules.book import Book

FORMAT = 1
SALT = "localoffer.checker.carried"
GOOD_FOR = timedelta(days=1)
UNKNOWN, NOT_SAID = "unknown", "not_said"
NO_ANSWER = (UNKNOWN, NOT_SAID)


class NotOurs(ValueError):
    """The field was changed, cut short, left out, or never made here."""


class TooOld(ValueError):
    """The field is ours, but from an earlier day or from earlier questions; `carried` is what it held."""

    def __init__(self, carried: "Carried") -> None:
        """Keep what was carried, so that the person can go on with it."""
        super().__init__("The page was open too long, or the questions have changed.")
        self.carried = carried


@dataclass(frozen=True, kw_only=True)
class Carried:
    """
    What one person has told us so far.

    `council` is a council's short name, empty for "I am not sure", None until asked. `answers` holds each
    answer as `rules.answering` writes it, in the order given; "unknown" and "not_said" are answers too.
    `topics` is None until topics were offered. `helping` says that somebody asks for someone else.
    """

    council: str | None = None
    helping: bool = False
    answers: Mapping[str, Any] = field(default_factory=dict)
    topics: tuple[str, ...] | None = None

    def with_answer(self, key: str, value: Any) -> "Carried":
        """Return the same with one answer more, or one changed in its place."""
        return replace(self, answers={**self.answers, key: value})


def signed(carried: Carried, *, on: date, stamp: str) -> str:
    """Return the text for the hidden field, signed, pressed small and marked with the day and the questions."""
    held = {"f": FORMAT, "d": on.isoformat(), "s": stamp, "c": carried.council, "h": carried.helping}
    held |= {"a": dict(carried.answers), "t": carried.topics}
    return signing.dumps(held, salt=SALT, compress=True)


def opened(text: str, *, on: date, stamp_for: Callable[[Carried], str]) -> Carried:
    """
    Return what a field holds. Raises NotOurs, or TooOld where it is more than a day or a rulebook old.

    `stamp_for` gives the mark of today's questions for the person, whose council is in the field itself.
    """
    try:
        held = signing.loads(text, salt=SALT)
        topics = None if held["t"] is None else tuple(held["t"])
        carried = Carried(council=held["c"], helping=held["h"], answers=held["a"], topics=topics)
        made_on = date.fromisoformat(held["d"])
    except (signing.BadSignature, ValueError, KeyError, TypeError) as problem:
        raise NotOurs("The field is not one of ours.") from problem
    if held["f"] != FORMAT or held["s"] != stamp_for(carried) or not on - GOOD_FOR <= made_on <= on + GOOD_FOR:
        raise TooOld(carried)
    return carried


def stamp_of(book: Book) -> str:
    """Return a short mark of the questions and rules in a book; any change to them changes the mark."""
    asked = [(fact.key, fact.type.value, [choice.key for choice in fact.choices]) for fact in book.facts.values()]
    whole = msgspec.json.encode([asked, list(book.rules)])
    return hashlib.sha256(whole).hexdigest()[:12]
