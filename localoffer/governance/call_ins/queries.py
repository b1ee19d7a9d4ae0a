"""Asks for call-ins: one of a council, those that wait for something, and what has become of one."""

from datetime import date
from typing import Any

import msgspec
from django.db.models import QuerySet
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.call_ins.kinds import JUDGED, OUTCOMES, SENT_BACK, SETTLED, Limit, Step
from localoffer.governance.call_ins.models import CallIn, CallInLimit, CallInStep
from localoffer.governance.decisions.parts import part
from localoffer.rules.governing.call_in_policy import CallInPolicy
from localoffer.rules.governing.computed import ComputedDate


def call_in(council: Council, *, pk: int) -> CallIn | None:
    """Return one call-in of the council with its steps, or None. Needs the council's scope."""
    return _whole(CallIn.objects.filter(council=council, pk=pk)).first()


def open_call_ins(council: Council) -> list[CallIn]:
    """Return the call-ins that hold a decision back, the oldest first. Needs the council's scope."""
    return [one for one in call_ins_at(council) if is_open(one)]


def call_ins_at(council: Council, **of: Any) -> QuerySet[CallIn]:
    """Return the council's call-ins with their steps and last days, the oldest first. Needs the scope."""
    return _whole(CallIn.objects.filter(council=council, **of)).order_by("received_at", "pk")


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


def limit_of(call_in: CallIn, kind: Limit) -> ComputedDate | None:
    """Return a last day as it was worked out, or None where none was: `lacks_limit` tells why."""
    found = next((one for one in call_in.limits.all() if one.kind == kind), None)
    return ComputedDate.from_data(found.worked_out) if found else None


def lacks_limit(call_in: CallIn, kind: Limit) -> bool:
    """Say whether the rules set a time that has begun, and its last day is not known yet."""
    return limit_of(call_in, kind) is None and start_of_limit(call_in, kind) is not None


def start_of_limit(call_in: CallIn, kind: Limit) -> date | None:
    """Return the day a limit counts from, or None where it has not come or the rules set no time."""
    policy = msgspec.convert(call_in.decision.call_in_policy, CallInPolicy)
    if kind is Limit.HEARING:
        return localdate(call_in.received_at) if policy.hearing_within else None
    sent = _step(call_in, *SENT_BACK)
    return sent.on if sent and policy.reconsider_within else None


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


def limits() -> Any:
    """Return how to load their last days. Needs no scope."""
    return part("limits", CallInLimit)


def _whole(rows: QuerySet[CallIn]) -> QuerySet[CallIn]:
    return rows.select_related("council", "decision__matter", "decision__council", "recorded_by").prefetch_related(
        steps(), limits()
    )


def _step(call_in: CallIn, *kinds: Step) -> CallInStep | None:
    return next((step for step in call_in.steps.all() if step.kind in kinds), None)
