"""Makes a promise with its test, and ends one for a reason that everyone reads."""

from datetime import date, datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.participation.pledges.models import Pledge, PledgeEnd
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.refusals import AlreadyEnded


def make_pledge(
    council: Council, *, title: str, text: str, test: str, made_on: date, by: User, now: datetime
) -> Pledge:
    """Return a new promise. `test` is what young people hold it against."""
    facts = {"title": title, "text": text, "test": test, "made_on": made_on}
    return written_down(
        Pledge, council=council, act=Act.KEEP_PLEDGES, deed="made a pledge", by=by, now=now, **facts
    )


def end_pledge(pledge: Pledge, *, ended_on: date, why: str, by: User, now: datetime) -> PledgeEnd:
    """Return that a promise no longer stands from a day, and why. Raises AlreadyEnded."""
    with council_scope(pledge.council):
        if PledgeEnd.objects.filter(pledge=pledge).exists():
            raise AlreadyEnded
    facts = {"pledge": pledge, "ended_on": ended_on, "why": why}
    return written_down(
        PledgeEnd, council=pledge.council, act=Act.KEEP_PLEDGES, deed="ended a pledge", by=by, now=now, **facts
    )
