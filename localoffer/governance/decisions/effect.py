"""Says from when a decision counts, and until when it can be called in, by the rules of its day."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

import msgspec
from django.utils.timezone import get_default_timezone, localdate, make_aware

from localoffer.governance.constitution.queries import calendar_of
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.kinds import Key
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.problems import ground_of
from localoffer.governance.decisions.refusals import EffectTooSoon
from localoffer.rules.governing.bodies import BodyKind
from localoffer.rules.governing.call_in import call_in_dates, may_be_called_in
from localoffer.rules.governing.call_in_policy import CallInPolicy, CountsFrom
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.constitution import Constitution
from localoffer.rules.outcome import YES


@dataclass(frozen=True, kw_only=True)
class Effect:
    """
    From when a decision counts, until when it can be called in, or why it cannot.

    With a policy and no day, they are not known yet: nobody has said when members were told.
    """

    takes_effect_at: datetime | None = None
    on: date | None = None
    call_in_ends_at: datetime | None = None
    deadline: ComputedDate | None = None
    effective: ComputedDate | None = None
    policy: CallInPolicy | None = None
    why_not: str = ""

    @property
    def waits_for_members(self) -> bool:
        """Whether its days are not known, because nobody has said when members were told."""
        return self.policy is not None and self.takes_effect_at is None


def effect_of(decision: Decision, *, published_at: datetime, told_on: date | None = None) -> Effect:
    """
    Return from when a decision counts if its record is published at a moment. Raises BeyondCalendar.

    `told_on` is the day on which members were told, where the council's rules count from it.
    """
    if decision.corrects is not None:
        return _as_first_published(decision.corrects)
    constitution = ground_of(decision).constitution
    why_not = why_no_call_in(decision, constitution=constitution)
    if why_not or constitution is None or constitution.call_in is None:
        return Effect(takes_effect_at=morning(decision.decided_on), on=decision.decided_on, why_not=why_not)
    policy, published_on = constitution.call_in, localdate(published_at)
    started = started_on(policy, decided_on=decision.decided_on, published_on=published_on, told_on=told_on)
    if started is None:
        return Effect(policy=policy)
    dates = call_in_dates(
        policy, started_on=started, calendar=calendar_of(decision.council, day=max(published_on, started))
    )
    zone = get_default_timezone()
    return Effect(
        takes_effect_at=dates.in_force_at(zone),
        on=dates.effective_on.day,
        call_in_ends_at=dates.ends_at(zone),
        deadline=dates.deadline,
        effective=dates.effective_on,
        policy=policy,
    )


def started_on(policy: CallInPolicy, *, decided_on: date, published_on: date, told_on: date | None) -> date | None:
    """Return the day that the time for call-in counts from, or None while nobody has said it."""
    days = {
        CountsFrom.DECISION: decided_on,
        CountsFrom.PUBLICATION: published_on,
        CountsFrom.NOTIFICATION: told_on,
    }
    return days[policy.counts_from]


def why_no_call_in(decision: Decision, *, constitution: Constitution | None) -> str:
    """Return why nobody may call the decision in, in words for its record; empty where councillors may."""
    policy = constitution.call_in if constitution else None
    if decision.reconsiders is not None and policy is not None and policy.once_only:
        return "It was decided again after a call-in. Under the council’s rules, a decision is called in once."
    if decision.urgent_reason.strip():
        agreed = f"{decision.urgent_agreed_by} ({decision.urgent_agreed_as})"
        return f"It was urgent, as {agreed} agreed. {decision.urgent_reason.strip()}"
    if policy is None:
        return "The council’s constitution has no call-in."
    is_key = None if decision.is_key == Key.UNDECIDED else decision.is_key == Key.YES
    body = BodyKind(decision.body_kind)
    if may_be_called_in(policy, body=body, is_key=is_key) is YES:
        return ""
    if not body.is_executive and not (policy.covers_committees and body is BodyKind.COMMITTEE):
        return "Only decisions of the executive can be called in."
    return "The council’s constitution lets nobody call in a decision of this kind."


def printed(effect: Effect, *, effective_on: date | None) -> Effect:
    """Return the effect with the day to print. Raises EffectTooSoon before the computed day, or without one."""
    if effective_on is None or effective_on == effect.on:
        return effect
    if effect.on is None or effect.takes_effect_at is None or effective_on < effect.on:
        raise EffectTooSoon
    later = max(morning(effective_on), effect.takes_effect_at)
    return replace(effect, on=effective_on, takes_effect_at=later)


def _as_first_published(first: Decision) -> Effect:
    """Return what the record that is corrected says: a correction opens no new time for call-in."""
    days = days_of(first)
    return Effect(
        takes_effect_at=days.takes_effect_at,
        on=days.published_effective_on,
        call_in_ends_at=days.call_in_ends_at,
        deadline=ComputedDate.from_data(days.call_in_deadline) if days.call_in_deadline else None,
        effective=ComputedDate.from_data(days.effective) if days.effective else None,
        policy=msgspec.convert(first.call_in_policy, CallInPolicy) if first.call_in_policy else None,
        why_not=first.no_call_in_why,
    )


def morning(day: date) -> datetime:
    """Return the first moment of a day."""
    return make_aware(datetime.combine(day, time()))
