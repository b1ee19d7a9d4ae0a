"""Finds the labels of a text, and the part of it that each one names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from localoffer.governance.reading.labels.broken import mended
from localoffer.governance.reading.labels.flattened import cut
from localoffer.governance.reading.labels.vocabulary import Label, at_the_start, further_on, label_said
from localoffer.governance.reading.operative import is_operative
from localoffer.governance.reading.text.lines import Line
from localoffer.governance.reading.text.spans import Span, tidy, trimmed

LEAST_ROWS_OF_A_TABLE = 3
GUIDANCE = re.compile(r"\([^()\d]*\)")


@dataclass(frozen=True)
class Labelled:
    """
    A label, where it stands, and the parts of the text it names: none where the label is empty.

    `tail` is where the rest of the label stands, where a cell's edge cut it in two.
    """

    text: str
    label: Label
    at: Span
    values: tuple[Span, ...]
    tail: Span | None = None

    @property
    def role(self) -> str:
        """The field or part it names."""
        return self.label.role

    @property
    def says(self) -> str:
        """All that it says, as a person reads it."""
        return " ".join(tidy(span.of(self.text)) for span in self.values)

    @property
    def span(self) -> Span:
        """From its first value to its last; the label itself where it has none."""
        return Span(self.values[0].start, self.values[-1].end) if self.values else self.at


@dataclass(frozen=True)
class _Cell:
    """A cell of a line: perhaps a label, with what follows it in the cell."""

    line: Line
    number: int
    span: Span
    label: Label | None = None
    label_at: Span | None = None
    rest: Span | None = None
    tail: Span | None = None


def labelled_parts(text: str, lines: Sequence[Line]) -> list[Labelled]:
    """Return every label of a text with what it names, in order."""
    cells = [cell for line in lines for cell in _whole(text, list(_cells(text, line)))]
    is_table = sum(1 for cell in cells if cell.label and _ends_row(cell.line)) >= LEAST_ROWS_OF_A_TABLE
    found = []
    for number, cell in enumerate(cells):
        if cell.label and cell.label_at:
            after = _until_next_label(cells[number + 1 :])
            goes_below = cell.label.takes == "block" or (is_table and not cell.rest)
            values = after if goes_below else _beside(cell, after)
            rest = [cell.rest] if cell.rest else []
            spans = (*rest, *(one.span for one in values))
            found.append(Labelled(text, cell.label, cell.label_at, spans, cell.tail))
    return found


def _until_next_label(cells: Sequence[_Cell]) -> list[_Cell]:
    def is_end(cell: _Cell) -> bool:
        return bool(cell.label) or (cell.line.is_heading and not is_operative(cell.line.says))

    return list(takewhile(lambda cell: not is_end(cell), cells))


def _beside(cell: _Cell, after: Sequence[_Cell]) -> list[_Cell]:
    """Return the cells that a label of one line names: the next in its row, and what plainly goes on below."""
    same_row = [one for one in after if one.line is cell.line]
    below = [one for one in after if one.line is not cell.line]
    if cell.rest:
        return list(takewhile(lambda one: _goes_on(cell, one), below[:1]))
    rows = list(takewhile(lambda one: one.line.is_row_going_on, below)) if same_row else []
    return [*same_row[:1], *(one for one in rows if one.number == 0)]


def _goes_on(cell: _Cell, other: _Cell) -> bool:
    """Say whether a value that was cut by a narrow page goes on in the next line."""
    is_next = not cell.line.text[cell.line.span.end : other.line.span.start].strip(" \r")
    return is_next and bool(cell.rest) and other.line.says[:1].islower() and cell.line.raw.endswith("\n")


def _ends_row(line: Line) -> bool:
    return line.raw.rstrip().endswith("|")


def _cells(text: str, line: Line) -> Iterator[_Cell]:
    spans = cut(line) or line.cells
    number = 0
    for span in spans:
        for part in _parts(text, span):
            yield _cell(text, line, part, number=number, alone=len(spans) == 1)
            number += 1


def _whole(text: str, cells: list[_Cell]) -> Iterator[_Cell]:
    """Yield the cells of a line; two plain ones over which one label was cut come as one, with its value."""
    number = 0
    while number < len(cells):
        one, after = cells[number], cells[number + 1] if number + 1 < len(cells) else None
        is_plain = after is not None and one.label is None and after.label is None
        found = mended(text, one.span, after.span) if after and is_plain else None
        if found:
            yield _Cell(one.line, one.number, one.span, found.label, found.at, found.value, found.tail)
        else:
            yield one
        number += 2 if found else 1


def _parts(text: str, span: Span) -> Iterator[Span]:
    """Cut off labels such as "Email:" that stand after a value on its own line."""
    start = span.start
    for match in further_on().finditer(text, span.start + 1, span.end):
        yield trimmed(text, Span(start, match.start()))
        start = match.start()
    yield trimmed(text, Span(start, span.end))


def _cell(text: str, line: Line, span: Span, *, number: int, alone: bool) -> _Cell:
    match = at_the_start().match(text, span.start, span.end)
    plain = _Cell(line, number, span)
    if match is None:
        return plain
    label, rest = label_said(match["label"]), trimmed(text, Span(match.end(), span.end))
    is_empty = not tidy(rest.of(text)) or (_ends_row(line) and bool(GUIDANCE.fullmatch(rest.of(text))))
    ends = is_empty and (label.takes == "block" or not alone or _ends_row(line))
    if not (match["mark"] or label.bare or ends):
        return plain
    at = Span(match.start("label"), match.end("label"))
    return _Cell(line, number, span, label, at, None if is_empty else rest)
