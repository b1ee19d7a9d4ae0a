"""Adds a next step towards a promise, and writes down how far it is."""

from datetime import date, datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.participation.pledges.models import Moved, NextStep, Pledge, StepProgress
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.refusals import AnotherCouncils, TakenToNobody


def add_step(
    council: Council, *, pledge: Pledge | None, title: str, owner: str, due_on: date, by: User, now: datetime
) -> NextStep:
    """Return a new step: what a role will do by a day. Raises AnotherCouncils."""
    if pledge is not None and pledge.council_id != council.pk:
        raise AnotherCouncils
    facts = {"pledge": pledge, "title": title, "owner": owner, "due_on": due_on}
    return written_down(
        NextStep, council=council, act=Act.KEEP_PLEDGES, deed="added a next step", by=by, now=now, **facts
    )


def move_step(step: NextStep, *, moved: Moved, text: str, taken_to: str, by: User, now: datetime) -> StepProgress:
    """Return how far a step is. One that is stuck is taken to a role or a body. Raises TakenToNobody."""
    if moved == Moved.ESCALATED and not taken_to.strip():
        raise TakenToNobody
    return written_down(
        StepProgress,
        council=step.council,
        act=Act.KEEP_PLEDGES,
        deed="moved a next step",
        by=by,
        now=now,
        step=step,
        moved=moved,
        text=text,
        taken_to=taken_to.strip() if moved == Moved.ESCALATED else "",
    )
