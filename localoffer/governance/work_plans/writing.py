"""Writes the first draft of a committee's papers from what its year holds: the work plan and the annual report."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.work_plans.coverage import coverage_of
from localoffer.governance.work_plans.kinds import Answer, Paper, Recurs
from localoffer.governance.work_plans.models import CommitteeTerms, CommitteeYear, WorkPlanItem
from localoffer.governance.work_plans.queries.committees import seats_on
from localoffer.governance.work_plans.queries.log import LoggedAction, actions_of
from localoffer.governance.work_plans.queries.plan import Plan, PlannedItem, PlannedMeeting
from localoffer.governance.work_plans.queries.recommendations import Recommended, recommendations_of
from localoffer.governance.work_plans.stages import ItemStage, MeetingStage
from localoffer.performance.queries import scorecard
from localoffer.performance.telling.reports import report_line
from localoffer.rules.english import day
from localoffer.rules.rule import Sure

TO_WRITE = "To be written."
NOTHING = "Nothing is recorded."
IMPACTS = ("People and communities", "Equality", "Health", "Climate", "Money", "Law")


@dataclass(frozen=True, kw_only=True)
class Section:
    """One section of a paper; a line of its text that begins "- " is a point."""

    heading: str
    text: str

    def as_row(self) -> dict[str, str]:
        """Return it as plain data, for a column of JSON."""
        return {"heading": self.heading, "text": self.text}


def sections_of(year: CommitteeYear, *, kind: Paper, on: date) -> list[Section]:
    """Return the sections of a paper as the year stands on a day. What we cannot know is left to be written."""
    plan = Plan(year, on)
    return _work_plan(plan) if kind == Paper.WORK_PLAN else _annual(plan)


def _work_plan(plan: Plan) -> list[Section]:
    committee = plan.year.committee
    name = committee.name
    asked = f"- That {name} agrees its work plan for {plan.year.name}.\n- That the plan stays open to change."
    return [
        Section(heading="Recommendations", text=asked),
        Section(heading="What the committee is for", text=_functions(plan)),
        Section(heading="Who sits on it", text=_seats(plan)),
        *(_meeting(plan, one) for one in plan.meetings if one.takes_items),
        Section(heading="Items without a meeting yet", text=_listed(_unplaced(plan))),
        Section(heading="The voice of young people", text=_voice(plan)),
        Section(heading="How we are doing", text=_measured(committee.council)),
        *(Section(heading=f"Impact: {one}", text=TO_WRITE) for one in IMPACTS),
    ]


def _annual(plan: Plan) -> list[Section]:
    committee, on = plan.year.committee, plan.on
    considered = [f"{one.item.title}{_when(one)}" for one in plan.items if one.stage is ItemStage.CONSIDERED]
    covered = [f"{one.letter}. {one.text}: {_titles(one.items)}" for one in coverage_of(plan)]
    actions = [told_action(one) for one in actions_of(committee, on=on) if _in_year(one, plan.year)]
    asked = [one for one in recommendations_of(committee, on=on) if _recommended_in(one, plan.year)]
    return [
        Section(heading="Foreword", text=TO_WRITE),
        Section(heading="Meetings", text=_listed(told_meeting(one) for one in plan.meetings)),
        Section(heading="What the committee looked at", text=_listed(considered)),
        Section(heading="How this served each function", text=_listed(covered)),
        Section(heading="How we are doing", text=_measured(committee.council)),
        Section(heading="The voice of young people", text=TO_WRITE),
        Section(heading="Actions", text=_listed(actions)),
        Section(heading="Recommendations and answers", text=_listed(told_recommendation(one) for one in asked)),
        Section(heading="What comes next", text=TO_WRITE),
    ]


def still_to_write(sections: Iterable[dict[str, str]]) -> tuple[str, ...]:
    """Return the headings of those sections that are empty, or still say that they are to be written."""
    return tuple(row["heading"] for row in sections if row["text"].strip() in ("", TO_WRITE))


def told_source(said: CommitteeTerms | WorkPlanItem) -> str:
    """Return where the terms of reference or an item come from, and whether that must be checked."""
    checked = "" if Sure(said.sure).settled else " This must be checked."
    return f"Source: {said.source.rstrip('.')}.{checked}"


def told_meeting(one: PlannedMeeting) -> str:
    """Return a meeting in a line: its day, its theme, and where it stands."""
    theme = f", {one.meeting.theme}" if one.meeting.theme else ""
    return f"{day(one.day)}{theme}: {one.stage.value}"


def told_action(one: LoggedAction) -> str:
    """Return an action in a line: its number, what is to be done, by whom and by when, and where it stands."""
    due = f", by {day(one.due_on)}" if one.due_on else ", no day set"
    return f"{one.action.number}. {one.action.text} ({one.action.owner}{due}): {one.stage.value}"


def told_recommendation(one: Recommended) -> str:
    """Return a recommendation in a line, with its answer or where it stands."""
    if one.reply is None:
        due = f", by {day(one.due_on)}" if one.due_on else ""
        return f"{one.item.text} {one.stage.value.capitalize()}{due}."
    answer = Answer(one.reply.answer).label
    reason = f" {one.reply.reason}" if one.reply.reason else ""
    return f"{one.item.text} {answer} by {one.reply.answered_by}, {day(one.reply.answered_on)}.{reason}"


def _measured(council: Council) -> str:
    """Return each measure in a line, small numbers hidden, and in one line those that nobody recorded."""
    found = scorecard(council) if council.looks_after_children else []
    told = [report_line(one, council=council) for one in found if one.latest]
    missing = "; ".join(one.measure.name for one in found if not one.latest)
    return _listed([*told, f"Not recorded: {missing}."] if missing else told)


def _functions(plan: Plan) -> str:
    if plan.terms is None:
        return "Nobody has put in the terms of reference."
    rows = [f"{one['letter']}. {one['text']}" for one in plan.terms.functions]
    return f"{_listed(rows)}\n{told_source(plan.terms)}"


def _seats(plan: Plan) -> str:
    found = seats_on(plan.year.committee, day=plan.on)
    return _listed(f"{one.role} ({one.get_kind_display()})" for one in found)


def _meeting(plan: Plan, one: PlannedMeeting) -> Section:
    theme = f": {one.meeting.theme}" if one.meeting.theme else ""
    titles = [f"{item.item.title} ({item.item.owner})" for item in plan.items_at(one)]
    moved = "" if one.stage is not MeetingStage.HELD else "\nThis meeting was held."
    return Section(heading=f"Meeting of {day(one.day)}{theme}", text=_listed(titles) + moved)


def _voice(plan: Plan) -> str:
    standing = [one for one in plan.items if one.stage is ItemStage.STANDING and one.item.origin == "young_people"]
    if not standing:
        return "No standing item brings the voice of young people to each meeting."
    return f"At each meeting: {_titles(standing)}."


def _unplaced(plan: Plan) -> list[str]:
    return [f"{one.item.title} ({one.item.owner})" for one in plan.items if one.stage is ItemStage.UNPLACED]


def _when(one: PlannedItem) -> str:
    often = " (every year)" if one.item.recurs == Recurs.ANNUAL else ""
    return f"{often}, {day(one.meeting.day)}" if one.meeting else often


def _titles(items: Iterable[PlannedItem]) -> str:
    return "; ".join(one.item.title for one in items) or "no item names it"


def _listed(rows: Iterable[str]) -> str:
    return "\n".join(f"- {row}" for row in rows) or NOTHING


def _in_year(one: LoggedAction, year: CommitteeYear) -> bool:
    return year.starts_on <= localdate(one.action.at) < year.until


def _recommended_in(one: Recommended, year: CommitteeYear) -> bool:
    return year.starts_on <= one.item.decision.decided_on < year.until
