"""Reads a file of Ofsted judgements, and says for each row and column what is wrong with it."""

import csv
import re
from collections.abc import Container, Iterable, Iterator
from datetime import date
from io import StringIO

import msgspec

from localoffer.offer.comparing.models import Framework, Judgement

COLUMNS = ("council", "framework", "care_leavers", "overall", "date", "link")
MOST_BYTES = 5_000_000
MOST_ROWS = 10_000
LONGEST = 500
MOST_SHOWN = 50
LINK = re.compile(r"https?://[^\s\"'<>]+")
# The first inspections under the single inspection framework began in this month.
EARLIEST = date(2013, 11, 1)


class BadJudgements(ValueError):
    """A file of judgements cannot be taken in. Each problem names its row and, where it has one, its column."""

    def __init__(self, problems: Iterable[str]) -> None:
        """Keep the problems, and make one text of them."""
        self.problems = tuple(problems)
        more = len(self.problems) - MOST_SHOWN
        shown = self.problems[:MOST_SHOWN] + ((f"And {more} more.",) if more > 0 else ())
        super().__init__("\n".join(shown))


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the file, read. `council` is a short name; `care_leavers` is None where not judged."""

    council: str
    framework: Framework
    care_leavers: Judgement | None
    overall: Judgement
    judged_on: date
    link: str


def read_judgements(raw: bytes, *, councils: Container[str], today: date) -> list[Judged]:
    """
    Return every row of a CSV file. `councils` are the short names that exist.

    Raises BadJudgements with all that is wrong; the row numbers are those a spreadsheet shows.
    """
    problems: list[str] = []
    found: list[Judged] = []
    seen: dict[tuple[str, Framework, date], int] = {}
    for number, row in _rows(raw):
        wrong = list(_wrong(row, councils=councils, today=today))
        problems += [f"Row {number}, column {column}: {what}" for column, what in wrong]
        if not wrong:
            judged = _judged(row)
            first = seen.setdefault((judged.council, judged.framework, judged.judged_on), number)
            if first != number:
                problems.append(f"Row {number}: row {first} has the same council, framework and date")
            found.append(judged)
    if problems:
        raise BadJudgements(problems)
    return found


def _rows(raw: bytes) -> Iterator[tuple[int, dict[str, str]]]:
    reader = csv.reader(StringIO(_text(raw)), strict=True)
    try:
        if tuple(name.strip().lower() for name in next(reader, [])) != COLUMNS:
            raise BadJudgements([f"Row 1: the columns must be {', '.join(COLUMNS)}, in this order"])
        for number, cells in enumerate(reader, start=2):
            if number > MOST_ROWS + 1:
                raise BadJudgements([f"The file has more than {MOST_ROWS:,} rows"])
            if len(cells) != len(COLUMNS) and any(cells):
                raise BadJudgements([f"Row {number}: it has {len(cells)} cells, and must have {len(COLUMNS)}"])
            if any(cells):
                yield number, dict(zip(COLUMNS, (cell.strip() for cell in cells), strict=True))
    except csv.Error as error:
        raise BadJudgements([f"Near line {reader.line_num}: this is not a CSV file ({error})"]) from error


def _text(raw: bytes) -> str:
    if len(raw) > MOST_BYTES:
        raise BadJudgements([f"The file is larger than {MOST_BYTES // 1_000_000} MB"])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadJudgements([f"Near line {line}: save the file as CSV in UTF-8"]) from error
    if "\x00" in text:
        raise BadJudgements(
            [f"Near line {text[: text.index(chr(0))].count(chr(10)) + 1}: this is not a text file"]
        )
    return text


def _wrong(row: dict[str, str], *, councils: Container[str], today: date) -> Iterator[tuple[str, str]]:
    if row["council"] not in councils:
        yield "council", f"there is no council with the short name “{_short(row['council'])}”"
    if row["framework"] not in Framework.values:
        yield "framework", _one_of(row["framework"], Framework.values)
    for column in ("care_leavers", "overall"):
        if row[column] not in Judgement.values and (column == "overall" or row[column]):
            yield column, _one_of(row[column], Judgement.values)
    if (wrong := _wrong_date(row["date"], today=today)) is not None:
        yield "date", wrong
    if not LINK.fullmatch(row["link"]) or len(row["link"]) > LONGEST:
        yield (
            "link",
            f"“{_short(row['link'])}” is not a web address of up to {LONGEST} signs that begins with https://",
        )


def _wrong_date(said: str, *, today: date) -> str | None:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", said, flags=re.ASCII):
        return f"“{_short(said)}” is not a day as 2026-11-21"
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return f"“{said}” is not in the calendar"
    return None if EARLIEST <= day <= today else f"“{said}” is not between {EARLIEST} and today"


def _judged(row: dict[str, str]) -> Judged:
    return Judged(
        council=row["council"],
        framework=Framework(row["framework"]),
        care_leavers=Judgement(row["care_leavers"]) if row["care_leavers"] else None,
        overall=Judgement(row["overall"]),
        judged_on=date.fromisoformat(row["date"]),
        link=row["link"],
    )


def _one_of(said: str, allowed: Iterable[str]) -> str:
    return f"“{_short(said)}” is not one of {', '.join(allowed)}"


def _short(said: str) -> str:
    bare = "".join(sign for sign in said if sign.isprintable())
    return bare if len(bare) <= 60 else f"{bare[:60]}…"
