"""Puts what a person settled about a document into the form in which a decision is taken over."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from localoffer.governance.decisions.actions.importing import LAST_DAY, Imported
from localoffer.governance.decisions.kinds import NONE, BodyKind, ItemKind, Key
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.said import ItemSaid, PowerSaid, RecordSaid
from localoffer.governance.reading.deeds import kind_of_item, review_day
from localoffer.governance.reading.models import ExtractedField, SourceDocument
from localoffer.governance.reading.settled import NotWhole, settled_fields, standing_there
from localoffer.governance.reading.values import as_words, whole_day

BODY_KINDS = {
    "executive_meeting": BodyKind.CABINET,
    "executive_member": BodyKind.CABINET_MEMBER,
    "mayor": BodyKind.CABINET_MEMBER,
    "officer": BodyKind.OFFICER_POST,
    "committee": BodyKind.COMMITTEE,
    "advisory_body": BodyKind.ADVISORY,
}
# The fields of a record that take a settled value as it is, and the longest that each may be.
TAKEN = {"reference": "reference", "portfolio_holder": "portfolio", "report_author": "author"}
TAKEN |= {"contact_officer": "contact", "key_decision_reason": "key_reason", "consultation": "consultation"}
# The statuses of what was never decided, or is no more a decision.
GONE = re.compile(
    r"(?:(?:this|(?:the\s+)?(?:decision|issue|item|proposal))\s+)?(?:(?:has\s+been|was|is)\s+)?"
    r"(?:abandoned|deleted|withdrawn|cancelled)\b",
    re.IGNORECASE,
)
# The statuses that say no more than that it was decided.
PLAIN = re.compile(
    r"(?:(?:decision|recommendations?|proposals?)\s+)?(?:approved|agreed|made|taken|implemented|decided)",
    re.IGNORECASE,
)


def record_in(document: SourceDocument, *, powers: Mapping[int, PowerSaid] | None = None) -> Imported:
    """
    Return the record that the settled values make. Needs the council's scope. Raises NotWhole.

    `powers` are those that a person confirmed, by the place of the item that gives each, from 1.
    """
    fields = settled_fields(document)
    said: dict[str, Any] = {name: one.settled for name, one in fields.items()}
    _check_it_counts(said)
    decided = _day_of(said)
    kind = BODY_KINDS[said["decision_maker_kind"]]
    given = powers or {}
    items = [
        _item(text, body=kind, decided=decided, power=given.get(place))
        for place, text in enumerate(said["decision_items"], start=1)
    ]
    record = RecordSaid(
        body=str(said["decision_maker"])[:200],
        decided_on=decided,
        title=str(said["title"] or document.name)[:300],
        items=items,
        words=_words(document, fields),
    )
    return Imported(
        said=record,
        body_kind=kind,
        source_url=document.address,
        published_on=whole_day(said["publication_date"]),
        effective_on=whole_day(said["effective_date"]),
        call_in_said=_call_in(said),
        could_be_called_in=said["subject_to_call_in"],
        oddities=_oddities(document, said),
    )


def _day_of(said: dict[str, Any]) -> date:
    """Return the day of the decision. Raises NotWhole where that, the maker or the items are not stated."""
    decided = whole_day(said["decision_date"])
    if not said["decision_items"]:
        raise NotWhole("The document does not say what was decided.")
    if decided is None:
        raise NotWhole("The document does not say on which day it was decided.")
    if not said["decision_maker"] or said["decision_maker_kind"] not in BODY_KINDS:
        raise NotWhole("The document does not say who decided.")
    return decided


def _check_it_counts(said: Mapping[str, Any]) -> None:
    """Raise NotWhole where its status says that the decision was never taken, or is no more."""
    status = str(said["status"] or "").strip()
    if GONE.match(status):
        raise NotWhole(f"Its status is “{status}”, so it is no decision that counts.")


def _oddities(document: SourceDocument, said: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what was odd to the reader, and the status where it is more than that it was decided."""
    status = str(said["status"] or "").strip()
    told = (f"The document gives its status as “{status}”.",) if status and not PLAIN.fullmatch(status) else ()
    return (*document.warnings, *told)


def _call_in(said: Mapping[str, Any]) -> str:
    """Return what the document says of call-in, in sentences; nothing where it says nothing."""
    can, last = said["subject_to_call_in"], said["call_in_expiry"]
    parts = []
    if can is not None:
        parts.append(f"The record says that it {'could' if can else 'could not'} be called in.")
    if last:
        parts.append(f"{LAST_DAY} {as_words('call_in_expiry', last)}.")
    return " ".join(parts)


def _item(text: str, *, body: BodyKind, decided: date, power: PowerSaid | None) -> ItemSaid:
    kind = kind_of_item(text, body=body, decided=decided)
    due = review_day(text, decided=decided) if kind is ItemKind.REVIEW_BY else None
    return ItemSaid(text=text, kind=kind, due_on=due, power=power if kind is ItemKind.DELEGATE else None)


def _words(document: SourceDocument, fields: dict[str, ExtractedField]) -> dict[str, Any]:
    longest = {one.name: getattr(one, "max_length", None) for one in Decision._meta.get_fields()}
    words: dict[str, Any] = {
        record: str(fields[name].settled)[: longest[record]]
        for name, record in TAKEN.items()
        if fields[name].settled
    }
    key = fields["key_decision"].settled
    words["is_key"] = Key.UNDECIDED if key is None else Key.YES if key else Key.NO
    for name, record in (("reasons_present", "reasons"), ("alternatives_present", "alternatives")):
        if fields[name].settled:
            words[record] = standing_there(document, fields[name])
    conflicts = fields["conflicts_of_interest"].settled
    if conflicts:
        words["conflicts"] = NONE if conflicts == "none declared" else str(conflicts)
    return words
