"""Keeps a person's word on what was read: right, something else, or not stated."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.reading.models import ExtractedField, SourceDocument, Word


class DocumentUsed(Exception):
    """A matter was made from this document, so what was said of it stands."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """A person's word on one field. `value` counts where the word is CHANGED."""

    word: Word
    value: Any = None


def settle_fields(document: SourceDocument, *, said: Mapping[str, Said], by: User, now: datetime) -> None:
    """Keep a word on each field named; the others stay as they are. Raises NotAllowed and DocumentUsed."""
    with council_scope(document.council):
        held = held_document(document, by=by, now=now)
        for field in ExtractedField.objects.filter(document=held, name__in=said):
            word = said[field.name]
            field.word, field.reviewed_by, field.reviewed_at = word.word, by, now
            field.settled = _settled(field, word)
            field.save(update_fields=["word", "settled", "reviewed_by", "reviewed_at"])
        told = {"deed": "values settled", "fields": sorted(said)}
        trail.record(by=by, council=held.council, act=Act.MANAGE_MATTERS, about=held, now=now, detail=told)


def held_document(document: SourceDocument, *, by: User, now: datetime) -> SourceDocument:
    """Return the document, held until the transaction ends. Raises NotAllowed and DocumentUsed."""
    require(by, Act.MANAGE_MATTERS, council=document.council, now=now)
    rows = SourceDocument.objects.select_for_update(of=("self",)).select_related("council")
    held: SourceDocument = rows.get(pk=document.pk)
    if held.matter_id is not None:
        raise DocumentUsed
    return held


def _settled(field: ExtractedField, said: Said) -> Any:
    if said.word == Word.RIGHT:
        return field.value
    return said.value if said.word == Word.CHANGED else None
