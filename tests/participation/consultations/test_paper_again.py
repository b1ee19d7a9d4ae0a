"""A consultation on paper, in Easy Read or another language …"""

import io
from typing import Any

import pikepdf
import pytest
from django.test import Client
from pypdf import PdfReader

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.frontend.printed import Choices, InLanguage, PictureLine
from localoffer.offer.renderings.models import Manner
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.models import Consultation
from localoffer.participation.consultations.paper_words import IN_ENGLISH, PAPER
from localoffer.participation.consultations.pieces import Piece, pieces_of
from localoffer.participation.consultations.places import places_of
from localoffer.participation.consultations.presenters.paper import paper_of
from localoffer.participation.consultations.queries import Asked
from localoffer.participation.consultations.refusals import NotWholeYet
from localoffer.participation.consultations.told_again import told_again
from tests.accounts.making import made_member, made_user, signed_in
from tests.participation.consultations.making import NOW, TODAY, Hearing, asked_how_they_travel, pieces

pytestmark = pytest.mark.django_db
ARABIC = "هل تريد حافلة ليلية؟"


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def consultation(hearing: Hearing) -> Consultation:
    """A consultation with a question of its own."""
    return asked_how_they_travel(hearing)


def words_of(piece: Piece, *, text: str, with_form: bool) -> str:
    if piece.is_for_paper:
        return "\n".join(f"{text} {number}" for number, _ in enumerate(IN_ENGLISH)) if with_form else ""
    return f"{text} Q\n{text} B1\n{text} B2" if piece.title == "How do you travel?" else text


def told(
    hearing: Hearing,
    consultation: Consultation,
    *,
    text: str,
    language: str = "",
    with_form: bool = False,
) -> None:
    """Have somebody tell it again, and somebody else check it: in a language, or else in Easy Read."""
    same: Any = {"by": hearing.worker, "now": NOW}
    manner = Manner.TRANSLATION if language else Manner.EASY_READ
    begun = actions.begin_telling(consultation, manner=manner, language=language, **same)
    found = pieces(consultation)
    drawn = {"picture": "bus", "alt": "A bus"} if not language else {}
    parts = {one.place: {"text": words_of(one, text=text, with_form=with_form), **drawn} for one in found}
    saved = actions.save_telling(begun, pieces=found, told=parts, revision=1, **same)
    sent = actions.send_telling(saved, pieces=found, **same)
    checker = made_member(Role.APPROVER, council=hearing.council, user=made_user("Demo Checker"))
    actions.approve_telling(sent, pieces=found, checked_by="Two speakers", by=checker, now=NOW)


def blocks(consultation: Consultation) -> list[Any]:
    with council_scope(consultation.council):
        places = places_of(Asked(consultation))
        (again,) = told_again(consultation, pieces=pieces_of(consultation, places=places))
        said: Any = {"address": "https://x.example/", "code_address": "https://x.example/", "until": TODAY}
        return list(paper_of(consultation, places=places, told=again, on=TODAY, **said).blocks)


def pdf(consultation: Consultation, how: str, *, name: str = "paper") -> bytes:
    page = Client().get(f"/tarnbridge/have-your-say/{consultation.slug}/told/{how}/{name}.pdf")
    assert page.status_code == 200
    return page.content


def languages_in(content: bytes) -> set[str]:
    """Return each language that the file says a part of it is in."""
    with pikepdf.open(io.BytesIO(content)) as opened:
        found = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary) and "/Lang" in one]
        return {str(one.Lang) for one in found}


