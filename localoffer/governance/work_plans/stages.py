"""Derives where a meeting, an item, an action and a recommendation stand on a day, from dated facts alone."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from localoffer.governance.work_plans.kinds import TO_A_MEETING, Became, Recurs, Step, Told


class MeetingStage(Enum):
    """Where a meeting stands; the value is the word that people read."""

    PLANNED = "planned"
    UNTOLD = "nobody has said that it was held"
    HELD = "held"
    CANCELLED = "cancelled"


class ItemStage(Enum):
    """Where an item stands."""

    STANDING = "at every meeting"
    UNPLACED = "no meeting yet"
    PLANNED = "planned"
    OVERDUE = "overdue: nobody has said what came of it"
    CONSIDERED = "considered"
    DROPPED = "dropped"


class ActionStage(Enum):
    """Where an action stands."""

    OPEN = "open"
    LATE = "late"
    ESCALATED = "taken further up"
    DONE = "done"


class AnswerStage(Enum):
    """Where a recommendation stands."""

    WAITING = "waiting for an answer"
    OVERDUE = "answer overdue"
    ANSWERED = "answered"


@dataclass(frozen=True, kw_only=True)
class StepFact:
    """A step of an item: its kind, and the meeting it names with that meeting's day as it now stands."""

    kind: Step
    meeting: int | None = None
    day: date | None = None


def meeting_stage(facts: list[Became], *, day: date, on: date) -> MeetingStage:
    """Return where a meeting stands whose day is now `day`."""
    if Became.CANCELLED in facts:
        return MeetingStage.CANCELLED
    if Became.HELD in facts:
        return MeetingStage.HELD
    return MeetingStage.UNTOLD if day < on else MeetingStage.PLANNED


def item_stage(recurs: Recurs, steps: list[StepFact], *, cancelled: frozenset[int], on: date) -> ItemStage:
    """
    Return where an item stands. One that waits for a cancelled meeting has no meeting.

    An item is overdue from the day after its meeting, until somebody says what became of it.
    """
    kinds = {step.kind for step in steps}
    if Step.DROPPED in kinds:
        return ItemStage.DROPPED
    if recurs == Recurs.STANDING:
        return ItemStage.STANDING
    last = steps[-1] if steps else None
    if last and last.kind == Step.CONSIDERED:
        return ItemStage.CONSIDERED
    if last is None or last.kind not in TO_A_MEETING or last.meeting in cancelled or last.day is None:
        return ItemStage.UNPLACED
    return ItemStage.OVERDUE if last.day < on else ItemStage.PLANNED


def action_stage(told: list[Told], *, due_on: date | None, on: date) -> ActionStage:
    """Return where an action stands. It is late from the day after its day; without a day it is never late."""
    if Told.DONE in told:
        return ActionStage.DONE
    if due_on is not None and due_on < on:
        return ActionStage.ESCALATED if Told.ESCALATED in told else ActionStage.LATE
    return ActionStage.ESCALATED if Told.ESCALATED in told else ActionStage.OPEN


def answer_due(recommended_on: date, *, days: int | None) -> date | None:
    """Return the last day for an answer, or None where no rule names a time."""
    return None if days is None else recommended_on + timedelta(days=days)


def answer_stage(*, answered: bool, due_on: date | None, on: date) -> AnswerStage:
    """Return where a recommendation stands. Without a time it waits, and is never overdue."""
    if answered:
        return AnswerStage.ANSWERED
    return AnswerStage.OVERDUE if due_on is not None and due_on < on else AnswerStage.WAITING
