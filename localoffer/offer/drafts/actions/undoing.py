"""Undoes one change, as long as nothing was built on it since. Undoing is itself a change, and can be undone."""

from datetime import datetime

from localoffer.accounts.models import User
from localoffer.offer.drafts.actions.acting import changing, entry_in
from localoffer.offer.drafts.actions.writing import write_position, write_removed, write_rule
from localoffer.offer.drafts.merging import fields_of, rule_of, same
from localoffer.offer.drafts.models import Change, Deed, DraftEntry
from localoffer.offer.drafts.refusals import ChangedSince


def undo(change: Change, *, by: User, now: datetime) -> DraftEntry:
    """
    Return the entry as it was before one change to one field, or to the whole entry.

    Raises ChangedSince where the field was changed again, and what `acting.changing` raises.
    """
    with changing(change.draft, by=by, now=now) as held:
        entry = entry_in(held, slug=change.entry.slug)
        if change.deed in (Deed.EDITED, Deed.UNDONE):
            return _undo_field(entry, change, by=by, now=now)
        if change.deed == Deed.MOVED:
            return _undo_move(entry, change, by=by, now=now)
        return write_removed(entry, removed=change.deed != Deed.REMOVED, undoes=change, by=by, now=now)


def _undo_field(entry: DraftEntry, change: Change, *, by: User, now: datetime) -> DraftEntry:
    fields = fields_of(entry.rule)
    if not same(fields.get(change.field), change.after):
        raise ChangedSince(change.field, now=fields.get(change.field), undone=change.before)
    rule = rule_of({**fields, change.field: change.before})
    return write_rule(entry, rule=rule, deed=Deed.UNDONE, undoes=change, by=by, now=now)


def _undo_move(entry: DraftEntry, change: Change, *, by: User, now: datetime) -> DraftEntry:
    """Put the entry back where it stood, among those that stand there now: a place can always be given back."""
    others = DraftEntry.objects.filter(draft=entry.draft_id).exclude(pk=entry.pk).order_by("position", "pk")
    order = list(others)
    order.insert(int(change.before or 1) - 1, entry)
    for place, one in enumerate(order, start=1):
        write_position(one, position=place, undoes=change if one is entry else None, by=by, now=now)
    return entry