@pytest.mark.parametrize("name", ["paper", "large-print"])
def test_says_to_a_screen_reader_which_words_are_in_which_language(
    hearing: Hearing, consultation: Consultation, name: str
) -> None:
    told(hearing, consultation, text=ARABIC, language="ar")

    made = pdf(consultation, "ar", name=name)

    assert {"en-GB", "ar"} <= languages_in(made)
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert opened.Root.MarkInfo.Marked
    shown = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    assert "[?]" not in shown
    assert set("ليلية") <= set(shown)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Нічний автобус"),
        ("ti", "ለይታዊ ኣውቶቡስ"),
        ("bn", "রাতের বাস"),
        ("vi", "Xe buýt ban đêm"),
        ("pl", "Żółty"),
    ],
)
def test_has_a_font_for_each_language_that_can_be_printed(
    hearing: Hearing, consultation: Consultation, language: str, text: str
) -> None:
    told(hearing, consultation, text=text, language=language)

    shown = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(consultation, language))).pages)

    assert "[?]" not in shown


def test_is_not_printed_in_signs_that_we_do_not_have_and_says_so(
    hearing: Hearing, consultation: Consultation
) -> None:
    told(hearing, consultation, text="夜班车", language="zh-Hans")
    home = f"/tarnbridge/have-your-say/{consultation.slug}/told/zh-hans/"

    page = Client().get(home).content.decode()

    assert "We cannot print this language here yet" in page
    assert Client().get(f"{home}paper.pdf").status_code == 404


def test_has_pictures_in_easy_read(hearing: Hearing, consultation: Consultation) -> None:
    told(hearing, consultation, text="Buses run late.")

    found = [one for block in blocks(consultation) if isinstance(block, InLanguage) for one in block.blocks]

    assert {one.alt for one in found if isinstance(one, PictureLine)} == {"A bus"}
    assert pdf(consultation, "easy-read").startswith(b"%PDF")


def test_gives_each_choice_in_both_languages_for_whoever_types_it_in(
    hearing: Hearing, consultation: Consultation
) -> None:
    told(hearing, consultation, text="Nos", language="cy")

    choices = [one.items for one in blocks(consultation) if isinstance(one, Choices)]

    assert ("Nos B1 (Bus)", "Nos B2 (Bike)") in choices
    assert ("Good", "Not for me", "I do not understand it") in choices


def test_is_whole_in_the_language_where_somebody_told_the_words_of_the_form(
    hearing: Hearing, consultation: Consultation
) -> None:
    told(hearing, consultation, text="Nos", language="cy", with_form=True)

    shown = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(consultation, "cy"))).pages)

    assert "Tick one" not in shown
    assert "Nos 0" in shown


def test_needs_each_line_of_the_form_or_none(hearing: Hearing, consultation: Consultation) -> None:
    same: Any = {"by": hearing.worker, "now": NOW, "pieces": pieces(consultation)}
    begun = actions.begin_telling(
        consultation, manner=Manner.TRANSLATION, language="cy", by=hearing.worker, now=NOW
    )
    parts = {one.place: {"text": "Nos"} for one in pieces(consultation)}
    saved = actions.save_telling(begun, told=parts, revision=1, **same)

    with pytest.raises(NotWholeYet) as refused:
        actions.send_telling(saved, **same)

    assert [title for title, _ in refused.value.wrong] == ["The words on the paper form"]


def test_is_linked_where_it_is_read(hearing: Hearing, consultation: Consultation) -> None:
    told(hearing, consultation, text="Nos", language="cy")
    home = f"/tarnbridge/have-your-say/{consultation.slug}/told/cy/"

    page = Client().get(home).content.decode()

    assert f"{home}paper.pdf" in page
    assert f"{home}large-print.pdf" in page
    assert "The words on the paper form" not in page


def test_asks_its_writer_for_the_words_of_the_form_but_not_in_easy_read(
    hearing: Hearing, consultation: Consultation
) -> None:
    worker, same = signed_in(hearing.worker), {"by": hearing.worker, "now": NOW}
    for manner, is_asked in ((Manner.TRANSLATION, True), (Manner.EASY_READ, False)):
        made: Any = actions.begin_telling(consultation, manner=manner, language="cy", **same)  # type: ignore[arg-type]
        page = worker.get(f"/tarnbridge/edit/consultations/{consultation.pk}/told/{made.pk}/").content.decode()
        assert ("The words on the paper form" in page) is is_asked

    assert PAPER in {one.place for one in pieces(consultation)}
