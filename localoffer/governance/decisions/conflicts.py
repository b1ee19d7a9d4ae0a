"""Checks that a record says which conflicts of interest were declared, and of each whether anybody was let off."""

from collections.abc import Collection, Iterator

from localoffer.governance.decisions.kinds import DECLARED, NONE
from localoffer.governance.decisions.models import ConflictDeclaration, Decision
from localoffer.governance.delegations.problem import Problem

SECTION = "interests"


def conflict_problems(decision: Decision, withheld: Collection[str], *, cite: str) -> Iterator[Problem]:
    """
    Tell what a record lacks about conflicts of interest, whoever decided. Needs the council's scope.

    What stands in a withheld passage is said. That nobody said anything at all is told with the other parts.
    """
    declared = list(ConflictDeclaration.objects.filter(decision=decision))
    said = decision.conflicts.strip()
    if said not in ("", NONE) and not declared and not {"conflicts", "dispensation"} & set(withheld):
        text = "Conflicts were declared. Write down each: who, which interest, and what they did."
        yield Problem(section=SECTION, text=text, rule=cite)
    if said in ("", NONE) and declared:
        text = "Conflicts are written down. Say that there were some, or take them out."
        yield Problem(section=SECTION, text=text, rule=cite)
    for one in declared:
        if not one.dispensation and "dispensation" not in withheld:
            text = f"A conflict was declared: {one}. Say whether a dispensation was given, or that none was."
            yield Problem(section=SECTION, text=text, rule=cite)


def words_of_conflicts(decision: Decision) -> str:
    """Return what a record says of conflicts beside its declarations: "None", words from elsewhere, or nothing."""
    return "" if decision.conflicts == DECLARED else decision.conflicts
