"""Says where a record can have parts that the public may not read, and finds their words among the public ones."""

import re
from collections.abc import Iterator
from typing import Any

from django.db import models

from localoffer.governance.decisions.models import (
    ConflictDeclaration,
    Decision,
    DecisionItem,
    WithheldFromRecord,
)
from localoffer.governance.delegations.models import ConditionMet, Consulted, Delegation
from localoffer.governance.delegations.problem import Problem
from localoffer.governance.withholding.kinds import WithheldKind

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
LAW = "Local Government Act 1972 Sch 12A"
SENTENCE = re.compile(r"[.!?;]+\s|\n")
# Shorter passages, such as "Yes", may well stand among the public words without telling anything.
SHORTEST = 12


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
    """
    Tell where what is withheld belongs nowhere, or is in the public words too. Needs the council's scope.

    It looks for each sentence as it was written: a passage that was told again in other words, nobody finds.
    """
    sections, said = sections_of(decision), _plain(" ".join(_public_words(decision)))
    for one in WithheldFromRecord.objects.filter(decision=decision):
        if one.kind == WithheldKind.PASSAGE and one.section not in sections:
            text = (
                f"{one} belongs to an item that is not there any more. Take it out, and add it where it belongs."
            )
            yield Problem(section="withheld", text=text, rule=LAW)
        if any(sentence in said for sentence in _sentences(f"{one.title}\n{one.text}")):
            text = f"{one} also stands in the words that everyone reads. Take it out of those."
            yield Problem(section="withheld", text=text, rule=LAW)


def _sentences(text: str) -> Iterator[str]:
    for one in SENTENCE.split(text):
        plain = _plain(one).strip(" .!?;")
        if len(plain) >= SHORTEST:
            yield plain


def _public_words(decision: Decision) -> Iterator[str]:
    """Yield all that everyone would read of a record."""
    items = DecisionItem.objects.filter(decision=decision)
    rows = (decision, *items, *Delegation.objects.filter(item__in=items))
    proof = (model.objects.filter(decision=decision) for model in (ConditionMet, Consulted, ConflictDeclaration))
    for row in (*rows, *(each for some in proof for each in some)):
        yield from (str(value) for value in _values(row))


def _values(row: models.Model) -> Iterator[Any]:
    for field in row._meta.concrete_fields:
        if isinstance(field, models.CharField | models.TextField | models.JSONField):
            yield field.value_from_object(row) or ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
