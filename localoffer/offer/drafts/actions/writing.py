"""Writes an entry's new state together with its history; the one place where either is written."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from localoffer.accounts.models import User
from localoffer.offer.drafts.merging import changed
from localoffer.offer.drafts.models import Change, Deed, Draft, DraftEntry


def write_new(
    draft: Draft, *, rule: Mapping[str, Any], position: int, by: User, now: datetime, client_key: str = ""
) -> DraftEntry:
    """Return a new entry of a draft, with the first line of its history."""
    entry = DraftEntry.objects.create(
        council=draft.council,
        draft=draft,
        slug=rule["id"],
        position=position,
        rule=rule,
        changed_by=by,
        changed_at=now,
    )
    _tell(entry, deed=Deed.ADDED, field="", after=rule, by=by, now=now, client_key=client_key)
    return entry


def write_rule(
    entry: DraftEntry,
    *,
    rule: Mapping[str, Any],
    by: User,
    now: datetime,
    deed: Deed = Deed.EDITED,
    undoes: Change | None = None,
    client_key: str = "",
) -> DraftEntry:
    """Return the entry with this rule, and a line of history for each field; the same rule changes nothing."""
    differences = changed(entry.rule, after=rule)
    if not differences:
        return entry
    _next_revision(entry, by=by, now=now)
    entry.rule = dict(rule)
    entry.save(update_fields=["rule", "revision", "changed_by", "changed_at"])
    for field, (before, after) in differences.items():
        _tell(
            entry,
            deed=deed,
            field=field,
            before=before,
            after=after,
            undoes=undoes,
            by=by,
            now=now,
            client_key=client_key,
        )
    return entry


def write_removed(
    entry: DraftEntry, *, removed: bool, by: User, now: datetime, undoes: Change | None = None
) -> DraftEntry:
    """Return the entry taken out or put back, with a line of history; where it is so already, nothing changes."""
    if entry.removed == removed:
        return entry
    _next_revision(entry, by=by, now=now)
    entry.removed = removed
    entry.save(update_fields=["removed", "revision", "changed_by", "changed_at"])
    deed = Deed.REMOVED if removed else Deed.PUT_BACK
    _tell(entry, deed=deed, field="", undoes=undoes, by=by, now=now)
    return entry


def write_position(
    entry: DraftEntry, *, position: int, by: User, now: datetime, undoes: Change | None = None
) -> None:
    """Move the entry, with a line of history. Its revision stays: what it says is unchanged."""
    if entry.position == position:
        return
    before, entry.position = entry.position, position
    entry.save(update_fields=["position"])
    moved: dict[str, Any] = {"field": "position", "before": before, "after": position}
    _tell(entry, deed=Deed.MOVED, undoes=undoes, by=by, now=now, **moved)


def _next_revision(entry: DraftEntry, *, by: User, now: datetime) -> None:
    entry.revision += 1
    entry.changed_by, entry.changed_at = by, now


def _tell(entry: DraftEntry, *, now: datetime, **said: Any) -> None:
    Change.objects.create(
        council_id=entry.council_id, draft_id=entry.draft_id, entry=entry, revision=entry.revision, at=now, **said
    )
