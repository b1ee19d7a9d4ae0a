"""Cuts a text into lines, and a line into the cells of a table that was flattened into it."""

import re
from dataclasses import dataclass
from functools import cached_property

from localoffer.governance.reading.text.spans import Span, tidy, trimmed

CELL = re.compile(r"[^\t]+")
CAPITALS = re.compile(r"[A-Z][A-Z&/,'’() -]{5,}")
LISTED = re.compile(r"\s*(?:[-•*·▪]\s+)?(?:\(?[a-z]{1,4}\)|\(?\d{1,2}\)|\d{1,2}\.|[•·▪])\s", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line of a text: where it stands, and what it says."""

    text: str
    span: Span

    @cached_property
    def says(self) -> str:
        """The line's words, without marks."""
        return tidy(self.raw)

    @property
    def raw(self) -> str:
        """The line as it stands."""
        return self.span.of(self.text)

    @cached_property
    def cells(self) -> tuple[Span, ...]:
        """Where its cells stand, the empty ones left out. A line without tabs is one cell."""
        found = (
            Span(self.span.start + one.start(), self.span.start + one.end()) for one in CELL.finditer(self.raw)
        )
        kept = (trimmed(self.text, span) for span in found)
        return tuple(span for span in kept if span.start < span.end)

    @property
    def is_row_going_on(self) -> bool:
        """Whether the first cell is empty, as in a table row that goes on with the one above."""
        return self.raw.startswith("\t") and bool(self.cells)

    @property
    def is_heading(self) -> bool:
        """Whether the line is marked as a heading, or is in capitals throughout."""
        return self.raw.lstrip().startswith("#") or bool(CAPITALS.fullmatch(self.says))

    @property
    def is_listed(self) -> bool:
        """Whether the line begins with the mark of a list."""
        return bool(LISTED.match(self.raw))


def lines_of(text: str) -> list[Line]:
    """Return every line of a text that says something, in order."""
    found, start = [], 0
    for raw in text.splitlines(keepends=True):
        line = Line(text, Span(start, start + len(raw)))
        start += len(raw)
        if line.says:
            found.append(line)
    return found
