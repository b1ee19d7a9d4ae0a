"""Writes each kind of block into a Word file."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Length

from localoffer.frontend import printed
from localoffer.frontend.printed import Block, Heading, Point
from localoffer.frontend.qr import qr_png

DEEPEST = 3
SHORT_TABLE = 8
TICK_BOX = "☐"
EMPTY_LINE = "_" * 40


class Writer:
    """Writes blocks at the end of a Word file; `contents` are the headings that a list of contents names."""

    def __init__(self, *, word: WordDocument, contents: Sequence[Heading]) -> None:
        self.word = word
        self.contents = contents
        self.keys: dict[str, int] = {}

    def write(self, block: Block) -> None:
        """Write one block."""
        kinds: Mapping[str, Callable[[Any], None]] = {
            "heading": self._heading,
            "paragraph": lambda one: self._paragraph(one.text),
            "note": self._note,
            "bullets": lambda one: self._points(Point(text=item) for item in one.items),
            "outline": lambda one: self._points(one.items),
            "contents": self._contents,
            "scan_code": self._scan_code,
            "picture_line": lambda one: self._paragraph(one.text),
            "links": self._links,
            "facts": self._facts,
            "table": self._table,
            "choices": lambda one: self._lines(f"{TICK_BOX} {item}" for item in one.items),
            "lines": lambda one: self._lines([one.label, *[EMPTY_LINE] * one.lines]),
            "timeline": lambda one: self._paragraph(one.alt),
        }
        kinds[block.kind](block)

    def _paragraph(self, text: str) -> Any:
        return self.word.add_paragraph(text)

    def _lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._paragraph(line)

    def _heading(self, block: Heading) -> None:
        made = self.word.add_paragraph(style=f"Heading {block.level - 1}")
        if block.key:
            self.keys[block.key] = len(self.keys) + 1
            made._p.append(_marked("w:bookmarkStart", id=str(self.keys[block.key]), name=_mark(block.key)))
        made.add_run(block.text)
        if block.key:
            made._p.append(_marked("w:bookmarkEnd", id=str(self.keys[block.key])))

    def _note(self, block: printed.Note) -> None:
        self._paragraph("").add_run(block.text).bold = True

    def _points(self, items: Iterable[Point], depth: int = 1) -> None:
        style = "List Bullet" if depth == 1 else f"List Bullet {min(depth, DEEPEST)}"
        for item in items:
            self.word.add_paragraph(item.text, style=style)
            self._points(item.parts, depth + 1)

    def _contents(self, block: printed.Contents) -> None:
        self.word.add_paragraph(block.title, style="Heading 1")
        for heading in self.contents:
            line = self.word.add_paragraph(style="List Bullet" if heading.level == 2 else "List Bullet 2")
            if heading.key:
                line._p.append(_linked(heading.text, anchor=_mark(heading.key)))
            else:
                line.add_run(heading.text)

    def _scan_code(self, block: printed.ScanCode) -> None:
        picture = self.word.add_picture(io.BytesIO(qr_png(block.address)), width=Cm(3))
        picture._inline.docPr.set("descr", f"A code for a phone’s camera. It leads to {block.address}")
        line = self._paragraph(f"{block.text} ")
        self._link(line, text=block.address, href=block.address)

    def _links(self, block: printed.Links) -> None:
        for one in block.items:
            line = self.word.add_paragraph(style="List Bullet")
            if one.href:
                self._link(line, text=one.text, href=one.href)
            else:
                line.add_run(one.text)

    def _link(self, line: Any, *, text: str, href: str) -> None:
        line._p.append(
            _linked(text, id=self.word.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        )

    def _facts(self, block: printed.Facts) -> None:
        for name, value in block.rows:
            line = self._paragraph("")
            line.add_run(name + (" " if name.endswith("?") else ": ")).bold = True
            line.add_run(value)

    def _table(self, block: printed.Table) -> None:
        caption = self._paragraph("")
        caption.add_run(block.caption).bold = True
        caption.paragraph_format.keep_with_next = True
        made = self.word.add_table(rows=0, cols=len(block.head), style="Table Grid")
        made.autofit = False
        widths = self._widths(block)
        # A short table stays on one page; of a long one, the headings stay with the first row.
        together = len(block.rows) if len(block.rows) <= SHORT_TABLE else 1
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        for number, row in enumerate((block.head, *block.rows)):
            for cell, text, width in zip(made.add_row().cells, row, widths, strict=True):
                cell.width = width
                cell.paragraphs[0].add_run(text).bold = number == 0
                cell.paragraphs[0].paragraph_format.keep_with_next = number < together
        made.rows[0]._tr.get_or_add_trPr().append(_marked("w:tblHeader", val="true"))
        self._paragraph("")

    def _widths(self, block: printed.Table) -> list[Length]:
        """Return how wide each column is, out of the room between the margins."""
        page = self.word.sections[0]
        room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
        return [Emu(room * share // sum(block.widths)) for share in block.widths]


def _mark(key: str) -> str:
    """Return the name of a bookmark, which Word keeps to 40 signs without hyphens."""
    return f"_{key.replace('-', '_')}"[:40]


def _marked(tag: str, **said: str) -> Any:
    made = OxmlElement(tag)
    for name, value in said.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _linked(text: str, *, anchor: str = "", id: str = "") -> Any:  # noqa: A002 - the name Word has for it
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor" if anchor else "r:id"), anchor or id)
    run, properties, words = OxmlElement("w:r"), OxmlElement("w:rPr"), OxmlElement("w:t")
    properties.append(_marked("w:color", val="14548C"))
    words.text = text
    run.extend([properties, words])
    link.append(run)
    return link
