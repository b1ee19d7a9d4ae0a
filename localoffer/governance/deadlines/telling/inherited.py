"""Tells the days that came over from councils that have ended: what was asked for, reviews, and what to keep."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.accounts.queries import predecessors_of
from localoffer.governance.deadlines.asked import items_left
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.deadlines.telling.inspecting import deadlines_left
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.queries import published_decisions
from localoffer.governance.register.reviews import reviews_of_the_offer
from localoffer.rules.english import day
from localoffer.rules.governing.computed import ComputedDate


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """
    Yield the days of the councils that it took over from by a day. Needs the scope.

    All are read from what everyone may read of those councils: their drafts, open records and young people's words
    stay theirs.
    """
    for one in predecessors_of(council, on=on):
        yield from _asked(one, to=council)
        yield from _reviews(one, on=on)
        yield from _kept(one, on=on)


def _asked(council: Council, *, to: Council) -> Iterator[Deadline]:
    """Yield what its published records asked for by a day, until the successor says that it was done."""
    for item in items_left(council, to=to):
        yield Deadline(
            name=f"{council.slug}-item-{item.pk}",
            on=item.due_on,
            kind=Kind.DECISION,
            title=f"{'Review' if item.kind == ItemKind.REVIEW_BY else 'Do'}: {item.text}",
            text=_came_over(council),
            source=f"Record {item.decision.number} of {council.name}: {item.decision.title}",
            href=_record(item.decision),
            done_href=reverse("deadlines:done", args=[to.slug, item.pk]),
        )


def _reviews(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the reviews of its offer that nobody has held: the offer counts until another takes its place."""
    for one in reviews_of_the_offer(council):
        yield Deadline(
            name=f"{council.slug}-{one.name}",
            on=one.on,
            kind=Kind.PROMISE,
            title=f"{one.what}: {one.title}",
            text=_came_over(council),
            href=one.href,
        )


def _kept(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield until when each of its published records, reports and background papers must be kept."""
    for decision in published_decisions(council).filter(retain_until__gte=on).order_by("decided_on", "number"):
        if decision.retention:
            kept = ComputedDate.from_data(decision.retention)
            yield Deadline(
                name=f"{council.slug}-retention-{decision.number}",
                on=kept.day,
                kind=Kind.RECORDS,
                title=f"The record must be kept until then: {decision.title}",
                text=f"{_came_over(council)} {kept.in_words}",
                source=kept.policy,
                href=_record(decision),
            )
    for paper in deadlines_left(council, on=on):
        yield replace(paper, name=f"{council.slug}-{paper.name}", text=f"{_came_over(council)} {paper.text}")


def _came_over(council: Council) -> str:
    when = f" on {day(council.ends_on)}" if council.ends_on else ""
    return f"This came over from {council.name}, which ended{when}."


def _record(decision: Decision) -> str:
    return reverse("decisions:record", args=[decision.council.slug, decision.number])
