"""Notes that what a decision asked for was done."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.queries import predecessors_of
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.models import ItemDone
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.work_plans.refusals import DayAhead, NothingSaid


class NotTheirDuty(Exception):
    """The council neither decided it nor took over from the one that did."""


def note_done(
    item: DecisionItem, *, done_on: date, said: str, reference: str = "", by: User, now: datetime,
    council: Council | None = None,
) -> ItemDone:  # fmt: skip
    """
    Return the note that what an item of a record asked for was done. Its day then leaves the deadlines.

    `council` is one that took over the duty; without it, the one that decided. Raises NotAllowed, NotTheirDuty,
    NothingSaid, and DayAhead for a day that is ahead or before the decision.
    """
    if not item.decision.decided_on <= done_on <= localdate(now):
        raise DayAhead
    note = ItemDone(item=item, done_on=done_on, said=said.strip(), reference=reference.strip(), at=now, by=by)
    return _kept(note, council=council or item.decision.council, by=by, now=now)


def note_undone(
    item: DecisionItem, *, said: str, by: User, now: datetime, council: Council | None = None
) -> ItemDone:
    """Return the note that it was not done after all, so that its day counts again. Raises the same."""
    note = ItemDone(item=item, is_undone=True, done_on=localdate(now), said=said.strip(), at=now, by=by)
    return _kept(note, council=council or item.decision.council, by=by, now=now)


def _kept(note: ItemDone, *, council: Council, by: User, now: datetime) -> ItemDone:
    require(by, Act.MANAGE_WORK_PLAN, council=council, now=now)
    decision = note.item.decision
    if council != decision.council and decision.council not in predecessors_of(council, on=localdate(now)):
        raise NotTheirDuty
    if not note.said:
        raise NothingSaid
    with council_scope(council):
        note.council = council
        note.save(force_insert=True)
        detail = {"deed": "not done after all" if note.is_undone else "done", "decision": decision.number}
        detail |= {} if council == decision.council else {"of": decision.council.slug}
        trail.record(by=by, council=council, act=Act.MANAGE_WORK_PLAN, about=note.item, now=now, detail=detail)
        return note
