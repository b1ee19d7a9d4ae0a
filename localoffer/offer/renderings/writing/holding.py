"""Lets somebody act on a retelling: may they, is it theirs to write or to check, and is it still open."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.renderings.writing.models import RetellingDraft
from localoffer.offer.renderings.writing.refusals import IsClosed, NotSent, NotTheirWriting, WaitsForACheck


@contextmanager
def held(
    draft: RetellingDraft, *, act: Act, by: User, now: datetime, drafted_by: Sequence[User] = ()
) -> Iterator[RetellingDraft]:
    """Give a draft to somebody who may do this to it, in one transaction. Raises NotAllowed and IsClosed."""
    require(by, act, council=draft.council, now=now, drafted_by=drafted_by)
    with council_scope(draft.council):
        rows = RetellingDraft.objects.select_for_update(of=("self",))
        found = rows.select_related("council", "told_of__version__offer", "written_by").get(pk=draft.pk)
        if found.closed_at is not None:
            raise IsClosed
        yield found


@contextmanager
def own(draft: RetellingDraft, *, by: User, now: datetime) -> Iterator[RetellingDraft]:
    """Give a draft to its writer. Raises NotAllowed, IsClosed, NotTheirWriting and WaitsForACheck."""
    with held(draft, act=Act.WRITE_RETELLING, by=by, now=now) as found:
        if found.written_by != by:
            raise NotTheirWriting
        if found.sent_at is not None:
            raise WaitsForACheck
        yield found


@contextmanager
def checking(draft: RetellingDraft, *, by: User, now: datetime) -> Iterator[RetellingDraft]:
    """Give a draft to somebody who did not write it. Raises NotAllowed, IsClosed and NotSent."""
    with held(draft, act=Act.APPROVE_RETELLING, by=by, now=now, drafted_by=[draft.written_by]) as found:
        if found.sent_at is None:
            raise NotSent
        yield found
