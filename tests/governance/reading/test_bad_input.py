"""A hostile or broken document on the page that reads one …"""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.models import Decision
from localoffer.governance.reading.actions import make_matter
from localoffer.governance.reading.models import SourceDocument
from tests.accounts.making import NOW
from tests.governance.reading.desk import HOME, Desk, sent
from tests.governance.reading.making import made_locked_pdf, made_scan, made_zip, word_xml

pytestmark = pytest.mark.django_db
BODY = "word/document.xml"
BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
PAST = "https://democracy.tarnmouth.example/ieDecisionDetails.aspx?ID=87"
TWICE = """Decision details

Bus pass

Decision Maker: Cabinet

Is Key decision?: Yes

Reason Key: This is not a key decision.

Date of decision: 4 June 2026

Publication date: 1 June 2026

Decision

RESOLVED:

1. That the pass be kept, and looked at biannually.

Date of decision: 5 June 2026
"""


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("bomb.docx", made_zip({BODY: word_xml(before=BOMB)}), "declares a document type (DOCTYPE)"),
        ("outside.docx", made_zip({BODY: word_xml("&a;", before=OUTSIDE)}), "declares a document type (DOCTYPE)"),
        ("big.docx", made_zip({BODY: word_xml("<w:p>" + " " * 30_000_000)}), "too much once it is unpacked"),
        ("macro.docx", made_zip({BODY: word_xml(), "word/vbaProject.bin": b"x"}), "Save it as .docx, without"),
        ("not.docx", made_zip({"letter.txt": b"words"}), "not a Word file"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 100, "Save it as .docx without a password"),
        ("scan.pdf", made_scan(), "Run OCR (text recognition) on it first"),
        ("locked.pdf", made_locked_pdf(), "Save it without one"),
        ("broken.pdf", b"%PDF-1.7\nnot really", "print it to a new PDF"),
        ("meeting.xml", f"<?xml version='1.0'?>{BOMB}<meeting>&c;</meeting>".encode(), "DOCTYPE"),
        ("long.txt", b"word " * 150_000, "Take out the part you need"),
        ("program.exe", b"MZ\x00\x01\x02\x03", "This is not text"),
    ],
)  # fmt: skip
def test_is_refused_in_words_and_nothing_of_it_is_kept(desk: Desk, name: str, data: bytes, why: str) -> None:
    answer = desk.upload(data, name=name, address=PAST)

    page = BeautifulSoup(answer.content, "html.parser")
    assert answer.status_code == 422
    assert why in page.get_text()
    assert page.select_one(f'input[name=address][value="{PAST}"]') is not None
    assert page.select_one(".govuk-error-summary a[href='#id_file']") is not None
    with council_scope(desk.council):
        assert not SourceDocument.objects.exists()


def test_that_contradicts_itself_is_shown_with_both_and_settled_by_a_person(desk: Desk) -> None:
    home = desk.upload(TWICE.encode())["Location"]
    page = " ".join(BeautifulSoup(desk.client.get(home).content, "html.parser").get_text(" ").split())

    for warning in (
        "It is typed as a key decision, but the reason says that it is not one.",
        "It is published on 2026-06-01, which is before it was decided (2026-06-04).",
        "The document gives more than one answer for “decision date”. All are kept.",
        "“biannually” can mean two things. Ask which is meant.",
    ):
        assert warning in page
    assert "4 June 2026" in page
    assert "The document also says: 5 June 2026" in page


def test_that_contradicts_itself_keeps_that_with_what_is_made_of_it(desk: Desk) -> None:
    home = desk.upload(TWICE.encode())["Location"]
    desk.client.post(home, sent(desk.client.get(home)))
    with council_scope(desk.council):
        document = SourceDocument.objects.get()

    made = make_matter(document, title="Bus pass", by=desk.officer, now=NOW)

    assert made.decision is not None
    odd = " ".join(Decision.objects.with_scopes_disabled().get(pk=made.decision.pk).oddities)
    assert "typed as a key decision" in odd
    assert "published before the decision was taken" in odd
    assert "can mean two things" in odd


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Date of decision: 31 February 2026", None),
        ("Date of decision: 2026-13-01", None),
        ("Date of decision: 29 February 2028", "2028-02-29"),
        ("Date of decision: 0 June 2026", None),
    ],
)
def test_never_has_a_day_that_does_not_exist(desk: Desk, line: str, day: str | None) -> None:
    desk.upload(f"Decision details\n\nBus pass\n\nDecision Maker: Cabinet\n\n{line}\n".encode())

    with council_scope(desk.council):
        found = SourceDocument.objects.get().fields.get(name="decision_date")
    assert found.value == day


def test_with_a_name_of_markup_or_of_endless_length_is_kept_by_a_short_plain_one(desk: Desk) -> None:
    name = "<script>alert(1)</script>" + "x" * 400 + ".txt"
    file = SimpleUploadedFile(name, b"Title: Bus pass\n\nDecision Maker: Cabinet\n")

    answer = desk.client.post(f"{HOME}read/", {"file": file})

    assert answer.status_code == 302
    page = desk.client.get(answer["Location"]).content.decode()
    assert "<script>alert" not in page
    with council_scope(desk.council):
        assert len(SourceDocument.objects.get().name) <= 200


def test_is_taken_in_by_nobody_else(desk: Desk) -> None:
    other = Desk("elsewhere")
    assert other.council != desk.council

    answer = other.client.post(f"{HOME}read/", {"text": "Title: Bus"})

    assert answer.status_code in (403, 404)
    with council_scope(desk.council):
        assert not SourceDocument.objects.exists()
