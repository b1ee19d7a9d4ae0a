"""Writes what was decided: each item, what it answers, by when, and which power it gives away."""

from collections.abc import Iterator

from localoffer.frontend.printed import Block, Note, Outline, Point
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.presenters.wording import paragraphs
from localoffer.governance.decisions.withholding import ITEM
from localoffer.governance.delegations.models import Delegation
from localoffer.governance.reports.models import Recommendation
from localoffer.governance.withholding.telling import told_in
from localoffer.rules.english import day, listed


def decided_blocks(decision: Decision) -> Iterator[Block]:
    """Yield a record's words and items, and where something of them is not public. Needs no scope."""
    if decision.text:
        yield from paragraphs(decision.text)
    yield from (Note(text=one) for one in told_in(decision.not_public, "text"))
    items = list(decision.items.all())
    if items:
        yield Outline(items=tuple(_point(one, decision) for one in items))


def _point(item: DecisionItem, decision: Decision) -> Point:
    more = [
        *told_in(decision.not_public, f"{ITEM}{item.position}"),
        *(_answered(one.recommendation) for one in item.answers.all()),
        "Agreed as amended" if item.as_amended else "",
        f"To be done by: {item.owner}" if item.owner else "",
        f"{'Review by' if item.kind == ItemKind.REVIEW_BY else 'Due on'} {day(item.due_on)}"
        if item.due_on
        else "",
        *_given_away(getattr(item, "delegation", None)),
    ]
    return Point(text=str(item), parts=tuple(Point(text=one) for one in more if one))


def _given_away(power: Delegation | None) -> Iterator[str]:
    """Yield which power an item gives, to whom and within which bounds."""
    if power is None:
        return
    yield f"The {power.delegate_post} may decide: {power.scope}"
    if power.consultees:
        yield f"After asking: {listed(power.consultees)}"
    yield from (f"Only if: {condition}" for condition in power.conditions)
    if power.may_take_away:
        yield "They may also promise less than before"
    if power.otherwise:
        yield f"Otherwise: {power.otherwise}"
    if power.expires_on:
        yield f"The power ends on {day(power.expires_on)}"


def _answered(recommendation: Recommendation) -> str:
    return f"It answers recommendation {recommendation.number} of the report “{recommendation.report.title}”"
