"""Takes in a request that a decision be looked at again, and keeps whether it was found valid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions.limiting import keep_limits
from localoffer.governance.call_ins.actions.stepping import holding, take_step
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.call_ins.queries import is_open, judgement
from localoffer.governance.call_ins.refusals import (
    CalledInAlready,
    CallInTooLate,
    CallInTooSoon,
    MustSayMore,
    NoGround,
    NoReasonGiven,
    NotCallable,
    NotTheNextStep,
    TooFewSignatures,
)
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.queries import call_ins_of, first_record, standing
from localoffer.governance.decisions.stages import Stage
from localoffer.rules.governing.call_in_policy import CallInPolicy


@dataclass(frozen=True, kw_only=True)
class Request:
    """What councillors hand in. `grounds` are slugs of the policy's list; `instead` what they want decided."""

    signed_by: Sequence[str]
    grounds: Sequence[str] = ()
    reasons: str = ""
    instead: str = ""


def receive_call_in(
    decision: Decision, *, request: Request, received_at: datetime, by: User, now: datetime
) -> CallIn:
    """
    Return the call-in, which holds the decision back from now on until it is settled.

    `received_at` is when it came in, which may be before it is written down here. Raises NotAllowed, NotCallable,
    CallInTooSoon, CallInTooLate, CalledInAlready, TooFewSignatures, NoGround and MustSayMore.
    """
    require(by, Act.HANDLE_CALL_IN, council=decision.council, now=now)
    with council_scope(decision.council):
        held = Decision.objects.select_for_update().get(pk=first_record(decision).pk)
        policy = _callable(held, received_at=received_at, now=now)
        _check_request(request, policy=policy)
        made: CallIn = CallIn.objects.create(
            council=held.council,
            decision=held,
            received_at=received_at,
            signed_by=[name.strip() for name in request.signed_by],
            grounds=list(request.grounds),
            reasons=request.reasons.strip(),
            instead=request.instead.strip(),
            recorded_by=by,
            recorded_at=now,
        )
        keep_limits(made, now=now)
        said = {"deed": "received", "number": held.number, "received_at": received_at.isoformat()}
        trail.record(by=by, council=held.council, act=Act.HANDLE_CALL_IN, about=made, now=now, detail=said)
        return made


def judge_validity(call_in: CallIn, *, is_valid: bool, why: str, by: User, now: datetime) -> CallInStep:
    """
    Keep whether the proper officer found the request valid; one that is not no longer holds the decision back.

    Raises NotAllowed, NoReasonGiven and NotTheNextStep where it has been judged.
    """
    if not why.strip():
        raise NoReasonGiven
    with holding(call_in, by=by, now=now) as held:
        if judgement(held) is not None:
            raise NotTheNextStep
        kind = Step.VALID if is_valid else Step.INVALID
        return take_step(held, kind=kind, on=localdate(now), said=why, by=by, now=now)


def _callable(decision: Decision, *, received_at: datetime, now: datetime) -> CallInPolicy:
    """Return the rules that the decision's record was published under, where it may be called in."""
    published, days = decision.record_published_at, days_of(decision)
    if published is None or received_at > now:
        raise CallInTooSoon
    if decision.call_in_policy is None:
        raise NotCallable(decision.no_call_in_why)
    if standing(decision, now=now).stage is Stage.WITHDRAWN:
        raise NotCallable("The record was withdrawn.")
    if received_at < published:
        raise CallInTooSoon
    if days.call_in_ends_at is not None and received_at >= days.call_in_ends_at:
        raise CallInTooLate(days.call_in_ends_at, rule=str((days.call_in_deadline or {}).get("in_words", "")))
    policy = msgspec.convert(decision.call_in_policy, CallInPolicy)
    _check_once(decision, policy=policy)
    return policy


def _check_once(decision: Decision, *, policy: CallInPolicy) -> None:
    counted = [one for one in call_ins_of(decision) if not _found_invalid(one)]
    if counted and (policy.once_only or any(is_open(one) for one in counted)):
        raise CalledInAlready


def _found_invalid(call_in: CallIn) -> bool:
    judged = judgement(call_in)
    return judged is not None and judged.kind == Step.INVALID


def _check_request(request: Request, *, policy: CallInPolicy) -> None:
    names = {" ".join(name.split()).casefold() for name in request.signed_by if name.strip()}
    if len(names) < policy.signatures:
        raise TooFewSignatures(policy.signatures, found=len(names))
    known = {ground.slug for ground in policy.grounds}
    if known and not (request.grounds and set(request.grounds) <= known):
        raise NoGround
    if not request.reasons.strip():
        raise MustSayMore(["the reasons"])
    if policy.must_say and not request.instead.strip():
        raise MustSayMore(list(policy.must_say))
