"""Shows each field that two people changed: as it was, as they left it, as I want it."""

from localoffer.offer.drafts.merging import Merged
from localoffer.offer.editor.presenters.fields import name_of, shown
from localoffer.rules.book import Book


def conflicts_of(merged: Merged, *, book: Book) -> list[dict[str, str]]:
    """Return what each conflict is about, with all three sides in words."""
    return [
        {
            "field": one.field,
            "name": name_of(one.field),
            "base": shown(one.field, one.base, book=book),
            "theirs": shown(one.field, one.theirs, book=book),
            "mine": shown(one.field, one.mine, book=book),
        }
        for one in merged.conflicts
    ]
