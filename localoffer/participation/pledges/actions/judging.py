"""Keeps what young people say of a promise or a proposal, and what staff answer to a principle."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Draft
from localoffer.participation.forums.models import Forum
from localoffer.participation.pledges.models import Pledge, PledgeReply, PrincipleAnswer, Verdict
from localoffer.participation.pledges.seven import seven_principles
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.parts import Kept
from localoffer.participation.voice.refusals import AnotherCouncils, NoSuchPrinciple


def record_verdict(
    pledge: Pledge, *, forum: Forum, kept: Kept, words: str, given_on: date, by: User, now: datetime
) -> Verdict:
    """Return what a group said of a promise, in its words; its latest counts. Raises AnotherCouncils."""
    if forum.council_id != pledge.council_id:
        raise AnotherCouncils
    return written_down(
        Verdict,
        council=pledge.council,
        act=Act.KEEP_PLEDGES,
        deed="wrote down a verdict of young people",
        by=by,
        now=now,
        pledge=pledge,
        forum=forum,
        kept=kept,
        words=words,
        given_on=given_on,
    )


def record_proposal_verdict(
    draft: Draft,
    *,
    principle: str,
    forum: Forum,
    kept: Kept,
    words: str,
    given_on: date,
    by: User,
    now: datetime,
) -> Verdict:
    """Return what a group said of one principle in a proposal. Raises NoSuchPrinciple and AnotherCouncils."""
    _known(principle)
    if forum.council_id != draft.council_id:
        raise AnotherCouncils
    return written_down(
        Verdict,
        council=draft.council,
        act=Act.KEEP_PLEDGES,
        deed="wrote down a verdict of young people",
        by=by,
        now=now,
        draft=draft,
        principle=principle,
        forum=forum,
        kept=kept,
        words=words,
        given_on=given_on,
    )


def answer_principle(
    draft: Draft, *, principle: str, text: str, evidence: str, by: User, now: datetime
) -> PrincipleAnswer:
    """Return how a proposal meets a principle, with a link that shows it. Raises NoSuchPrinciple."""
    _known(principle)
    return written_down(
        PrincipleAnswer,
        council=draft.council,
        act=Act.KEEP_PLEDGES,
        deed="answered a principle",
        by=by,
        now=now,
        draft=draft,
        principle=principle,
        text=text,
        evidence=evidence,
    )


def keep_replies(council: Council, *, key: UUID, replies: Mapping[Pledge, Kept], now: datetime) -> int:
    """Return how many promises somebody answered about, kept once however often it is sent. Anyone may."""
    with council_scope(council):
        if PledgeReply.objects.filter(key=key).exists():
            return 0
        for pledge, kept in replies.items():
            facts = {"key": key, "pledge": pledge, "kept": kept, "received_on": localdate(now)}
            PledgeReply.objects.create(council=council, **facts)
        return len(replies)


def _known(principle: str) -> None:
    if principle not in {one.key for one in seven_principles().principles}:
        raise NoSuchPrinciple
