"""Keeps the last days of a call-in, each worked out once, by the rules it came under and today's calendar."""

from datetime import datetime

import msgspec
from django.utils.timezone import localdate

from localoffer.governance.call_ins.kinds import Limit
from localoffer.governance.call_ins.models import CallIn, CallInLimit
from localoffer.governance.call_ins.queries import lacks_limit, start_of_limit
from localoffer.governance.constitution.queries import RulesOf
from localoffer.rules.governing.call_in import hearing_deadline, reconsideration_deadline
from localoffer.rules.governing.call_in_policy import CallInPolicy
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.working_days import BeyondCalendar, WorkingCalendar


def keep_limits(call_in: CallIn, *, now: datetime) -> list[CallInLimit]:
    """
    Return the last days that can be worked out by now and were not kept before, and keep them. Needs the scope.

    Where bank holidays are not known that far nothing is kept: the nightly work tries again.
    """
    lacking = [kind for kind in Limit if lacks_limit(call_in, kind)]
    if not lacking:
        return []
    decision = call_in.decision
    calendar = RulesOf(call_in.council).calendar_of(max(localdate(now), decision.decided_on))
    policy = msgspec.convert(decision.call_in_policy, CallInPolicy)
    days = [(kind, limit_by(policy, call_in=call_in, kind=kind, calendar=calendar)) for kind in lacking]
    return [
        CallInLimit.objects.create(
            council=call_in.council, call_in=call_in, kind=kind, worked_out=day.to_data(), at=now
        )
        for kind, day in days
        if day is not None
    ]


def limit_by(
    policy: CallInPolicy, *, call_in: CallIn, kind: Limit, calendar: WorkingCalendar
) -> ComputedDate | None:
    """Return a last day by some rules and calendar, or None where these give none."""
    start = start_of_limit(call_in, kind)
    if start is None:
        return None
    try:
        if kind is Limit.HEARING:
            return hearing_deadline(policy, received_on=start, calendar=calendar)
        return reconsideration_deadline(policy, heard_on=start, calendar=calendar)
    except BeyondCalendar:
        return None
