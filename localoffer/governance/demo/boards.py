"""Plans the year of an invented council's committee by the same acts that people do by hand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import calendar_of
from localoffer.governance.demo.board_files import ActionFile, Board, ItemFile, MeetingFile
from localoffer.governance.demo.staff import staff_of
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.kinds import Became, Step, Told
from localoffer.governance.work_plans.models import Committee, CommitteeYear, Meeting
from localoffer.governance.work_plans.queries.committees import committee
from localoffer.rules.governing.working_days import working_day_until
from localoffer.rules.rule import Sure

TOLD_DAYS_AGO = 3


def plan_board(council: Council, *, board: Board, now: datetime) -> bool:
    """
    Say whether the committee's year was planned, each thing on its day; False where it is here already.

    Raises NoDemoStaff, and NotAllowed where the staff came to the council after the year began.
    """
    with council_scope(council):
        if committee(council, slug=board.body) is not None:
            return False
        days = _Days(now=now, by=staff_of(council).officer)
        began = days.on(board.starts)
        made = actions.add_committee(council, body=board.body, **began)
        starts_on, until = days.day(board.starts), days.day(board.until)
        _set_up(made, board=board, since=starts_on, signed=began)
        year = actions.begin_year(made, name=board.year, starts_on=starts_on, until=until, **began)
        meetings = [_meeting(year, one, days=days, signed=began) for one in board.meetings]
        for item in board.items:
            _item(year, item, board=board, meetings=meetings, days=days)
        for action in board.actions:
            _action(made, action, board=board, meetings=meetings, days=days)
        actions.open_committee(made, **began)
        return True


@dataclass(frozen=True, kw_only=True)
class _Days:
    """Counts days from the day of loading, and says who acts on them."""

    now: datetime
    by: User

    def day(self, days: int) -> date:
        return localdate(self.now) + timedelta(days=days)

    def on(self, days: int) -> dict[str, Any]:
        """Return who acts, and when."""
        return {"by": self.by, "now": self.now + timedelta(days=days)}


def _set_up(made: Committee, *, board: Board, since: date, signed: dict[str, Any]) -> None:
    functions = tuple(board.functions.items())
    actions.adopt_terms(
        made, in_force_from=since, functions=functions, source=board.source, sure=board.sure,
        answer_days=board.answer_days, **signed,
    )  # fmt: skip
    for seat in board.seats:
        actions.give_seat(made, role=seat.role, kind=seat.kind, since=since, **signed)


def _meeting(year: CommitteeYear, one: MeetingFile, *, days: _Days, signed: dict[str, Any]) -> Meeting:
    day = days.day(one.day)
    on = working_day_until(day, calendar_of(year.council, day=day))
    made = actions.plan_meeting(year, on=on, theme=one.theme, **signed)
    if one.held:
        actions.tell_of_meeting(made, became=Became.HELD, minutes=one.held, **days.on(one.day))
    return made


def _item(year: CommitteeYear, one: ItemFile, *, board: Board, meetings: list[Meeting], days: _Days) -> None:
    began = days.on(board.starts)
    said = actions.ItemSaid(
        title=one.title, recurs=one.recurs, owner=one.owner, origin=one.origin, source=one.source, sure=Sure.V,
        covers=one.covers,
    )  # fmt: skip
    made = actions.add_item(year, item=said, **began)
    if one.at:
        meeting, held = meetings[one.at - 1], days.on(board.meetings[one.at - 1].day)
        actions.take_step(made, kind=Step.PLACED, meeting=meeting, **began)
        if one.considered:
            actions.take_step(made, kind=Step.CONSIDERED, meeting=meeting, minute=one.considered, **held)


def _action(made: Committee, one: ActionFile, *, board: Board, meetings: list[Meeting], days: _Days) -> None:
    at, held = one.meeting - 1, days.on(board.meetings[one.meeting - 1].day)
    due_on = days.day(one.due)
    asked = actions.ask_for(made, text=one.text, owner=one.owner, due_on=due_on, meeting=meetings[at], **held)
    told = one.done or one.told
    if told:
        kind, on = Told.DONE if one.done else Told.NOTE, days.day(-TOLD_DAYS_AGO)
        actions.tell_of_action(asked, kind=kind, on=on, words=told, **days.on(-TOLD_DAYS_AGO))
