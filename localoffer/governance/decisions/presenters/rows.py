"""Puts a decision's standing, its dates with their sums, and the chain of its power into words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localtime

from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.actions.importing import NOT_NAMED
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.queries import effective_on, standings
from localoffer.governance.decisions.stages import Stage, Standing
from localoffer.governance.delegations.checking import power_of
from localoffer.rules.english import day, listed
from localoffer.rules.governing.computed import ComputedDate, published_or_computed

FROM_RECORD = "From the public record"
DEADLINE = "Call-in deadline"
IN_FORCE = "Comes into force if not called in"
NOBODY_SAID = "Call-in counts from the day on which members were told. Nobody has said yet which day that was."


@dataclass(frozen=True, kw_only=True)
class DecisionRow:
    """One decision in a list."""

    number: int
    title: str
    who: str
    day: str
    stage: str
    effect: str
    href: str


@dataclass(frozen=True, kw_only=True)
class DateLine:
    """One day of a decision, the sum behind it, and what to look at, if anything."""

    label: str
    day: str
    sum: str = ""
    basis: str = ""
    warning: str = ""


UNTOLD = (
    DateLine(label=DEADLINE, day="Not known yet", sum=NOBODY_SAID),
    DateLine(label=IN_FORCE, day="Not known yet"),
)


def decision_rows(
    decisions: Sequence[Decision], *, now: datetime, public: bool = False
) -> tuple[DecisionRow, ...]:
    """Return a row for each of a council’s decisions, linked to its record or to its page for staff."""
    if not decisions:
        return ()
    stands = standings(decisions, council=decisions[0].council, now=now)
    name = "decisions:record" if public else "decisions:decision"
    return tuple(_row(one, stands=stands[one.pk], name=name) for one in decisions)


def stage_words(decision: Decision, stage: Stage) -> str:
    """Return where a decision stands; of one from the public record nobody here knows what became of it since."""
    return FROM_RECORD if decision.is_imported and stage is Stage.EFFECTIVE else stage.value


def dates_of(decision: Decision) -> tuple[DateLine, ...]:
    """Return the days of a published record: to call it in, and to take effect, each with its sum."""
    if decision.record_published_at is None:
        return ()
    if decision.is_imported:
        return _taken_over(decision)
    days = days_of(decision)
    if days.published_effective_on is None:
        return UNTOLD
    if days.call_in_ends_at is None or not (days.call_in_deadline and days.effective):
        effect = DateLine(label="Takes effect on", day=day(days.published_effective_on))
        return (DateLine(label="Call-in", day="Nobody can call it in", sum=decision.no_call_in_why), effect)
    deadline, computed = ComputedDate.from_data(days.call_in_deadline), ComputedDate.from_data(days.effective)
    dated = published_or_computed(days.published_effective_on, computed)
    end = localtime(days.call_in_ends_at)
    clock = "" if (end.hour, end.minute) == (0, 0) else f" at {end:%H:%M}"
    return (
        DateLine(
            label=DEADLINE,
            day=f"{day(deadline.day)}{clock or ', all day'}",
            sum=deadline.in_words,
            basis=f"Rule: {deadline.policy}. Calendar: {deadline.calendar}.",
        ),
        DateLine(
            label=IN_FORCE,
            day=day(dated.day),
            sum=computed.in_words,
            basis=f"Rule: {computed.policy}. Calendar: {computed.calendar}.",
            warning=dated.warning,
        ),
    )


def _taken_over(decision: Decision) -> tuple[DateLine, ...]:
    """Return the days of a record from elsewhere: what it says, and what that day's rules give, if anything."""
    assert decision.published_effective_on is not None  # noqa: S101 - the database keeps no published record without
    is_named = not any(one.startswith(NOT_NAMED) for one in decision.oddities)
    said = day(decision.published_effective_on) if is_named else "The record does not say"
    printed = DateLine(label="Takes effect on, as published", day=said)
    if not decision.effective:
        return (printed,)
    computed = ComputedDate.from_data(decision.effective)
    dated = published_or_computed(decision.published_effective_on, computed)
    basis = f"Rule: {computed.policy}. Calendar: {computed.calendar}."
    by_rules = DateLine(
        label="Takes effect on, by the rules of that day", day=day(computed.day), sum=computed.in_words,
        basis=basis, warning=dated.warning,
    )  # fmt: skip
    return (printed, by_rules)


def chain_of(decision: Decision) -> tuple[str, ...]:
    """Return how the power came to whoever decided, step by step; empty where no power was delegated."""
    power = power_of(decision, constitution=constitution_on(decision.council, day=decision.decided_on))
    if power is None:
        return ()
    steps = [f"{power.source} gave the {power.post} this power: {power.scope}"]
    if power.consultees:
        steps.append(f"To be used after asking the {listed(power.consultees)}.")
    steps += [
        f"Only where this holds: {condition} Otherwise: {power.otherwise}." for condition in power.conditions
    ]
    if decision.sub_delegation:
        steps.append(f"It was passed on: {decision.sub_delegation}")
    steps += [
        f"{one.condition} {'This holds' if one.holds else 'This does not hold'}: {one.evidence}"
        for one in decision.conditions_met.all()
    ]
    steps += [
        f"{one.name} ({one.post}) was asked on {day(one.on)}: {one.response}" for one in decision.consulted.all()
    ]
    return tuple(steps)


def _row(decision: Decision, *, stands: Standing, name: str) -> DecisionRow:
    effect = None if decision.is_imported else effective_on(stands)
    return DecisionRow(
        number=decision.number,
        title=decision.title,
        who=", ".join(part for part in (decision.maker, decision.body_name) if part),
        day=day(decision.decided_on),
        stage=stage_words(decision, stands.stage),
        effect=f"It counts from {day(effect)}." if effect else "",
        href=reverse(name, args=[decision.council.slug, decision.number]),
    )
