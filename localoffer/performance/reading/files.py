"""Takes a whole file of figures, or says at each wrong line in which column it is wrong."""

import csv
import io
from collections.abc import Iterator
from datetime import date

from localoffer.performance.measures import measures
from localoffer.performance.reading.cells import WrongCell
from localoffer.performance.reading.rows import COLUMNS, ValueRow, row_in

MOST_BYTES = 1_000_000
MOST_ROWS = 5_000


class WrongLines(ValueError):
    """The file has lines that cannot be taken. `problems` says which, each with its line and its column."""

    def __init__(self, problems: list[str]) -> None:
        """Keep the problems."""
        super().__init__(f"{len(problems)} lines are wrong")
        self.problems = problems


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
            one = row_in(row, line=rows.line_num, source=source, on=on)
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


def empty_file() -> Iterator[str]:
    """Yield the lines of a file to fill in: the columns, and each measure with nothing beside it."""
    yield ",".join(COLUMNS)
    for one in measures():
        yield one.code + "," * (len(COLUMNS) - 1)
