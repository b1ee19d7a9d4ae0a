"""Turns what is carried into answers that rules read; what no longer applies is left aside, not lost."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from localoffer.checker.carried import NO_ANSWER, Carried
from localoffer.rules.answering import read_answers
from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact

COUNCIL = "responsible_council"


def applying(carried: Carried, *, book: Book) -> dict[str, Any]:
    """Return the carried answers to questions that still apply, in order, each with its raw value."""
    told = {key: value for key, value in carried.answers.items() if key in book.facts}
    return {key: value for key, value in told.items() if _applies(book.facts[key], told, book=book)}


def answers_of(carried: Carried, *, area: str | None, on: date, book: Book) -> Answers:
    """
    Return the answers as rules read them. "I don't know" leaves a fact unknown; it never becomes no.

    `area` is the code of the council that looked after the person, or None where that is not known.
    """
    known = {key: value for key, value in applying(carried, book=book).items() if not _is_no_answer(value)}
    if area is not None and COUNCIL in book.facts:
        known[COUNCIL] = area
    return read_answers(known, facts=book.facts, given_on=on)


def _is_no_answer(value: Any) -> bool:
    return isinstance(value, str) and value in NO_ANSWER


def _applies(fact: Fact, told: Mapping[str, Any], *, book: Book) -> bool:
    """Say whether a question still applies: none that it waits for has been answered the other way."""
    if any(told.get(gate) == "yes" for gate in fact.ask_unless):
        return False
    gates = [gate for gate in fact.ask_if if gate in book.facts]
    return all(told.get(gate) != "no" and _applies(book.facts[gate], told, book=book) for gate in gates)
