"""What the sections that are lists share: rows of one form, added and taken out."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms

from localoffer.frontend.fields import Option, SelectField
from localoffer.offer.editor.conditions.posted import ROWS, posted_root
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.conditions.tree import with_row
from localoffer.offer.editor.deeds import ADD, done
from localoffer.offer.editor.forms.items.built import BuiltItem, built_item, item_row
from localoffer.offer.editor.forms.items.item import Item
from localoffer.offer.editor.sections import Section, put


class AddItem(forms.Form):
    """Asks what kind of row to add."""

    def __init__(self, *, options: list[Option], label: str) -> None:
        super().__init__(prefix=ADD, auto_id="%s")
        self.fields["kind"] = SelectField(label=label, options=options, required=False)


class ListSection(Section):
    """A list of rows of one form."""

    template = "offer/editor/list.html"
    field: ClassVar[str]
    item: ClassVar[type[Item]]
    add_text: ClassVar[str]
    explained: ClassVar[str] = ""
    kinds: ClassVar[tuple[Option, ...]] = ()  # where there are several kinds of row to add
    counts_pence: ClassVar[bool] = True  # whether an amount in it is a sum, whatever the benefit counts
    rows: tuple[Row, ...] = ()

    def open(self) -> None:
        """Read the rows from the rule, or from what was sent."""
        if self.data is None:
            said: dict[str, Any] = {"kind": self.item, "book": self.book, "unit": self.counted_in}
            self.rows = tuple(item_row(one, **said) for one in self.held())
            return
        root = posted_root(self.data)
        if self.data.get("do", "") == ADD:
            root = self._added(root, kind=self.data.get(f"{ADD}-kind", ""))
        else:
            root = done(root, data=self.data, book=self.book)
        self.rows = root.rows

    def held(self) -> list[Any]:
        """Return the list as it stands in the rule."""
        return list(self.before.get(self.field) or [])

    @property
    def counted_in(self) -> str:
        """What an amount in the list is counted in."""
        return "pence" if self.counts_pence else self.unit

    def _added(self, root: Row, *, kind: str) -> Row:
        if self.kinds and kind not in [one.value for one in self.kinds]:
            return root
        return with_row(root, place="", slot=ROWS, row=Row(kind=kind if self.kinds else "item"))

    @property
    def items(self) -> tuple[BuiltItem, ...]:
        """Each row with its forms."""
        if not hasattr(self, "_items"):
            said: dict[str, Any] = {"kind": self.item, "book": self.book, "unit": self.counted_in}
            self._items = tuple(
                built_item(row, prefix=f"{ROWS}-{index}", quiet=self.quiet, **said)
                for index, row in enumerate(self.rows)
            )
        return self._items

    @property
    def adding(self) -> AddItem | None:
        """What can be added, where there are several kinds."""
        return AddItem(options=list(self.kinds), label=self.add_text) if self.kinds else None

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield every form of each row."""
        for one in self.items:
            yield from one.forms

    def changed(self) -> dict[str, Any]:
        """Return the list."""
        return {self.field: self.made()}

    def made(self) -> list[Any]:
        """Return what the rows make."""
        return [one.made() for one in self.items]


class BenefitList(ListSection):
    """A list within what is given."""

    counts_pence = False

    def held(self) -> list[Any]:
        """Return the list as it stands in the benefit."""
        return list(self.benefit.get(self.field) or [])

    def changed(self) -> dict[str, Any]:
        """Return the benefit with this list."""
        return {"benefit": put(self.benefit, {self.field: self.made()})}
