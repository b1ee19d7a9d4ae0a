"""Writes the file a person may keep, and opens it again; says plainly why a file cannot be opened."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from localoffer.checker.carried import NO_ANSWER, Carried
from localoffer.rules.answering import AnswerNotUnderstood, read_value
from localoffer.rules.book import Book

FORMAT = 2
KIND = "localoffer answers"
MOST_BYTES = 100_000
FILE_NAME = "my-answers.json"
ABOUT = "Your answers. Open this file on the same site to carry on. Anyone who opens it can read it."


class CannotOpen(ValueError):
    """A file is not one of ours, is too big, or is newer than this program; the text says what to do."""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """What a kept file held, and the questions whose answers no longer fit and must be asked again."""

    carried: Carried
    kept_on: date | None
    dropped: tuple[str, ...] = ()


def written(carried: Carried, *, on: date, book: Book) -> bytes:
    """Return the file: readable JSON with each question beside its answer (docs/checker.md)."""
    answers = [
        {"key": key, "question": book.facts[key].question, "answer": value}
        for key, value in carried.answers.items()
        if key in book.facts
    ]
    held = {"kind": KIND, "format": FORMAT, "about": ABOUT, "kept_on": on.isoformat()}
    held |= {"council": carried.council, "for_someone_else": carried.helping, "answers": answers}
    return json.dumps(held | {"topics": carried.topics}, ensure_ascii=False, indent=2).encode()


def opened_file(content: bytes, *, book: Book) -> Opened:
    """Return what a kept file holds; format 1 had its answers as one plain mapping. Raises CannotOpen."""
    held = _held(content)
    answers = _answers(held)
    good = {key: value for key, value in answers.items() if _fits(key, value, book=book)}
    dropped = tuple(key for key in answers if key not in good)
    topics = held.get("topics")
    council = held.get("council")
    carried = Carried(
        council=council if isinstance(council, str) else None,
        helping=held.get("for_someone_else") is True,
        answers=good,
        topics=tuple(str(topic) for topic in topics) if isinstance(topics, list) else None,
    )
    return Opened(carried=carried, kept_on=_day(held.get("kept_on")), dropped=dropped)


def still_fitting(carried: Carried, *, book: Book) -> dict[str, Any]:
    """Return those answers that still fit the questions of a book."""
    return {key: value for key, value in carried.answers.items() if _fits(key, value, book=book)}


def _held(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise CannotOpen("This file is too big to be one of ours. Choose the file you kept from this site")
    try:
        held = json.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError) as problem:
        raise CannotOpen(
            "This is not a file you kept from this site. Choose the file that ends in .json"
        ) from problem
    if not isinstance(held, dict) or held.get("kind") != KIND or type(held.get("format")) is not int:
        raise CannotOpen("This is not a file you kept from this site. Choose another file")
    if not 1 <= held["format"] <= FORMAT:
        raise CannotOpen("This file is newer than this site. Answer the questions again instead")
    return held


def _answers(held: Mapping[str, Any]) -> dict[str, Any]:
    found = held.get("answers")
    if held["format"] == 1 and isinstance(found, dict):
        return found
    if held["format"] > 1 and isinstance(found, list):
        return {str(one["key"]): one.get("answer") for one in found if isinstance(one, dict) and "key" in one}
    raise CannotOpen("This file has no answers in it. Choose another file, or answer the questions again")


def _fits(key: str, value: Any, *, book: Book) -> bool:
    fact = book.facts.get(key)
    if fact is None or not fact.is_asked:
        return False
    try:
        return value in NO_ANSWER or read_value(fact, value) is not None
    except (AnswerNotUnderstood, TypeError):
        return False


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None
