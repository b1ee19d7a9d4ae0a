"""From dated facts alone, where it stands …"""

from datetime import date

import pytest

from localoffer.governance.work_plans.kinds import Became, Recurs, Step, Told
from localoffer.governance.work_plans.stages import (
    ActionStage,
    AnswerStage,
    ItemStage,
    MeetingStage,
    StepFact,
    action_stage,
    answer_due,
    answer_stage,
    item_stage,
    meeting_stage,
)

DAY, AFTER, BEFORE = date(2026, 6, 10), date(2026, 6, 11), date(2026, 6, 9)
PLACED = StepFact(kind=Step.PLACED, meeting=1, day=DAY)
NO_MEETINGS: frozenset[int] = frozenset()


@pytest.mark.parametrize(
    ("facts", "on", "stage"),
    [
        ([], DAY, MeetingStage.PLANNED),
        ([], AFTER, MeetingStage.UNTOLD),
        ([Became.HELD], AFTER, MeetingStage.HELD),
        ([Became.MOVED], DAY, MeetingStage.PLANNED),
        ([Became.MOVED, Became.CANCELLED], AFTER, MeetingStage.CANCELLED),
    ],
)
def test_is_told_of_a_meeting(facts: list[Became], on: date, stage: MeetingStage) -> None:
    assert meeting_stage(facts, day=DAY, on=on) is stage


@pytest.mark.parametrize(
    ("steps", "on", "stage"),
    [
        ([], DAY, ItemStage.UNPLACED),
        ([PLACED], DAY, ItemStage.PLANNED),
        ([PLACED], AFTER, ItemStage.OVERDUE),
        ([PLACED, StepFact(kind=Step.CONSIDERED, meeting=1, day=DAY)], AFTER, ItemStage.CONSIDERED),
        ([PLACED, StepFact(kind=Step.CARRIED_OVER, meeting=2, day=AFTER)], AFTER, ItemStage.PLANNED),
        ([PLACED, StepFact(kind=Step.DROPPED)], AFTER, ItemStage.DROPPED),
    ],
)
def test_is_told_of_an_item(steps: list[StepFact], on: date, stage: ItemStage) -> None:
    assert item_stage(Recurs.ONE_OFF, steps, cancelled=NO_MEETINGS, on=on) is stage


def test_is_nowhere_for_an_item_whose_meeting_was_cancelled() -> None:
    assert item_stage(Recurs.ANNUAL, [PLACED], cancelled=frozenset({1}), on=DAY) is ItemStage.UNPLACED


def test_is_every_meeting_for_a_standing_item_until_it_is_dropped() -> None:
    dropped = StepFact(kind=Step.DROPPED)

    assert item_stage(Recurs.STANDING, [], cancelled=NO_MEETINGS, on=AFTER) is ItemStage.STANDING
    assert item_stage(Recurs.STANDING, [dropped], cancelled=NO_MEETINGS, on=AFTER) is ItemStage.DROPPED


@pytest.mark.parametrize(
    ("told", "due_on", "stage"),
    [
        ([], DAY, ActionStage.OPEN),
        ([], BEFORE, ActionStage.LATE),
        ([Told.NOTE], None, ActionStage.OPEN),
        ([Told.ESCALATED], BEFORE, ActionStage.ESCALATED),
        ([Told.ESCALATED, Told.DONE], BEFORE, ActionStage.DONE),
    ],
)
def test_is_told_of_an_action(told: list[Told], due_on: date | None, stage: ActionStage) -> None:
    assert action_stage(told, due_on=due_on, on=DAY) is stage


def test_is_never_overdue_for_a_recommendation_where_no_rule_names_a_time() -> None:
    due = answer_due(date(2020, 1, 1), days=None)

    assert due is None
    assert answer_stage(answered=False, due_on=due, on=DAY) is AnswerStage.WAITING


def test_is_overdue_for_a_recommendation_from_the_day_after_its_last_day() -> None:
    due = answer_due(BEFORE, days=1)

    assert answer_stage(answered=False, due_on=due, on=DAY) is AnswerStage.WAITING
    assert answer_stage(answered=False, due_on=due, on=AFTER) is AnswerStage.OVERDUE
    assert answer_stage(answered=True, due_on=due, on=AFTER) is AnswerStage.ANSWERED
