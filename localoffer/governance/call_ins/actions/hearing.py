"""Sets the day on which scrutiny hears a call-in, and keeps what the hearing came to."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.call_ins.actions.stepping import (
    check_day,
    check_valid_and_unheard,
    holding,
    take_step,
)
from localoffer.governance.call_ins.kinds import OUTCOMES, Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.call_ins.refusals import DayDoesNotFit, NoReasonGiven, NotTheNextStep


def set_hearing(
    call_in: CallIn, *, on: date, heard_by: str, by: User, now: datetime, said: str = ""
) -> CallInStep:
    """
    Keep the day of the hearing; another day set later takes its place.

    A day past the limit is warned of, not refused. Raises NotAllowed, NoReasonGiven for no body, DayDoesNotFit
    for a day before the request, and NotTheNextStep.
    """
    if not heard_by.strip():
        raise NoReasonGiven
    with holding(call_in, by=by, now=now) as held:
        check_valid_and_unheard(held)
        if on < localdate(held.received_at):
            raise DayDoesNotFit
        return take_step(held, kind=Step.HEARING_SET, on=on, said=said, heard_by=heard_by, by=by, now=now)


def record_outcome(
    call_in: CallIn, *, kind: Step, on: date, said: str, by: User, now: datetime, heard_by: str = ""
) -> CallInStep:
    """
    Keep what the hearing came to, or that the call-in lapsed unheard.

    No action and a lapse let the decision take effect from now. Raises NotAllowed, NoReasonGiven, DayDoesNotFit
    and NotTheNextStep.
    """
    if kind not in OUTCOMES:
        raise NotTheNextStep
    if not said.strip():
        raise NoReasonGiven
    with holding(call_in, by=by, now=now) as held:
        check_valid_and_unheard(held)
        check_day(on, call_in=held, now=now)
        return take_step(held, kind=kind, on=on, said=said, heard_by=heard_by, by=by, now=now)
