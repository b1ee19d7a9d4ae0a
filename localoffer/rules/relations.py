"""Works out how entitlements bear on one another once each has been assessed."""

from collections.abc import Sequence
from typing import Any

import msgspec

from localoffer.rules import amounts
from localoffer.rules.assessment import Assessment, Stage
from localoffer.rules.outcome import NO
from localoffer.rules.rule import Relating, Relation
from localoffer.rules.situation import Situation


class Related(msgspec.Struct, frozen=True):
    """
    An assessment with what bears on it.

    `amount` is after reductions. `instead` is the id of an entitlement that takes this one's place (or that
    cannot be held with it). `reduced_by`, `topped_up_by` and `drawn_on_by` name others that are open to the same
    person; `waits_for` names one that must be refused first.
    """

    assessment: Assessment
    amount: Any
    instead: str | None = None
    waits_for: str | None = None
    reduced_by: tuple[str, ...] = ()
    topped_up_by: tuple[str, ...] = ()
    drawn_on_by: tuple[str, ...] = ()
    filled_by: tuple[str, ...] = ()


def related(assessments: Sequence[Assessment], situation: Situation) -> list[Related]:
    """Return each assessment with its relations applied, in the same order."""
    by_id = {found.rule.id: found for found in assessments}
    bearing: dict[str, list[tuple[Assessment, Relation]]] = {}
    for found in assessments:
        if _may_be_due(found):
            for relation in found.rule.relations:
                if relation.to is not None:
                    bearing.setdefault(relation.to, []).append((found, relation))
    return [_related(found, bearing.get(found.rule.id, []), by_id, situation) for found in assessments]


def _related(
    found: Assessment,
    bearing: list[tuple[Assessment, Relation]],
    by_id: dict[str, Assessment],
    situation: Situation,
) -> Related:
    def by(*kinds: Relating) -> tuple[str, ...]:
        return tuple(other.rule.id for other, relation in bearing if relation.how in kinds)

    certain = [(other, relation) for other, relation in bearing if other.is_due]
    replaced = [
        other.rule.id for other, relation in certain if relation.how in (Relating.REPLACES, Relating.EXCLUDES)
    ]
    return Related(
        assessment=found,
        amount=_reduced(found.amount, certain, situation),
        instead=replaced[0] if replaced else None,
        waits_for=_waits_for(found, by_id),
        reduced_by=by(Relating.REDUCES),
        topped_up_by=by(Relating.TOPS_UP, Relating.ADDS_TO, Relating.EXTENDS),
        drawn_on_by=by(Relating.DRAWS_FROM),
        filled_by=by(Relating.FILLS),
    )


def _may_be_due(found: Assessment) -> bool:
    return found.outcome is not NO and found.stage is Stage.IN_FORCE


def _waits_for(found: Assessment, by_id: dict[str, Assessment]) -> str | None:
    """Return the entitlement that stands before this one: only if it is refused does this one come in."""
    for relation in found.rule.relations:
        first = by_id.get(relation.to or "")
        if relation.how is Relating.REPLACES_IF_REFUSED and first is not None and _may_be_due(first):
            return first.rule.id
    return None


def _reduced(amount: Any, certain: list[tuple[Assessment, Relation]], situation: Situation) -> Any:
    for _, relation in certain:
        if relation.how is Relating.REDUCES and relation.by is not None:
            amount = amounts.remaining(amount, amounts.value(relation.by, situation))
    return amount
