"""Notes what a committee asked somebody to do, and what was told of it."""

from datetime import date, datetime

from django.db.models import Max
from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.work_plans.actions.holding import holding, said, tell
from localoffer.governance.work_plans.kinds import Told
from localoffer.governance.work_plans.models import ActionUpdate, Committee, CommitteeAction, Meeting
from localoffer.governance.work_plans.queries import log
from localoffer.governance.work_plans.refusals import ActionIsDone, DayAhead, NothingSaid, NotThisMeeting


def ask_for(
    committee: Committee, *, text: str, owner: str, due_on: date | None = None, meeting: Meeting | None = None,
    decision_item: DecisionItem | None = None, by: User, now: datetime,
) -> CommitteeAction:  # fmt: skip
    """Return a numbered action, asked for at a meeting or by an item. Raises NotAllowed and NothingSaid."""
    with holding(committee, by=by, now=now) as held:
        if meeting is not None and meeting.year.committee_id != held.pk:
            raise NotThisMeeting
        last = CommitteeAction.objects.filter(committee=held).aggregate(last=Max("number"))["last"] or 0
        made: CommitteeAction = CommitteeAction.objects.create(
            council=held.council, committee=held, number=last + 1, meeting=meeting, decision_item=decision_item,
            text=said(text), owner=said(owner), due_on=due_on, at=now, by=by,
        )  # fmt: skip
        tell(made, committee=held, deed="asked for an action", by=by, now=now, number=made.number)
        return made


def tell_of_action(
    action: CommitteeAction, *, kind: Told, on: date, words: str, due_on: date | None = None,
    by: User, now: datetime,
) -> ActionUpdate:  # fmt: skip
    """Return what was told of an action. Raises NotAllowed, NothingSaid, ActionIsDone and DayAhead."""
    with holding(action.committee, by=by, now=now) as held:
        stands = log.action(held, number=action.number, on=localdate(now))
        if stands is None or stands.is_done:
            raise ActionIsDone
        if on > localdate(now):
            raise DayAhead
        if kind == Told.MOVED and due_on is None:
            raise NothingSaid
        made: ActionUpdate = ActionUpdate.objects.create(
            council=held.council, action=action, kind=kind, on=on, said=said(words), at=now, by=by,
            due_on=due_on if kind == Told.MOVED else None,
        )  # fmt: skip
        tell(action, committee=held, deed=str(kind.value), by=by, now=now, number=action.number)
        return made
