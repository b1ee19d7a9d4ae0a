"""Whoever plans a committee's year …"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import DatabaseError, transaction

from localoffer.accounts.models import Role, Tier, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid as Said
from localoffer.governance.work_plans import actions, refusals
from localoffer.governance.work_plans.coverage import coverage_of, warnings_of
from localoffer.governance.work_plans.kinds import Answer, Became, Paper, Recurs, Step, Told
from localoffer.governance.work_plans.models import CommitteePaper, ItemStep
from localoffer.governance.work_plans.queries.log import actions_of
from localoffer.governance.work_plans.queries.plan import Plan
from localoffer.governance.work_plans.queries.recommendations import recommendations_of
from localoffer.governance.work_plans.stages import ActionStage, AnswerStage, ItemStage
from localoffer.governance.work_plans.usual import usual_items
from localoffer.governance.work_plans.writing import Section
from localoffer.performance.actions import record_value
from tests.accounts.making import made_member, made_user
from tests.governance.making import NOW, TODAY
from tests.governance.work_plans.making import Board
from tests.performance.making import said as figure_said
from tests.performance.making import the
from tests.rules.measuring.small import of

pytestmark = pytest.mark.django_db
SOON, LATER = date(2026, 12, 8), date(2027, 3, 9)


@pytest.fixture
def board() -> Board:
    return Board()


def warnings(board: Board, *, on: date = TODAY) -> str:
    with council_scope(board.council):
        return " ".join(warnings_of(Plan(board.year, on)))


def test_needs_a_body_of_the_constitution_and_takes_it_once(board: Board) -> None:
    for body in ("no-such-body", "board"):
        with pytest.raises(refusals.NoSuchCommittee):
            actions.add_committee(board.council, body=body, by=board.by, now=NOW)


def test_must_hold_the_right_to(board: Board) -> None:
    with pytest.raises(NotAllowed):
        actions.plan_meeting(board.year, on=SOON, by=board.office.editor, now=NOW)


def test_moves_an_item_and_every_move_is_kept_with_its_reason_and_minute(board: Board) -> None:
    first, second, item = board.meeting(SOON), board.meeting(LATER), board.item()
    board.step(item, Step.PLACED, first)
    board.step(item, Step.MOVED, second, why="The data was late.", minute="minute 14")

    stands = board.stands(item)

    assert [(step.kind, step.why, step.minute) for step in stands.steps] == [
        ("placed", "", ""),
        ("moved", "The data was late.", "minute 14"),
    ]
    assert stands.meeting
    assert stands.meeting.day == LATER
    assert stands.stage is ItemStage.PLANNED


def test_must_say_why_an_item_moves(board: Board) -> None:
    meeting, item = board.meeting(SOON), board.item()

    with pytest.raises(refusals.NothingSaid):
        board.step(item, Step.MOVED, meeting, why=" ")


def test_cannot_rewrite_a_move(board: Board) -> None:
    item = board.item()
    board.step(item, Step.PLACED, board.meeting(SOON))

    with council_scope(board.council), pytest.raises(DatabaseError), transaction.atomic():
        ItemStep.objects.get_queryset()._raw_delete(using="default")


def test_cannot_place_an_item_at_a_cancelled_meeting_and_one_that_waits_there_is_warned_of(board: Board) -> None:
    meeting, item = board.meeting(SOON), board.item(recurs=Recurs.ANNUAL)
    board.step(item, Step.PLACED, meeting)
    actions.tell_of_meeting(meeting, became=Became.CANCELLED, why="Snow.", by=board.by, now=NOW)

    assert board.stands(item).stage is ItemStage.UNPLACED
    assert "“Homes” comes up every year, but it has no meeting." in warnings(board)
    with pytest.raises(refusals.NotThisMeeting):
        board.step(item, Step.PLACED, meeting)


def test_cannot_move_what_was_considered(board: Board) -> None:
    meeting, item = board.meeting(SOON), board.item()
    board.step(item, Step.CONSIDERED, meeting)

    with pytest.raises(refusals.ItemIsOver):
        board.step(item, Step.MOVED, meeting, why="Again.")


def test_cannot_move_a_standing_item_which_comes_up_at_each_meeting(board: Board) -> None:
    meeting = board.meeting(SOON)
    board.meeting(LATER)
    item = board.item("A verbal update", Recurs.STANDING)

    with pytest.raises(refusals.StandsEveryTime):
        board.step(item, Step.PLACED, meeting)
    with council_scope(board.council):
        plan = Plan(board.year, TODAY)
        assert [[one.item.title for one in plan.items_at(each)] for each in plan.meetings] == [
            ["A verbal update"],
            ["A verbal update"],
        ]


def test_must_name_the_meeting_that_asked_for_a_requested_item(board: Board) -> None:
    with pytest.raises(refusals.NotThisMeeting):
        board.item(recurs=Recurs.REQUESTED)

    assert board.item(recurs=Recurs.REQUESTED, asked_at=board.meeting(SOON)).asked_at


def test_is_warned_of_functions_that_nothing_covers_and_of_overdue_items(board: Board) -> None:
    item = board.item(covers=("a",))
    board.step(item, Step.PLACED, board.meeting(SOON))

    with council_scope(board.council):
        covered = {one.letter: len(one.items) for one in coverage_of(Plan(board.year, TODAY))}
    assert covered == {"a": 1, "b": 0}
    assert "No item covers function b this year: Hear young people" in warnings(board)
    assert "“Homes” is overdue" not in warnings(board, on=SOON)
    assert "“Homes” is overdue" in warnings(board, on=LATER)


def test_cannot_cover_a_function_that_the_terms_do_not_have(board: Board) -> None:
    with pytest.raises(refusals.UnknownFunction):
        board.item(covers=("z",))


def test_finds_annual_and_standing_items_in_the_next_year_and_no_others(board: Board) -> None:
    annual = board.item("Yearly", Recurs.ANNUAL)
    board.step(annual, Step.CONSIDERED, board.meeting(SOON))
    board.item("Always", Recurs.STANDING)
    board.item("Once")
    board.step(board.item("Stopped", Recurs.ANNUAL), Step.DROPPED, why="No longer done.")

    after = board.begin("Next year", board.year.until, date(2028, 5, 20))

    with council_scope(board.council):
        items = Plan(after, after.starts_on).items
    assert [(one.item.title, one.stage) for one in items] == [
        ("Yearly", ItemStage.UNPLACED),
        ("Always", ItemStage.STANDING),
    ]


def test_cannot_begin_a_year_that_overlaps_another(board: Board) -> None:
    with pytest.raises(refusals.SpanRunsBackward):
        board.begin("Again", board.year.starts_on, board.year.until)


def test_adds_usual_items_once(board: Board) -> None:
    chosen = usual_items()[:3]
    for expected in (3, 0):
        made = actions.add_usual_items(board.year, usual=chosen, owner="Head", by=board.by, now=NOW)
        assert len(made) == expected


def test_cannot_say_that_a_meeting_ahead_was_held_or_that_one_was_held_twice(board: Board) -> None:
    ahead, today = board.meeting(SOON), board.meeting(TODAY)
    actions.tell_of_meeting(today, became=Became.HELD, by=board.by, now=NOW)

    with pytest.raises(refusals.MeetingLiesAhead):
        actions.tell_of_meeting(ahead, became=Became.HELD, by=board.by, now=NOW)
    with pytest.raises(refusals.MeetingIsOver):
        actions.tell_of_meeting(today, became=Became.HELD, by=board.by, now=NOW)


def test_follows_an_action_until_it_is_done(board: Board) -> None:
    asked = actions.ask_for(
        board.committee, text="Count the rooms", owner="Head", due_on=date(2026, 11, 1), by=board.by, now=NOW
    )

    def stage() -> ActionStage:
        with council_scope(board.council):
            return actions_of(board.committee, on=TODAY)[0].stage

    def tell(kind: Told, **said: date) -> None:
        actions.tell_of_action(asked, kind=kind, on=TODAY, words="Told.", by=board.by, now=NOW, **said)

    assert stage() is ActionStage.LATE
    tell(Told.MOVED, due_on=SOON)
    assert stage() is ActionStage.OPEN
    tell(Told.DONE)
    assert stage() is ActionStage.DONE
    with pytest.raises(refusals.ActionIsDone):
        tell(Told.NOTE)


def test_tracks_a_recommendation_to_its_answer(board: Board) -> None:
    item = Said(text="Open a gym for everyone.", kind=ItemKind.RECOMMEND, number="(i)")
    decided = board.office.decide(body="board", items=[item])

    def asked(on: date = TODAY) -> AnswerStage:
        with council_scope(board.council):
            return recommendations_of(board.committee, on=on)[0].stage

    assert asked() is AnswerStage.WAITING
    assert asked(LATER) is AnswerStage.OVERDUE
    with pytest.raises(refusals.NothingSaid):
        answer(board, board.office.item(decided), Answer.NOT_ACCEPTED)
    answer(board, board.office.item(decided), Answer.IN_PART, reason="Two gyms, not ten.")
    assert asked(LATER) is AnswerStage.ANSWERED


def answer(board: Board, item: object, said: Answer, **more: str) -> None:
    actions.record_reply(
        board.committee, item=item, answer=said, answered_by="Cabinet", on=TODAY, by=board.by, now=NOW, **more  # type: ignore[arg-type]
    )  # fmt: skip


def test_writes_the_work_plan_report_from_the_year(board: Board) -> None:
    board.step(board.item("Homes for all"), Step.PLACED, board.meeting(SOON, theme="Homes"))

    paper = actions.start_paper(board.year, kind=Paper.WORK_PLAN, by=board.by, now=NOW)

    said = {one["heading"]: one["text"] for one in paper.sections}
    assert said["Meeting of 8 December 2026: Homes"] == "- Homes for all (Head of Service)"
    assert "- b. Hear young people" in said["What the committee is for"]
    assert said["Impact: Equality"] == "To be written."


def test_tells_in_both_papers_how_the_council_is_doing_and_what_nobody_recorded(board: Board) -> None:
    council = board.year.committee.council
    council.tier = Tier.UNITARY  # a district looks after no children, so nothing is measured there
    council.save()
    keeper = made_member(Role.PERFORMANCE, council=board.council, user=made_user("Demo Percy"))
    for code, figure in (("adviser-named", of(90, 100)), ("visits-on-time", of(97, 100))):
        record_value(board.council, measure=the(code), said=figure_said(figure), by=keeper, now=NOW)

    papers = [actions.start_paper(board.year, kind=kind, by=board.by, now=NOW) for kind in Paper]

    for paper in papers:
        text = next(one["text"] for one in paper.sections if one["heading"] == "How we are doing")
        assert "- Has a named personal adviser: 90%, on 31 March 2026." in text
        assert "- Seen as often as promised: not shown, on 31 March 2026." in text
        assert "97" not in text
        assert "Not recorded: In touch at 17 and 18;" in text


def test_is_told_in_the_paper_that_a_source_must_be_checked(board: Board) -> None:
    paper = actions.start_paper(board.year, kind=Paper.WORK_PLAN, by=board.by, now=NOW)

    said = {one["heading"]: one["text"] for one in paper.sections}
    assert said["What the committee is for"].endswith("Source: Part 3. This must be checked.")


def test_finds_an_action_in_the_year_of_its_day_here(board: Board) -> None:
    # The year ends in summer time: it is half past midnight of the next one's first day.
    after_midnight = datetime.combine(board.year.until - timedelta(days=1), time(23, 30), tzinfo=UTC)
    actions.ask_for(board.committee, text="Count", owner="Head", by=board.by, now=after_midnight)

    paper = actions.start_paper(board.year, kind=Paper.ANNUAL, by=board.by, now=after_midnight)

    said = {one["heading"]: one["text"] for one in paper.sections}
    assert said["Actions"] == "Nothing is recorded."


def test_cannot_publish_a_paper_that_is_not_written_nor_change_a_published_one(board: Board) -> None:
    paper = actions.start_paper(board.year, kind=Paper.ANNUAL, by=board.by, now=NOW)
    with pytest.raises(refusals.StillToWrite):
        actions.publish_paper(paper, by=board.by, now=NOW)
    written = [Section(heading="Foreword", text="A good year.")]
    actions.rewrite_paper(paper, sections=written, by=board.by, now=NOW)
    actions.publish_paper(paper, by=board.by, now=NOW)

    with pytest.raises(refusals.PaperIsPublished):
        actions.rewrite_paper(paper, sections=written, by=board.by, now=NOW)
    with council_scope(board.council), pytest.raises(DatabaseError), transaction.atomic():
        CommitteePaper.objects.filter(pk=paper.pk).update(sections=[])


def test_leaves_each_deed_on_the_trail(board: Board) -> None:
    board.meeting(SOON)

    with council_scope(board.council):
        deeds = [one.detail.get("deed") for one in TrailRecord.objects.filter(act="manage_work_plan")]
    assert deeds == ["added a committee", "adopted terms", "began a year", "planned a meeting"]
