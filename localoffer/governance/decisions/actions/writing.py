"""Writes the rows of a record: numbered by its council, with its items and what proves its maker's power."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Max

from localoffer.accounts.models import Council
from localoffer.governance.decisions.kinds import ADVICE, ADVISERS
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.refusals import OnlyRecommends, ReferenceTaken
from localoffer.governance.decisions.said import ConditionSaid, ConsultedSaid, ItemSaid, PowerSaid
from localoffer.governance.delegations.models import ConditionMet, Consulted, Delegation
from localoffer.governance.matters.models import Matter


def next_number(council: Council) -> int:
    """Return the number of the council's next record; nobody else gets it until the transaction ends."""
    Council.objects.select_for_update().get(pk=council.pk)
    return (Decision.objects.filter(council=council).aggregate(last=Max("number"))["last"] or 0) + 1


def check_reference(decision: Decision) -> None:
    """Return where no other decision of the council has this reference. Raises ReferenceTaken."""
    if not decision.reference or decision.corrects_id:
        return
    same = Decision.objects.filter(council=decision.council, reference=decision.reference, corrects=None)
    if same.exclude(pk=decision.pk).exists():
        raise ReferenceTaken(decision.reference)


def write_items(decision: Decision, items: Sequence[ItemSaid]) -> None:
    """
    Put these items in the place of those there are; an item that keeps its place keeps what points at it.

    Raises OnlyRecommends for an adviser that decides.
    """
    if decision.body_kind in ADVISERS and any(one.kind not in ADVICE for one in items):
        raise OnlyRecommends
    Delegation.objects.filter(item__decision=decision).delete()
    DecisionItem.objects.filter(decision=decision, position__gt=len(items)).delete()
    for position, one in enumerate(items, start=1):
        said = {
            "council": decision.council,
            "number": one.number,
            "text": one.text.strip(),
            "kind": one.kind,
            "as_amended": one.as_amended,
            "owner": one.owner,
            "due_on": one.due_on,
        }
        made, _ = DecisionItem.objects.update_or_create(decision=decision, position=position, defaults=said)
        if one.power is not None:
            _write_power(made, one.power)


def _write_power(item: DecisionItem, power: PowerSaid) -> None:
    Delegation.objects.create(
        council=item.council,
        item=item,
        delegate_post=power.delegate_post,
        scope=power.scope,
        consultees=list(power.consultees),
        conditions=list(power.conditions),
        otherwise=power.otherwise,
        expires_on=power.expires_on,
        may_sub_delegate=power.may_sub_delegate,
        may_take_away=power.may_take_away,
    )


def write_evidence(
    decision: Decision, *, conditions_met: Sequence[ConditionSaid], consulted: Sequence[ConsultedSaid]
) -> None:
    """Put this evidence in the place of what there is."""
    ConditionMet.objects.filter(decision=decision).delete()
    Consulted.objects.filter(decision=decision).delete()
    for met in conditions_met:
        ConditionMet.objects.create(
            council=decision.council,
            decision=decision,
            condition=met.condition,
            holds=met.holds,
            evidence=met.evidence,
        )
    for asked in consulted:
        Consulted.objects.create(
            council=decision.council,
            decision=decision,
            post=asked.post,
            name=asked.name,
            on=asked.on,
            response=asked.response,
        )


def open_from_now(matter: Matter, *, now: datetime) -> None:
    """Let everyone read of a matter that has a published record, where they may not yet."""
    if matter.open_from is None or matter.open_from > now:
        Matter.objects.filter(pk=matter.pk).update(open_from=now)
        matter.open_from = now
