"""Reads a council's own file of figures, and says at each line that is wrong what is wrong with it."""

import csv
import io
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

COLUMNS = ("indicator", "group", "n", "percent", "year", "comparison")
EARLIEST, LATEST = 2010, 2100
MOST_BYTES = 1_000_000
MOST_ROWS = 5_000
SHOWN = 40


@dataclass(frozen=True, kw_only=True)
class FigureRow:
    """One line of the file."""

    indicator: str
    group: str
    people: int
    percent: Decimal
    year: int
    compared: Decimal | None


class WrongLines(ValueError):
    """The file has lines that cannot be taken. `problems` says which, each with its line number."""

    def __init__(self, problems: list[str]) -> None:
        """Keep the problems."""
        super().__init__(f"{len(problems)} lines are wrong")
        self.problems = problems


def read_figures(content: bytes) -> list[FigureRow]:
    """Return the figures of a CSV file in UTF-8 with the columns of `COLUMNS`. Raises WrongLines."""
    if len(content) > MOST_BYTES:
        raise WrongLines(["The file is too large. Split it."])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise WrongLines(["The file is not text in UTF-8. Save it as “CSV UTF-8” and try again."]) from wrong
    rows = csv.DictReader(io.StringIO(text, newline=""))
    try:
        missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
        if missing:
            raise WrongLines([f"Line 1: the column “{name}” is missing." for name in missing])
        return _taken(rows)
    except csv.Error as wrong:
        told = f"Line {rows.line_num + 1}: this is not a line of a CSV file. Look for a quotation mark too many."
        raise WrongLines([told]) from wrong


def _taken(rows: "csv.DictReader[str]") -> list[FigureRow]:
    found: list[FigureRow] = []
    problems: list[str] = []
    seen: set[tuple[str, str, int]] = set()
    for row in rows:
        try:
            one = _figure(row)
        except ValueError as wrong:
            problems.append(f"Line {rows.line_num}: {wrong}")
            continue
        mark = (one.indicator, one.group, one.year)
        if mark in seen:
            problems.append(f"Line {rows.line_num}: the same indicator, group and year stand above already.")
        seen.add(mark)
        found.append(one)
    if not found and not problems:
        problems.append("The file has no figures.")
    if problems or len(found) > MOST_ROWS:
        raise WrongLines(problems or [f"The file has more than {MOST_ROWS} lines. Split it."])
    return found


def _figure(row: dict[str, str]) -> FigureRow:
    said = {name: str(row.get(name) or "").strip() for name in COLUMNS}
    for name, most in (("indicator", 200), ("group", 100)):
        if not said[name]:
            raise ValueError(f"“{name}” is empty.")
        if len(said[name]) > most or not said[name].isprintable():
            raise ValueError(f"“{name}” must be one line of up to {most} letters, not “{_start(said[name])}”.")
    compared = said["comparison"]
    return FigureRow(
        indicator=said["indicator"],
        group=said["group"],
        people=_whole(said["n"], name="n", least=0, most=100_000),
        percent=_percent(said["percent"], name="percent"),
        year=_whole(said["year"], name="year", least=EARLIEST, most=LATEST),
        compared=_percent(compared, name="comparison") if compared else None,
    )


def _start(text: str) -> str:
    """Return as much of a text as helps to find it, and nothing that cannot be shown."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text[:SHOWN])
    return f"{shown}…" if len(text) > SHOWN else shown


def _whole(text: str, *, name: str, least: int, most: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8 and least <= int(text) <= most):
        raise ValueError(f"“{name}” must be a whole number from {least} to {most}, not “{_start(text)}”.")
    return int(text)


def _percent(text: str, *, name: str) -> Decimal:
    try:
        number = Decimal(text.removesuffix("%").strip())
    except InvalidOperation as wrong:
        raise ValueError(f"“{name}” must be a percent from 0 to 100, not “{_start(text)}”.") from wrong
    if not (number.is_finite() and 0 <= number <= 100):
        raise ValueError(f"“{name}” must be a percent from 0 to 100, not “{_start(text)}”.")
    return round(number, 1)
