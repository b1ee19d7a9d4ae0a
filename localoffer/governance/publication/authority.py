"""Makes the receipt for publishing out of a decision that has taken effect, and refuses where it has not."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.kinds import BodyKind, ItemKind
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.queries import is_corrected, standing
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.delegations.checking import power_of
from localoffer.offer.versions.authority import LONGEST, LONGEST_WAIVER, Authority
from localoffer.offer.versions.models import Body
from localoffer.rules.governing.computed import ComputedDate


class CallInStillOpen(Exception):
    """Councillors can still ask for a second look, or have asked, and that is not settled."""


class NotInEffectYet(Exception):
    """The decision takes effect on a later day."""


class NoAuthority(Exception):
    """The decision gives no right to publish; the text says why."""


REFUSALS = (CallInStillOpen, NoAuthority, NotInEffectYet)
BODIES = {
    BodyKind.FULL_COUNCIL: Body.FULL_COUNCIL,
    BodyKind.CABINET: Body.CABINET,
    BodyKind.CABINET_MEMBER: Body.CABINET_MEMBER,
    BodyKind.COMMITTEE: Body.COMMITTEE,
    BodyKind.OFFICER_POST: Body.OFFICER,
}
CALL_IN = (Stage.UNTOLD, Stage.CALLABLE, Stage.CALLED_IN, Stage.AT_COUNCIL, Stage.SENT_BACK)


def authority_of(item: DecisionItem, *, now: datetime) -> Authority:
    """
    Return by what right an item's decision lets a proposal be published at a moment.

    Raises CallInStillOpen, NotInEffectYet and NoAuthority.
    """
    decision = item.decision
    stands = standing(decision, now=now)
    if stands.stage in CALL_IN:
        raise CallInStillOpen(stands.stage.value)
    if stands.stage is Stage.WAITING:
        raise NotInEffectYet(stands.stage.value)
    if stands.stage is not Stage.EFFECTIVE:
        raise NoAuthority(f"{stands.stage.value}.")
    if item.kind != ItemKind.APPROVE:
        raise NoAuthority("This part of the decision agrees nothing that could be published.")
    if is_corrected(decision):
        raise NoAuthority("A newer record corrects this one. Use that.")
    ended = _call_in_ended_on(decision)
    if ended is not None and ended >= localdate(now):
        raise NotInEffectYet(Stage.WAITING.value)
    return _receipt(decision, call_in_ended_on=ended)


def may_take_away(decision: Decision) -> bool:
    """Say whether a decision's delegated power expressly lets less be promised. Needs the council's scope."""
    power = power_of(decision, constitution=constitution_on(decision.council, day=decision.decided_on))
    return power is not None and power.may_take_away


def _receipt(decision: Decision, *, call_in_ended_on: date | None) -> Authority:
    by = ", ".join(part for part in (decision.maker, decision.body_name) if part)
    return Authority(
        body=BODIES[BodyKind(decision.body_kind)],
        power=_one_line(decision.power)[:LONGEST],
        decided_on=decision.decided_on,
        decided_by=by[:200],
        reference=decision.reference or f"Decision {decision.number}",
        call_in_ended_on=call_in_ended_on,
        call_in_waived="" if call_in_ended_on else _one_line(decision.no_call_in_why)[:LONGEST_WAIVER],
        may_take_away=may_take_away(decision),
    )


def _call_in_ended_on(decision: Decision) -> date | None:
    """Return the last day of the time for call-in, or None where the decision had none."""
    deadline = days_of(decision).call_in_deadline
    return None if deadline is None else ComputedDate.from_data(deadline).day


def _one_line(text: str) -> str:
    """Return the text in one line, as a receipt wants it."""
    return " ".join(text.split())
