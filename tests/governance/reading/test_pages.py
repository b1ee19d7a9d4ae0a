"""The pages on which documents are read …"""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.models import Decision
from localoffer.governance.reading.models import ExtractedField, SourceDocument, Word
from localoffer.governance.reading.opening.files import MOST_BYTES
from tests.accounts.making import made_member, signed_in
from tests.governance.reading.desk import HOME, Desk, sent
from tests.governance.reading.documents import text_of
from tests.governance.reading.making import made_pdf, made_scan

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_read_a_file_and_show_the_text_beside_the_values(desk: Desk) -> None:
    answer = desk.upload(text_of("decision-details").encode())
    page = BeautifulSoup(desk.client.get(answer["Location"]).content, "html.parser")

    mark, text = page.select_one("mark#place-decision_maker"), page.select_one(".reading-text")
    assert mark is not None
    assert text is not None
    assert mark.get_text() == "Executive Member for Families"
    assert page.select_one("#value-decision_maker") is not None
    assert text.get_text().count("Free bus travel: second year") == 1


def test_read_pasted_text_and_pdf(desk: Desk) -> None:
    pasted = desk.client.post(f"{HOME}read/", {"text": text_of("american"), "address": ""})
    pdf = desk.upload(
        made_pdf("Decision Maker: Cabinet", "Decision: That the pass be kept for good."), name="a.pdf"
    )

    assert (pasted.status_code, pdf.status_code) == (302, 302)
    with council_scope(desk.council):
        assert set(SourceDocument.objects.values_list("name", "kind")) == {
            ("Pasted text", "text"),
            ("a.pdf", "pdf"),
        }


@pytest.mark.parametrize(
    ("sending", "problem"),
    [
        ({}, "Choose a file, or paste the text"),
        ({"text": "   "}, "Choose a file, or paste the text"),
        ({"text": "Title: Bus", "address": "javascript:alert(1)"}, "Enter a web address"),
    ],
)
def test_say_what_to_do_when_there_is_nothing_to_read(desk: Desk, sending: dict[str, str], problem: str) -> None:
    page = desk.client.post(f"{HOME}read/", sending)

    assert page.status_code == 422
    assert problem in page.content.decode()


def test_refuse_a_scan_and_a_huge_file_with_advice(desk: Desk) -> None:
    scan, huge = desk.upload(made_scan(), name="scan.pdf"), desk.upload(b"x" * (MOST_BYTES + 1))

    assert "no text layer" in scan.content.decode()
    assert "must be 20 MB or smaller" in huge.content.decode()


def test_want_a_word_on_every_value_and_lose_nothing_typed(desk: Desk) -> None:
    home = f"{HOME}{desk.read().pk}/"
    form = sent(desk.client.get(home)) | {"title-word": Word.CHANGED, "title-value": "", "status-value": "Typed"}
    del form["decision_maker-word"]

    page = desk.client.post(home, form)

    assert page.status_code == 422
    for problem in ("Who decides: say whether it is right", "Title: write what it should say", "empty the box"):
        assert problem in page.content.decode()
    assert 'value="Typed"' in page.content.decode()
    with council_scope(desk.council):
        assert not ExtractedField.objects.exclude(word="").exists()


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("decision_date", "some day", "write one day"),
        ("decision_date", "31 June 2026", "write one day"),
        ("key_decision", "maybe", "write yes or no"),
        ("decision_maker_kind", "a king", "write one of these"),
    ],
)
def test_refuse_a_value_that_is_none(desk: Desk, name: str, typed: str, problem: str) -> None:
    home = f"{HOME}{desk.read().pk}/"
    form = sent(desk.client.get(home)) | {f"{name}-word": Word.CHANGED, f"{name}-value": typed}

    page = desk.client.post(home, form)

    assert problem in page.content.decode()


def test_lead_from_a_file_to_a_matter_with_its_decision(desk: Desk) -> None:
    home = f"{HOME}{desk.read().pk}/"
    form = sent(desk.client.get(home)) | {"decision_date-word": Word.CHANGED, "decision_date-value": "3 June 2026"}
    form |= {"exempt_information-value": "None of it"}

    checked = desk.client.post(home, form)
    done = desk.client.post(
        checked["Location"], {"matter": "new", "title": "Free bus travel", "things": "decision"}
    )

    assert checked["Location"] == f"{home}use/"
    assert "It belongs to “Free bus travel”" in done.content.decode()
    with council_scope(desk.council):
        assert Decision.objects.get().decided_on.isoformat() == "2026-06-03"
        assert ExtractedField.objects.get(name="exempt_information").settled == "None of it"
    assert "What was said of it stands" in desk.client.get(home).content.decode()


def test_do_not_make_a_matter_before_everything_was_looked_at(desk: Desk) -> None:
    page = desk.client.post(f"{HOME}{desk.read().pk}/use/", {"matter": "new", "title": "Bus"})

    assert page.status_code == 422
    assert "Nobody has looked at these yet" in page.content.decode()


@pytest.mark.parametrize("role", [Role.EDITOR, Role.PERSONAL_ADVISER, Role.PARTICIPATION_WORKER])
def test_are_closed_to_others(desk: Desk, role: Role) -> None:
    home = f"{HOME}{desk.read().pk}/"
    client = signed_in(made_member(role, council=desk.council))

    for page in (HOME, f"{HOME}read/", home, f"{home}use/"):
        assert client.get(page).status_code == 403


def test_do_not_exist_for_another_councils_document(desk: Desk) -> None:
    theirs = Desk("elsewhere").read()

    assert desk.client.get(f"{HOME}{theirs.pk}/").status_code == 404
    assert desk.client.get(f"/elsewhere/edit/documents/{theirs.pk}/").status_code == 404


def test_show_words_as_words_and_never_as_markup(desk: Desk) -> None:
    answer = desk.upload(b"Title: <script>alert(1)</script> bus\n\nDecision Maker: Cabinet\n", name="<b>x</b>.txt")
    page = desk.client.get(answer["Location"]).content.decode()

    assert "<script>alert" not in page
    assert "<b>x" not in page


def test_list_documents_in_the_same_few_queries(desk: Desk) -> None:
    desk.read()
    with CaptureQueriesContext(
        connection,
    ) as few:
        desk.client.get(HOME)
    for name in ("american", "minutes", "prose"):
        desk.read(name)

    with CaptureQueriesContext(connection) as many:
        desk.client.get(HOME)

    assert len(many) == len(few)
