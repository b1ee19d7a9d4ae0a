"""Takes one cell of a file of figures, or says what is wrong with it."""

from datetime import date
from decimal import Decimal, InvalidOperation

from localoffer.performance.models import Status
from localoffer.rules.measuring.figure import MOST_PEOPLE

EARLIEST = date(2000, 1, 1)
MOST_LETTERS = 500
SHOWN = 40


class WrongCell(ValueError):
    """One cell cannot be taken."""

    def __init__(self, column: str, text: str) -> None:
        """Keep the column, and what is wrong."""
        super().__init__(text)
        self.column, self.text = column, text


def day_in(text: str, *, on: date) -> date:
    """Return the day in a cell, which is not ahead. Raises WrongCell."""
    try:
        found = date.fromisoformat(text)
    except ValueError as wrong:
        raise WrongCell("ends_on", f"enter a day as 2026-03-31, not “{start_of(text)}”.") from wrong
    if not EARLIEST <= found <= on:
        raise WrongCell("ends_on", f"enter a day from {EARLIEST.year} to today, not “{start_of(text)}”.")
    return found


def whole_in(text: str, *, column: str) -> int | None:
    """Return the whole number in a cell, or None where it is empty. Raises WrongCell."""
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 9 and int(text) <= MOST_PEOPLE):
        raise WrongCell(column, f"enter a whole number, not “{start_of(text)}”.")
    return int(text)


def result_in(text: str) -> Decimal | None:
    """Return the result in a cell, or None where it is empty. Raises WrongCell."""
    if not text:
        return None
    try:
        number = Decimal(text.removesuffix("%").strip())
    except InvalidOperation as wrong:
        raise WrongCell("result", f"enter a number such as 54.2, not “{start_of(text)}”.") from wrong
    if not (number.is_finite() and 0 <= number <= MOST_PEOPLE):
        raise WrongCell("result", f"enter a number such as 54.2, not “{start_of(text)}”.")
    return round(number, 2)


def status_in(text: str) -> Status:
    """Return how settled a figure is. Raises WrongCell."""
    if text not in Status.values:
        raise WrongCell("status", f"enter {' or '.join(Status.values)}, not “{start_of(text)}”.")
    return Status(text)


def words_in(text: str, *, column: str) -> str:
    """Return the words in a cell: one line that can be shown. Raises WrongCell."""
    if len(text) > MOST_LETTERS or not text.isprintable():
        raise WrongCell(column, f"enter one line of up to {MOST_LETTERS} letters.")
    return text


def start_of(text: str) -> str:
    """Return as much of a text as helps to find it, and nothing that cannot be shown."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text[:SHOWN])
    return f"{shown}…" if len(text) > SHOWN else shown
