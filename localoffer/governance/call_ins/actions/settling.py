"""Keeps what the full council said of a called-in decision, and that its maker confirmed it."""

from datetime import date, datetime

from localoffer.accounts.models import User
from localoffer.governance.call_ins.actions.stepping import check_day, holding, take_step
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.call_ins.queries import waits_for_council, was_sent_back
from localoffer.governance.call_ins.refusals import NoReasonGiven, NotTheNextStep

AT_COUNCIL = (Step.COUNCIL_CONTENT, Step.COUNCIL_SENT_BACK)


def record_council_outcome(
    call_in: CallIn, *, kind: Step, on: date, said: str, by: User, now: datetime
) -> CallInStep:
    """
    Keep whether the full council objected. Where it did not, the decision takes effect from now.

    Raises NotAllowed, NoReasonGiven, DayDoesNotFit and NotTheNextStep.
    """
    if not said.strip():
        raise NoReasonGiven
    with holding(call_in, by=by, now=now) as held:
        if kind not in AT_COUNCIL or not waits_for_council(held):
            raise NotTheNextStep
        check_day(on, call_in=held, now=now)
        return take_step(held, kind=kind, on=on, said=said, heard_by="Full council", by=by, now=now)


def confirm_decision(call_in: CallIn, *, on: date, said: str, by: User, now: datetime) -> CallInStep:
    """
    Keep that whoever decided looked at it again and confirmed it as it was; it takes effect from now.

    An amended decision is a record of its own, with the call-in in `reconsiders`: publishing it settles the
    call-in. Raises NotAllowed, NoReasonGiven, DayDoesNotFit and NotTheNextStep.
    """
    if not said.strip():
        raise NoReasonGiven
    with holding(call_in, by=by, now=now) as held:
        if not was_sent_back(held):
            raise NotTheNextStep
        check_day(on, call_in=held, now=now)
        heard = held.decision.body_name
        return take_step(held, kind=Step.CONFIRMED, on=on, said=said, heard_by=heard, by=by, now=now)
