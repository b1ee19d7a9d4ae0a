"""On paper, the list and the questions …"""

import io
from dataclasses import replace

import page as pdf_check
import pikepdf
import pytest

from localoffer.accounts.models import Council
from localoffer.checker.presenters.changes import ChangedItem, ChangedOffer
from localoffer.checker.presenters.paper import paper_of
from localoffer.checker.presenters.print import document_of
from localoffer.checker.presenters.result import result_page
from localoffer.checker.queries.lists import personal_list
from localoffer.checker.queries.paper import paper_questions
from localoffer.checker.wording import Wording
from localoffer.frontend.printed import Bullets, Choices, Document, Facts, Heading, Lines, PrintSize, pdf_of
from tests.checker.making import CARE, TODAY, made_law, told
from tests.offer.making import made_rule

LAW = made_law(made_rule(how_to_get="Ring us."))
COUNCIL = Council(slug="tarnbridge", name="Tarnbridge Council", code="X-tarnbridge", contact_phone="01632 960 001")


def the_list() -> Document:
    listed = personal_list(told(**CARE), on=TODAY, law=LAW)
    return document_of(result_page(listed, wording=Wording()), council=COUNCIL, on=TODAY)


def the_questions() -> Document:
    return paper_of(paper_questions(LAW, on=TODAY), council=COUNCIL, on=TODAY)


@pytest.mark.parametrize("size", list(PrintSize))
@pytest.mark.parametrize("document", [the_list, the_questions])
def test_can_be_read_by_a_screen_reader(document: object, size: PrintSize) -> None:
    made = pdf_of(document(), size=size)  # type: ignore[operator]

    verdict = pdf_check.validate_pdf_bytes(made, profile=pdf_check.ValidationProfile.PDF_UA_1)

    assert pdf_check.is_pdf_compliant_bytes(made, profile=pdf_check.ValidationProfile.PDF_UA_1), verdict


def test_name_no_person_in_the_file_s_own_notes() -> None:
    with pikepdf.open(io.BytesIO(pdf_of(the_list()))) as opened:
        notes = {str(value) for value in opened.docinfo.values()}

    assert "Your list" in notes
    assert not [note for note in notes if "2007" in note]


def test_have_each_entry_with_how_to_get_it() -> None:
    blocks = the_list().blocks

    headings = [block.text for block in blocks if isinstance(block, Heading)]
    rows = [row for block in blocks if isinstance(block, Facts) for row in block.rows]

    assert "Bus pass" in headings
    assert ("How to get it", "Ring us.") in rows
    assert all(name and text for name, text in rows)


def test_have_room_for_every_answer() -> None:
    blocks = the_questions().blocks

    choices = [block.items for block in blocks if isinstance(block, Choices)]
    lines = [block.label for block in blocks if isinstance(block, Lines)]

    assert all("I don’t know" in items for items in choices)
    assert any("Day, month and year" in label for label in lines)
    assert [block.text for block in blocks if isinstance(block, Heading)][0] == "First, about you"


def test_ask_for_the_council_where_it_is_not_known() -> None:
    blocks = paper_of(paper_questions(LAW, on=TODAY), council=None, on=TODAY).blocks

    assert any(isinstance(block, Lines) and "Which council" in block.label for block in blocks)


def test_tell_what_changed_too() -> None:
    change = ChangedOffer(
        title="Since 1 November 2026",
        reason="More help",
        items=(ChangedItem(title="Gym", turn="New for you", text="You can get it now.", href="/gym/"),),
        nothing="Nothing changed for you.",
        everything="/all/",
    )
    page = replace(
        result_page(personal_list(told(**CARE), on=TODAY, law=LAW), wording=Wording()), changed=(change,)
    )

    blocks = document_of(page, council=COUNCIL, on=TODAY).blocks

    place = blocks.index(Heading(text="What changed for you"))
    assert blocks[place + 1] == Heading(text="Since 1 November 2026", level=3)
    assert blocks[place + 3] == Bullets(items=("Gym. New for you. You can get it now.",))
