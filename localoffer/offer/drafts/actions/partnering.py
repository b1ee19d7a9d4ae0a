"""Lets a partner change how to get what they give, in the entries that name them, and nothing else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import changing, holding
from localoffer.offer.drafts.actions.talking import said_in
from localoffer.offer.drafts.actions.writing import write_rule
from localoffer.offer.drafts.history import rule_at
from localoffer.offer.drafts.merging import merge
from localoffer.offer.drafts.models import Change, Comment, Draft, DraftEntry
from localoffer.offer.drafts.partners import own_entry
from localoffer.offer.drafts.reading import read_entry
from localoffer.offer.drafts.refusals import NoSuchEntry, SomeoneElseSaved

# How to reach the help, and by what words it is found. What is promised, and to whom, is the council's to say.
PARTNERS_CHANGE = ("how_to_get", "evidence", "if_not", "if_refused", "words")


class NotTheirsToChange(Exception):
    """A partner asked to change a part of an entry that only the council changes."""


def save_own_entry(
    draft: Draft,
    *,
    slug: str,
    parts: Mapping[str, Any],
    revision: int,
    by: User,
    now: datetime,
    client_key: str = "",
) -> DraftEntry:
    """
    Return the entry with these parts changed; an empty part is taken away. `revision` is the one they began from.

    Changes that others made meanwhile to other parts stay. Raises NoSuchEntry for an entry that somebody else
    provides, NotTheirsToChange, SomeoneElseSaved, EntryNotUnderstood, and what `acting.changing` raises.
    """
    if set(parts) - set(PARTNERS_CHANGE):
        raise NotTheirsToChange
    with changing(draft, act=Act.EDIT_OWN_ENTRIES, by=by, now=now) as held:
        entry = _own(held, slug=slug, by=by, now=now)
        if client_key and Change.objects.filter(entry=entry, client_key=client_key).exists():
            return entry
        base = rule_at(entry, revision=revision)
        mine = read_entry(_with(base, parts), slug=slug, publisher=held.council.code)
        merged = merge(base, theirs=entry.rule, mine=mine)
        if merged.conflicts:
            said: dict[str, Any] = {"revision": entry.revision, "saved_by": entry.changed_by, "base": base}
            raise SomeoneElseSaved(slug, **said, theirs=entry.rule, mine=mine, merged=merged)
        return write_rule(entry, rule=merged.rule, by=by, now=now, client_key=client_key)


def suggest_change(draft: Draft, *, slug: str, text: str, by: User, now: datetime, field: str = "") -> Comment:
    """
    Return what a partner asks the council to change: a comment that an editor answers and settles.

    Raises NoSuchEntry for an entry that somebody else provides, NothingSaid, TooMuchSaid, and what
    `acting.holding` raises.
    """
    with holding(draft, act=Act.EDIT_OWN_ENTRIES, by=by, now=now) as held:
        entry = _own(held, slug=slug, by=by, now=now)
        said = {"field": field[:80], "text": said_in(text), "by": by, "at": now}
        return Comment.objects.create(council=held.council, draft=held, entry=entry, **said)


def _own(draft: Draft, *, slug: str, by: User, now: datetime) -> DraftEntry:
    found = own_entry(draft, slug=slug, user=by, now=now)
    if found is None:
        raise NoSuchEntry(slug)
    return found


def _with(rule: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**rule, **parts}.items() if value or name not in parts}
