"""Publishes the record of a decision, with the day it takes effect and the time in which it can be called in."""

from datetime import date, datetime
from typing import Any

import msgspec

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.constitution.queries import retain_until
from localoffer.governance.decisions.actions.recording import holding
from localoffer.governance.decisions.actions.writing import open_from_now
from localoffer.governance.decisions.before import report_decided_on
from localoffer.governance.decisions.effect import Effect, effect_of, printed
from localoffer.governance.decisions.models import Decision, WithheldFromRecord
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import RecordIncomplete
from localoffer.governance.members_told.actions import keep_members_told
from localoffer.governance.withholding.telling import summary_of
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.retention import Kept


def publish_record(
    decision: Decision,
    *,
    by: User,
    now: datetime,
    effective_on: date | None = None,
    told_on: date | None = None,
) -> Decision:
    """
    Return the record, published and unchanging from now on; everyone may then read of its matter too.

    `effective_on` is a day to print instead of the computed one; it may be later, never earlier. `told_on` is the
    day on which members were told, where the time for call-in counts from it; it may be noted later. Raises
    NotAllowed, RecordPublished, RecordIncomplete, EffectTooSoon, ToldOnAnotherDay and BeyondCalendar.
    """
    with holding(decision, by=by, now=now) as held:
        problems = problems_of(held)
        if problems:
            raise RecordIncomplete(problems)
        effect = effect_of(held, published_at=now)
        if told_on is None:
            effect = printed(effect, effective_on=effective_on)
            _write(held, effect, by=by, now=now)
        else:
            _write(held, effect, by=by, now=now)
            keep_members_told(held, told_on=told_on, effective_on=effective_on, by=by, now=now)
        open_from_now(held.matter, now=now)
        if held.reconsiders is not None:
            _take_its_place(held, call_in=held.reconsiders, by=by, now=now)
        said = {
            "deed": "published",
            "number": held.number,
            "effective_on": effect.on.isoformat() if effect.on else "",
            "call_in_ends_at": effect.call_in_ends_at.isoformat() if effect.call_in_ends_at else "",
        }
        trail.record(by=by, council=held.council, act=Act.RECORD_DECISION, about=held, now=now, detail=said)
        return held


def _write(decision: Decision, effect: Effect, *, by: User, now: datetime) -> None:
    kept = retain_until(Kept.RECORD, decided_on=decision.decided_on)
    decision.record_published_at, decision.record_published_by = now, by
    decision.takes_effect_at, decision.published_effective_on = effect.takes_effect_at, effect.on
    decision.call_in_ends_at = effect.call_in_ends_at
    decision.call_in_deadline = _data(effect.deadline)
    decision.effective = _data(effect.effective)
    decision.call_in_policy = msgspec.to_builtins(effect.policy) if effect.policy else None
    decision.no_call_in_why = effect.why_not
    decision.report = report_decided_on(decision)
    decision.not_public = summary_of(WithheldFromRecord.objects.filter(decision=decision))
    decision.retention, decision.retain_until = kept.to_data(), kept.day
    decision.save()


def _data(computed: ComputedDate | None) -> dict[str, Any] | None:
    return computed.to_data() if computed else None


def _take_its_place(decision: Decision, *, call_in: CallIn, by: User, now: datetime) -> None:
    """Note on the call-in that this decision takes the place of the one that was sent back."""
    CallInStep.objects.create(
        council=decision.council,
        call_in=call_in,
        kind=Step.AMENDED,
        on=decision.decided_on,
        heard_by=decision.body_name,
        said=f"Decided again: {decision.title}",
        decision=decision,
        at=now,
        by=by,
    )
