"""Puts what came of a committee's work into rows: its actions, and the answers to what it recommended."""

from dataclasses import dataclass

from django.urls import reverse

from localoffer.governance.work_plans.models import Committee
from localoffer.governance.work_plans.queries.log import LoggedAction
from localoffer.governance.work_plans.queries.recommendations import Recommended
from localoffer.governance.work_plans.writing import told_recommendation
from localoffer.rules.english import day


@dataclass(frozen=True, kw_only=True)
class FollowedRow:
    """An action or a recommendation: what it says, where it stands, its updates, and where staff add one."""

    title: str
    text: str
    stage: str
    updates: tuple[str, ...]
    href: str


def action_row(one: LoggedAction) -> FollowedRow:
    """Return an action as a row."""
    action, due = one.action, f"By {day(one.due_on)}." if one.due_on else "No day was set."
    place = [action.committee.council.slug, action.committee.slug, action.number]
    return FollowedRow(
        title=str(action),
        text=f"{action.owner}. {due}",
        stage=one.stage.value,
        updates=updates_of(one),
        href="" if one.is_done else reverse("work_plans:action", args=place),
    )


def updates_of(one: LoggedAction) -> tuple[str, ...]:
    """Return what was told of an action, in order, a sentence each."""
    return tuple(f"{day(update.on)}: {update.get_kind_display()}. {update.said}" for update in one.updates)


def recommendation_row(one: Recommended, *, committee: Committee) -> FollowedRow:
    """Return a recommendation as a row. Where no rule names a time for the answer, it says so."""
    due = f"An answer is due by {day(one.due_on)}." if one.due_on else "No rule here names a time for the answer."
    return FollowedRow(
        title=one.item.text,
        text=f"Recommended on {day(one.item.decision.decided_on)}. {due}",
        stage=one.stage.value,
        updates=(told_recommendation(one),) if one.reply else (),
        href=reverse("work_plans:reply", args=[committee.council.slug, committee.slug, one.item.pk]),
    )
