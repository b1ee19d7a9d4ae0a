"""Tells a person's answers back in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from localoffer.checker.carried import NO_ANSWER, NOT_SAID
from localoffer.checker.queries.problems import Problem
from localoffer.checker.wording import Wording
from localoffer.frontend.rough_dates import rough_date_from_text
from localoffer.frontend.words import pounds
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact, FactType


@dataclass(frozen=True, kw_only=True)
class AnswerRow:
    """One answer to check: the question, the answer in words, and what is wrong with it, if anything."""

    key: str
    question: str
    answer: str
    problem: str = ""


def answer_rows(
    told: Mapping[str, Any], *, problems: Iterable[Problem], book: Book, wording: Wording
) -> list[AnswerRow]:
    """Return a row for each answer, in the order given."""
    wrong = {problem.key: wording.said(problem.text) for problem in reversed(list(problems))}
    return [
        AnswerRow(
            key=key,
            question=wording.said(book.facts[key].question or book.facts[key].phrase),
            answer=answer_in_words(book.facts[key], value, book=book, wording=wording),
            problem=wrong.get(key, ""),
        )
        for key, value in told.items()
    ]


def answer_in_words(fact: Fact, value: Any, *, book: Book, wording: Wording) -> str:
    """Return one carried answer as people say it."""
    if isinstance(value, str) and value in NO_ANSWER:
        return "Not said" if value == NOT_SAID else "I don’t know" if not wording.helping else "Not known"
    if fact.type is FactType.DATE:
        return rough_date_from_text(value).in_words
    if fact.type is FactType.MONEY:
        return pounds(int(value))
    if fact.type is FactType.WHOLE:
        return f"{value} {fact.unit}" if fact.unit else str(value)
    if fact.type is FactType.AREA:
        return book.area_name(value)
    if fact.type is FactType.CHOICES:
        return ", ".join(wording.said(fact.label_of(key)) for key in value) or "None of these"
    if fact.type is FactType.CHOICE:
        return wording.said(fact.label_of(value))
    return str(value).capitalize()
