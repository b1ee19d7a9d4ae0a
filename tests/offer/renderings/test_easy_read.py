"""Easy Read …"""

from dataclasses import replace

import page
import pytest

from localoffer.frontend import printed
from localoffer.offer.renderings.document import OfferDocument
from localoffer.offer.renderings.easy_read import OUTDATED, blocks_of, easy_read_document, easy_read_pdf
from localoffer.offer.renderings.pictures import pictures
from localoffer.offer.renderings.retelling import Found
from tests.offer.renderings.reading_back import bare, words_of_pdf

pytestmark = pytest.mark.django_db


def test_can_be_printed_and_read_by_a_screen_reader(offer: OfferDocument, told: list[Found]) -> None:
    made = easy_read_pdf(offer, found=told)

    assert page.is_pdf_compliant_bytes(made, profile=page.ValidationProfile.PDF_UA_1)
    assert all(bare(part["text"]) in bare(words_of_pdf(made)) for one in told for part in one.retelling.parts)


def test_has_a_picture_with_words_beside_each_line(offer: OfferDocument, told: list[Found]) -> None:
    blocks = easy_read_document(offer, found=told).blocks

    lines = [block for block in blocks if isinstance(block, printed.PictureLine)]
    assert len(lines) == sum(len(one.retelling.parts) for one in told) > 10
    assert all(line.alt and line.svg.startswith("<svg") for line in lines)


def test_says_who_made_and_who_checked_it(told: list[Found]) -> None:
    last = list(blocks_of(told[0]))[-1]

    assert isinstance(last, printed.Paragraph)
    assert "Checked by Ada Plainwell" in last.text


def test_says_when_it_is_outdated(told: list[Found]) -> None:
    notes = [block.text for block in blocks_of(replace(told[0], is_current=False)) if block.kind == "note"]  # type: ignore[union-attr]

    assert notes == [OUTDATED]


def test_of_the_demo_fits_its_entries(told: list[Found]) -> None:
    assert len(told) == 4
    assert all(one.is_current for one in told)


@pytest.mark.parametrize("name", pictures())
def test_draws_only_shapes(name: str) -> None:
    drawing = pictures()[name]

    assert not any(word in drawing for word in ("<script", "href", "<image", "<foreignObject", "style="))
