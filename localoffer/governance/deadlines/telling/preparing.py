"""Tells the days before a decision: notices, equality, asking people, and what waits to be published."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.deadlines.telling.private import notices_due
from localoffer.governance.decisions.days import days_of
from localoffer.governance.equality.queries import assessments_at, is_stale
from localoffer.governance.notices.models import Notice
from localoffer.governance.notices.queries import forward_plan, private_ahead
from localoffer.governance.publication.queries import waiting_orders
from localoffer.participation.consultations.models import Consultation, DateChange
from localoffer.participation.consultations.queries import consultations_at
from localoffer.rules.governing.computed import ComputedDate


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the days of what is on its way. Needs the scope."""
    for notice in forward_plan(council, on=on):
        yield from _of_notice(notice, on=on)
    yield from notices_due(private_ahead(council, on=on), rules=RulesOf(council), on=on)
    moved = dict(
        DateChange.objects.filter(council=council).order_by("pk").values_list("consultation", "closes_on")
    )
    for consultation in consultations_at(council):
        closes = moved.get(consultation.pk, consultation.closes_on)
        yield from _of_consultation(consultation, closes=closes, on=on)
    yield from _stale(council)
    yield from _orders(council)


def _of_notice(notice: Notice, *, on: date) -> Iterator[Deadline]:
    found = ComputedDate.from_data(notice.earliest) if notice.earliest else None
    if found and found.day >= on:
        yield Deadline(
            name=f"notice-{notice.number}",
            on=found.day,
            kind=Kind.NOTICE,
            title=f"The first day to decide: {notice.title}",
            text=found.in_words,
            source=found.policy,
            href=reverse("notices:notice", args=[notice.council.slug, notice.number]),
        )


def _of_consultation(one: Consultation, *, closes: date, on: date) -> Iterator[Deadline]:
    href = reverse("consultation", args=[one.council.slug, one.pk])
    days = (closes - one.opens_on).days + 1
    if closes >= on:
        yield Deadline(
            name=f"closes-{one.pk}",
            on=closes,
            kind=Kind.CONSULTATION,
            title=f"The last day to have a say: {one.title}",
            text=f"People have {days} days.",
            href=href,
        )
        yield from _too_short(one, days=days, href=href)
    if one.told_by and one.told_by >= on:
        yield Deadline(
            name=f"told-{one.pk}",
            on=one.told_by,
            kind=Kind.CONSULTATION,
            title=f"Tell people what came of it: {one.title}",
            source="This was promised when it opened.",
            href=href,
        )


def _too_short(one: Consultation, *, days: int, href: str) -> Iterator[Deadline]:
    if one.minimum_days and days < one.minimum_days:
        yield Deadline(
            name=f"short-{one.pk}",
            on=None,
            kind=Kind.CONSULTATION,
            title=f"Shorter than the rules ask for: {one.title}",
            text=f"It has {days} days; the rules ask for {one.minimum_days}. {one.short_because}".strip(),
            source=one.minimum_source,
            href=href,
        )


def _stale(council: Council) -> Iterator[Deadline]:
    """Yield the open matters whose latest assessment is of a proposal that has changed since."""
    latest = {one.matter_id: one for one in assessments_at(council).order_by("pk")}
    for assessment in latest.values():
        matter = assessment.matter
        if matter.ended_at is None and is_stale(assessment):
            yield Deadline(
                name=f"equality-{matter.pk}",
                on=None,
                kind=Kind.EQUALITY,
                title=f"Assess equality again: {matter.title}",
                text="The proposal has changed since it was assessed.",
                source="Equality Act 2010 s.149",
                href=reverse("matters:matter", args=[council.slug, matter.slug]),
            )


def _orders(council: Council) -> Iterator[Deadline]:
    for order in waiting_orders(council):
        effect = days_of(order.item.decision).takes_effect_at
        days = [day for day in (order.not_before, localdate(effect) if effect else None) if day]
        yield Deadline(
            name=f"order-{order.pk}",
            on=max(days, default=None),
            kind=Kind.PUBLISHING,
            title=f"The offer is published: {order.matter.title}",
            text="The nightly run does this, once the decision has taken effect.",
            source=f"Ordered on record {order.item.decision.number}",
            href=reverse("matters:matter", args=[council.slug, order.matter.slug]),
        )
