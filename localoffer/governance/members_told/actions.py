"""Keeps the day on which members were told of a decision, and works out from it until when it can be called in."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.days import waits_for_members
from localoffer.governance.decisions.effect import Effect, effect_of, printed
from localoffer.governance.decisions.models import Decision, RecordWithdrawal
from localoffer.governance.decisions.queries import first_record
from localoffer.governance.members_told.models import MembersTold
from localoffer.governance.members_told.refusals import NothingCountsFromIt, ToldOnAnotherDay


def note_members_told(
    decision: Decision, *, told_on: date, by: User, now: datetime, effective_on: date | None = None
) -> MembersTold:
    """
    Return the day on which members were told of a published decision, with the days that follow from it.

    `effective_on` is a later day of effect to print, as when a record is published. Raises NotAllowed,
    NothingCountsFromIt, ToldOnAnotherDay, EffectTooSoon and BeyondCalendar.
    """
    require(by, Act.RECORD_DECISION, council=decision.council, now=now)
    with council_scope(decision.council):
        held = Decision.objects.select_for_update().get(pk=first_record(decision).pk)
        if RecordWithdrawal.objects.filter(decision=held).exists():
            raise NothingCountsFromIt
        return keep_members_told(held, told_on=told_on, effective_on=effective_on, by=by, now=now)


def keep_members_told(
    decision: Decision, *, told_on: date, effective_on: date | None, by: User, now: datetime
) -> MembersTold:
    """Return the day, kept for a published record and its corrections. Needs the scope; raises as above."""
    if decision.corrects_id is not None or not waits_for_members(decision):
        raise NothingCountsFromIt
    if not decision.decided_on <= told_on <= localdate(now):
        raise ToldOnAnotherDay
    assert decision.record_published_at is not None  # noqa: S101 - only published records are asked for
    effect = effect_of(decision, published_at=decision.record_published_at, told_on=told_on)
    effect = printed(effect, effective_on=effective_on)
    first, *_ = [_row(one, effect, told_on=told_on, by=by, now=now) for one in _with_corrections(decision)]
    said = {"deed": "members told", "number": decision.number, "told_on": told_on.isoformat()}
    trail.record(by=by, council=decision.council, act=Act.RECORD_DECISION, about=decision, now=now, detail=said)
    return first


def _with_corrections(decision: Decision | None) -> Iterator[Decision]:
    """Yield a record, and the published records that correct it, each the one before."""
    while decision is not None:
        yield decision
        decision = decision.corrections.filter(record_published_at__isnull=False).first()


def _row(decision: Decision, effect: Effect, *, told_on: date, by: User, now: datetime) -> MembersTold:
    assert effect.deadline is not None  # noqa: S101 - the day it counts from is known
    assert effect.effective is not None  # noqa: S101 - as above
    made: MembersTold = MembersTold.objects.create(
        council=decision.council,
        decision=decision,
        told_on=told_on,
        call_in_deadline=effect.deadline.to_data(),
        call_in_ends_at=effect.call_in_ends_at,
        effective=effect.effective.to_data(),
        published_effective_on=effect.on,
        takes_effect_at=effect.takes_effect_at,
        at=now,
        by=by,
    )
    return made
