"""Publishes notices, takes over old ones, puts a newer one in the place of another, and withdraws one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.queries import calendar_of, constitution_on
from localoffer.governance.key_decisions.queries import judgement_on
from localoffer.governance.matters.models import Matter
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice, NoticeWithdrawal
from localoffer.governance.notices.notice_words import NoticeIncomplete, NoticeWords, missing_in
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.notices import NoSuchNotice, NoticeKind, earliest_lawful_decision
from localoffer.rules.governing.working_days import BeyondCalendar


class NoConstitution(Exception):
    """Nobody has put in the council's constitution for that day, so no first lawful day can be worked out."""


class PublishedTooLate(Exception):
    """The decision would come before the first lawful day, which `earliest` has with its sum."""

    def __init__(self, earliest: ComputedDate) -> None:
        """Keep the computed day."""
        super().__init__(earliest.in_words)
        self.earliest = earliest


class NotPublishedYet(Exception):
    """A notice is recorded on the day it is published, or later; this day lies ahead."""


class NoticeDoesNotStand(Exception):
    """The notice was withdrawn already, or a newer one stands in its place."""


class JudgedKey(Exception):
    """A named officer decided that it is a key decision, so its notice is another one."""


def publish_notice(
    matter: Matter, *, kind: Kind, words: NoticeWords, published_on: date, by: User, now: datetime
) -> Notice:
    """
    Return a new notice, published on a day up to today; its matter is open to the public from now on.

    Raises NotAllowed, NoticeIncomplete, NotPublishedYet, NoConstitution, NoSuchNotice (a kind that the council's
    rules do not know), PublishedTooLate, JudgedKey and BeyondCalendar.
    """
    with _publishing(matter.council, by=by, now=now):
        judged = judgement_on(matter, at=now)
        if kind == Kind.PLANNED and judged is not None and judged.is_key:
            raise JudgedKey
        earliest = _checked(matter.council, kind=kind, words=words, published_on=published_on, now=now)
        return _written(
            matter, kind=kind, words=words, published_on=published_on, by=by, now=now, earliest=_data(earliest)
        )


def correct_notice(
    notice: Notice, *, words: NoticeWords, note: str, published_on: date, by: User, now: datetime
) -> Notice:
    """
    Return a new notice in the place of another, whose clear days count anew. `note` says what was wrong.

    Raises what `publish_notice` does, NoticeDoesNotStand, and NoticeIncomplete without a note.
    """
    with _publishing(notice.council, by=by, now=now):
        _still_stands(notice)
        if not note.strip():
            raise NoticeIncomplete({"correction_note": "Enter what was wrong"})
        kind = Kind(notice.kind)
        earliest = _checked(notice.council, kind=kind, words=words, published_on=published_on, now=now)
        return _written(
            notice.matter, kind=kind, words=words, published_on=published_on, by=by, now=now,
            earliest=_data(earliest), corrects=notice, correction_note=note.strip(),
        )  # fmt: skip


def withdraw_notice(notice: Notice, *, reason: str, by: User, now: datetime) -> NoticeWithdrawal:
    """Return a notice’s withdrawal. Raises NotAllowed, NoticeDoesNotStand, and NoticeIncomplete for no reason."""
    with _publishing(notice.council, by=by, now=now):
        _still_stands(notice)
        if not reason.strip():
            raise NoticeIncomplete({"reason": "Enter why it is withdrawn"})
        withdrawn: NoticeWithdrawal = NoticeWithdrawal.objects.create(
            council=notice.council, notice=notice, at=now, by=by, reason=reason.strip()
        )
        _note(notice, deed="withdrew a notice", by=by, now=now)
        return withdrawn


def take_over_notice(
    matter: Matter, *, kind: Kind, words: NoticeWords, published_on: date, source_url: str, now: datetime,
    by: User | None = None,
) -> Notice:  # fmt: skip
    """
    Return a notice told from the public record, as it was printed, whole or not.

    Its first lawful day is computed where the rules of that day are known; nothing is refused for being late.
    `by` is None for a command. Raises NotAllowed.
    """
    if by is not None:
        require(by, Act.MANAGE_MATTERS, council=matter.council, now=now)
    with council_scope(matter.council):
        try:
            found = _earliest(matter.council, kind=kind, words=words, published_on=published_on)
        except (NoConstitution, NoSuchNotice, BeyondCalendar):
            found = None
        return _written(
            matter, kind=kind, words=words, published_on=published_on, by=by, now=now,
            earliest=_data(found), is_imported=True, source_url=source_url,
        )  # fmt: skip


@contextmanager
def _publishing(council: Council, *, by: User, now: datetime) -> Iterator[None]:
    require(by, Act.MANAGE_MATTERS, council=council, now=now)
    with council_scope(council):
        yield


def _checked(
    council: Council, *, kind: Kind, words: NoticeWords, published_on: date, now: datetime
) -> ComputedDate | None:
    missing = missing_in(kind, words)
    if missing:
        raise NoticeIncomplete(missing)
    if published_on > localdate(now):
        raise NotPublishedYet
    earliest = _earliest(council, kind=kind, words=words, published_on=published_on)
    last = words.decision_until or words.decision_from
    if earliest is not None and last is not None and last < earliest.day:
        raise PublishedTooLate(earliest)
    return earliest


def _earliest(council: Council, *, kind: Kind, words: NoticeWords, published_on: date) -> ComputedDate | None:
    """
    Return the first lawful day by the rules of the day of the decision, since rules are looked up by it.

    None for what no law asks for.
    """
    if kind == Kind.PLANNED:
        return None
    decided_on = words.decision_from or published_on
    constitution = constitution_on(council, day=decided_on)
    if constitution is None:
        raise NoConstitution
    return earliest_lawful_decision(
        NoticeKind(kind.value),
        published_on=published_on,
        constitution=constitution,
        calendar=calendar_of(council, day=decided_on),
    )


def _written(
    matter: Matter, *, kind: Kind, words: NoticeWords, by: User | None, now: datetime, **said: Any
) -> Notice:
    last = Notice.objects.filter(council=matter.council).aggregate(last=Max("number"))["last"] or 0
    notice: Notice = Notice.objects.create(
        council=matter.council, matter=matter, number=last + 1, kind=kind,
        recorded_by=by, recorded_at=now, **asdict(_stripped(words)), **said,
    )  # fmt: skip
    if matter.open_from is None and by is not None:
        Matter.objects.filter(pk=matter.pk, open_from=None).update(open_from=now)
        matter.open_from = now
    _note(notice, deed="published a notice", by=by, now=now)
    return notice


def _data(earliest: ComputedDate | None) -> dict[str, Any] | None:
    return earliest.to_data() if earliest else None


def _stripped(words: NoticeWords) -> NoticeWords:
    said: dict[str, Any] = {name: one.strip() for name, one in asdict(words).items() if isinstance(one, str)}
    return replace(words, **said)


def _still_stands(notice: Notice) -> None:
    newer = Notice.objects.filter(corrects=notice).exists()
    if newer or NoticeWithdrawal.objects.filter(notice=notice).exists():
        raise NoticeDoesNotStand


def _note(notice: Notice, *, deed: str, by: User | None, now: datetime) -> None:
    said = {"deed": deed, "kind": str(notice.kind), "published_on": str(notice.published_on)}
    trail.record(by=by, council=notice.council, act=Act.MANAGE_MATTERS, about=notice, now=now, detail=said)
