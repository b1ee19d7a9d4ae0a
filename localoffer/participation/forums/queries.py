"""Finds groups, their meetings, and what came of each point. Each needs the council's scope around it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.participation.consultations.counting import shown_count
from localoffer.participation.consultations.models import Answered
from localoffer.participation.forums.models import Forum, ForumEnd, ForumSession, Point, PointAnswer, VerbalUpdate
from localoffer.participation.voice.parts import SeenBy

EVERYONE = (SeenBy.PUBLIC,)
STAFF = (SeenBy.PUBLIC, SeenBy.STAFF)
WITH_THE_GROUP = tuple(SeenBy)


@dataclass(frozen=True, kw_only=True)
class PointTold:
    """A point, and the answer that counts, if somebody answered."""

    point: Point
    answer: PointAnswer | None


@dataclass(frozen=True, kw_only=True)
class SessionTold:
    """A meeting, how many came as far as it may be shown, and the points that may be read."""

    session: ForumSession
    people: str
    points: tuple[PointTold, ...]


@dataclass(frozen=True, kw_only=True)
class ForumTold:
    """A group with its meetings and its updates to committees, the latest first, as far as they may be read."""

    forum: Forum
    sessions: tuple[SessionTold, ...]
    updates: tuple[VerbalUpdate, ...]
    end: ForumEnd | None = None


def forums_of(council: Council) -> QuerySet[Forum]:
    """Return the groups of a council, by name."""
    found: QuerySet[Forum] = Forum.objects.filter(council=council).select_related("council")
    return found.order_by("name")


def standing_forums(council: Council, *, on: date) -> list[Forum]:
    """Return the groups that had not ended on a day, by name."""
    ended = ForumEnd.objects.filter(council=council, ended_on__lte=on).values("forum")
    return list(forums_of(council).exclude(pk__in=ended))


def end_of(forum: Forum) -> ForumEnd | None:
    """Return from which day a group no longer meets and why, or None."""
    found: ForumEnd | None = ForumEnd.objects.filter(forum=forum).first()
    return found


def sessions_of(council: Council) -> QuerySet[ForumSession]:
    """Return the meetings of all groups, the latest first."""
    found: QuerySet[ForumSession] = ForumSession.objects.filter(council=council)
    return found.select_related("council", "forum").order_by("-held_on", "-pk")


def points_of(council: Council) -> QuerySet[Point]:
    """Return the points of all groups, the latest first."""
    found: QuerySet[Point] = Point.objects.filter(council=council)
    return found.select_related("council", "session__forum").order_by("-session__held_on", "pk")


def forums_told(council: Council, *, seen_by: tuple[SeenBy, ...]) -> list[ForumTold]:
    """Return every group with what those may read who may read `seen_by`; people are counted for everyone."""
    answers = {
        one.point_id: one
        for one in PointAnswer.objects.filter(council=council).select_related("by").order_by("pk")
    }
    points: dict[int, list[PointTold]] = {}
    for point in points_of(council).filter(seen_by__in=seen_by):
        points.setdefault(point.session_id, []).append(PointTold(point=point, answer=answers.get(point.pk)))
    sessions: dict[int, list[SessionTold]] = {}
    for one in sessions_of(council).filter(seen_by__in=seen_by):
        people = shown_count(one.people) if seen_by == EVERYONE else str(one.people)
        told = SessionTold(session=one, people=people, points=tuple(points.get(one.pk, ())))
        sessions.setdefault(one.forum_id, []).append(told)
    updates, ends = _updates(council, seen_by=seen_by), ForumEnd.objects.filter(council=council)
    ended = {one.forum_id: one for one in ends}
    return [
        ForumTold(
            forum=one,
            sessions=tuple(sessions.get(one.pk, ())),
            updates=tuple(updates.get(one.pk, ())),
            end=ended.get(one.pk),
        )
        for one in forums_of(council)
    ]


def points_not_done(council: Council) -> list[PointTold]:
    """Return the points that nobody answered with "done": nobody yet, or not so far."""
    told = [
        point for forum in forums_told(council, seen_by=STAFF) for one in forum.sessions for point in one.points
    ]
    return [one for one in told if one.answer is None or one.answer.answered != Answered.DONE]


def _updates(council: Council, *, seen_by: tuple[SeenBy, ...]) -> dict[int, list[VerbalUpdate]]:
    found: dict[int, list[VerbalUpdate]] = {}
    listed = VerbalUpdate.objects.filter(council=council, seen_by__in=seen_by).order_by("-given_on", "-pk")
    for one in listed:
        found.setdefault(one.forum_id, []).append(one)
    return found
