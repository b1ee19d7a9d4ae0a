"""Notes that what a decision asked for was done."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.models import ItemDone
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.work_plans.refusals import DayAhead, NothingSaid


def note_done(
    item: DecisionItem, *, done_on: date, said: str, reference: str = "", by: User, now: datetime
) -> ItemDone:
    """
    Return the note that what an item of a record asked for was done. Its day then leaves the deadlines.

    Raises NotAllowed, NothingSaid, and DayAhead for a day that is ahead or before the decision.
    """
    if not item.decision.decided_on <= done_on <= localdate(now):
        raise DayAhead
    return _noted(item, is_undone=False, done_on=done_on, said=said, reference=reference, by=by, now=now)


def note_undone(item: DecisionItem, *, said: str, by: User, now: datetime) -> ItemDone:
    """Return the note that it was not done after all, so that its day counts again. Raises the same."""
    return _noted(item, is_undone=True, done_on=localdate(now), said=said, reference="", by=by, now=now)


def _noted(
    item: DecisionItem, *, is_undone: bool, done_on: date, said: str, reference: str, by: User, now: datetime
) -> ItemDone:
    council = item.decision.council
    require(by, Act.MANAGE_WORK_PLAN, council=council, now=now)
    if not said.strip():
        raise NothingSaid
    with council_scope(council):
        made: ItemDone = ItemDone.objects.create(
            council=council, item=item, is_undone=is_undone, done_on=done_on, said=said.strip(),
            reference=reference.strip(), at=now, by=by,
        )  # fmt: skip
        detail = {"deed": "not done after all" if is_undone else "done", "decision": item.decision.number}
        trail.record(by=by, council=council, act=Act.MANAGE_WORK_PLAN, about=item, now=now, detail=detail)
        return made
