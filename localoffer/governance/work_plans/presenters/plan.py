"""Puts a work plan into rows: its meetings with their items, and each item with its moves."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.decisions.models import Decision
from localoffer.governance.work_plans.coverage import coverage_of
from localoffer.governance.work_plans.kinds import Origin, Recurs, Step
from localoffer.governance.work_plans.models import CommitteeTerms, ItemStep, WorkPlanItem
from localoffer.governance.work_plans.queries.plan import Plan, PlannedItem, PlannedMeeting
from localoffer.governance.work_plans.stages import ItemStage, MeetingStage
from localoffer.governance.work_plans.writing import told_source
from localoffer.rules.english import day


@dataclass(frozen=True, kw_only=True)
class ItemRow:
    """An item in a list. `href` is where staff change it; `moves` tell each move with its reason."""

    title: str
    owner: str
    often: str
    stage: str
    moves: tuple[str, ...]
    href: str


@dataclass(frozen=True, kw_only=True)
class DecidedRow:
    """Something that was decided at a meeting: its record, and the story of its matter, each with its address."""

    title: str
    href: str
    matter: str
    story: str


@dataclass(frozen=True, kw_only=True)
class MeetingRow:
    """
    A meeting with its items, and what was decided there.

    `href` is where staff say what became of it; `notes` tell what has.
    """

    pk: int
    day: str
    title: str
    place: str
    stage: str
    notes: tuple[str, ...]
    items: tuple[ItemRow, ...]
    decided: tuple[DecidedRow, ...]
    href: str


@dataclass(frozen=True, kw_only=True)
class PlanRows:
    """A whole year: its meetings, the items that wait for one, and those that ended without one."""

    meetings: tuple[MeetingRow, ...]
    unplaced: tuple[ItemRow, ...]
    dropped: tuple[ItemRow, ...]


# Where the record of a decision and the story of its matter are, for staff and for everyone.
OF_STAFF = ("decisions:decision", "matters:matter")
OF_EVERYONE = ("decisions:record", "matters:story")


def rows_of(plan: Plan, *, decided: Iterable[Decision], pages: tuple[str, str]) -> PlanRows:
    """
    Return the year in rows, with what was `decided` at its meetings; `pages` are OF_STAFF or OF_EVERYONE.

    Without any meeting, standing items have none either.
    """
    at: dict[int | None, list[DecidedRow]] = {}
    for one in decided:
        at.setdefault(one.meeting_id, []).append(_decided(one, pages=pages))
    have_none = {ItemStage.UNPLACED}
    if not any(one.takes_items for one in plan.meetings):
        have_none.add(ItemStage.STANDING)
    return PlanRows(
        meetings=tuple(_meeting(one, plan=plan, decided=at.get(one.meeting.pk, ())) for one in plan.meetings),
        unplaced=tuple(item_row(one) for one in plan.items if one.stage in have_none),
        dropped=tuple(item_row(one) for one in plan.items if one.stage is ItemStage.DROPPED),
    )


def item_row(one: PlannedItem) -> ItemRow:
    """Return an item as a row."""
    return ItemRow(
        title=one.item.title,
        owner=one.item.owner,
        often=str(Recurs(one.item.recurs).label),
        stage=one.stage.value,
        moves=tuple(told_step(step) for step in one.steps),
        href=reverse("work_plans:item", args=[one.item.year.council.slug, one.item.pk]),
    )


def told_step(step: ItemStep) -> str:
    """Return one step of an item in a sentence: what happened, why, and which minute says so."""
    why = f" {step.why}" if step.why else ""
    minute = f" ({step.minute})" if step.minute else ""
    return f"{day(localdate(step.at))}: {Step(step.kind).label}.{why}{minute}"


def facts_of(one: PlannedItem) -> tuple[str, ...]:
    """Return what an item says, a sentence each."""
    covers = ", ".join(one.item.covers) or "none named"
    return (
        f"It comes up: {Recurs(one.item.recurs).label.lower()}.",
        f"Brought by: {one.item.owner}.",
        f"It comes from: {Origin(one.item.origin).label.lower()}. {told_source(one.item)}",
        *links_of(one.item),
        f"Functions it serves: {covers}.",
        f"Now: {one.stage.value}{f', {day(one.meeting.day)}' if one.meeting else ''}.",
        *(told_step(step) for step in one.steps),
    )


def links_of(item: WorkPlanItem) -> tuple[str, ...]:
    """Return which part of which record and which matter an item belongs to, a sentence each."""
    part, matter = item.decision_item, item.matter
    decided = (f"A decision asks for it: record {part.decision.number}, {part}",) if part else ()
    return (*decided, *((f"It belongs to the matter “{matter.title}”.",) if matter else ()))


def functions_of(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return each function with the items that serve it."""
    return tuple(
        (f"{one.letter}. {one.text}", "; ".join(item.item.title for item in one.items) or "No item names it")
        for one in coverage_of(plan)
    )


def source_of(terms: CommitteeTerms | None) -> str:
    """Return where the terms of reference were read, and whether that must be checked; nothing without terms."""
    if terms is None:
        return ""
    return f"From {day(terms.in_force_from)}. {told_source(terms)}"


def _decided(decision: Decision, *, pages: tuple[str, str]) -> DecidedRow:
    council = decision.council.slug
    return DecidedRow(
        title=decision.title,
        href=reverse(pages[0], args=[council, decision.number]),
        matter=decision.matter.title,
        story=reverse(pages[1], args=[council, decision.matter.slug]),
    )


def _meeting(one: PlannedMeeting, *, plan: Plan, decided: Iterable[DecidedRow]) -> MeetingRow:
    notes = tuple(
        f"{fact.get_became_display()}. {fact.why} {fact.minutes}".strip() for fact in one.meeting.facts.all()
    )
    theme = f": {one.meeting.theme}" if one.meeting.theme else ""
    open_still = one.stage in (MeetingStage.PLANNED, MeetingStage.UNTOLD)
    return MeetingRow(
        pk=one.meeting.pk,
        day=day(one.day),
        title=f"{day(one.day)}{theme}",
        place=one.meeting.place,
        stage=one.stage.value,
        notes=notes,
        items=tuple(item_row(item) for item in plan.items_at(one)),
        decided=tuple(decided),
        href=reverse("work_plans:meeting", args=[plan.year.council.slug, one.meeting.pk]) if open_still else "",
    )
