"""Puts a whole offer from a file into a draft, all of it or none."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.offer.drafts.actions.acting import changing
from localoffer.offer.drafts.actions.asking import write_questions
from localoffer.offer.drafts.actions.writing import write_new, write_position, write_removed, write_rule
from localoffer.offer.drafts.carrying import OfferFileRefused, read_offer_file
from localoffer.offer.drafts.models import Draft, DraftEntry
from localoffer.offer.drafts.reading import read_entry, read_slug
from localoffer.offer.drafts.refusals import EntryNotUnderstood


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What an import did, by the names of entries."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def import_offer(draft: Draft, *, data: bytes, by: User, now: datetime) -> Imported:
    """
    Make the draft say what a file says, and return what that changed. Entries that the file lacks are taken out.

    Every change is kept in the history, and can be undone. Raises OfferFileRefused, with nothing kept, and what
    `acting.changing` raises.
    """
    with changing(draft, act=Act.IMPORT_OFFER, by=by, now=now) as held:
        offer = read_offer_file(data)
        there = {one.slug: one for one in DraftEntry.objects.filter(draft=held)}
        wanted = {entry["id"]: _entry(entry, draft=held) for entry in offer.entries}
        added, changed = [], []
        for place, (slug, rule) in enumerate(wanted.items(), start=1):
            if slug not in there:
                write_new(held, rule=rule, position=place, by=by, now=now)
                added.append(slug)
            elif _brought_in(there[slug], rule=rule, place=place, by=by, now=now):
                changed.append(slug)
        removed = [slug for slug, one in there.items() if slug not in wanted and not one.removed]
        for slug in removed:
            write_removed(there[slug], removed=True, by=by, now=now)
        write_questions(held, [dict(question) for question in offer.questions], by=by, now=now)
        done = Imported(added=tuple(added), changed=tuple(changed), removed=tuple(removed))
        counts = {"added": len(added), "changed": len(changed), "removed": len(removed)}
        trail.record(by=by, council=held.council, act=Act.IMPORT_OFFER, about=held, now=now, detail=counts)
        return done


def _entry(entry: dict[str, Any], *, draft: Draft) -> dict[str, Any]:
    try:
        return read_entry(entry, slug=read_slug(entry["id"]), publisher=draft.council.code)
    except EntryNotUnderstood as error:
        raise OfferFileRefused(str(error), file=str(entry["id"])[:80]) from error


def _brought_in(entry: DraftEntry, *, rule: dict[str, Any], place: int, by: User, now: datetime) -> bool:
    before = entry.revision
    write_removed(entry, removed=False, by=by, now=now)
    write_rule(entry, rule=rule, by=by, now=now)
    write_position(entry, position=place, by=by, now=now)
    return entry.revision != before
