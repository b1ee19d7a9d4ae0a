"""Puts what a person settled of a work plan on the plan of a committee that is here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reading.settled import NotWhole, settled_values
from localoffer.governance.reading.values import as_words, planned_in, whole_day
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Origin, Recurs, Step
from localoffer.governance.work_plans.models import Committee, CommitteeYear, Meeting, WorkPlanItem
from localoffer.governance.work_plans.queries.committees import years_of
from localoffer.governance.work_plans.queries.plan import Plan
from localoffer.rules.rule import Sure


@dataclass(frozen=True)
class _Desk:
    """Who plans, and when."""

    by: User
    now: datetime


def put_on_plan(
    document: SourceDocument, *, committee: Committee | None, owner: str, by: User, now: datetime
) -> list[WorkPlanItem]:
    """
    Return the items that a document plans, each on the plan of its meeting; what stands there already stays.

    The meetings that are missing are planned too, in the municipal years that are here. Needs the council's scope.
    Raises NotAllowed, and NotWhole where anything is missing; then nothing is put on the plan.
    """
    planned = _planned(document)
    if committee is None:
        raise NotWhole("Nobody chose a committee for the work plan. Add it under Committees.")
    if not owner.strip():
        raise NotWhole("Nobody said who brings the items of the work plan.")
    years = {day: _year(committee, day) for day in planned}
    made, desk = [], _Desk(by, now)
    for day, titles in planned.items():
        plan = Plan(years[day], localdate(now))
        meeting = _meeting(plan, day, desk=desk)
        there = {one.item.title for one in plan.items if one.meeting and one.meeting.meeting == meeting}
        for title in titles:
            if title not in there:
                made.append(_item(plan.year, title, meeting=meeting, document=document, owner=owner, desk=desk))
    return made


def _planned(document: SourceDocument) -> Mapping[date, list[str]]:
    planned: dict[date, list[str]] = {}
    for value, title in planned_in(settled_values(document)["work_plan"] or ()):
        day = whole_day(value)
        if day is not None:
            planned.setdefault(day, []).append(title[:300])
    if not planned:
        raise NotWhole("The document plans nothing for a day.")
    return planned


def _year(committee: Committee, day: date) -> CommitteeYear:
    year = next((one for one in years_of(committee) if one.starts_on <= day < one.until), None)
    if year is None:
        words = as_words("decision_date", day.isoformat())
        raise NotWhole(f"No municipal year of “{committee.name}” here has {words}. Begin that year first.")
    return year


def _meeting(plan: Plan, day: date, *, desk: _Desk) -> Meeting:
    there = next((one.meeting for one in plan.meetings if one.day == day and one.takes_items), None)
    return there or actions.plan_meeting(plan.year, on=day, by=desk.by, now=desk.now)


def _item(
    year: CommitteeYear, title: str, *, meeting: Meeting, document: SourceDocument, owner: str, desk: _Desk
) -> WorkPlanItem:
    said = actions.ItemSaid(
        title=title,
        recurs=Recurs.ONE_OFF,
        owner=owner,
        origin=Origin.COMMITTEE,
        source=f"The committee’s own paper: {document}"[:300],
        sure=Sure.V,
    )
    item = actions.add_item(year, item=said, by=desk.by, now=desk.now)
    actions.take_step(item, kind=Step.PLACED, meeting=meeting, by=desk.by, now=desk.now)
    return item
