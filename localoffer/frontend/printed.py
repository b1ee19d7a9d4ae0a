"""The parts of a printed document, and the PDF they make in ordinary or large print."""

from dataclasses import asdict, dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from localoffer.frontend.components import Timeline
from localoffer.frontend.documents import compile_pdf
from localoffer.frontend.qr import qr_svg
from localoffer.frontend.site import Link


class PrintSize(Enum):
    """How big the words are, in points. Large print follows the UK guidance: 16 at least, 18 is best."""

    ORDINARY = 12
    LARGE = 18


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading of level 2, 3 or 4; the document's title is level 1. `key` is its own name in a page."""

    text: str
    level: int = 2
    key: str = ""
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph of plain words."""

    text: str
    kind: str = field(default="paragraph", init=False)


@dataclass(frozen=True, kw_only=True)
class Note:
    """A paragraph set apart, for what must not be missed."""

    text: str
    kind: str = field(default="note", init=False)


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """A list of short lines."""

    items: tuple[str, ...]
    kind: str = field(default="bullets", init=False)


@dataclass(frozen=True, kw_only=True)
class Point:
    """One line of an outline, and the lines below it."""

    text: str
    parts: tuple["Point", ...] = ()


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A list whose lines may have lists below them, as deep as need be."""

    items: tuple[Point, ...]
    kind: str = field(default="outline", init=False)


@dataclass(frozen=True, kw_only=True)
class Contents:
    """Where to find each heading of level 2 and 3: with page numbers on paper, with links on a screen."""

    title: str
    kind: str = field(default="contents", init=False)


@dataclass(frozen=True, kw_only=True)
class ScanCode:
    """A square to point a phone at, which leads to `address`; `text` says so to everyone and prints beside it."""

    address: str
    text: str
    kind: str = field(default="scan_code", init=False)


@dataclass(frozen=True, kw_only=True)
class PictureLine:
    """One short line with a picture beside it, as Easy Read has; `svg` is the drawing, `alt` says what it is."""

    svg: str
    alt: str
    text: str
    kind: str = field(default="picture_line", init=False)


@dataclass(frozen=True, kw_only=True)
class Links:
    """A list of addresses to go to; an empty address prints the words alone."""

    items: tuple[Link, ...]
    kind: str = field(default="links", init=False)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Rows of a name and its value, such as "Who decides" and "Your personal adviser"."""

    rows: tuple[tuple[str, str], ...]
    kind: str = field(default="facts", init=False)


MOST_WIDTH = 30


def _width(column: tuple[str, ...]) -> int:
    longest_word = max((len(word) for said in column for word in said.split()), default=0)
    return max(longest_word + 3, min(max(map(len, column)), MOST_WIDTH))


@dataclass(frozen=True, kw_only=True)
class Table:
    """
    A table with a caption and a row of headings; each row is as long as the headings.

    `widths` are the shares of the columns. A column has room for its longest word, and more the more it says.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = field(default="table", init=False)
    widths: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Work out the shares from what the columns say."""
        columns = zip(self.head, *self.rows, strict=True)
        object.__setattr__(self, "widths", tuple(_width(column) for column in columns))


@dataclass(frozen=True, kw_only=True)
class Choices:
    """Answers with a box to tick by hand."""

    items: tuple[str, ...]
    kind: str = field(default="choices", init=False)


@dataclass(frozen=True, kw_only=True)
class Lines:
    """A question with empty lines to write on by hand."""

    label: str
    lines: int = 1
    kind: str = field(default="lines", init=False)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A timeline drawn as bars; `alt` says in words what it shows. Print its table too."""

    alt: str
    rows: tuple[dict[str, Any], ...]
    ticks: tuple[str, ...]
    kind: str = field(default="timeline", init=False)


@dataclass(frozen=True, kw_only=True)
class InLanguage:
    """Blocks in another language, by its code (BCP 47); `runs` is "ltr" or "rtl", the way its lines run."""

    language: str
    runs: str
    blocks: tuple["Block", ...]
    kind: str = field(default="in_language", init=False)


Block = (
    Heading
    | Paragraph
    | Note
    | Bullets
    | Outline
    | Contents
    | ScanCode
    | PictureLine
    | Links
    | Facts
    | Table
    | Choices
    | Lines
    | Picture
    | InLanguage
)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole printed document; `owner` stands at the top of every page."""

    title: str
    owner: str
    made_on: date
    blocks: tuple[Block, ...]


def headings_of(document: Document) -> tuple[Heading, ...]:
    """Return the headings of level 2 and 3 in their order, as a list of contents names them."""
    return tuple(block for block in document.blocks if isinstance(block, Heading) and block.level <= 3)


def picture_of(timeline: Timeline) -> Picture:
    """Return a timeline as a picture for print, with its spans told in words."""
    told = [f"{row.name}: {span.text}, {span.dates}." for row in timeline.rows for span in row.spans]
    rows = []
    for row in timeline.rows:
        bars = [(span.standing.value, *timeline.bar(span)) for span in row.spans]
        spans = [{"standing": standing, "start": start, "width": width} for standing, start, width in bars]
        rows.append({"name": row.name, "spans": spans})
    return Picture(alt=" ".join([f"{timeline.title}.", *told]), rows=tuple(rows), ticks=timeline.ticks)


def pdf_of(document: Document, *, size: PrintSize = PrintSize.ORDINARY) -> bytes:
    """Return the document as a PDF that meets PDF/UA-1; raises DocumentRefused when it could not."""
    data = asdict(document) | {"made_on": document.made_on.isoformat(), "size": size.value}
    data["blocks"] = [_with_its_drawing(block) for block in data["blocks"]]
    return compile_pdf("document", data | {"page_word": "Page", "of_word": "of"})


def _with_its_drawing(block: dict[str, Any]) -> dict[str, Any]:
    if block["kind"] == "in_language":
        return block | {"blocks": [_with_its_drawing(one) for one in block["blocks"]]}
    return block | {"svg": qr_svg(block["address"])} if block["kind"] == "scan_code" else block
