"""Tells in sentences who declared which conflict of interest, and whether they were let off."""

from localoffer.governance.decisions.kinds import Did, Dispensation, Nature
from localoffer.governance.decisions.models import ConflictDeclaration, Decision
from localoffer.rules.english import day


def declared_in(decision: Decision) -> tuple[str, ...]:
    """Return a line for each declaration of a record, in its order."""
    return tuple(_line(one) for one in decision.declarations.all())


def _line(one: ConflictDeclaration) -> str:
    interest = one.interest.rstrip(".")
    said = f"{one} declared: {interest}. {Nature(one.nature).label}. {Did(one.did).label}."
    return f"{said} {_dispensation(one)}".strip()


def _dispensation(one: ConflictDeclaration) -> str:
    if one.dispensation == Dispensation.GIVEN and one.granted_on:
        told = f"{one.granted_by} gave a dispensation on {day(one.granted_on)}."
        return f"{told} {one.granted_for}".strip()
    return "No dispensation was given." if one.dispensation else ""
