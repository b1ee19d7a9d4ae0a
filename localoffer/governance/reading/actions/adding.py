"""Takes in a file: reads it, and keeps each text in it with what it seems to say."""

import hashlib
from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.reading.addresses import identity_of
from localoffer.governance.reading.found import KEPT, WORK_PLAN, Found
from localoffer.governance.reading.models import ExtractedField, SourceDocument
from localoffer.governance.reading.opening.files import opened
from localoffer.governance.reading.opening.part import Part
from localoffer.governance.reading.proposing import Proposal, propose
from localoffer.governance.reading.work_plans import planned_lines


def read_document(
    council: Council, *, data: bytes, name: str, by: User, now: datetime, address: str = ""
) -> list[SourceDocument]:
    """
    Return a document for each text in a file. One that is here already is not read again.

    `address` is where it was published. Raises NotAllowed and CannotRead; then nothing is kept.
    """
    require(by, Act.MANAGE_MATTERS, council=council, now=now)
    parts, sha256 = opened(data), hashlib.sha256(data).hexdigest()
    with council_scope(council):
        found = []
        for part in parts:
            about = {"council": council, "sha256": sha256, "part": part.name}
            there = SourceDocument.objects.filter(**about).first()
            found.append(there or _kept(part, about=about, name=name, address=address, by=by, now=now))
        said = {"deed": "document read", "sha256": sha256}
        trail.record(by=by, council=council, act=Act.MANAGE_MATTERS, about=found[0], now=now, detail=said)
        return found


def _kept(
    part: Part, *, about: dict[str, object], name: str, address: str, by: User, now: datetime
) -> SourceDocument:
    proposal = propose(part.text)
    made: SourceDocument = SourceDocument.objects.create(
        **about,
        name=name[:200],
        kind=part.kind,
        address=address,
        identity=identity_of(address)[:300],
        text=part.text,
        proposes=proposal.proposes,
        warnings=list(proposal.warnings),
        unplaced=[list(span) for span in proposal.unplaced],
        added_by=by,
        added_at=now,
    )
    ExtractedField.objects.bulk_create(_field(made, name, proposal) for name in KEPT)
    return made


def _field(document: SourceDocument, name: str, proposal: Proposal) -> ExtractedField:
    found = planned_lines(proposal.work_plan) if name == WORK_PLAN else proposal.fields.get(name)
    made = ExtractedField(council=document.council, document=document, name=name)
    if found is not None:
        made.value, made.spans = _value(found), [list(span) for span in found.spans]
        made.sure, made.why = str(found.sure), found.why[:200]
        made.also = [{"value": _value(one), "spans": [list(span) for span in one.spans]} for one in found.also]
    return made


def _value(found: Found) -> object:
    return list(found.value) if isinstance(found.value, tuple) else found.value
