"""Says where a record can have parts that the public may not read, and finds their words among the public ones."""

from collections.abc import Iterator

from localoffer.governance.decisions.models import (
    ConflictDeclaration,
    Decision,
    DecisionItem,
    WithheldFromRecord,
)
from localoffer.governance.delegations.models import ConditionMet, Consulted, Delegation
from localoffer.governance.delegations.problem import Problem
from localoffer.governance.withholding.kinds import WithheldKind
from localoffer.governance.withholding.leaking import LAW, leaking, words_in

SECTIONS = {
    "text": "What was decided",
    "reasons": "Reasons for the decision",
    "alternatives": "Alternative options looked at and turned down",
    "other_matters": "Other relevant matters concerning the decision",
    "consultation": "Consultation",
    "conflicts": "Conflicts of interest",
    "dispensation": "Dispensation",
    "power": "The power to decide",
    "key_reason": "Why it is or is not a key decision",
    "urgent_reason": "Why it is urgent",
    "no_report_why": "Why there was no report",
}
ITEM = "item-"


def sections_of(decision: Decision) -> dict[str, str]:
    """Return the parts of a record that a withheld passage can belong to, each with its heading."""
    items = {f"{ITEM}{one.position}": f"Item {one.position}" for one in decision.items.all()}
    return SECTIONS | items


def withheld_parts(decision: Decision) -> list[tuple[WithheldFromRecord, str]]:
    """Return what is withheld from a record, each with where it belongs. Needs the council's scope."""
    headings = sections_of(decision)
    found = WithheldFromRecord.objects.filter(decision=decision)
    return [(one, headings.get(one.section, WithheldKind(one.kind).label)) for one in found]


def withheld_sections(decision: Decision) -> set[str]:
    """Return the parts of a record of which something is withheld. Needs the council's scope."""
    found = WithheldFromRecord.objects.filter(decision=decision, kind=WithheldKind.PASSAGE)
    return set(found.values_list("section", flat=True))


def withholding_problems(decision: Decision) -> Iterator[Problem]:
    """Tell where what is withheld belongs nowhere, or is in the public words too. Needs the council's scope."""
    sections, found = sections_of(decision), WithheldFromRecord.objects.filter(decision=decision)
    for one in found:
        if one.kind == WithheldKind.PASSAGE and one.section not in sections:
            text = (
                f"{one} belongs to an item that is not there any more. Take it out, and add it where it belongs."
            )
            yield Problem(section="withheld", text=text, rule=LAW)
    for text in leaking(found, words=_public_words(decision)):
        yield Problem(section="withheld", text=text, rule=LAW)


def _public_words(decision: Decision) -> Iterator[str]:
    """Yield all that everyone would read of a record."""
    items = DecisionItem.objects.filter(decision=decision)
    rows = (decision, *items, *Delegation.objects.filter(item__in=items))
    proof = (model.objects.filter(decision=decision) for model in (ConditionMet, Consulted, ConflictDeclaration))
    for row in (*rows, *(each for some in proof for each in some)):
        yield from words_in(row)
