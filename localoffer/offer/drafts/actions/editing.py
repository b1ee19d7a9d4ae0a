"""Changes the entries of a draft, so that nobody overwrites what they have not seen."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from localoffer.accounts.models import User
from localoffer.offer.drafts.actions.acting import changing, entry_in
from localoffer.offer.drafts.actions.writing import write_new, write_position, write_removed, write_rule
from localoffer.offer.drafts.history import rule_at
from localoffer.offer.drafts.merging import merge, same
from localoffer.offer.drafts.models import Change, Draft, DraftEntry
from localoffer.offer.drafts.reading import read_entry, read_slug
from localoffer.offer.drafts.refusals import EntryRemoved, EntryTaken, OrderDoesNotFit, SomeoneElseSaved


def add_entry(
    draft: Draft, *, slug: str, rule: Mapping[str, Any], by: User, now: datetime, client_key: str = ""
) -> DraftEntry:
    """
    Return a new entry at the end of a draft. Its rule may be half written; its id is the slug, which stays.

    The same `client_key` again returns the entry already there. Raises EntryTaken, EntryNotUnderstood, and what
    `acting.changing` raises.
    """
    with changing(draft, by=by, now=now) as held:
        data = read_entry(rule, slug=read_slug(slug), publisher=held.council.code)
        found = DraftEntry.objects.filter(draft=held, slug=slug).first()
        if found is not None:
            if _is_saved(found, client_key=client_key):
                return found
            raise EntryTaken(slug)
        last = DraftEntry.objects.filter(draft=held).order_by("-position").first()
        place = last.position + 1 if last else 1
        return write_new(held, rule=data, position=place, by=by, now=now, client_key=client_key)


def save_entry(
    draft: Draft,
    *,
    slug: str,
    rule: Mapping[str, Any],
    revision: int,
    by: User,
    now: datetime,
    client_key: str = "",
) -> DraftEntry:
    """
    Return the entry with this rule. `revision` is the one the editor began from.

    The same save sent twice (by its `client_key`, or because nothing differs) changes nothing. Raises
    SomeoneElseSaved with both versions and their merge, EntryRemoved, NoSuchEntry, EntryNotUnderstood, and what
    `acting.changing` raises.
    """
    with changing(draft, by=by, now=now) as held:
        entry = entry_in(held, slug=slug)
        mine = read_entry(rule, slug=slug, publisher=held.council.code)
        if _is_saved(entry, client_key=client_key):
            return entry
        if entry.removed:
            raise EntryRemoved(slug)
        if entry.revision != revision and not same(entry.rule, mine):
            raise _someone_else_saved(entry, mine=mine, revision=revision)
        return write_rule(entry, rule=mine, by=by, now=now, client_key=client_key)


def remove_entry(draft: Draft, *, slug: str, by: User, now: datetime) -> DraftEntry:
    """Return the entry, taken out of the draft; it can be put back. Raises NoSuchEntry."""
    with changing(draft, by=by, now=now) as held:
        return write_removed(entry_in(held, slug=slug), removed=True, by=by, now=now)


def put_back_entry(draft: Draft, *, slug: str, by: User, now: datetime) -> DraftEntry:
    """Return the entry, in the draft again. Raises NoSuchEntry."""
    with changing(draft, by=by, now=now) as held:
        return write_removed(entry_in(held, slug=slug), removed=False, by=by, now=now)


def reorder(draft: Draft, *, slugs: Sequence[str], by: User, now: datetime) -> None:
    """Put the entries in this order. Raises OrderDoesNotFit unless each entry that is in is named once."""
    with changing(draft, by=by, now=now) as held:
        entries = {one.slug: one for one in DraftEntry.objects.filter(draft=held, removed=False)}
        if sorted(slugs) != sorted(entries):
            raise OrderDoesNotFit
        for place, slug in enumerate(slugs, start=1):
            write_position(entries[slug], position=place, by=by, now=now)


def _is_saved(entry: DraftEntry, *, client_key: str) -> bool:
    return bool(client_key) and Change.objects.filter(entry=entry, client_key=client_key).exists()


def _someone_else_saved(entry: DraftEntry, *, mine: dict[str, Any], revision: int) -> SomeoneElseSaved:
    base = rule_at(entry, revision=revision)
    return SomeoneElseSaved(
        entry.slug,
        revision=entry.revision,
        saved_by=entry.changed_by,
        base=base,
        theirs=entry.rule,
        mine=mine,
        merged=merge(base, theirs=entry.rule, mine=mine),
    )
