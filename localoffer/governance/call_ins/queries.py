"""Asks for call-ins: one of a council, those that wait for something, and what has become of one."""

from typing import Any

import msgspec
from django.db.models import QuerySet
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.call_ins.kinds import JUDGED, OUTCOMES, SENT_BACK, SETTLED, Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.decisions.parts import part
from localoffer.rules.governing.call_in import hearing_deadline, reconsideration_deadline
from localoffer.rules.governing.call_in_policy import CallInPolicy
from localoffer.rules.governing.computed import ComputedDate


def call_in(council: Council, *, pk: int) -> CallIn | None:
    """Return one call-in of the council with its steps, or None. Needs the council's scope."""
    return _whole(CallIn.objects.filter(council=council, pk=pk)).first()


def open_call_ins(council: Council) -> list[CallIn]:
    """Return the call-ins that hold a decision back, the oldest first. Needs the council's scope."""
    found = _whole(CallIn.objects.filter(council=council)).order_by("received_at", "pk")
    return [one for one in found if is_open(one)]


def is_open(call_in: CallIn) -> bool:
    """Say whether a call-in holds its decision back: it came, and nothing has settled it."""
    return _step(call_in, *SETTLED) is None


def judgement(call_in: CallIn) -> CallInStep | None:
    """Return whether it was found valid, or None while nobody has said."""
    return _step(call_in, *JUDGED)


def hearing(call_in: CallIn) -> CallInStep | None:
    """Return the last day that was set for the hearing, or None."""
    found = [step for step in call_in.steps.all() if step.kind == Step.HEARING_SET]
    return found[-1] if found else None


def hearing_limit(call_in: CallIn, *, rules: RulesOf | None = None) -> ComputedDate | None:
    """
    Return the last day to hear it by the rules it came under, or None where they set none.

    `rules` are the council's, where somebody has asked for them already.
    """
    decision = call_in.decision
    policy = msgspec.convert(decision.call_in_policy, CallInPolicy)
    calendar = (rules or RulesOf(decision.council)).calendar_of(decision.decided_on)
    return hearing_deadline(policy, received_on=localdate(call_in.received_at), calendar=calendar)


def decide_again_limit(call_in: CallIn, *, rules: RulesOf | None = None) -> ComputedDate | None:
    """Return the last day to decide again once it was sent back, or None where it was not or no time is set."""
    sent = _step(call_in, *SENT_BACK)
    if sent is None:
        return None
    decision = call_in.decision
    policy = msgspec.convert(decision.call_in_policy, CallInPolicy)
    calendar = (rules or RulesOf(decision.council)).calendar_of(decision.decided_on)
    return reconsideration_deadline(policy, heard_on=sent.on, calendar=calendar)


def outcome(call_in: CallIn) -> CallInStep | None:
    """Return what the hearing came to, or that it lapsed; None so far."""
    return _step(call_in, *OUTCOMES)


def waits_for_council(call_in: CallIn) -> bool:
    """Say whether the full council has still to look at it."""
    return _step(call_in, Step.REFERRED_COUNCIL) is not None and is_open(call_in) and not was_sent_back(call_in)


def was_sent_back(call_in: CallIn) -> bool:
    """Say whether the decision is to be taken again, and has not been yet."""
    return _step(call_in, *SENT_BACK) is not None and is_open(call_in)


def steps() -> Any:
    """Return how to load the steps of call-ins that the caller was allowed to read. Needs no scope."""
    return part("steps", CallInStep, with_it=("by",))


def _whole(rows: QuerySet[CallIn]) -> QuerySet[CallIn]:
    return rows.select_related("council", "decision__matter", "decision__council", "recorded_by").prefetch_related(
        steps()
    )


def _step(call_in: CallIn, *kinds: Step) -> CallInStep | None:
    return next((step for step in call_in.steps.all() if step.kind in kinds), None)
