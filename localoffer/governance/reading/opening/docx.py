"""Takes the words out of a Word file, without Word: no macro runs, no link is followed, and no bomb goes off."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from localoffer.governance.reading.opening.refusals import CannotRead
from localoffer.governance.reading.opening.safe_xml import tree_of

BODY = "word/document.xml"
MACROS = "vbaproject.bin"
MOST_FILES = 2_000
MOST_BYTES_OF_BODY = 20_000_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def text_of_docx(data: bytes) -> str:
    """Return the words of a Word file: headings, paragraphs, lists and rows of tables. Raises CannotRead."""
    root = tree_of(_body(data))
    body = root.find(f"{W}body")
    if body is None:
        raise CannotRead("The Word file has no text in it.")
    return "\n\n".join(block for block in _blocks(body) if block.strip()) + "\n"


def _body(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            names = folder.namelist()
            _refuse_odd(names)
            with folder.open(BODY) as opened:
                content = opened.read(MOST_BYTES_OF_BODY + 1)
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        RuntimeError,
        EOFError,
        OSError,
    ) as error:
        raise CannotRead("The Word file cannot be opened. It may be broken, or have a password.") from error
    if len(content) > MOST_BYTES_OF_BODY:
        raise CannotRead("The Word file holds too much once it is unpacked.")
    return content


def _refuse_odd(names: list[str]) -> None:
    if len(names) > MOST_FILES:
        raise CannotRead("The Word file holds too many files.")
    if any(name.lower().endswith(MACROS) for name in names):
        raise CannotRead("The Word file has macros. Save it as .docx, without them.")
    if BODY not in names:
        raise CannotRead("This zip is not a Word file (.docx).")
    if names.count(BODY) > 1:
        raise CannotRead("The Word file holds its text twice.")


def _blocks(body: Element) -> Iterator[str]:
    for element in body:
        if element.tag == f"{W}p":
            yield _paragraph(element)
        elif element.tag == f"{W}tbl":
            yield "\n".join(_row(row) for row in element.iter(f"{W}tr"))
        else:
            yield from _blocks(element)


def _row(row: Element) -> str:
    cells = (" ".join(_words(paragraph) for paragraph in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc"))
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _paragraph(paragraph: Element) -> str:
    """Return a paragraph's words. Word keeps the numbers of a list apart, so its items come with a bullet."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else style.get(f"{W}val", "")
    if name.lower().startswith(("heading", "title")):
        return f"# {_words(paragraph)}"
    is_item = paragraph.find(f"{W}pPr/{W}numPr") is not None
    return f"• {_words(paragraph)}" if is_item else _words(paragraph)


def _words(paragraph: Element) -> str:
    said = (one.text or "" if one.tag == f"{W}t" else SIGNS.get(one.tag, "") for one in paragraph.iter())
    return "".join(said)
