"""What somebody sends to harm, or by mistake, through a page …"""

import io
import json
import zipfile
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.accounts.models import Role
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts.models import Change, Draft
from localoffer.offer.models import Version
from localoffer.offer.open_referral.importing.models import HeldService, KnownService
from localoffer.rules import files
from tests.accounts.making import made_member, signed_in
from tests.offer.editor.making import Work, finished_work, made_work, rows_of
from tests.offer.making import made_rule

pytestmark = pytest.mark.django_db


def zipped(**held: str) -> bytes:
    """Return a zip with these files in it, pressed as small as they go."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, text in held.items():
            folder.writestr(f"{name.replace('_', '.')}", text)
    return made.getvalue()


BOMBS: dict[str, tuple[str, bytes]] = {
    "a zip bomb as a Word file": ("offer.docx", zipped(offer_yaml="a" * 50_000_000)),
    "a zip bomb as YAML": ("offer.yaml", zipped(offer_yaml="a: " + " " * 50_000_000)),
    "a zip of a thousand files": ("offer.zip", zipped(**{f"n{number}_yaml": "a: 1" for number in range(1000)})),
    "a zip that climbs out of its folder": ("offer.zip", zipped(**{"../../escape_yaml": "a: 1"})),
    "a Word file": ("offer.docx", zipped(word_xml="<w:document/>")),
    "a YAML bomb": ("offer.yaml", b"a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nentries: [*c,*c]\n"),
    "YAML that is too deep": ("offer.yaml", b"entries: " + b"[" * 200_000),
    "YAML that makes an object": ("offer.yaml", b"entries: !!python/object/apply:os.system ['true']\n"),
    "YAML with a huge number": ("offer.yaml", b"entries: [{id: x, review_on: " + b"9" * 100_000 + b"}]\n"),
    "JSON that is too deep": ("feed.json", b"[" * 200_000),
    "JSON with a huge number": ("feed.json", b'{"contents": [{"id": ' + b"9" * 100_000 + b"}]}"),
    "JSON that is no number": ("feed.json", b'{"contents": [{"id": NaN}, {"id": Infinity}]}'),
    "no text at all": ("offer.yaml", bytes(range(256)) * 40),
    "half a sign": ("offer.yaml", b'entries: [{id: "\\ud800"}]'),
}


@pytest.fixture
def work() -> Work:
    """A draft in its editor's hands."""
    return made_work()


@pytest.mark.parametrize("bomb", BOMBS)
def test_is_refused_by_the_page_that_brings_in_an_offer(work: Work, bomb: str) -> None:
    before = rows_of(work.council)

    page = work.client.post(f"{work.home}import/", {"file": SimpleUploadedFile(*BOMBS[bomb])})

    assert page.status_code == 422
    assert error_in(page)
    assert rows_of(work.council) == before


@pytest.mark.parametrize("bomb", BOMBS)
def test_brings_nothing_in_by_the_page_that_reads_a_feed(work: Work, bomb: str) -> None:
    said = {"address": "", "file": SimpleUploadedFile(*BOMBS[bomb])}

    page = work.client.post("/tarnbridge/edit/imports/read/", said)

    assert page.status_code == 422 or bomb == "JSON that is no number"
    with council_scope(work.council):
        assert not HeldService.objects.exists()
        assert not KnownService.objects.exists()


@pytest.mark.parametrize("bomb", BOMBS)
def test_is_refused_by_the_page_that_opens_kept_answers(client: Client, bomb: str) -> None:
    page = client.post("/check/open/", {"file": SimpleUploadedFile(*BOMBS[bomb])})

    assert page.status_code == 200
    assert error_in(page)


@pytest.mark.parametrize(
    ("address", "size", "words"),
    [
        ("{home}import/", 5_000_001, "The file must be 5 MB or smaller"),
        ("/tarnbridge/edit/imports/read/", 20_000_001, "The file must be 20 MB or smaller"),
        ("/check/open/", 100_001, "This file is too big to be one of ours"),
    ],
)
def test_is_refused_by_its_size_in_words(work: Work, address: str, size: int, words: str) -> None:
    file = SimpleUploadedFile("a.json", b" " * size)

    page = work.client.post(address.format(home=work.home), {"file": file, "address": ""})

    assert words in error_in(page)


def test_cannot_be_the_address_of_a_source(work: Work) -> None:
    data = files.plain(made_rule()) | {"sources": [{"title": "A", "sure": "V", "url": "javascript:alert(1)"}]}
    text = json.dumps({"format": 1, "entries": [data]}).encode()

    work.client.post(f"{work.home}import/", {"file": SimpleUploadedFile("offer.yaml", text)})

    checks = work.client.get(f"{work.home}checks/").content.decode()
    assert "a web address begins with https://" in checks
    for page in ("", "compare/", "history/", "entries/bus-pass/", "entries/bus-pass/sources/"):
        assert 'href="javascript:' not in work.client.get(work.home + page).content.decode(), page


def test_cannot_copy_what_another_council_has_not_published(work: Work) -> None:
    theirs = made_work("moorfield")
    before = rows_of(work.council)

    for pk in (theirs.entry().pk, -1, "x", 10**30):
        page = work.client.post(f"{work.home}copy/", {"entry": pk})
        assert error_in(page)
    assert rows_of(work.council) == before


def test_cannot_move_or_undo_another_councils_things(work: Work) -> None:
    theirs = made_work("moorfield", entry="secret")
    with council_scope(theirs.council):
        change = Change.objects.order_by("-pk").first()
    assert change is not None
    before = rows_of(work.council), rows_of(theirs.council)

    for page, said in (("move/", {"slug": "secret", "way": "up"}), (f"undo/{change.pk}/", {})):
        assert work.client.post(work.home + page, said).status_code in (302, 404, 409)

    assert (rows_of(work.council), rows_of(theirs.council)) == before


def test_leaves_nothing_half_published(client: Client) -> None:
    work = finished_work()
    approver = signed_in(made_member(Role.APPROVER, council=work.council))
    before = rows_of(work.council)

    for said in (
        {"body": "<b>king</b>"},
        {"decided_on-year": "9" * 5000},
        {"grade": "decision", "reason": "\x00"},
    ):
        assert approver.post(f"{work.home}publish/", said).status_code == 422

    assert rows_of(work.council) == before
    assert not Version.objects.exists()
    with council_scope(work.council):
        assert Draft.objects.get().version is None


def error_in(page: Any) -> str:
    """Return what the summary of errors on a page says."""
    summary = BeautifulSoup(page.content, "html.parser").select_one(".govuk-error-summary")
    return "" if summary is None else summary.get_text(" ", strip=True)
