"""A handout …"""

import io
from collections.abc import Callable
from dataclasses import replace

import page
import pikepdf
import pytest

from localoffer.frontend.documents import DocumentRefused
from localoffer.frontend.handouts import Handout, Highlight, Sheet, pocket_card_pdf, poster_pdf

HANDOUT = Handout(
    owner="Sampleborough Council",
    title="Were you in care? There is help for you",
    opening="Here is some of it.",
    highlights=tuple(Highlight(title=f"Thing {n}", amount=f"Up to £{n}00") for n in range(1, 7)),
    ask="Who to ask",
    contact=(("Phone", "01632 960 199"), ("Email", "leaving.care.team@sampleborough.example.org")),
    address="https://example.org/sampleborough/offer/",
    scan="Point your phone’s camera here.",
    small_print="Version 1.",
    notice="This council is made up.",
)
MAKERS: dict[str, Callable[[Handout], bytes]] = {
    "poster on A4": poster_pdf,
    "poster on A3": lambda handout: poster_pdf(handout, sheet=Sheet.A3),
    "pocket card": pocket_card_pdf,
}
MILLIMETRES = {"poster on A4": (210, 297), "poster on A3": (297, 420), "pocket card": (297, 210)}


@pytest.mark.parametrize("name", MAKERS)
def test_can_be_read_by_a_screen_reader(name: str) -> None:
    verdict = page.validate_pdf_bytes(MAKERS[name](HANDOUT), profile=page.ValidationProfile.PDF_UA_1)

    assert verdict.is_compliant, [str(one) for one in verdict.failures]


@pytest.mark.parametrize("name", MAKERS)
def test_is_one_page_of_its_paper(name: str) -> None:
    with pikepdf.open(io.BytesIO(MAKERS[name](HANDOUT))) as opened:
        box = [float(side) * 25.4 / 72 for side in opened.pages[0].MediaBox]

        assert len(opened.pages) == 1
        assert [round(box[2]), round(box[3])] == list(MILLIMETRES[name])


@pytest.mark.parametrize("name", MAKERS)
def test_stays_on_one_page_with_long_words(name: str) -> None:
    long = tuple(
        Highlight(title="Help with the cost of travel to see your family", amount="Up to £1,000") for _ in "abcd"
    )

    with pikepdf.open(io.BytesIO(MAKERS[name](replace(HANDOUT, highlights=long)))) as opened:
        assert len(opened.pages) == 1


@pytest.mark.parametrize("name", MAKERS)
def test_takes_any_words_as_words(name: str) -> None:
    made = MAKERS[name](replace(HANDOUT, title='#read("/etc/passwd") *bold* 😀', notice="= x"))

    assert page.is_pdf_compliant_bytes(made, profile=page.ValidationProfile.PDF_UA_1)


def test_is_refused_without_a_title() -> None:
    with pytest.raises(DocumentRefused):
        poster_pdf(replace(HANDOUT, title=""))
