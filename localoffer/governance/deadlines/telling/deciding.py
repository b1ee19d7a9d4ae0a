"""Tells the days of decisions: records to publish, call-ins, what was asked for, powers, what to keep."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.call_ins.kinds import NOT_KNOWN_YET, Limit
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import hearing, lacks_limit, limit_of, open_call_ins
from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.deadlines.asked import items_waiting
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.decisions.days import days_of, waits_for_members
from localoffer.governance.decisions.kinds import ItemKind, Key
from localoffer.governance.decisions.models import Decision
from localoffer.governance.delegations.queries import lapsing
from localoffer.rules.governing.bodies import BodyKind
from localoffer.rules.governing.call_in import CallInPolicy, may_be_called_in, publication_deadline
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.working_days import BeyondCalendar
from localoffer.rules.outcome import NO

TEN_YEARS = timedelta(days=3653)


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the days of the council's records. Needs the scope."""
    for decision in _published(council):
        yield from _of_decision(decision, on=on)
    rules = RulesOf(council)
    yield from _unpublished(council, rules=rules)
    yield from _items(council)
    yield from _powers(council, on=on)
    yield from _call_ins(council)


def _published(council: Council) -> list[Decision]:
    found = Decision.objects.filter(council=council, record_published_at__isnull=False, withdrawal=None)
    current = found.exclude(corrections__record_published_at__isnull=False)
    return list(current.select_related("council", "members_told").order_by("decided_on", "number"))


def _of_decision(decision: Decision, *, on: date) -> Iterator[Deadline]:
    days = days_of(decision)
    if waits_for_members(decision):
        yield Deadline(
            name=f"told-members-{decision.number}",
            on=None,
            kind=Kind.CALL_IN,
            title=f"Say when members were told: {decision.title}",
            text="The time for call-in counts from that day. Until it is known, nothing is published on it.",
            href=_record(decision),
        )
    if days.call_in_deadline and localdate(days.call_in_ends_at) >= on:
        ends = ComputedDate.from_data(days.call_in_deadline)
        title = f"The time for call-in ends: {decision.title}"
        yield _computed(f"call-in-{decision.number}", ends, Kind.CALL_IN, title, href=_record(decision))
    if decision.retention and decision.retain_until and decision.retain_until >= on:
        kept = ComputedDate.from_data(decision.retention)
        title = f"The record must be kept until then: {decision.title}"
        yield _computed(f"retention-{decision.number}", kept, Kind.RECORDS, title, href=_record(decision))


def _unpublished(council: Council, *, rules: RulesOf) -> Iterator[Deadline]:
    """Yield until when records must be published, past days too, of decisions that may be called in."""
    found = Decision.objects.filter(council=council, record_published_at=None, corrects=None, is_imported=False)
    for decision in found.select_related("council").order_by("decided_on", "number"):
        constitution = rules.constitution_on(decision.decided_on)
        policy = constitution.call_in if constitution else None
        last = _publish_by(decision, policy, rules=rules)
        if policy and last:
            title, name = f"Publish the record: {decision.title}", f"publish-{decision.number}"
            made = _computed(name, last, Kind.CALL_IN, title, href=_record(decision))
            yield replace(made, must_check=not policy.source.sure.settled)


def _publish_by(decision: Decision, policy: CallInPolicy | None, *, rules: RulesOf) -> ComputedDate | None:
    """Return the last day to publish a record, or None where no rule sets one or bank holidays are not known."""
    is_key = None if decision.is_key == Key.UNDECIDED else decision.is_key == Key.YES
    if policy is None or may_be_called_in(policy, body=BodyKind(decision.body_kind), is_key=is_key) is NO:
        return None
    calendar = rules.calendar_of(decision.decided_on)
    try:
        return publication_deadline(policy, decided_on=decision.decided_on, calendar=calendar)
    except BeyondCalendar:
        return None


def _items(council: Council) -> Iterator[Deadline]:
    """Yield what items asked for by a day, past days too, until somebody says that it was done."""
    for item in items_waiting(council):
        is_review = item.kind == ItemKind.REVIEW_BY
        yield Deadline(
            name=f"item-{item.pk}",
            on=item.due_on,
            kind=Kind.DECISION,
            title=f"{'Review' if is_review else 'Do'}: {item.text}",
            text=f"{item.owner}." if item.owner else "",
            source=f"Record {item.decision.number}: {item.decision.title}",
            href=_record(item.decision),
            done_href=reverse("deadlines:done", args=[council.slug, item.pk]),
        )


def _powers(council: Council, *, on: date) -> Iterator[Deadline]:
    for power in lapsing(council, after=on, until=on + TEN_YEARS):
        yield Deadline(
            name=f"power-{power.pk}",
            on=power.expires_on,
            kind=Kind.POWER,
            title=f"The power of the {power.delegate_post} lapses: {power.scope}",
            source=f"Record {power.item.decision.number}: {power.item.decision.title}",
            href=_record(power.item.decision),
        )


def _call_ins(council: Council) -> Iterator[Deadline]:
    for call_in in open_call_ins(council):
        if hearing(call_in) is None:
            yield from _limit(call_in, Limit.HEARING, title=f"Hear the call-in: {call_in.decision.title}")
        yield from _limit(call_in, Limit.AGAIN, title=f"Decide again: {call_in.decision.title}")


def _limit(call_in: CallIn, kind: Limit, *, title: str) -> Iterator[Deadline]:
    """Yield a last day as it was kept; or, where the rules set one that is not known, that it is not."""
    name, href = f"{kind}-{call_in.pk}", reverse("call_ins:call_in", args=[call_in.council.slug, call_in.pk])
    found = limit_of(call_in, kind)
    if found:
        yield _computed(name, found, Kind.CALL_IN, title, href=href)
    elif lacks_limit(call_in, kind):
        text = f"The last day is {NOT_KNOWN_YET}"
        yield Deadline(name=name, on=None, kind=Kind.CALL_IN, title=title, text=text, href=href)


def _computed(name: str, found: ComputedDate, kind: Kind, title: str, *, href: str) -> Deadline:
    return Deadline(
        name=name, on=found.day, kind=kind, title=title, text=found.in_words, source=found.policy, href=href
    )


def _record(decision: Decision) -> str:
    return reverse("decisions:decision", args=[decision.council.slug, decision.number])
