"""Lets somebody act on words told again: may they, are they theirs to write or to check, and still open."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.renderings.writing.models import Writing
from localoffer.offer.renderings.writing.refusals import IsClosed, NotSent, NotTheirWriting, WaitsForACheck

W = TypeVar("W", bound=Writing)


@contextmanager
def held(writing: W, *, act: Act, by: User, now: datetime, drafted_by: Sequence[User] = ()) -> Iterator[W]:
    """Give it to somebody who may do this to it, in one transaction. Raises NotAllowed and IsClosed."""
    require(by, act, council=writing.council, now=now, drafted_by=drafted_by)
    with council_scope(writing.council):
        rows = type(writing).objects.select_for_update(of=("self",))
        found: W = rows.select_related("council", "written_by").get(pk=writing.pk)
        if found.is_closed:
            raise IsClosed
        yield found


@contextmanager
def own(writing: W, *, by: User, now: datetime) -> Iterator[W]:
    """Give it to its writer. Raises NotAllowed, IsClosed, NotTheirWriting and WaitsForACheck."""
    with held(writing, act=Act.WRITE_RETELLING, by=by, now=now) as found:
        if found.written_by != by:
            raise NotTheirWriting
        if found.sent_at is not None:
            raise WaitsForACheck
        yield found


@contextmanager
def checking(writing: W, *, by: User, now: datetime) -> Iterator[W]:
    """Give it to somebody who did not write it. Raises NotAllowed, IsClosed and NotSent."""
    with held(writing, act=Act.APPROVE_RETELLING, by=by, now=now, drafted_by=[writing.written_by]) as found:
        if found.sent_at is None:
            raise NotSent
        yield found


def traced(writing: W, *, act: Act, deed: str, by: User, now: datetime, **more: str) -> W:
    """Return it, once the trail says what was done."""
    detail = {"deed": deed, **more, "manner": writing.manner, "language": writing.language}
    trail.record(by=by, council=writing.council, act=act, about=writing, now=now, detail=detail)
    return writing
