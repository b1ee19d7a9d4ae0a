"""Says from when a decision counts, and until when it can be called in, by the rules of its day."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

import msgspec
from django.utils.timezone import get_default_timezone, localdate, make_aware

from localoffer.governance.constitution.queries import calendar_of
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

NOT_TOLD = "the day of publication: the day on which members were told is not kept here"


@dataclass(frozen=True, kw_only=True)
class Effect:
    """From when a decision counts, until when it can be called in, or why it cannot."""

    takes_effect_at: datetime
    on: date
    call_in_ends_at: datetime | None = None
    deadline: ComputedDate | None = None
    effective: ComputedDate | None = None
    policy: CallInPolicy | None = None
    why_not: str = ""


def effect_of(decision: Decision, *, published_at: datetime) -> Effect:
    """Return from when a decision counts if its record is published at a moment. Raises BeyondCalendar."""
    if decision.corrects is not None:
        return _as_first_published(decision.corrects)
    constitution = ground_of(decision).constitution
    why_not = why_no_call_in(decision, constitution=constitution)
    if why_not or constitution is None or constitution.call_in is None:
        return Effect(takes_effect_at=morning(decision.decided_on), on=decision.decided_on, why_not=why_not)
    policy = constitution.call_in
    from_decision = policy.counts_from is CountsFrom.DECISION
    started = decision.decided_on if from_decision else localdate(published_at)
    calendar = calendar_of(decision.council, day=decision.decided_on)
    note = NOT_TOLD if policy.counts_from is CountsFrom.NOTIFICATION else ""
    dates = call_in_dates(policy, started_on=started, calendar=calendar, note=note)
    zone = get_default_timezone()
    return Effect(
        takes_effect_at=dates.in_force_at(zone),
        on=dates.effective_on.day,
        call_in_ends_at=dates.ends_at(zone),
        deadline=dates.deadline,
        effective=dates.effective_on,
        policy=policy,
    )


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
    """Return the effect with the day to print. Raises EffectTooSoon for one before the computed day."""
    if effective_on is None or effective_on == effect.on:
        return effect
    if effective_on < effect.on:
        raise EffectTooSoon
    later = max(morning(effective_on), effect.takes_effect_at)
    return replace(effect, on=effective_on, takes_effect_at=later)


def _as_first_published(first: Decision) -> Effect:
    """Return what the record that is corrected says: a correction opens no new time for call-in."""
    assert first.takes_effect_at is not None  # noqa: S101 - only a published record is corrected
    assert first.published_effective_on is not None  # noqa: S101 - as above
    return Effect(
        takes_effect_at=first.takes_effect_at,
        on=first.published_effective_on,
        call_in_ends_at=first.call_in_ends_at,
        deadline=ComputedDate.from_data(first.call_in_deadline) if first.call_in_deadline else None,
        effective=ComputedDate.from_data(first.effective) if first.effective else None,
        policy=msgspec.convert(first.call_in_policy, CallInPolicy) if first.call_in_policy else None,
        why_not=first.no_call_in_why,
    )


def morning(day: date) -> datetime:
    """Return the first moment of a day."""
    return make_aware(datetime.combine(day, time()))
