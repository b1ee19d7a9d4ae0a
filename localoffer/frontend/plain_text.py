"""Writes a document as plain text that any machine, and any screen reader, can read."""

import textwrap
from collections.abc import Iterable, Iterator

from localoffer.frontend.linear import Linear, contents_of, linear
from localoffer.frontend.printed import Contents, Document, Heading, Outline, Paragraph, Point
from localoffer.frontend.words import day

WIDTH = 76
RULERS = {1: "=", 2: "=", 3: "-"}


def text_of(document: Document) -> str:
    """Return a document as plain text: lines of 76 letters at most, headings underlined, lists with hyphens."""
    top = [document.owner, "", *_heading(document.title, level=1), f"Made on {day(document.made_on)}."]
    parts = [line for block in linear(document) for line in ("", *_lines(block, document=document))]
    return "\n".join([*top, *parts]) + "\n"


def _lines(block: Linear, *, document: Document) -> list[str]:
    match block:
        case Heading():
            return ["", *_heading(block.text, level=block.level)]
        case Contents():
            return [*_heading(block.title, level=2), *_points(contents_of(document))]
        case Outline():
            return list(_points(block.items))
        case Paragraph():
            return _wrapped(block.text)


def _heading(text: str, *, level: int) -> list[str]:
    lines = _wrapped(text)
    return [*lines, RULERS[level] * max(len(line) for line in lines)] if level in RULERS else lines


def _points(items: Iterable[Point], *, depth: int = 0) -> Iterator[str]:
    for item in items:
        indent = "  " * depth
        yield from _wrapped(item.text, first=f"{indent}- ", rest=f"{indent}  ")
        yield from _points(item.parts, depth=depth + 1)


def _wrapped(text: str, *, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]
