"""When a decision may be called in, by whom, and on which day it takes effect where nobody does."""

from datetime import date, datetime, time, timedelta, tzinfo

import msgspec

from localoffer.rules.english import day as day_in_words
from localoffer.rules.governing.bodies import BodyKind
from localoffer.rules.governing.call_in_policy import CallInPolicy as CallInPolicy
from localoffer.rules.governing.call_in_policy import Effective, Eligible
from localoffer.rules.governing.clear_days import Period
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.working_days import ONE_DAY, WorkingCalendar
from localoffer.rules.outcome import NO, NOT_KNOWN, YES, Outcome

MIDNIGHT = time()


class CallInDates(msgspec.Struct, frozen=True, kw_only=True):
    """
    The last day to call in, the time of day at which it ends (None is midnight), and the day of taking effect.

    Where both are one day, the decision takes effect only once that day's time to call in is over.
    """

    deadline: ComputedDate
    cut_off: time | None
    effective_on: ComputedDate

    def ends_at(self, zone: tzinfo) -> datetime:
        """Return the first moment at which it is too late to call in, on the clocks of `zone`."""
        if self.cut_off is None:
            return datetime.combine(self.deadline.day + ONE_DAY, MIDNIGHT, tzinfo=zone)
        return datetime.combine(self.deadline.day, self.cut_off, tzinfo=zone)

    def in_force_at(self, zone: tzinfo) -> datetime:
        """Return the moment from which the decision has effect: never before the time to call in is over."""
        return max(datetime.combine(self.effective_on.day, MIDNIGHT, tzinfo=zone), self.ends_at(zone))


def call_in_dates(policy: CallInPolicy, *, started_on: date, calendar: WorkingCalendar) -> CallInDates:
    """
    Return the last day to call in a decision and the day it takes effect, from the day the time started.

    Raises BeyondCalendar where bank holidays are not known that far.
    """
    last = _last_day(policy, started_on, calendar)
    effective = last + ONE_DAY if policy.effective is Effective.DAY_AFTER_NTH else last
    start = day_in_words(started_on)
    inputs = {policy.counts_from.value: start, "time to call in": _length(policy)}
    words = f"{_length(policy)} after {policy.counts_from.value} on {start}"
    clock = f" at {policy.cut_off}" if policy.cut_off else ""

    def computed(day: date, *, what: str, then: str) -> ComputedDate:
        return ComputedDate(
            day=day, what=what, inputs=inputs, policy=policy.version, calendar=calendar.version,
            in_words=f"{words}: {then}.",
        )  # fmt: skip

    return CallInDates(
        deadline=computed(
            last, what="Last day to call in", then=f"the last day is {day_in_words(last)}{clock or ', all day'}"
        ),
        cut_off=time.fromisoformat(policy.cut_off) if policy.cut_off else None,
        effective_on=computed(
            effective, what="Takes effect if not called in", then=_effect(policy, last=last, effective=effective)
        ),
    )


def may_be_called_in(policy: CallInPolicy | None, *, body: BodyKind, is_key: bool | None) -> Outcome:
    """
    Say whether a body's decision may be called in; no where a council has no call-in.

    A committee's can be only where the council chose so, as some without a cabinet do.
    `is_key` is None while nobody has settled whether it is a key decision.
    """
    if policy is None or not (body.is_executive or (policy.covers_committees and body is BodyKind.COMMITTEE)):
        return NO
    only_key = policy.eligible is Eligible.KEY_ONLY or (
        policy.eligible is Eligible.OFFICER_KEY and body is BodyKind.OFFICER_POST
    )
    if not only_key:
        return YES
    return NOT_KNOWN if is_key is None else YES if is_key else NO


def hearing_deadline(policy: CallInPolicy, *, received_on: date, calendar: WorkingCalendar) -> ComputedDate | None:
    """Return the last day to hear a call-in, or None where the policy sets no time."""
    return _deadline(
        policy.hearing_within, received_on, policy, calendar, what="Last day to hear the call-in", since="received"
    )


def publication_deadline(
    policy: CallInPolicy, *, decided_on: date, calendar: WorkingCalendar
) -> ComputedDate | None:
    """Return the last day to publish the record of a decision, or None where the policy sets no time."""
    return _deadline(
        policy.publish_within, decided_on, policy, calendar, what="Last day to publish the record", since="decided"
    )


def reconsideration_deadline(
    policy: CallInPolicy, *, heard_on: date, calendar: WorkingCalendar
) -> ComputedDate | None:
    """Return the last day to look again at a decision referred back, or None where the policy sets no time."""
    return _deadline(
        policy.reconsider_within, heard_on, policy, calendar, what="Last day to decide again", since="heard"
    )


def _last_day(policy: CallInPolicy, started_on: date, calendar: WorkingCalendar) -> date:
    if policy.weekday is not None:
        monday = started_on - timedelta(days=started_on.weekday())
        return monday + timedelta(days=7 + policy.weekday.number)
    assert policy.period is not None  # noqa: S101 - the policy refuses to have neither
    return policy.period.last_day(started_on, calendar)


def _length(policy: CallInPolicy) -> str:
    if policy.weekday is not None:
        return f"{policy.weekday.value.capitalize()} of the week"
    return policy.period.in_words if policy.period else ""


def _effect(policy: CallInPolicy, *, last: date, effective: date) -> str:
    if policy.effective is Effective.DAY_AFTER_NTH:
        return (
            f"the last day is {day_in_words(last)}, and it takes effect the day after, {day_in_words(effective)}"
        )
    clock = f"at {policy.cut_off}" if policy.cut_off else "at the end of the day"
    return f"it takes effect on {day_in_words(effective)}, {clock}"


def _deadline(
    period: Period | None,
    start: date,
    policy: CallInPolicy,
    calendar: WorkingCalendar,
    *,
    what: str,
    since: str,
) -> ComputedDate | None:
    if period is None:
        return None
    last = period.last_day(start, calendar)
    return ComputedDate(
        day=last,
        what=what,
        inputs={since: day_in_words(start), "time": period.in_words},
        policy=policy.version,
        calendar=calendar.version,
        in_words=f"{period.in_words} after {day_in_words(start)}: {day_in_words(last)}.",
    )
