"""Makes rows from the items of a list, and the items again from rows."""

from collections.abc import Iterator
from typing import Any

import msgspec
from django.forms import BaseForm

from localoffer.offer.drafts.merging import same
from localoffer.offer.editor.adding import AddCondition
from localoffer.offer.editor.conditions.building import ODD, Built, built, condition_of, rows_of
from localoffer.offer.editor.conditions.posted import ROWS, SUMS
from localoffer.offer.editor.conditions.row import KEPT, WAS, Row, typed
from localoffer.offer.editor.forms.items.item import Item, KeptItem
from localoffer.offer.editor.sections import put
from localoffer.offer.editor.sums.building import EMPTY, BuiltSum, built_sum, sum_of
from localoffer.rules.book import Book


class BuiltItem(msgspec.Struct, frozen=True, kw_only=True):
    """An item with its form, the amount and the conditions below it, at a place on the page ("c-0")."""

    row: Row
    prefix: str
    form: Item
    sum: BuiltSum | None = None
    rows: tuple[Built, ...] = ()

    @property
    def forms(self) -> Iterator[BaseForm]:
        """Its form and those below it."""
        yield self.form
        if self.sum is not None:
            yield from self.sum.forms
        for one in self.rows:
            yield from one.forms

    @property
    def adding(self) -> AddCondition | None:
        """What can be added to its conditions, where it has any."""
        if not self.form.condition_in:
            return None
        return AddCondition(book=self.form.book, place=self.prefix)

    def made(self) -> Any:
        """Return the item as plain data."""
        made = self.form.made()
        if self.row.kind == KEPT:
            return made
        before, parts = self.form.before, {}
        if self.sum is not None:
            parts[self.form.amount_in] = self.sum.made()
        if self.form.condition_in:
            was = before.get(self.form.condition_in)
            parts[self.form.condition_in] = condition_of(self.rows, was=was)
        found = put(made, parts)
        return before if WAS in self.row.values and same(found, before) else found


def item_row(one: Any, *, kind: type[Item], book: Book, unit: str) -> Row:
    """Return the row of an item; one that a form would change unseen is kept as it is."""
    kept = Row(kind=KEPT, values=typed(one))
    try:
        rows = rows_of(one.get(kind.condition_in), book=book) if kind.condition_in else ()
        sums = (sum_of(one.get(kind.amount_in), book=book, unit=unit),) if kind.amount_in else ()
        row = Row(kind=kind.kind_of(one), values=kind.typed_from(one, None), rows=rows, sums=sums)
        found = built_item(row, kind=kind, book=book, prefix=ROWS, unit=unit)
        right = all(form.is_valid() for form in found.forms)
        return kept if right and not same(found.made(), one) else row
    except ODD:
        return kept


def built_item(
    row: Row, *, kind: type[Item], book: Book, prefix: str, unit: str, quiet: bool = False
) -> BuiltItem:
    """Return an item with its forms."""
    said: dict[str, Any] = {"book": book, "quiet": quiet}
    if row.kind == KEPT:
        return BuiltItem(row=row, prefix=prefix, form=KeptItem(row, fact=None, prefix=prefix, **said))
    form = kind(row, fact=None, prefix=prefix, **said)
    amount = (row.sums or (EMPTY,))[0]
    place = f"{prefix}-{SUMS}-0"
    optional = not kind.amount_is_needed
    return BuiltItem(
        row=row,
        prefix=prefix,
        form=form,
        sum=built_sum(amount, prefix=place, unit=unit, optional=optional, **said) if form.has_amount else None,
        rows=built(row.rows, prefix=f"{prefix}-{ROWS}", **said) if kind.condition_in else (),
    )
