"""Gives an invented council a standing voice to look at: groups, pledges, a review, a trial, and replies."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.participation.consultations.actions import add_group
from localoffer.participation.consultations.models import Answered, GroupKind
from localoffer.participation.feedback.actions import keep_feedback
from localoffer.participation.feedback.models import Outcome
from localoffer.participation.forums.actions import answer_point, raise_point, record_session, start_forum
from localoffer.participation.forums.models import Forum
from localoffer.participation.pilots.actions import start_pilot
from localoffer.participation.pledges.actions import add_step, keep_replies, make_pledge, record_verdict
from localoffer.participation.pledges.queries import pledges_of
from localoffer.participation.reviews.actions import set_review
from localoffer.participation.take_up.actions import record_take_up
from localoffer.participation.voice.entries import entries_in_force
from localoffer.participation.voice.parts import Kept, SeenBy

GROUP = "Demo SpeakerBox"
ASKED_ABOUT = "driving-lessons"
TOLD = (
    (Outcome.GOT_IT, "Demo Ash: It took two weeks, and it was easy."),
    (Outcome.WAITING, "Demo Rio: I asked in spring and have heard nothing."),
    (Outcome.DID_NOT_KNOW, ""),
)


def load_demo_voice(council: Council, *, by: User, now: datetime) -> bool:
    """
    Say whether the demo was loaded: False where the council has pledges already, so that it is safe to run twice.

    `by` works with young people at the council (Role.PARTICIPATION_WORKER). Raises NotAllowed for anybody else.
    """
    with council_scope(council):
        if pledges_of(council).exists():
            return False
        signed: dict[str, Any] = {"by": by, "now": now}
        forum = start_forum(
            council,
            name=GROUP,
            about="For young people in care and care leavers of this made-up council.",
            **signed,
        )
        _meeting(forum, **signed)
        _pledge(council, forum, **signed)
        _review_and_trial(council, **signed)
        _take_up(council, **signed)
        _groups(council, **signed)
        _told_by_people(council, now=now)
        return True


def _meeting(forum: Forum, *, by: User, now: datetime) -> None:
    signed: dict[str, Any] = {"by": by, "now": now, "seen_by": SeenBy.PUBLIC}
    day = localdate(now) - timedelta(days=21)
    session = record_session(forum, held_on=day, people=9, about="Buses and homes", **signed)
    raise_point(session, words="We want to see a home before we move in.", **signed)
    point = raise_point(session, words="The bus pass is hard to find out about.", **signed)
    answer_point(
        point,
        answered=Answered.WILL_DO,
        text="Every adviser will bring a card about it.",
        owner="Leaving care team",
        by_date=localdate(now) + timedelta(days=60),
        entry="",
        by=by,
        now=now,
    )


def _pledge(council: Council, forum: Forum, *, by: User, now: datetime) -> None:
    signed: dict[str, Any] = {"by": by, "now": now}
    day = localdate(now)
    pledge = make_pledge(
        council,
        title="A home you have seen before you move in",
        text="You visit it first, and you can say no.",
        test="Would this be good enough for my own child?",
        made_on=day - timedelta(days=200),
        **signed,
    )
    words = "Some of us saw it first. Some of us did not."
    record_verdict(pledge, forum=forum, kept=Kept.PARTLY, words=words, given_on=day - timedelta(days=21), **signed)
    due_on = day + timedelta(days=45)
    add_step(
        council, pledge=pledge, title="Plan a visit for each move", owner="Homes team", due_on=due_on, **signed
    )


def _review_and_trial(council: Council, *, by: User, now: datetime) -> None:
    signed: dict[str, Any] = {"by": by, "now": now}
    day = localdate(now)
    set_review(
        council,
        title="Review of the whole offer",
        how_often="twice a year",
        source="Invented, to show how the site works",
        due_on=day + timedelta(days=90),
        **signed,
    )
    version = offer_in_force(council, on=day)
    entry = entries_of(version).first() if version else None
    if entry is not None:
        start_pilot(
            council,
            entry=entry.slug,
            entry_title=entry.title,
            question="Do more young people use it when an adviser tells them of it?",
            measure="How many ask for it in three months",
            starts_on=day - timedelta(days=14),
            until=day + timedelta(days=76),
            **signed,
        )


def _take_up(council: Council, *, by: User, now: datetime) -> None:
    """How two entries were used in a year: of one it is not known how many were due it."""
    day = localdate(now)
    in_force = entries_in_force(council, on=day)
    for slug, due in ((ASKED_ABOUT, 64), ("birthday-money", None)):
        if slug in in_force:
            record_take_up(
                council,
                entry=slug,
                entry_title=in_force[slug],
                first_on=day - timedelta(days=365),
                last_on=day - timedelta(days=1),
                due=due,
                had=23,
                source="Invented, to show how the site works",
                by=by,
                now=now,
            )


def _groups(council: Council, *, by: User, now: datetime) -> None:
    """The groups that the council asks; the addresses are made up."""
    for name, kind in (
        (GROUP, GroupKind.CARE_LEAVERS),
        ("Demo Children in Care Council", GroupKind.CHILDREN_IN_CARE),
        ("Demo foster carers’ association", GroupKind.FOSTER_CARERS),
        ("Demo health board", GroupKind.HEALTH),
    ):
        add_group(council, name=name, kind=kind, office="office@demo.example.org", by=by, now=now)


def _told_by_people(council: Council, *, now: datetime) -> None:
    """What invented people told of an entry, which nobody has read yet, and of the promise."""
    version = offer_in_force(council, on=localdate(now))
    entry = entries_of(version).filter(slug=ASKED_ABOUT).first() if version else None
    if entry is not None:
        for outcome, words in TOLD:
            keep_feedback(council, key=uuid4(), entry=entry, outcome=outcome, words=words, now=now)
    [pledge] = pledges_of(council)
    for kept in (Kept.KEPT, Kept.PARTLY, Kept.PARTLY):
        keep_replies(council, key=uuid4(), replies={pledge: kept}, now=now)
