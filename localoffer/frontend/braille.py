"""Makes Braille files (Unified English Braille, grade 2) where the free program liblouis is installed."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from localoffer.frontend.liblouis import braille_of
from localoffer.frontend.liblouis import what_is_missing as what_is_missing
from localoffer.frontend.linear import Linear, contents_of, linear
from localoffer.frontend.printed import Contents, Document, Heading, Outline, Paragraph, Point
from localoffer.frontend.words import day

CELLS, LINES = 40, 25
MACHINE_MADE = (
    "A machine made this Braille. Nobody has checked it. Ask us for a copy that a person has checked. "
    "It is Unified English Braille, grade 2."
)
# Where a heading of each level begins, counted in empty cells; the first is in the middle of the line.
HEADING_INDENT = {2: 0, 3: 4, 4: 6}


@dataclass(frozen=True)
class Row:
    """One line of cells. A heading is kept with the line after it. `names` is a chapter that begins here."""

    cells: str = ""
    heading: bool = False
    names: str = ""


def brf_of(document: Document) -> bytes:
    """
    Return a document as a Braille file: 40 cells, 25 lines, a page number on each last line, CR LF, ASCII.

    Its first lines say that a machine made it. Raises BrailleMissing where liblouis or its tables are not there.
    """
    pages = _pages(_rows(document, places={}))
    places = {row.names: number for number, page in enumerate(pages, start=1) for row in page if row.names}
    pages = _pages(_rows(document, places=places))
    told = [_page(rows, number=number) for number, rows in enumerate(pages, start=1)]
    return ("\r\n\f".join(told) + "\r\n").encode("ascii", errors="replace")


def _rows(document: Document, *, places: dict[str, int]) -> list[Row]:
    rows = [Row(line.center(CELLS).rstrip(), heading=True) for line in _wrapped(document.title, width=CELLS - 6)]
    for text in (document.owner, f"Made on {day(document.made_on)}.", MACHINE_MADE):
        rows += _paragraph(text)
    for block in linear(document):
        rows += _block_rows(block, document=document, places=places)
    return rows


def _block_rows(block: Linear, *, document: Document, places: dict[str, int]) -> Iterable[Row]:
    match block:
        case Heading():
            return _heading(block)
        case Contents():
            return _contents(document, title=block.title, places=places)
        case Outline():
            return _points(block.items)
        case Paragraph():
            return _paragraph(block.text)


def _heading(block: Heading) -> Iterator[Row]:
    indent = HEADING_INDENT[block.level]
    lines = _wrapped(block.text, width=CELLS - 6 - indent)
    if block.level < 4:
        yield Row()
    for line in lines:
        cells = line.center(CELLS).rstrip() if block.level == 2 else " " * indent + line
        yield Row(cells, heading=True, names=block.text if line is lines[0] and block.level == 2 else "")


def _contents(document: Document, *, title: str, places: dict[str, int]) -> Iterator[Row]:
    yield from _heading(Heading(text=title))
    for chapter in contents_of(document):
        number = braille_of(str(places.get(chapter.text, 1)))
        *first, last = _wrapped(chapter.text, width=CELLS - 8)
        yield from (Row(line) for line in first)
        yield Row(last.ljust(CELLS - len(number)) + number)


def _paragraph(text: str) -> Iterator[Row]:
    return (Row(line) for line in _wrapped(text, first="  "))


def _points(items: Iterable[Point], depth: int = 0) -> Iterator[Row]:
    for item in items:
        first, rest = "  " * depth, "  " * (depth + 2)
        yield from (Row(line) for line in _wrapped(item.text, first=first, rest=rest))
        yield from _points(item.parts, depth + 1)


def _wrapped(text: str, *, width: int = CELLS, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        braille_of(text), width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    ) or [""]


def _pages(rows: Iterable[Row]) -> list[list[Row]]:
    """Return the rows in pages. No page begins with an empty line or ends with a heading."""
    pages: list[list[Row]] = [[]]
    for row in rows:
        if len(pages[-1]) == LINES - 1:
            headings = _headings_at_end(pages[-1])
            carried = pages[-1][len(pages[-1]) - headings :]
            del pages[-1][len(pages[-1]) - headings :]
            pages.append(carried)
        if row.cells or pages[-1]:
            pages[-1].append(row)
    return pages


def _headings_at_end(page: list[Row]) -> int:
    count = 0
    while count < len(page) and page[len(page) - 1 - count].heading:
        count += 1
    return count if count < len(page) else 0


def _page(rows: list[Row], *, number: int) -> str:
    lines = [row.cells.rstrip() for row in rows] + [""] * (LINES - 1 - len(rows))
    return "\r\n".join([*lines, braille_of(str(number)).rjust(CELLS)])
