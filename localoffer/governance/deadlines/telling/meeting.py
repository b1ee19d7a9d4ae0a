"""Tells the days of committees: papers to send out, items, actions and answers that are due."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.work_plans.models import Committee
from localoffer.governance.work_plans.queries.committees import committees_of, years_of
from localoffer.governance.work_plans.queries.log import actions_of
from localoffer.governance.work_plans.queries.plan import Plan, PlannedMeeting
from localoffer.governance.work_plans.queries.recommendations import recommendations_of
from localoffer.governance.work_plans.stages import AnswerStage, ItemStage, MeetingStage
from localoffer.rules.english import day
from localoffer.rules.governing.clear_days import latest_before_clear_days
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind
from localoffer.rules.governing.working_days import BeyondCalendar, working_day_until
from localoffer.rules.rule import Sure


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the days of the council's committees. Needs the scope."""
    rules = RulesOf(council)
    for committee in committees_of(council):
        for year in years_of(committee):
            yield from _of_year(Plan(year, on), rules=rules)
        yield from _actions(committee, on=on)
        yield from _answers(committee, on=on)


def _of_year(plan: Plan, *, rules: RulesOf) -> Iterator[Deadline]:
    committee = plan.year.committee
    for meeting in plan.meetings:
        if meeting.stage is MeetingStage.PLANNED:
            yield from _papers(meeting, committee=committee, rules=rules)
    for one in plan.items:
        if one.meeting and one.stage in (ItemStage.PLANNED, ItemStage.OVERDUE):
            yield Deadline(
                name=f"plan-item-{one.item.pk}",
                on=one.meeting.day,
                kind=Kind.COMMITTEE,
                title=f"{committee.name} looks at: {one.item.title}",
                text=f"{one.item.owner}.",
                source=one.item.source,
                must_check=not Sure(one.item.sure).settled,
                href=reverse("work_plans:item", args=[committee.council.slug, one.item.pk]),
            )


def _papers(meeting: PlannedMeeting, *, committee: Committee, rules: RulesOf) -> Iterator[Deadline]:
    """Yield the last day to send out the papers, where the rules of the day and the bank holidays are known."""
    constitution = rules.constitution_on(meeting.day)
    if constitution is None:
        return
    try:
        period = constitution.notice_period(NoticeKind.MEETING)
        calendar = rules.calendar_of(meeting.day)
        last = latest_before_clear_days(meeting.day, period.days, period.unit, calendar)
        sent = working_day_until(last, calendar)
    except (NoSuchNotice, BeyondCalendar):
        return
    yield Deadline(
        name=f"agenda-{meeting.meeting.pk}",
        on=sent,
        kind=Kind.COMMITTEE,
        title=f"The last day to send out the papers: {committee.name}",
        text=f"The meeting is on {day(meeting.day)}. Between them must lie {period.in_words}.{_moved(last, sent)}",
        source=period.basis,
        href=reverse("work_plans:committee", args=[committee.council.slug, committee.slug]),
    )


def _moved(last: date, sent: date) -> str:
    """Say why the day is an earlier one than the rule gives, or nothing."""
    return "" if sent == last else f" The rule gives {day(last)}, on which nobody works."


def _actions(committee: Committee, *, on: date) -> Iterator[Deadline]:
    for one in actions_of(committee, on=on):
        if not one.is_done and one.due_on:
            yield Deadline(
                name=f"action-{committee.slug}-{one.action.number}",
                on=one.due_on,
                kind=Kind.COMMITTEE,
                title=f"Do: {one.action.text}",
                text=f"{one.action.owner}.",
                source=f"Action {one.action.number} of {committee.name}",
                href=reverse("work_plans:followed", args=[committee.council.slug, committee.slug]),
            )


def _answers(committee: Committee, *, on: date) -> Iterator[Deadline]:
    for one in recommendations_of(committee, on=on):
        terms = one.terms
        if one.stage is not AnswerStage.ANSWERED and one.due_on and terms:
            yield Deadline(
                name=f"answer-{one.item.pk}",
                on=one.due_on,
                kind=Kind.COMMITTEE,
                title=f"Answer {committee.name}: {one.item.text}",
                text=f"{terms.answer_days} days from the day it was recommended.",
                source=terms.source,
                must_check=not Sure(terms.sure).settled,
                href=reverse("work_plans:followed", args=[committee.council.slug, committee.slug]),
            )
