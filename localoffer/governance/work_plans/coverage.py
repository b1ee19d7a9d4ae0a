"""Says what a work plan leaves out: functions that nothing covers, items without a meeting, items overdue."""

from collections.abc import Iterator
from dataclasses import dataclass

from localoffer.governance.work_plans.kinds import Recurs
from localoffer.governance.work_plans.queries.plan import Plan, PlannedItem
from localoffer.governance.work_plans.stages import ItemStage, MeetingStage
from localoffer.rules.english import day


@dataclass(frozen=True, kw_only=True)
class FunctionCovered:
    """A function of the committee, and the items of the year that serve it; none is a warning."""

    letter: str
    text: str
    items: tuple[PlannedItem, ...]


def coverage_of(plan: Plan) -> tuple[FunctionCovered, ...]:
    """Return each function with the year's items that serve it, dropped ones left out."""
    kept = [one for one in plan.items if one.stage is not ItemStage.DROPPED]
    return tuple(
        FunctionCovered(
            letter=one["letter"],
            text=one["text"],
            items=tuple(item for item in kept if one["letter"] in item.item.covers),
        )
        for one in (plan.terms.functions if plan.terms else ())
    )


def warnings_of(plan: Plan) -> tuple[str, ...]:
    """Return what the year leaves out, a sentence each."""
    return (*_of_functions(plan), *_of_meetings(plan), *_of_items(plan))


def _of_functions(plan: Plan) -> Iterator[str]:
    if plan.terms is None:
        yield "Nobody has put in what this committee is for. So we cannot say what its plan leaves out."
    for function in coverage_of(plan):
        if not function.items:
            yield f"No item covers function {function.letter} this year: {function.text}"


def _of_meetings(plan: Plan) -> Iterator[str]:
    if not plan.meetings:
        yield "No meeting is planned for this year."
    for one in plan.meetings:
        if one.stage is MeetingStage.UNTOLD:
            yield f"The meeting of {day(one.day)} has passed. Say whether it was held."


def _of_items(plan: Plan) -> Iterator[str]:
    for one in plan.items:
        if one.stage is ItemStage.UNPLACED:
            often = "comes up every year, but it" if one.item.recurs == Recurs.ANNUAL else "is in the plan, but it"
            yield f"“{one.item.title}” {often} has no meeting."
        if one.stage is ItemStage.OVERDUE:
            yield f"“{one.item.title}” is overdue: its meeting has passed."
