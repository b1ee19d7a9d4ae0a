"""Asks at which meeting something was decided, and what was decided at a year's meetings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import MEETS
from localoffer.governance.decisions.models import Decision
from localoffer.governance.work_plans.models import Committee, CommitteeYear, Meeting, WorkPlanItem
from localoffer.governance.work_plans.queries.plan import Plan, PlannedMeeting, planned


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A meeting at which something can have been decided, and perhaps an item that came up there."""

    meeting: PlannedMeeting
    item: WorkPlanItem | None = None


@dataclass(frozen=True, kw_only=True)
class Held:
    """The meeting at which something was decided: its committee, its day, and the item there, if it is named."""

    committee: Committee
    meeting: int
    day: date
    item: str = ""


def meetings_for(decision: Decision) -> Iterator[Choice]:
    """
    Yield each meeting of the body that decided, on the day of the decision, then each item that came up there.

    One member or one officer decides at none. Needs the council's scope.
    """
    if decision.body_kind not in MEETS or not decision.body_slug:
        return
    day = decision.decided_on
    years = CommitteeYear.objects.filter(
        council=decision.council, committee__slug=decision.body_slug, starts_on__lte=day, until__gt=day
    )
    for plan in (Plan(year, day) for year in years.select_related("council", "committee")):
        for meeting in (one for one in plan.meetings if one.takes_items and one.day == day):
            yield Choice(meeting=meeting)
            yield from (Choice(meeting=meeting, item=one.item) for one in plan.items_at(meeting))


def open_meeting_of(decision: Decision, *, now: datetime) -> Held | None:
    """Return the meeting at which it was decided where everyone can read of its committee. Needs no scope."""
    if decision.meeting_id is None:
        return None
    with council_scope(decision.council):
        return held_at(decision, meetings=Meeting.objects.filter(year__committee__open_from__lte=now))


def meeting_of(decision: Decision) -> Held | None:
    """Return the meeting at which it was decided, or None. Needs the council's scope."""
    return held_at(decision, meetings=Meeting.objects.all())


def held_at(decision: Decision, *, meetings: QuerySet[Meeting]) -> Held | None:
    """Return the decision's meeting where it is among these, or None. Needs the council's scope."""
    together = meetings.select_related("year__committee__council").prefetch_related("facts")
    found = together.filter(decisions=decision).first()
    if found is None:
        return None
    item = WorkPlanItem.objects.filter(decisions=decision).first()
    on = planned(found, on=localdate(decision.recorded_at)).day
    return Held(committee=found.year.committee, meeting=found.pk, day=on, item=item.title if item else "")


def decided_in(year: CommitteeYear) -> QuerySet[Decision]:
    """Return what was decided at a year's meetings, open records too. Needs the council's scope."""
    found = Decision.objects.filter(meeting__year=year).select_related("council", "matter")
    return found.order_by("number")


def published_in(year: CommitteeYear) -> QuerySet[Decision]:
    """Return the published records of a year's meetings: not withdrawn nor corrected ones. Needs the scope."""
    found = decided_in(year).filter(record_published_at__isnull=False, withdrawal=None)
    return found.exclude(corrections__record_published_at__isnull=False)
