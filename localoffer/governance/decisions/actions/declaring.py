"""Writes down who declared which conflict of interest, while the record is still open."""

from collections.abc import Sequence
from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.decisions.actions.recording import holding
from localoffer.governance.decisions.kinds import DECLARED, NONE, Dispensation
from localoffer.governance.decisions.models import ConflictDeclaration, Decision
from localoffer.governance.decisions.refusals import DispensationNotWhole, NotDeclared
from localoffer.governance.decisions.said import DeclarationSaid


def set_declarations(
    decision: Decision, *, declarations: Sequence[DeclarationSaid], by: User, now: datetime
) -> Decision:
    """
    Return the open record with these declarations: with any, it no longer says that there were none.

    Without any, it no longer says that there were some. Raises NotAllowed, RecordPublished, NotDeclared and
    DispensationNotWhole.
    """
    with holding(decision, by=by, now=now) as held:
        write_declarations(held, declarations)
        if declarations and held.conflicts in ("", NONE):
            held.conflicts = DECLARED
        elif not declarations and held.conflicts == DECLARED:
            held.conflicts = ""
        held.save(update_fields=["conflicts"])
        said = {"deed": "set declarations", "number": held.number, "count": len(declarations)}
        trail.record(by=by, council=held.council, act=Act.RECORD_DECISION, about=held, now=now, detail=said)
        return held


def write_declarations(decision: Decision, declarations: Sequence[DeclarationSaid]) -> None:
    """Put these declarations in the place of what there are. Raises NotDeclared and DispensationNotWhole."""
    ConflictDeclaration.objects.filter(decision=decision).delete()
    for position, one in enumerate(declarations, start=1):
        _check(one)
        ConflictDeclaration.objects.create(
            council=decision.council,
            decision=decision,
            position=position,
            person=one.person.strip(),
            office=one.office.strip(),
            interest=one.interest.strip(),
            nature=one.nature,
            did=one.did,
            dispensation=one.dispensation or "",
            granted_by=one.granted_by.strip(),
            granted_on=one.granted_on,
            granted_for=one.granted_for.strip(),
        )


def _check(said: DeclarationSaid) -> None:
    if not (said.person.strip() and said.office.strip() and said.interest.strip()):
        raise NotDeclared
    parts = (said.granted_by.strip(), said.granted_on)
    is_given = said.dispensation is Dispensation.GIVEN
    if is_given and not all(parts) or not is_given and any((*parts, said.granted_for.strip())):
        raise DispensationNotWhole
