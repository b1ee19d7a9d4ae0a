"""Reads a council's own file of figures, and says at each wrong line in which column it is wrong, and how."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from localoffer.performance.measures import measure_called, measures
from localoffer.performance.models import Status
from localoffer.performance.said import ValueSaid
from localoffer.rules.measuring.figure import MOST_PEOPLE, Figure, problems_of
from localoffer.rules.measuring.measure import Measure

COLUMNS = (
    "measure", "ends_on", "numerator", "denominator", "no_information", "result", "status", "note", "reason",
)  # fmt: skip
# The columns of a file have the names of a figure's fields, but for one.
COLUMN_OF = {"alone": "result"}
EARLIEST = date(2000, 1, 1)
MOST_BYTES = 1_000_000
MOST_ROWS = 5_000
MOST_LETTERS = 500
SHOWN = 40


@dataclass(frozen=True, kw_only=True)
class ValueRow:
    """One line of the file. `reason` says why it takes the place of a figure that stands."""

    line: int
    measure: Measure
    said: ValueSaid
    reason: str

    @property
    def place(self) -> tuple[str, date]:
        """The measure and the day that it is for."""
        return self.measure.code, self.said.ends_on


class WrongLines(ValueError):
    """The file has lines that cannot be taken. `problems` says which, each with its line and its column."""

    def __init__(self, problems: list[str]) -> None:
        """Keep the problems."""
        super().__init__(f"{len(problems)} lines are wrong")
        self.problems = problems


class WrongCell(ValueError):
    """One cell cannot be taken."""

    def __init__(self, column: str, text: str) -> None:
        """Keep the column, and what is wrong."""
        super().__init__(text)
        self.column, self.text = column, text


def read_values(content: bytes, *, source: str, on: date) -> list[ValueRow]:
    """Return the figures of a CSV file in UTF-8 with the columns of `COLUMNS`, up to a day. Raises WrongLines."""
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
        return _taken(rows, source=source, on=on)
    except csv.Error as wrong:
        told = f"Line {rows.line_num + 1}: this is not a line of a CSV file. Look for a quotation mark too many."
        raise WrongLines([told]) from wrong


def _taken(rows: "csv.DictReader[str]", *, source: str, on: date) -> list[ValueRow]:
    found: list[ValueRow] = []
    problems: list[str] = []
    seen: set[tuple[str, date]] = set()
    for row in rows:
        if not _is_filled_in(row):
            continue
        try:
            one = _row(row, line=rows.line_num, source=source, on=on)
            if one.place in seen:
                raise WrongCell("ends_on", "the same measure and day stand above already.")
            seen.add(one.place)
            found.append(one)
        except WrongCell as wrong:
            problems.append(f"Line {rows.line_num}, column “{wrong.column}”: {wrong.text}")
        if len(found) > MOST_ROWS:
            raise WrongLines([f"The file has more than {MOST_ROWS} lines. Split it."])
    if not found and not problems:
        problems.append("The file has no figures.")
    if problems:
        raise WrongLines(problems)
    return found


def _is_filled_in(row: dict[str, str]) -> bool:
    """Say whether a line says more than the name of a measure, as the lines of the empty file do."""
    return any(str(cell or "").strip() for name, cell in row.items() if name != "measure")


def _row(row: dict[str, str], *, line: int, source: str, on: date) -> ValueRow:
    if None in row:
        raise WrongCell(COLUMNS[-1], "the line has more cells than there are columns. Look for a comma too many.")
    said = {name: str(row.get(name) or "").strip() for name in COLUMNS}
    measure = measure_called(said["measure"])
    if measure is None:
        raise WrongCell("measure", f"there is no measure “{_start(said['measure'])}”. The empty file lists them.")
    value = ValueSaid(
        ends_on=_day(said["ends_on"], on=on),
        figure=_figure(said, measure=measure),
        status=_status(said["status"]),
        source=source,
        note=_words(said["note"], column="note"),
    )
    return ValueRow(line=line, measure=measure, said=value, reason=_words(said["reason"], column="reason"))


def _figure(said: dict[str, str], *, measure: Measure) -> Figure:
    figure = Figure(
        numerator=_whole(said["numerator"], column="numerator"),
        denominator=_whole(said["denominator"], column="denominator"),
        no_information=_whole(said["no_information"], column="no_information"),
        alone=_result(said["result"]),
    )
    for wrong in problems_of(figure, measure=measure):
        raise WrongCell(COLUMN_OF.get(wrong.field, wrong.field), f"{wrong.text}.")
    return figure


def _day(text: str, *, on: date) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError as wrong:
        raise WrongCell("ends_on", f"enter a day as 2026-03-31, not “{_start(text)}”.") from wrong
    if not EARLIEST <= found <= on:
        raise WrongCell("ends_on", f"enter a day from {EARLIEST.year} to today, not “{_start(text)}”.")
    return found


def _whole(text: str, *, column: str) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 9 and int(text) <= MOST_PEOPLE):
        raise WrongCell(column, f"enter a whole number, not “{_start(text)}”.")
    return int(text)


def _result(text: str) -> Decimal | None:
    if not text:
        return None
    try:
        number = Decimal(text.removesuffix("%").strip())
    except InvalidOperation as wrong:
        raise WrongCell("result", f"enter a number such as 54.2, not “{_start(text)}”.") from wrong
    if not (number.is_finite() and 0 <= number <= MOST_PEOPLE):
        raise WrongCell("result", f"enter a number such as 54.2, not “{_start(text)}”.")
    return round(number, 2)


def _status(text: str) -> Status:
    if text not in Status.values:
        raise WrongCell("status", f"enter {' or '.join(Status.values)}, not “{_start(text)}”.")
    return Status(text)


def _words(text: str, *, column: str) -> str:
    if len(text) > MOST_LETTERS or not text.isprintable():
        raise WrongCell(column, f"enter one line of up to {MOST_LETTERS} letters.")
    return text


def _start(text: str) -> str:
    """Return as much of a text as helps to find it, and nothing that cannot be shown."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text[:SHOWN])
    return f"{shown}…" if len(text) > SHOWN else shown


def empty_file() -> Iterator[str]:
    """Yield the lines of a file to fill in: the columns, and each measure with nothing beside it."""
    yield ",".join(COLUMNS)
    for one in measures():
        yield one.code + "," * (len(COLUMNS) - 1)
