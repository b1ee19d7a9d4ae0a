"""Lets somebody take the next step of a call-in, one person at a time, and keeps each step."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions.limiting import keep_limits
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.call_ins.queries import judgement, outcome
from localoffer.governance.call_ins.refusals import DayDoesNotFit, NotTheNextStep


@contextmanager
def holding(call_in: CallIn, *, by: User, now: datetime) -> Iterator[CallIn]:
    """Give the call-in as it is now, which nobody else changes meanwhile. Raises NotAllowed."""
    require(by, Act.HANDLE_CALL_IN, council=call_in.council, now=now)
    with council_scope(call_in.council):
        rows = CallIn.objects.select_for_update(of=("self",)).select_related("council", "decision")
        held: CallIn = rows.get(pk=call_in.pk)
        yield held


def check_valid_and_unheard(call_in: CallIn) -> None:
    """Return where it was found valid and nothing came of it yet. Raises NotTheNextStep."""
    judged = judgement(call_in)
    if judged is None or judged.kind != Step.VALID or outcome(call_in) is not None:
        raise NotTheNextStep


def check_day(on: date, *, call_in: CallIn, now: datetime) -> None:
    """Return for a day that has come, and not before the request did. Raises DayDoesNotFit."""
    if not localdate(call_in.received_at) <= on <= localdate(now):
        raise DayDoesNotFit


def take_step(
    call_in: CallIn, *, kind: Step, on: date, said: str, by: User, now: datetime, heard_by: str = ""
) -> CallInStep:
    """Return the step, kept with its record on the trail and any last day that counts from it."""
    made: CallInStep = CallInStep.objects.create(
        council=call_in.council,
        call_in=call_in,
        kind=kind,
        on=on,
        heard_by=heard_by.strip(),
        said=said.strip(),
        at=now,
        by=by,
    )
    keep_limits(call_in, now=now)
    detail = {"deed": str(kind), "number": call_in.decision.number, "on": on.isoformat()}
    trail.record(by=by, council=call_in.council, act=Act.HANDLE_CALL_IN, about=call_in, now=now, detail=detail)
    return made
