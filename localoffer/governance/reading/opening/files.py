"""Opens a file by what is in it, whatever its name says."""

import re
from dataclasses import replace

from localoffer.governance.reading.opening.docx import text_of_docx
from localoffer.governance.reading.opening.html import text_of_html
from localoffer.governance.reading.opening.meetings import texts_of_meeting
from localoffer.governance.reading.opening.minutes import items_of
from localoffer.governance.reading.opening.part import Part
from localoffer.governance.reading.opening.pdf import text_of_pdf
from localoffer.governance.reading.opening.refusals import CannotRead

MOST_BYTES = 20_000_000
MOST_CHARACTERS = 500_000
HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|div|p|table|span|h[1-6])\b", re.IGNORECASE)
XML = re.compile(r"\s*(?:<\?xml\b|<(?:get)?meeting\b)", re.IGNORECASE)
BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")


def opened(data: bytes) -> list[Part]:
    """
    Return the texts in a file: one, or one for each item of a meeting. Raises CannotRead.

    Nothing in the file is run, and nothing that it points at is fetched.
    """
    if len(data) > MOST_BYTES:
        raise CannotRead(f"The file is bigger than {MOST_BYTES // 1_000_000} MB. Take out the part you need.")
    whole = [replace(part, text=_kept(part.text)) for part in _parts(data)]
    if not any(part.text.strip() for part in whole):
        raise CannotRead("The file is empty.")
    if sum(len(part.text) for part in whole) > MOST_CHARACTERS:
        raise CannotRead(f"The text is longer than {MOST_CHARACTERS:,} characters. Take out the part you need.")
    return [item for part in whole for item in _items(part)]


def _items(part: Part) -> list[Part]:
    return [part] if part.name else items_of(part)


def _parts(data: bytes) -> list[Part]:
    if data.startswith(b"PK\x03\x04"):
        return [Part(kind="docx", text=text_of_docx(data))]
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return [Part(kind="pdf", text=text_of_pdf(data))]
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise CannotRead("This is an old Word file, or one with a password. Save it as .docx without a password.")
    text = _decoded(data)
    if XML.match(text) and not re.search(r"<html\b", text[:2000], re.IGNORECASE):
        return texts_of_meeting(text)
    if HTML.search(text[:20_000]):
        return [Part(kind="html", text=text_of_html(text))]
    return [Part(kind="text", text=text)]


def _kept(text: str) -> str:
    """Return a text without the few signs that no database keeps."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _decoded(data: bytes) -> str:
    """Return the text in the bytes: UTF-8, UTF-16 by its mark, or what old Windows programs write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", errors="replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", errors="replace")
    if BINARY.search(text):
        raise CannotRead("This is not text, a web page, a PDF, a Word file or XML from ModernGov.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
