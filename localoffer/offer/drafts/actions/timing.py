"""Keeps the day from which a draft is meant to count, so that the checks ask what the law says then."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import changing
from localoffer.offer.drafts.models import Draft
from localoffer.offer.drafts.refusals import DayHasPassed


def plan_effect(draft: Draft, *, takes_effect_on: date | None, by: User, now: datetime) -> Draft:
    """
    Return the draft with the day from which it is meant to count; None where that is not known.

    Raises NotAllowed, DraftClosed, DraftIsProposed, and DayHasPassed for a day before today.
    """
    with changing(draft, by=by, now=now) as held:
        if takes_effect_on is not None and takes_effect_on < localdate(now):
            raise DayHasPassed
        held.takes_effect_on = takes_effect_on
        held.save(update_fields=["takes_effect_on"])
        said = {"deed": "meant to count from", "day": takes_effect_on.isoformat() if takes_effect_on else ""}
        trail.record(by=by, council=held.council, act=Act.EDIT_ENTRIES, about=held, now=now, detail=said)
        return held
