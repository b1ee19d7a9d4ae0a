"""Begins a committee's municipal year with what comes up again."""

from datetime import date, datetime

from localoffer.accounts.models import User
from localoffer.governance.work_plans.actions.holding import holding, said, tell
from localoffer.governance.work_plans.kinds import Recurs
from localoffer.governance.work_plans.models import Committee, CommitteeYear, WorkPlanItem
from localoffer.governance.work_plans.queries.committees import years_of
from localoffer.governance.work_plans.queries.plan import Plan
from localoffer.governance.work_plans.refusals import SpanRunsBackward
from localoffer.governance.work_plans.stages import ItemStage

AGAIN = (Recurs.STANDING, Recurs.ANNUAL)


def begin_year(
    committee: Committee, *, name: str, starts_on: date, until: date, by: User, now: datetime
) -> CommitteeYear:
    """
    Return a new year, with the standing and annual items of the year before it; the annual ones have no meeting.

    What was dropped does not come again. Raises NotAllowed, NothingSaid and SpanRunsBackward.
    """
    with holding(committee, by=by, now=now) as held:
        others = years_of(held)
        if until <= starts_on or others.filter(starts_on__lt=until, until__gt=starts_on).exists():
            raise SpanRunsBackward
        before = others.filter(until__lte=starts_on).first()
        made: CommitteeYear = CommitteeYear.objects.create(
            council=held.council, committee=held, name=said(name), starts_on=starts_on, until=until
        )
        again = [_again(one, year=made, by=by, now=now) for one in _recurring(before)]
        tell(made, committee=held, deed="began a year", by=by, now=now, items=len(again))
        return made


def _recurring(before: CommitteeYear | None) -> list[WorkPlanItem]:
    if before is None:
        return []
    items = Plan(before, before.until).items
    kept = [one.item for one in items if one.stage is not ItemStage.DROPPED and one.item.recurs in AGAIN]
    return [one for one in kept if not WorkPlanItem.objects.filter(repeats=one).exists()]


def _again(item: WorkPlanItem, *, year: CommitteeYear, by: User, now: datetime) -> WorkPlanItem:
    made: WorkPlanItem = WorkPlanItem.objects.create(
        council=year.council, year=year, title=item.title, recurs=item.recurs, owner=item.owner,
        origin=item.origin, source=item.source, sure=item.sure, decision_item=item.decision_item,
        covers=item.covers, repeats=item, added_at=now, added_by=by,
    )  # fmt: skip
    return made
