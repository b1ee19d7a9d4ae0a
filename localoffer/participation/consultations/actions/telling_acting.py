"""Lets somebody act on a telling: may they, is it theirs to write or to check, and is it still open."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.renderings.writing.refusals import IsClosed, NotSent, NotTheirWriting, WaitsForACheck
from localoffer.participation.consultations.models import ConsultationRetelling


@contextmanager
def held_by(
    telling: ConsultationRetelling, *, act: Act, by: User, now: datetime, drafted_by: Sequence[User] = ()
) -> Iterator[ConsultationRetelling]:
    """Give a telling to somebody who may do this to it, in one transaction. Raises NotAllowed and IsClosed."""
    require(by, act, council=telling.council, now=now, drafted_by=drafted_by)
    with council_scope(telling.council):
        rows = ConsultationRetelling.objects.select_for_update(of=("self",))
        held = rows.select_related("council", "consultation", "written_by").get(pk=telling.pk)
        if held.approved_at or held.given_up_at:
            raise IsClosed
        yield held


@contextmanager
def own(telling: ConsultationRetelling, *, by: User, now: datetime) -> Iterator[ConsultationRetelling]:
    """Give a telling to its writer. Raises NotAllowed, IsClosed, NotTheirWriting and WaitsForACheck."""
    with held_by(telling, act=Act.WRITE_RETELLING, by=by, now=now) as held:
        if held.written_by != by:
            raise NotTheirWriting
        if held.sent_at is not None:
            raise WaitsForACheck
        yield held


@contextmanager
def checking(telling: ConsultationRetelling, *, by: User, now: datetime) -> Iterator[ConsultationRetelling]:
    """Give a telling to somebody who did not write it. Raises NotAllowed, IsClosed and NotSent."""
    drafted_by = [telling.written_by]
    with held_by(telling, act=Act.APPROVE_RETELLING, by=by, now=now, drafted_by=drafted_by) as held:
        if held.sent_at is None:
            raise NotSent
        yield held


def traced_telling(
    telling: ConsultationRetelling, *, act: Act, deed: str, by: User, now: datetime
) -> ConsultationRetelling:
    """Return the telling, once the trail says what was done."""
    detail = {"deed": deed, "manner": telling.manner, "language": telling.language}
    trail.record(by=by, council=telling.council, act=act, about=telling, now=now, detail=detail)
    return telling
