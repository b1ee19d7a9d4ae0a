"""Asks for what committees asked people to do, and how far each is. Needs the council's scope."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.work_plans.kinds import Told
from localoffer.governance.work_plans.models import ActionUpdate, Committee, CommitteeAction
from localoffer.governance.work_plans.stages import ActionStage, action_stage


@dataclass(frozen=True, kw_only=True)
class LoggedAction:
    """An action, its updates in order, the day it is due as it now stands, and where it stands."""

    action: CommitteeAction
    updates: tuple[ActionUpdate, ...]
    due_on: date | None
    stage: ActionStage

    @property
    def is_done(self) -> bool:
        """Whether it is done."""
        return self.stage is ActionStage.DONE


def actions_of(committee: Committee, *, on: date) -> tuple[LoggedAction, ...]:
    """Return a committee's actions with where they stand on a day, the newest first."""
    return _logged(CommitteeAction.objects.filter(committee=committee), on=on)


def actions_at(council: Council, *, on: date) -> tuple[LoggedAction, ...]:
    """Return the actions of all the council's committees, the newest first."""
    return _logged(CommitteeAction.objects.filter(council=council), on=on)


def action(committee: Committee, *, number: int, on: date) -> LoggedAction | None:
    """Return one action by its number, or None."""
    found = _logged(CommitteeAction.objects.filter(committee=committee, number=number), on=on)
    return found[0] if found else None


def _logged(rows: QuerySet[CommitteeAction], *, on: date) -> tuple[LoggedAction, ...]:
    updates = Prefetch("updates", queryset=ActionUpdate.objects.order_by("pk"))
    found = rows.select_related("committee__council", "council", "meeting").prefetch_related(updates)
    return tuple(_stands(one, on=on) for one in found.order_by("-number", "-pk"))


def _stands(action: CommitteeAction, *, on: date) -> LoggedAction:
    updates = tuple(action.updates.all())
    moved = [one.due_on for one in updates if one.kind == Told.MOVED]
    due = moved[-1] if moved else action.due_on
    stage = action_stage([Told(one.kind) for one in updates], due_on=due, on=on)
    return LoggedAction(action=action, updates=updates, due_on=due, stage=stage)
