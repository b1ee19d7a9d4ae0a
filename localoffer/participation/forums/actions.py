"""Writes down groups, their meetings and points, and what the council answers to each point."""

from datetime import date, datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.models import Answered
from localoffer.participation.forums.models import Forum, ForumEnd, ForumSession, Point, PointAnswer, VerbalUpdate
from localoffer.participation.forums.queries import end_of, forums_of
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.parts import SeenBy
from localoffer.participation.voice.refusals import AlreadyEnded, AlreadyThere, DayMissing


def start_forum(council: Council, *, name: str, about: str, by: User, now: datetime) -> Forum:
    """Return a new group. Raises AlreadyThere where one has this name."""
    with council_scope(council):
        if forums_of(council).filter(name=name).exists():
            raise AlreadyThere
    facts = {"name": name, "about": about}
    return written_down(
        Forum, council=council, act=Act.RUN_CONSULTATION, deed="started a group", by=by, now=now, **facts
    )


def end_forum(forum: Forum, *, ended_on: date, why: str, by: User, now: datetime) -> ForumEnd:
    """Return that a group has come to its end, and why; what it said stays. Raises AlreadyEnded."""
    with council_scope(forum.council):
        if end_of(forum) is not None:
            raise AlreadyEnded
    facts = {"forum": forum, "ended_on": ended_on, "why": why}
    return written_down(
        ForumEnd, council=forum.council, act=Act.RUN_CONSULTATION, deed="ended a group", by=by, now=now, **facts
    )


def record_session(
    forum: Forum, *, held_on: date, people: int, about: str, seen_by: SeenBy, by: User, now: datetime
) -> ForumSession:
    """Return a meeting of a group: its day, and how many young people came. Raises AlreadyEnded."""
    _refuse_once_ended(forum, on=held_on)
    return written_down(
        ForumSession,
        council=forum.council,
        act=Act.RUN_CONSULTATION,
        deed="wrote down a meeting of a group",
        by=by,
        now=now,
        forum=forum,
        held_on=held_on,
        people=people,
        about=about,
        seen_by=seen_by,
    )


def raise_point(session: ForumSession, *, words: str, seen_by: SeenBy, by: User, now: datetime) -> Point:
    """Return a point that the group raised, in its own words."""
    return written_down(
        Point,
        council=session.council,
        act=Act.RUN_CONSULTATION,
        deed="wrote down a point of a group",
        by=by,
        now=now,
        session=session,
        words=words,
        seen_by=seen_by,
    )


def answer_point(
    point: Point,
    *,
    answered: Answered,
    text: str,
    owner: str,
    by_date: date | None,
    entry: str,
    by: User,
    now: datetime,
) -> PointAnswer:
    """Return what came of a point; a later answer counts instead. Raises DayMissing."""
    if answered == Answered.WILL_DO and by_date is None:
        raise DayMissing
    return written_down(
        PointAnswer,
        council=point.council,
        act=Act.ANSWER_THEMES,
        deed="answered a group's point",
        by=by,
        now=now,
        point=point,
        answered=answered,
        text=text,
        owner=owner,
        by_date=by_date if answered == Answered.WILL_DO else None,
        entry=entry,
    )


def record_update(
    forum: Forum,
    *,
    committee: str,
    given_on: date,
    item: str,
    text: str,
    seen_by: SeenBy,
    by: User,
    now: datetime,
) -> VerbalUpdate:
    """Return what a group told a committee aloud. Raises AlreadyEnded."""
    _refuse_once_ended(forum, on=given_on)
    return written_down(
        VerbalUpdate,
        council=forum.council,
        act=Act.RUN_CONSULTATION,
        deed="wrote down what a group told a committee",
        by=by,
        now=now,
        forum=forum,
        committee=committee,
        given_on=given_on,
        item=item,
        text=text,
        seen_by=seen_by,
    )


def _refuse_once_ended(forum: Forum, *, on: date) -> None:
    with council_scope(forum.council):
        end = end_of(forum)
    if end is not None and end.ended_on <= on:
        raise AlreadyEnded
