"""Lets somebody act on a draft: may they, is it theirs, is it still open, and has nobody else hold of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.refusals import DraftClosed, DraftIsProposed, NoSuchEntry


@contextmanager
def holding(draft: Draft, *, act: Act, by: User, now: datetime) -> Iterator[Draft]:
    """
    Give the draft as it is now, in one transaction in which nobody else changes it.

    Raises NotAllowed where the person may not do this, and DraftClosed where nobody may any more.
    """
    require(by, act, council=draft.council, now=now)
    with council_scope(draft.council):
        rows = Draft.objects.select_for_update(of=("self",)).select_related("council")
        held = rows.get(pk=draft.pk)
        if not held.is_open:
            raise DraftClosed
        yield held


@contextmanager
def changing(draft: Draft, *, by: User, now: datetime, act: Act = Act.EDIT_ENTRIES) -> Iterator[Draft]:
    """Give the draft to change, as `holding` does. Raises DraftIsProposed once it has been put forward."""
    with holding(draft, act=act, by=by, now=now) as held:
        if held.proposed_at is not None:
            raise DraftIsProposed
        yield held


def entry_in(draft: Draft, *, slug: str) -> DraftEntry:
    """Return an entry of a draft, taken out or not. Raises NoSuchEntry."""
    found = DraftEntry.objects.filter(draft=draft, slug=slug).select_related("changed_by").first()
    if found is None:
        raise NoSuchEntry(slug)
    return found
