"""Writes down how many were due an entry, and how many had it."""

from datetime import date, datetime

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.participation.take_up.models import TakeUp
from localoffer.participation.voice.acting import written_down
from localoffer.participation.voice.refusals import EndsTooEarly, MoreThanWereDue, NothingSaid


def record_take_up(
    council: Council,
    *,
    entry: str,
    entry_title: str,
    first_on: date,
    last_on: date,
    due: int | None,
    had: int | None,
    source: str,
    by: User,
    now: datetime,
) -> TakeUp:
    """
    Return what is known of an entry's use in a period; a later one for the same days counts instead.

    None is "not known". Raises EndsTooEarly, MoreThanWereDue and, where no number is known, NothingSaid.
    """
    if last_on < first_on:
        raise EndsTooEarly
    if due is None and had is None:
        raise NothingSaid
    if due is not None and had is not None and had > due:
        raise MoreThanWereDue
    return written_down(
        TakeUp,
        council=council,
        act=Act.KEEP_PLEDGES,
        deed="wrote down take-up",
        by=by,
        now=now,
        entry=entry,
        entry_title=entry_title,
        first_on=first_on,
        last_on=last_on,
        due=due,
        had=had,
        source=source,
    )
