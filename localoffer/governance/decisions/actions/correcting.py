"""Corrects a published record by a new one, and withdraws one; both say why, and neither changes the old."""

from datetime import datetime

from django.forms.models import model_to_dict

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions.declaring import write_declarations
from localoffer.governance.decisions.actions.withholding import copy_withheld
from localoffer.governance.decisions.actions.writing import next_number, write_evidence, write_items
from localoffer.governance.decisions.models import Decision, DecisionItem, RecordWithdrawal
from localoffer.governance.decisions.refusals import (
    CorrectedAlready,
    NoNote,
    RecordNotPublished,
    RecordWithdrawn,
)
from localoffer.governance.decisions.saying import (
    conditions_said,
    consulted_said,
    declarations_said,
    items_said,
)
from localoffer.governance.reports.models import RecommendationAnswer

# What a correction begins with: all that the record says of the decision itself.
COPIED = (
    "title", "body_slug", "body_name", "body_kind", "maker", "maker_post", "decided_on", "in_private", "text",
    "reasons", "reasons_in_report", "alternatives", "alternatives_in_report", "conflicts", "dispensation",
    "other_matters", "consultation", "documents", "no_report_why", "is_key", "key_limbs", "key_reason", "power",
    "scheme_paragraph", "sub_delegation", "urgent_reason", "urgent_agreed_by", "urgent_agreed_as",
    "urgent_agreed_on", "reference", "portfolio", "author", "contact", "wards", "certified_by",
    "is_imported", "source_url",
)  # fmt: skip


def correct_record(decision: Decision, *, note: str, by: User, now: datetime) -> Decision:
    """
    Return a new open record that will take the place of this one, and says the same until it is changed.

    Raises NotAllowed, NoNote, RecordNotPublished, RecordWithdrawn and CorrectedAlready.
    """
    with council_scope(decision.council):
        held = _published(decision, note=note, by=by, now=now)
        if held.corrections.exists():
            raise CorrectedAlready
        made = Decision.objects.create(
            council=held.council,
            matter=held.matter,
            number=next_number(held.council),
            delegation=held.delegation,
            meeting_id=held.meeting_id,
            agenda_item_id=held.agenda_item_id,
            corrects=held,
            correction_note=note.strip(),
            recorded_by=by,
            recorded_at=now,
            **{name: value for name, value in model_to_dict(held).items() if name in COPIED},
        )
        write_items(made, items_said(held))
        _copy_answers(held, into=made)
        write_declarations(made, declarations_said(held))
        copy_withheld(held, into=made)
        write_evidence(made, conditions_met=conditions_said(held), consulted=consulted_said(held))
        said = {"deed": "correcting", "number": made.number, "corrects": held.number}
        trail.record(by=by, council=held.council, act=Act.RECORD_DECISION, about=made, now=now, detail=said)
        return made


def withdraw_record(decision: Decision, *, reason: str, by: User, now: datetime) -> RecordWithdrawal:
    """Return the withdrawal; the record stays to be read, marked. Raises as `correct_record`."""
    with council_scope(decision.council):
        held = _published(decision, note=reason, by=by, now=now)
        made: RecordWithdrawal = RecordWithdrawal.objects.create(
            council=held.council, decision=held, at=now, by=by, reason=reason.strip()
        )
        said = {"deed": "withdrew", "number": held.number, "reason": made.reason}
        trail.record(by=by, council=held.council, act=Act.RECORD_DECISION, about=held, now=now, detail=said)
        return made


def _copy_answers(decision: Decision, *, into: Decision) -> None:
    """Let each item of the new record answer the recommendations that the old one's answered."""
    items = {one.position: one for one in DecisionItem.objects.filter(decision=into)}
    for answer in RecommendationAnswer.objects.filter(item__decision=decision).select_related("item"):
        RecommendationAnswer.objects.create(
            council=answer.council, recommendation=answer.recommendation, item=items[answer.item.position]
        )


def _published(decision: Decision, *, note: str, by: User, now: datetime) -> Decision:
    require(by, Act.RECORD_DECISION, council=decision.council, now=now)
    if not note.strip():
        raise NoNote
    held: Decision = Decision.objects.select_for_update().get(pk=decision.pk)
    if held.record_published_at is None:
        raise RecordNotPublished
    if RecordWithdrawal.objects.filter(decision=held).exists():
        raise RecordWithdrawn
    return held
