"""Makes Word files with real headings, lists and header rows, in the language they are written in."""

import io
import zipfile
from datetime import datetime
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from localoffer.frontend import printed
from localoffer.frontend.printed import Document, PrintSize
from localoffer.frontend.word_parts import Writer

FONT = "Arial"
SIZES = {"Title": 1.9, "Heading 1": 1.5, "Heading 2": 1.25, "Heading 3": 1.05}
# The first day a zip file can name. The same words then give the same bytes.
NO_DAY = (1980, 1, 1, 0, 0, 0)


def docx_of(document: Document, *, size: PrintSize = PrintSize.ORDINARY) -> bytes:
    """Return a document as a Word file (.docx): British English, real headings, a number on each page."""
    word = docx.Document()
    _describe(word, document)
    _style(word, size)
    _page(word, owner=document.owner)
    writer = Writer(word=word, contents=printed.headings_of(document))
    word.add_paragraph(document.title, style="Title")
    for block in document.blocks:
        writer.write(block)
    made = io.BytesIO()
    word.save(made)
    return _without_the_clock(made.getvalue())


def _describe(word: WordDocument, document: Document) -> None:
    about = word.core_properties
    about.title, about.author, about.language = document.title, document.owner, "en-GB"
    about.comments = about.keywords = ""
    day = datetime(document.made_on.year, document.made_on.month, document.made_on.day)  # noqa: DTZ001 - a day
    about.created = about.modified = day
    about.last_modified_by = document.owner


def _style(word: WordDocument, size: PrintSize) -> None:
    styles: Any = word.styles.element
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    normal: Any = word.styles["Normal"]
    _letters(normal, points=float(size.value))
    normal.paragraph_format.line_spacing = 1.3
    normal.paragraph_format.space_after = Pt(6)
    for name, times in SIZES.items():
        style: Any = word.styles[name]
        _letters(style, points=round(size.value * times))
        style.font.bold, style.font.italic = True, False
        style.font.color.rgb = RGBColor(0, 0, 0)


def _letters(style: Any, *, points: float) -> None:
    style.font.name, style.font.size = FONT, Pt(points)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.set(qn("w:val"), "en-GB")


def _page(word: WordDocument, *, owner: str) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.header.paragraphs[0].text = owner
    line = section.footer.paragraphs[0]
    line.add_run("Page ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    shown = OxmlElement("w:r")
    shown.append(OxmlElement("w:t"))
    shown[0].text = "1"
    field.append(shown)
    line._p.append(field)


def _without_the_clock(made: bytes) -> bytes:
    """Return the same file with no times in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, NO_DAY), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
