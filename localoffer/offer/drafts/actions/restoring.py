"""Puts a whole entry back to how it was. That is itself a change, and can be undone."""

from datetime import datetime

from localoffer.accounts.models import User
from localoffer.offer.drafts.actions.acting import changing, entry_in
from localoffer.offer.drafts.actions.writing import write_rule
from localoffer.offer.drafts.history import rule_at
from localoffer.offer.drafts.models import Deed, Draft, DraftEntry
from localoffer.offer.drafts.refusals import EntryRemoved, NoSuchRevision


def restore_entry(draft: Draft, *, slug: str, revision: int, by: User, now: datetime) -> DraftEntry:
    """
    Return the entry with the rule it had at a revision; what was done since stays in its history.

    Raises NoSuchRevision, EntryRemoved, NoSuchEntry, and what `acting.changing` raises.
    """
    with changing(draft, by=by, now=now) as held:
        entry = entry_in(held, slug=slug)
        if entry.removed:
            raise EntryRemoved(slug)
        if not 1 <= revision <= entry.revision:
            raise NoSuchRevision(revision)
        return write_rule(entry, rule=rule_at(entry, revision=revision), deed=Deed.UNDONE, by=by, now=now)
