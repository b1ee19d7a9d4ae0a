"""The sections that are lists: where it comes from, its limits, the links to other help, the parts of a sum."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms

from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.posted import posted_rows, without
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.forms.items import Item, LimitItem, PartItem, RelationItem, SourceItem
from localoffer.offer.editor.sections import Section

MONEY_IN = ("pence", "amount")
PREFIX = "c"


class ListSection(Section):
    """A list of rows of one form."""

    template = "offer/editor/list.html"
    field: ClassVar[str]
    item: ClassVar[type[Item]]
    add_text: ClassVar[str]
    explained: ClassVar[str] = ""
    rows: tuple[Row, ...] = ()

    def open(self) -> None:
        """Read the rows from the rule, or from what was sent."""
        if self.data is None:
            self.rows = tuple(self._row(one) for one in self.held())
        else:
            self.rows = posted_rows(self.data, prefix=PREFIX)
            self.act(self.data.get("do", "save"))

    def held(self) -> list[Any]:
        """Return the list as it stands in the rule."""
        return list(self.before.get(self.field) or [])

    def _row(self, one: Any) -> Row:
        values = self.item.typed_from(one, None)
        for name in MONEY_IN:
            if name in values and isinstance(one.get(name), int):
                values[name] = [f"{one[name] / 100:.2f}"]
        return Row(kind=self.name, values=values)

    def act(self, do: str) -> None:
        """Add a row at the end, or take one out."""
        deed, _, place = do.partition(":")
        if deed == "add":
            self.rows = (*self.rows, Row(kind=self.name))
        elif deed == "remove":
            self.rows = without(self.rows, place=place)

    @property
    def items(self) -> tuple[RowForm, ...]:
        """The form of each row."""
        if not hasattr(self, "_items"):
            self._items = tuple(
                self.item(row, fact=None, book=self.book, prefix=f"{PREFIX}-{index}", quiet=self.quiet)
                for index, row in enumerate(self.rows)
            )
        return self._items

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form of each row."""
        yield from self.items

    def changed(self) -> dict[str, Any]:
        """Return the list."""
        return {self.field: [form.made() for form in self.items]}


class Sources(ListSection):
    """Where the entry comes from."""

    name, title, field, item = "sources", "Where it comes from", "sources", SourceItem
    add_text = "Add a source"
    explained = "Say which decision or law this rests on. Put each source in its own part."


class Limits(ListSection):
    """What limits it."""

    name, title, field, item = "limits", "Limits", "limits", LimitItem
    add_text = "Add a limit"
    explained = "A limit says how often, how much, or until when."


class Relations(ListSection):
    """How it goes together with other help."""

    name, title, field, item = "relations", "How it goes with other help", "relations", RelationItem
    add_text = "Add a link to other help"
    explained = "Say if this tops up, replaces or depends on other help."


class Parts(ListSection):
    """What a sum is made of."""

    name, title, field, item = "parts", "The parts of the sum", "parts", PartItem
    add_text = "Add a part"
    explained = "Use parts when one sum is made of several, such as a bed and a cooker."

    def held(self) -> list[Any]:
        """Return the parts of the benefit."""
        return list((self.before.get("benefit") or {}).get("parts") or [])

    def changed(self) -> dict[str, Any]:
        """Return the benefit with these parts."""
        parts = [form.made() for form in self.items]
        benefit = {name: value for name, value in (self.before.get("benefit") or {}).items() if name != "parts"}
        return {"benefit": benefit | ({"parts": parts} if parts else {})}
