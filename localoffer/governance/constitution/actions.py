"""Puts a council's constitution in force from a day."""

from datetime import datetime

import msgspec
from django.db.models import Max

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.constitution.models import AdoptedConstitution
from localoffer.governance.constitution.queries import adopted, said_by
from localoffer.governance.constitution.reading import read_constitution
from localoffer.rules.governing.constitution import Constitution


class NothingNew(Exception):
    """The file says exactly what the constitution of that day says already."""


def adopt_constitution(council: Council, *, text: str, note: str, by: User, now: datetime) -> AdoptedConstitution:
    """
    Return the council's constitution as it is from the day that the file names.

    What it said before stays, for decisions of that time. Raises NotAllowed, ConstitutionNotUnderstood and
    NothingNew.
    """
    require(by, Act.MANAGE_CONSTITUTION, council=council, now=now)
    constitution = read_constitution(text)
    with council_scope(council):
        if _is_known(council, constitution):
            raise NothingNew
        return _written(council, constitution, text=text, note=note, by=by, now=now)


def load_constitution(council: Council, *, text: str, now: datetime) -> AdoptedConstitution | None:
    """Return a constitution that the program puts in force, or None where it is there already."""
    constitution = read_constitution(text)
    with council_scope(council):
        if _is_known(council, constitution):
            return None
        return _written(council, constitution, text=text, note="", by=None, now=now)


def _is_known(council: Council, constitution: Constitution) -> bool:
    of_that_day = adopted(council).filter(in_force_from=constitution.in_force_from).first()
    return of_that_day is not None and said_by(of_that_day) == constitution


def _written(
    council: Council, constitution: Constitution, *, text: str, note: str, by: User | None, now: datetime
) -> AdoptedConstitution:
    last = adopted(council).aggregate(last=Max("number"))["last"] or 0
    written: AdoptedConstitution = AdoptedConstitution.objects.create(
        council=council,
        number=last + 1,
        in_force_from=constitution.in_force_from,
        text=text,
        said=msgspec.to_builtins(constitution),
        note=note.strip(),
        adopted_at=now,
        adopted_by=by,
    )
    said = {"number": written.number, "in_force_from": str(written.in_force_from)}
    trail.record(by=by, council=council, act=Act.MANAGE_CONSTITUTION, about=written, now=now, detail=said)
    return written
