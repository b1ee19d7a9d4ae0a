"""Lets the right person read a disclosure, say what was done, and has it deleted when its time is over."""

from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.disclosing import disclosures_due
from localoffer.participation.consultations.models import Disclosure
from localoffer.participation.consultations.refusals import AlreadySettled, NoReason


def read_disclosure(disclosure: Disclosure, *, by: User, now: datetime) -> Disclosure:
    """Return a disclosure to read. Each reading is kept on the trail."""
    require(by, Act.READ_DISCLOSURES, council=disclosure.council, now=now)
    with council_scope(disclosure.council):
        trail.record_reading(by=by, council=disclosure.council, about=disclosure, now=now)
        return Disclosure.objects.select_related("consultation", "settled_by", "moved_by").get(pk=disclosure.pk)


def settle_disclosure(disclosure: Disclosure, *, what_was_done: str, by: User, now: datetime) -> Disclosure:
    """Return the disclosure with what was done about it. Raises NoReason and AlreadySettled."""
    require(by, Act.READ_DISCLOSURES, council=disclosure.council, now=now)
    if not what_was_done.strip():
        raise NoReason
    with council_scope(disclosure.council):
        held = Disclosure.objects.select_for_update(of=("self",)).get(pk=disclosure.pk)
        if held.settled_at is not None:
            raise AlreadySettled
        held.settled_at, held.settled_by, held.what_was_done = now, by, what_was_done.strip()
        held.save(update_fields=["settled_at", "settled_by", "what_was_done"])
        detail = {"deed": "settled a disclosure"}
        trail.record(by=by, council=held.council, act=Act.READ_DISCLOSURES, about=held, now=now, detail=detail)
        return held


def delete_disclosures(council: Council, *, kept_days: int, now: datetime) -> int:
    """
    Delete what was settled `kept_days` or more ago, and return how many there were.

    What nobody has settled stays, however old: somebody still has to read it.
    """
    with council_scope(council):
        found = list(disclosures_due(council, kept_days=kept_days, now=now))
        for one in found:
            detail = {"deed": "deleted a disclosure"}
            trail.record(by=None, council=council, act=Act.READ_DISCLOSURES, about=one, now=now, detail=detail)
            one.delete()
        return len(found)
