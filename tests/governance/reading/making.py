"""Makes files to read, honest and hostile. All that they say is invented."""

import io
import zipfile
from collections.abc import Mapping

import docx
import typst
from pypdf import PdfWriter

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def made_pdf(*paragraphs: str) -> bytes:
    """Return a PDF that says this, a paragraph each."""
    source = "\n\n".join(paragraph.replace("@", "\\@").replace("#", "\\#") for paragraph in paragraphs)
    return bytes(typst.compile(source.encode()))


def made_scan() -> bytes:
    """Return a PDF with pages and no text, as a scanner makes it."""
    return _written(PdfWriter(), password="")


def made_locked_pdf() -> bytes:
    """Return a PDF that opens with a password alone."""
    return _written(PdfWriter(), password="a secret")


def made_docx() -> bytes:
    """Return a Word file with a heading, paragraphs, a list and a table."""
    document = docx.Document()
    document.add_heading("Officer decision record", 1)
    table = document.add_table(rows=2, cols=2)
    cells = ("Title", "Lower rent in Harbour Court", "Date of decision", "1 May 2026")
    for number, words in enumerate(cells):
        table.cell(number // 2, number % 2).text = words
    document.add_heading("Decision", 2)
    document.add_paragraph("To lower the rent.", style="List Number")
    document.add_paragraph("To write to each tenant.", style="List Number")
    document.add_heading("Reasons", 2)
    document.add_paragraph("Tenants asked for it.")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def made_zip(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of files by name, pressed as small as it goes."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as folder:
        for name, data in files.items():
            folder.writestr(name, data)
    return held.getvalue()


def word_xml(inside: str = "", *, before: str = "") -> bytes:
    """Return the XML of a Word file's text."""
    document = f'<w:document xmlns:w="{NAMESPACE}"><w:body>{inside}</w:body></w:document>'
    return f'<?xml version="1.0"?>{before}{document}'.encode()


def _written(writer: PdfWriter, *, password: str) -> bytes:
    writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password)
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()
