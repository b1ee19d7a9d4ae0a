"""Saves a section of an entry; where somebody else saved meanwhile, puts the two together or asks."""

from dataclasses import dataclass
from typing import Any

from localoffer.offer.drafts import actions
from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.drafts.refusals import (
    DayHasPassed,
    DraftClosed,
    DraftIsProposed,
    EntryNotUnderstood,
    EntryRemoved,
    EntryTaken,
    NoSuchEntry,
    SomeoneElseSaved,
)
from localoffer.offer.editor.desk import Began, Desk

SAYS: dict[type[Exception], str] = {
    DayHasPassed: "The day must be today or later.",
    DraftClosed: "This draft is closed. Start a new one to change something.",
    DraftIsProposed: "This draft has been put forward. Take it back before you change it.",
    EntryRemoved: "This entry was taken out. Put it back before you change it.",
    EntryTaken: "The draft has an entry with this name already. Choose another name.",
    NoSuchEntry: "This entry is not in the draft.",
}
REFUSED: tuple[type[Exception], ...] = (*SAYS, EntryNotUnderstood)


@dataclass(frozen=True, kw_only=True)
class Saved:
    """An entry that was saved, and whether somebody else's changes came with it."""

    entry: DraftEntry
    with_others: bool = False


def says(refused: Exception) -> str:
    """Return in words why something was refused."""
    return SAYS.get(type(refused)) or f"{refused}."


def save_quietly(desk: Desk, slug: str, *, rule: dict[str, Any], began: Began, key: str) -> DraftEntry:
    """
    Return the entry with this rule, saved while somebody types.

    Raises SomeoneElseSaved wherever others saved meanwhile, even another field: what they wrote is not on the page
    yet, and the next quiet save would take it back. Raises one of REFUSED.
    """
    said: dict[str, Any] = {"by": desk.staff.user, "now": desk.staff.now, "client_key": key[:80]}
    return actions.save_entry(desk.draft, slug=slug, rule=rule, revision=began.revision, **said)


def save(desk: Desk, slug: str, *, rule: dict[str, Any], began: Began, key: str) -> Saved:
    """
    Return the entry with this rule.

    Where others changed only other fields meanwhile, both changes are kept. Raises SomeoneElseSaved where a person
    has to choose, and one of REFUSED.
    """
    said: dict[str, Any] = {"slug": slug, "by": desk.staff.user, "now": desk.staff.now, "client_key": key[:80]}
    try:
        entry = actions.save_entry(desk.draft, rule=rule, revision=began.revision, **said)
        return Saved(entry=entry)
    except SomeoneElseSaved as clash:
        if clash.merged.conflicts:
            raise
        entry = actions.save_entry(desk.draft, rule=clash.merged.rule, revision=clash.revision, **said)
        return Saved(entry=entry, with_others=True)
