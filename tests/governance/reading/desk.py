"""Puts a document on the desk of somebody at work for an invented council, and sends its forms."""

from typing import Any

from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from localoffer.accounts.models import Council, Role, User
from localoffer.accounts.scopes import council_scope
from localoffer.governance.reading.actions import Said, read_document, settle_fields
from localoffer.governance.reading.models import SourceDocument, Word
from localoffer.governance.reading.queries import fields_of
from tests.accounts.making import NOW, made_member, signed_in
from tests.governance.reading.documents import text_of
from tests.offer.making import made_council

HOME = "/tarnbridge/edit/documents/"


class Desk:
    """A council and somebody of its democratic services."""

    def __init__(self, slug: str = "tarnbridge") -> None:
        self.council: Council = made_council(slug)
        self.officer: User = made_member(Role.DEMOCRATIC_SERVICES, council=self.council)
        self.client: Client = signed_in(self.officer)

    def read(self, name: str = "decision-details", *, address: str = "") -> SourceDocument:
        """Return one of our own documents, read."""
        data = text_of(name).encode()
        return read_document(
            self.council, data=data, name=f"{name}.txt", by=self.officer, now=NOW, address=address
        )[0]

    def settled(self, name: str = "decision-details", **changed: Any) -> SourceDocument:
        """Return a document on which somebody gave a word on every value: right, save what is `changed`."""
        found = self.read(name)
        with council_scope(self.council):
            fields = fields_of(found)
        said = {one.name: Said(word=Word.RIGHT if one.value is not None else Word.NOT_STATED) for one in fields}
        said |= {
            key: Said(word=Word.NOT_STATED if value is None else Word.CHANGED, value=value)
            for key, value in changed.items()
        }
        settle_fields(found, said=said, by=self.officer, now=NOW)
        return found

    def upload(self, data: bytes, *, name: str = "page.txt", **said: str) -> Any:
        """Send a file to the page that reads one, and return the answer."""
        return self.client.post(f"{HOME}read/", {"file": SimpleUploadedFile(name, data), **said})


def sent(page: Any, *, word: Word = Word.RIGHT) -> dict[str, str]:
    """Return the review form of a page, filled in with one word on everything."""
    form = BeautifulSoup(page.content, "html.parser").select_one("main form")
    assert form is not None
    names = {str(one["name"]) for one in form.select("input[type=radio]")}
    return dict.fromkeys(names, word.value) | {"looked": "looked"}
