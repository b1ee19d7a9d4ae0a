"""Reads each form back into the words it holds, with a reader of its own that knows nothing of how it was made."""

import io
import re
from collections.abc import Iterator
from typing import Any

import docx
import pikepdf
from bs4 import BeautifulSoup
from docx.oxml.ns import qn


def words_of_pdf(made: bytes) -> str:
    """Return the words of a PDF in reading order, through the fonts' own tables of letters."""
    with pikepdf.open(io.BytesIO(made)) as opened:
        return "".join(part for page in opened.pages for part in _words_of_page(page))


def headings_of_pdf(made: bytes, *, level: int) -> int:
    """Return how many headings of a level the PDF's tags have."""
    with pikepdf.open(io.BytesIO(made)) as opened:
        return sum(1 for tag in _tags(opened.Root.StructTreeRoot) if tag == f"/H{level}")


def words_of_word(made: bytes) -> str:
    """Return the words of a Word file in order, tables included."""
    body = docx.Document(io.BytesIO(made)).element.body
    return "\n".join("".join(text.text or "" for text in line.iter(qn("w:t"))) for line in body.iter(qn("w:p")))


def headings_of_word(made: bytes, *, level: int) -> list[str]:
    """Return the headings of a level of a Word file."""
    return [
        line.text
        for line in docx.Document(io.BytesIO(made)).paragraphs
        if line.style is not None and line.style.name == f"Heading {level}"
    ]


def words_of_html(made: bytes) -> str:
    """Return the words of a page."""
    return str(BeautifulSoup(made, "html.parser").main.get_text(" "))  # type: ignore[union-attr]


def bare(text: str) -> str:
    """Return text without white space, which each form sets as it likes, and with straight quotes."""
    return re.sub(r"[\s\u200b]+", "", text).translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'})


def _words_of_page(page: Any) -> Iterator[str]:
    fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
    current: dict[bytes, str] = {}
    marked: list[bool] = []
    for step in pikepdf.parse_content_stream(page):
        operands: Any = step.operands
        match str(step.operator):
            case "Tf":
                current = fonts[str(operands[0])]
            case "BDC" | "BMC":
                marked.append(str(operands[0]) == "/Artifact")
            case "EMC":
                marked.pop()
            case "Tj" | "TJ" if not any(marked):
                # What is marked as an artifact, such as a page number, a screen reader passes over.
                yield _shown(operands[0], letters=current)


def _shown(given: Any, *, letters: dict[bytes, str]) -> str:
    several = given if isinstance(given, pikepdf.Array) else [given]
    parts = [bytes(part) for part in several if isinstance(part, pikepdf.String)]
    return "".join(letters[part[i : i + 2]] for part in parts for i in range(0, len(part), 2))


def _letters(font: Any) -> dict[bytes, str]:
    pairs = re.findall(r"<(\w{4})> <(\w+)>", font.ToUnicode.read_bytes().decode().split("begincmap")[1])
    return {bytes.fromhex(code): bytes.fromhex(letters).decode("utf-16-be") for code, letters in pairs}


def _tags(node: Any) -> Iterator[str]:
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)
        if "/K" in node:
            yield from _tags(node.K)
