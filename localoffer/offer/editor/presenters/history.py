"""Shows what was done to an entry: who, when, which field, before and after."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.timezone import localtime

from localoffer.offer.drafts.models import Change, Deed
from localoffer.offer.editor.presenters.fields import name_of, shown
from localoffer.rules.book import Book


@dataclass(frozen=True, kw_only=True)
class ChangeRow:
    """One change, in words: `number` is what undoes it, `earlier` the revision before a change to a field."""

    number: int
    slug: str
    entry: str
    when: str
    who: str
    what: str
    before: str
    after: str
    earlier: int | None


def change_rows(changes: Iterable[Change], *, book: Book) -> list[ChangeRow]:
    """Return a row for each change, in the same order."""
    return [_row(one, book=book) for one in changes]


def _row(one: Change, *, book: Book) -> ChangeRow:
    at = localtime(one.at)
    of_a_field = one.deed in (Deed.EDITED, Deed.UNDONE) and bool(one.field)
    return ChangeRow(
        number=one.pk,
        slug=one.entry.slug,
        entry=str(one.entry),
        when=f"{at.day} {at:%B %Y, %H:%M}",
        who=str(one.by.name),
        what=f"{Deed(one.deed).label} “{name_of(one.field)}”" if of_a_field else str(Deed(one.deed).label),
        before=shown(one.field, one.before, book=book) if of_a_field else "",
        after=shown(one.field, one.after, book=book) if of_a_field else "",
        earlier=one.revision - 1 if of_a_field else None,
    )
