"""A Word file can be read by a screen reader"""

import io
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from localoffer.frontend.printed import Contents, Heading, PrintSize, ScanCode
from localoffer.frontend.word import docx_of
from tests.frontend.test_printed import EVERY_BLOCK, document

ADDRESS = "https://example.org/offer"


def opened(size: PrintSize = PrintSize.ORDINARY) -> Any:
    blocks = (Contents(title="What is in here"), Heading(text="Home", key="home"), *EVERY_BLOCK)
    made = docx_of(document(*blocks, ScanCode(address=ADDRESS, text="Go to:")), size=size)
    return docx.Document(io.BytesIO(made))


def test_by_its_title_language_and_owner() -> None:
    about = opened().core_properties

    assert (about.title, about.language, about.author) == ("What you may get", "en-GB", "Sampleborough Council")


@pytest.mark.parametrize("style", ["Normal", "Title", "Heading 1", "Heading 2"])
def test_whose_letters_are_all_in_british_english(style: str) -> None:
    properties = opened().styles[style].element.rPr

    assert properties.find(qn("w:lang")).get(qn("w:val")) == "en-GB"


def test_whose_every_style_is_in_british_english() -> None:
    languages = {mark.get(qn("w:val")) for mark in opened().styles.element.iter(qn("w:lang"))}

    assert languages == {"en-GB"}


def test_with_real_headings() -> None:
    lines = [(line.style.name, line.text) for line in opened().paragraphs]

    assert lines[0] == ("Title", "What you may get")
    assert ("Heading 1", "Money") in lines
    assert ("Heading 2", "About you") in lines


def test_with_a_row_of_headings_on_each_table() -> None:
    table = opened().tables[0]

    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in table.rows[0].cells] == ["Age", "Amount"]
    assert [cell.text for cell in table.rows[1].cells] == ["18", "£71.70"]


def test_with_columns_as_wide_as_what_they_say_and_their_caption_never_left_alone() -> None:
    word = opened()
    age, amount = word.tables[0].columns
    caption = next(line for line in word.paragraphs if line.text == "Weekly amounts")

    assert amount.width > age.width
    assert caption.paragraph_format.keep_with_next


def test_with_words_for_each_picture() -> None:
    pictures = opened().inline_shapes

    assert [shape._inline.docPr.get("descr") for shape in pictures] == [
        f"A code for a phone’s camera. It leads to {ADDRESS}"
    ]


def test_whose_contents_lead_to_their_headings() -> None:
    body = opened().element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))} - {None}

    assert links == {"_home"}
    assert links <= marks


def test_in_large_print_has_letters_of_18_points() -> None:
    assert opened(PrintSize.LARGE).styles["Normal"].font.size.pt == 18


def test_is_the_same_file_for_the_same_words() -> None:
    assert docx_of(document(*EVERY_BLOCK)) == docx_of(document(*EVERY_BLOCK))


@pytest.mark.parametrize("words", ["<w:t>&amp;</w:t>", "=HYPERLINK(1)", "😀 مرحبا", "]]>"])
def test_takes_any_words_as_words(words: str) -> None:
    made = docx.Document(io.BytesIO(docx_of(document(Heading(text=words)))))

    assert made.paragraphs[1].text == words
