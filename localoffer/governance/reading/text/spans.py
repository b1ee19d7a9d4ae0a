"""Says where something stands in a text, and what it says once its marks are taken off."""

import re
from collections.abc import Iterable
from typing import NamedTuple

MARKS = re.compile(r"\*\*|</?sup>|^\s*#{1,6}\s+|\\(?=[_*])")
EDGES = " \t\r\n|\u00a0\u200b"


class Span(NamedTuple):
    """A part of a text, from `start` up to but not including `end`, counted in characters."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return this part of the text as it stands."""
        return text[self.start : self.end]


def tidy(raw: str) -> str:
    """Return words as a person reads them: no marks of bold or headings, and one space between words."""
    return " ".join(MARKS.sub("", raw).replace("\u00a0", " ").replace("\u200b", "").split()).strip(" |")


def trimmed(text: str, span: Span) -> Span:
    """Return the span without the blanks and table marks at its ends."""
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return Span(start, end)


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
