"""Tells every kind of block as headings, paragraphs and lists alone, for forms that have nothing else."""

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from localoffer.frontend import printed
from localoffer.frontend.printed import Contents, Document, Heading, Outline, Paragraph, Point

Linear = Heading | Paragraph | Outline | Contents


def linear(document: Document) -> Iterable[Linear]:
    """Return a document's blocks, each told as headings, paragraphs and lists."""
    return (told for block in document.blocks for told in in_line(block))


@singledispatch
def in_line(block: Any) -> tuple[Linear, ...]:
    """Return one block as headings, paragraphs and lists; these themselves stay as they are."""
    return (block,)


@in_line.register
def _(block: printed.Note) -> tuple[Linear, ...]:
    return (Paragraph(text=block.text),)


@in_line.register(printed.Bullets)
@in_line.register(printed.Choices)
def _(block: printed.Bullets | printed.Choices) -> tuple[Linear, ...]:
    return (Outline(items=tuple(Point(text=item) for item in block.items)),)


@in_line.register
def _(block: printed.Links) -> tuple[Linear, ...]:
    lines = (f"{one.text}: {one.href}" if one.href else one.text for one in block.items)
    return (Outline(items=tuple(Point(text=line) for line in lines)),)


@in_line.register
def _(block: printed.Facts) -> tuple[Linear, ...]:
    return tuple(Paragraph(text=f"{name}: {value}") for name, value in block.rows)


@in_line.register
def _(block: printed.Table) -> tuple[Linear, ...]:
    rows = (": ".join(cell for cell in row if cell) for row in block.rows)
    return Paragraph(text=f"{block.caption}:"), Outline(items=tuple(Point(text=row) for row in rows))


@in_line.register
def _(block: printed.ScanCode) -> tuple[Linear, ...]:
    return (Paragraph(text=f"{block.text} {block.address}"),)


@in_line.register
def _(block: printed.PictureLine) -> tuple[Linear, ...]:
    return (Paragraph(text=block.text),)


@in_line.register
def _(block: printed.Picture) -> tuple[Linear, ...]:
    return (Paragraph(text=block.alt),)


@in_line.register
def _(block: printed.Lines) -> tuple[Linear, ...]:
    return (Paragraph(text=block.label),)


@in_line.register
def _(block: printed.InLanguage) -> tuple[Linear, ...]:
    return tuple(told for one in block.blocks for told in in_line(one))


def contents_of(document: Document) -> tuple[Point, ...]:
    """Return the headings of level 2, each with those of level 3 below it."""
    found: list[tuple[str, list[Point]]] = []
    for heading in printed.headings_of(document):
        if heading.level == 2:
            found.append((heading.text, []))
        else:
            found[-1][1].append(Point(text=heading.text))
    return tuple(Point(text=text, parts=tuple(parts)) for text, parts in found)
