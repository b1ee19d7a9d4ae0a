"""Keeps parts of an open record from the public, each with its reason."""

from datetime import datetime

from django.db.models import Max
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.governance.decisions.actions.recording import holding
from localoffer.governance.decisions.models import Decision, WithheldFromRecord
from localoffer.governance.decisions.withholding import sections_of
from localoffer.governance.withholding.said import WithheldSaid, check


def withhold(decision: Decision, *, said: WithheldSaid, by: User, now: datetime) -> WithheldFromRecord:
    """
    Return a part that only those see who may read what is exempt. Who adds one must be among them.

    Raises NotAllowed, RecordPublished and what `check` raises. Law: Local Government Act 1972 Sch 12A.
    """
    require(by, Act.READ_EXEMPT, council=decision.council, now=now)
    with holding(decision, by=by, now=now) as held:
        check(said, sections=sections_of(held), on=localdate(now))
        last = WithheldFromRecord.objects.filter(decision=held).aggregate(last=Max("position"))["last"] or 0
        made: WithheldFromRecord = WithheldFromRecord.objects.create(
            council=held.council, decision=held, position=last + 1, added_by=by, added_at=now, **said.row
        )
        _tell(held, deed="withheld a part", by=by, now=now, part=made.position)
        return made


def release(decision: Decision, *, pk: int, by: User, now: datetime) -> None:
    """Take a withheld part out of an open record. Raises NotAllowed and RecordPublished."""
    require(by, Act.READ_EXEMPT, council=decision.council, now=now)
    with holding(decision, by=by, now=now) as held:
        WithheldFromRecord.objects.filter(decision=held, pk=pk).delete()
        _tell(held, deed="took a withheld part out", by=by, now=now)


def copy_withheld(decision: Decision, *, into: Decision) -> None:
    """Keep from the public in a correction what its first record keeps. Needs the council's scope."""
    for one in WithheldFromRecord.objects.filter(decision=decision):
        one.pk, one.decision = None, into
        one._state.adding = True
        one.save()


def _tell(decision: Decision, *, deed: str, by: User, now: datetime, **more: object) -> None:
    said = {"deed": deed, "number": decision.number, **more}
    trail.record(by=by, council=decision.council, act=Act.RECORD_DECISION, about=decision, now=now, detail=said)
