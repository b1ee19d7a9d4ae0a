"""Asks for a committee's work plan in a municipal year, with where each part stands. Needs the council's scope."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Prefetch, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.work_plans.kinds import TO_A_MEETING, Became, Recurs, Step
from localoffer.governance.work_plans.models import (
    CommitteeTerms,
    CommitteeYear,
    ItemStep,
    Meeting,
    MeetingFact,
    WorkPlanItem,
)
from localoffer.governance.work_plans.queries.committees import terms_on
from localoffer.governance.work_plans.stages import ItemStage, MeetingStage, StepFact, item_stage, meeting_stage


@dataclass(frozen=True, kw_only=True)
class PlannedMeeting:
    """A meeting, its day as it now stands, and where it stands."""

    meeting: Meeting
    day: date
    stage: MeetingStage

    @property
    def takes_items(self) -> bool:
        """Whether it was held or may still be."""
        return self.stage is not MeetingStage.CANCELLED


@dataclass(frozen=True, kw_only=True)
class PlannedItem:
    """An item, its steps in order, the meeting it waits for or came up at, and where it stands."""

    item: WorkPlanItem
    steps: tuple[ItemStep, ...]
    meeting: PlannedMeeting | None
    stage: ItemStage


@dataclass(frozen=True)
class Plan:
    """A municipal year as it stands on a day."""

    year: CommitteeYear
    on: date

    @cached_property
    def terms(self) -> CommitteeTerms | None:
        """The terms of reference: of that day, or of the year's first day where it lies ahead."""
        last = max(self.year.starts_on, min(self.on, self.year.until))
        return terms_on(self.year.committee, day=last)

    @cached_property
    def meetings(self) -> tuple[PlannedMeeting, ...]:
        """The meetings, by their days as they now stand."""
        found = Meeting.objects.filter(year=self.year).prefetch_related(_facts())
        return tuple(sorted((planned(one, on=self.on) for one in found), key=lambda one: one.day))

    @cached_property
    def items(self) -> tuple[PlannedItem, ...]:
        """The items, in the order in which they were added."""
        steps = Prefetch("steps", queryset=ItemStep.objects.order_by("pk"))
        found = WorkPlanItem.objects.filter(year=self.year).select_related(
            "asked_at", "decision_item__decision", "matter"
        )
        items = list(found.prefetch_related(steps).order_by("pk"))
        for one in items:
            one.year = self.year  # so that no item asks for it again
        return tuple(self._planned(one) for one in items)

    def items_at(self, meeting: PlannedMeeting) -> tuple[PlannedItem, ...]:
        """Return what comes up at a meeting: the standing items first, then those planned or considered there."""
        if not meeting.takes_items:
            return ()
        standing = tuple(one for one in self.items if one.stage is ItemStage.STANDING)
        own = tuple(one for one in self.items if one.meeting == meeting and one.item.recurs != Recurs.STANDING)
        return standing + own

    def _planned(self, item: WorkPlanItem) -> PlannedItem:
        steps = tuple(item.steps.all())
        by_pk = {one.meeting.pk: one for one in self.meetings}
        facts = [_fact(step, by_pk) for step in steps]
        cancelled = frozenset(one.meeting.pk for one in self.meetings if not one.takes_items)
        stage = item_stage(Recurs(item.recurs), facts, cancelled=cancelled, on=self.on)
        named = [fact for fact in facts if fact.kind in TO_A_MEETING or fact.kind == Step.CONSIDERED]
        at = by_pk.get(named[-1].meeting or 0) if named and stage is not ItemStage.DROPPED else None
        return PlannedItem(item=item, steps=steps, meeting=at, stage=stage)


def planned(meeting: Meeting, *, on: date) -> PlannedMeeting:
    """Return a meeting with its day as it now stands, and where it stands."""
    facts = sorted(meeting.facts.all(), key=lambda fact: fact.pk)
    moved = [fact.to_day for fact in facts if fact.became == Became.MOVED]
    day = moved[-1] or meeting.planned_for if moved else meeting.planned_for
    stage = meeting_stage([Became(fact.became) for fact in facts], day=day, on=on)
    return PlannedMeeting(meeting=meeting, day=day, stage=stage)


def meeting(council: Council, *, pk: int) -> Meeting | None:
    """Return one meeting of the council with what became of it, or None."""
    found = Meeting.objects.filter(council=council, pk=pk).prefetch_related(_facts())
    return found.select_related("council", "year__committee__council").first()


def item(council: Council, *, pk: int) -> WorkPlanItem | None:
    """Return one item of the council's work plans, or None."""
    found: QuerySet[WorkPlanItem] = WorkPlanItem.objects.filter(council=council, pk=pk)
    return found.select_related("council", "year__committee__council", "year__council").first()


def _facts() -> Any:
    return Prefetch("facts", queryset=MeetingFact.objects.order_by("pk"))


def _fact(step: ItemStep, meetings: dict[int, PlannedMeeting]) -> StepFact:
    at = meetings.get(step.meeting_id or 0)
    return StepFact(kind=Step(step.kind), meeting=step.meeting_id, day=at.day if at else None)
