"""Says a record's items, declarations and evidence again, as they would be said, to be changed or copied."""

from localoffer.governance.decisions.kinds import Did, Dispensation, ItemKind, Nature
from localoffer.governance.decisions.models import ConflictDeclaration, Decision, DecisionItem
from localoffer.governance.decisions.said import (
    ConditionSaid,
    ConsultedSaid,
    DeclarationSaid,
    ItemSaid,
    PowerSaid,
)
from localoffer.governance.delegations.models import Delegation


def items_said(decision: Decision) -> list[ItemSaid]:
    """Return a record's items in their order. Needs the council's scope."""
    found = DecisionItem.objects.filter(decision=decision).select_related("delegation").order_by("position")
    return [item_said(one) for one in found]


def item_said(item: DecisionItem) -> ItemSaid:
    """Return one item with the power it gives, if any."""
    power: Delegation | None = getattr(item, "delegation", None)
    return ItemSaid(
        text=item.text,
        kind=ItemKind(item.kind),
        number=item.number,
        as_amended=item.as_amended,
        owner=item.owner,
        due_on=item.due_on,
        power=power_said(power) if power else None,
    )


def power_said(power: Delegation) -> PowerSaid:
    """Return the power that an item gives."""
    return PowerSaid(
        delegate_post=power.delegate_post,
        scope=power.scope,
        consultees=tuple(power.consultees),
        conditions=tuple(power.conditions),
        otherwise=power.otherwise,
        expires_on=power.expires_on,
        may_sub_delegate=power.may_sub_delegate,
        may_take_away=power.may_take_away,
    )


def conditions_said(decision: Decision) -> list[ConditionSaid]:
    """Return what a record says of the conditions of its power."""
    return [
        ConditionSaid(condition=one.condition, holds=one.holds, evidence=one.evidence)
        for one in decision.conditions_met.all()
    ]


def consulted_said(decision: Decision) -> list[ConsultedSaid]:
    """Return whom a record says were asked, and what they answered."""
    return [
        ConsultedSaid(post=one.post, name=one.name, on=one.on, response=one.response)
        for one in decision.consulted.all()
    ]


def declarations_said(decision: Decision) -> list[DeclarationSaid]:
    """Return the conflicts of interest that were declared, in their order. Needs the council's scope."""
    return [
        DeclarationSaid(
            person=one.person,
            office=one.office,
            interest=one.interest,
            nature=Nature(one.nature),
            did=Did(one.did),
            dispensation=Dispensation(one.dispensation) if one.dispensation else None,
            granted_by=one.granted_by,
            granted_on=one.granted_on,
            granted_for=one.granted_for,
        )
        for one in ConflictDeclaration.objects.filter(decision=decision)
    ]
