"""A printed document can be read by a screen reader, in ordinary and large print"""

import io
from datetime import date

import page
import pikepdf
import pytest

from localoffer.frontend.documents import DocumentRefused, compile_pdf
from localoffer.frontend.gallery import TIMELINE
from localoffer.frontend.printed import (
    Block,
    Bullets,
    Choices,
    Document,
    Facts,
    Heading,
    Lines,
    Links,
    Note,
    Paragraph,
    PrintSize,
    Table,
    pdf_of,
    picture_of,
)
from localoffer.frontend.site import Link

EVERY_BLOCK: tuple[Block, ...] = (
    Heading(text="Money"),
    Paragraph(text="You can get £3,000 to set up your first home. Don’t wait."),
    Note(text="Ask before you are 25."),
    Bullets(items=("a bus pass", "a phone")),
    Facts(rows=(("Who decides", "Your adviser"), ("Until", "26 March 2032"))),
    Table(caption="Weekly amounts", head=("Age", "Amount"), rows=(("18", "£71.70"), ("25", "£90.50"))),
    Heading(text="About you", level=3),
    Choices(items=("Yes", "No", "I do not know")),
    Lines(label="When did you leave care?", lines=2),
    picture_of(TIMELINE),
    Links(items=(Link(text="The made-up Act", href="https://example.org/act"), Link(text="A leaflet", href=""))),
)


def document(*blocks: Block, title: str = "What you may get") -> Document:
    return Document(title=title, owner="Sampleborough Council", made_on=date(2026, 11, 21), blocks=blocks)


@pytest.mark.parametrize("size", PrintSize)
def test_by_the_whole_of_pdf_ua(size: PrintSize) -> None:
    made = pdf_of(document(*EVERY_BLOCK), size=size)

    verdict = page.validate_pdf_bytes(made, profile=page.ValidationProfile.PDF_UA_1)

    assert verdict.is_compliant, [str(one) for one in verdict.failures]
    assert verdict.rules.total > 100


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=lambda block: block.kind)
def test_whatever_single_part_it_has(block: Block) -> None:
    first = () if isinstance(block, Heading) and block.level == 3 else (block,)
    made = pdf_of(document(Heading(text="First"), *first))

    assert page.is_pdf_compliant_bytes(made, profile=page.ValidationProfile.PDF_UA_1)


def test_and_says_its_language_and_title_and_carries_its_fonts() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(document(*EVERY_BLOCK)))) as opened:
        fonts = {str(one["/FontName"]) for one in described_fonts(opened)}

        assert str(opened.Root.Lang) == "en-GB"
        assert opened.open_metadata()["dc:title"] == "What you may get"
        assert all("AtkinsonHyperlegible" in name for name in fonts)
        assert all("/FontFile2" in one or "/FontFile3" in one for one in described_fonts(opened))


def described_fonts(opened: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    dictionaries = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary)]
    return [one for one in dictionaries if one.get("/Type") == "/FontDescriptor"]


def test_is_the_same_file_for_the_same_words() -> None:
    assert pdf_of(document(*EVERY_BLOCK)) == pdf_of(document(*EVERY_BLOCK))


def test_takes_more_pages_in_large_print() -> None:
    ordinary, large = (pdf_of(document(*EVERY_BLOCK * 3), size=size) for size in PrintSize)

    assert pages(large) > pages(ordinary) > 1


def pages(made: bytes) -> int:
    with pikepdf.open(io.BytesIO(made)) as opened:
        return len(opened.pages)


@pytest.mark.parametrize(
    "words", ['#read("/etc/passwd")', "= *bold* $x$ @ref <tag>", "😀 مرحبا 你好", "\\", '"`\n']
)
def test_prints_any_words_as_words(words: str) -> None:
    made = pdf_of(document(Heading(text="x"), Paragraph(text=words), title=f"T {words}"))

    assert page.is_pdf_compliant_bytes(made, profile=page.ValidationProfile.PDF_UA_1)


def test_is_refused_when_a_heading_level_is_skipped() -> None:
    with pytest.raises(DocumentRefused):
        pdf_of(document(Heading(text="Too deep", level=3)))


def test_is_refused_when_the_data_does_not_fit() -> None:
    with pytest.raises(DocumentRefused):
        compile_pdf("document", {"title": "Nothing else"})


def test_with_room_in_each_column_for_its_longest_word() -> None:
    long = "Ask why three people waited for more than a year for a home that they had been promised"
    table = Table(caption="Actions", head=("What", "Who", "By"), rows=((long, "Head of Accommodation", "1 May"),))

    assert table.widths == (30, 21, 6)
    assert pdf_of(document(table), size=PrintSize.LARGE).startswith(b"%PDF")
