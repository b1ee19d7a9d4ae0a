"""Says by when the law wants something done."""

from datetime import date

from localoffer.rules.book import Book
from localoffer.rules.conditions import Duration
from localoffer.rules.rule import Deadline, Rule


def deadlines_in_words(rule: Rule, *, book: Book, on: date) -> tuple[str, ...]:
    """Return each deadline as a sentence, with the figure as it stands on a day."""
    return tuple(_deadline(one, book=book, on=on) for one in rule.deadlines)


def _deadline(deadline: Deadline, *, book: Book, on: date) -> str:
    key = deadline.within.parameter or ""
    length = book.figure(key, on) if key else None
    time = "in good time" if length is None else f"within {_length(length, unit=book.parameters[key].unit)}"
    return f"{deadline.title} {time} of {book.facts[deadline.since].phrase}"


def _length(length: int, *, unit: str) -> str:
    return Duration(**{unit: length}).english()
