"""Puts items on a work plan, and notes each move of one with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.matters.models import Matter
from localoffer.governance.work_plans import refusals
from localoffer.governance.work_plans.actions.holding import holding, said, tell
from localoffer.governance.work_plans.kinds import SAYS_WHY, TO_A_MEETING, Origin, Recurs, Step
from localoffer.governance.work_plans.models import CommitteeYear, ItemStep, Meeting, WorkPlanItem
from localoffer.governance.work_plans.queries.plan import Plan, PlannedItem
from localoffer.governance.work_plans.stages import ItemStage
from localoffer.rules.governing.usual_items import UsualItem
from localoffer.rules.rule import Sure

OVER = (ItemStage.CONSIDERED, ItemStage.DROPPED)


@dataclass(frozen=True, kw_only=True)
class ItemSaid:
    """
    What a new item says: see `models.WorkPlanItem`.

    A requested one names the meeting that asked for it. Unless somebody says more, its source must be checked.
    """

    title: str
    recurs: Recurs
    owner: str
    origin: Origin
    source: str
    sure: Sure = Sure.T
    covers: tuple[str, ...] = ()
    decision_item: DecisionItem | None = None
    asked_at: Meeting | None = None
    matter: Matter | None = None


def add_item(year: CommitteeYear, *, item: ItemSaid, by: User, now: datetime) -> WorkPlanItem:
    """Return an item on the year's plan. Raises NotAllowed, NothingSaid, UnknownFunction and NotThisMeeting."""
    with holding(year.committee, by=by, now=now) as held:
        terms = Plan(year, localdate(now)).terms
        known = {one["letter"] for one in terms.functions} if terms else set()
        if set(item.covers) - known:
            raise refusals.UnknownFunction
        if item.recurs == Recurs.REQUESTED and item.asked_at is None:
            raise refusals.NotThisMeeting
        made: WorkPlanItem = WorkPlanItem.objects.create(
            council=held.council, year=year, title=said(item.title), recurs=item.recurs, owner=said(item.owner),
            origin=item.origin, source=said(item.source), sure=item.sure.value, covers=list(item.covers),
            matter=item.matter, decision_item=item.decision_item, asked_at=item.asked_at,
            added_at=now, added_by=by,
        )  # fmt: skip
        tell(made, committee=held, deed="added an item", by=by, now=now, recurs=str(item.recurs.value))
        return made


def add_usual_items(
    year: CommitteeYear, *, usual: Sequence[UsualItem], owner: str, by: User, now: datetime
) -> list[WorkPlanItem]:
    """Return the usual items that were chosen, added to the year; one it has already is left as it is."""
    with holding(year.committee, by=by, now=now):
        there = {one.item.title for one in Plan(year, localdate(now)).items}
        chosen = [one for one in usual if one.title not in there]
        return [add_item(year, item=_as_said(one, owner=owner), by=by, now=now) for one in chosen]


def take_step(
    item: WorkPlanItem, *, kind: Step, meeting: Meeting | None = None, why: str = "", minute: str = "",
    by: User, now: datetime,
) -> ItemStep:  # fmt: skip
    """
    Return what happened to an item, noted for good. What changes the plan says why.

    Raises NotAllowed, NothingSaid, ItemIsOver, StandsEveryTime and NotThisMeeting.
    """
    with holding(item.year.committee, by=by, now=now) as held:
        plan = Plan(item.year, localdate(now))
        stands = next(one for one in plan.items if one.item.pk == item.pk)
        _check(stands, plan=plan, kind=kind, meeting=meeting)
        made: ItemStep = ItemStep.objects.create(
            council=held.council, item=item, kind=kind, meeting=None if kind == Step.DROPPED else meeting,
            why=said(why) if kind in SAYS_WHY else why.strip(), minute=minute.strip(), at=now, by=by,
        )  # fmt: skip
        tell(item, committee=held, deed=str(kind.value), by=by, now=now, minute=made.minute)
        return made


def _check(stands: PlannedItem, *, plan: Plan, kind: Step, meeting: Meeting | None) -> None:
    if stands.stage in OVER:
        raise refusals.ItemIsOver
    if stands.stage is ItemStage.STANDING and kind in TO_A_MEETING:
        raise refusals.StandsEveryTime
    if kind == Step.DROPPED:
        return
    if meeting is None or meeting.pk not in {one.meeting.pk for one in plan.meetings if one.takes_items}:
        raise refusals.NotThisMeeting


def _as_said(usual: UsualItem, *, owner: str) -> ItemSaid:
    return ItemSaid(
        title=usual.title,
        recurs=Recurs(usual.recurs.value),
        owner=owner,
        origin=Origin.YOUNG_PEOPLE if usual.is_voice else Origin.COMMITTEE,
        source=f"Usual for such committees: {usual.source.title}",
        sure=usual.source.sure,
    )
