"""The section that says who can get it: rows that make the condition."""

from collections.abc import Iterator
from typing import Any

from django import forms

from localoffer.frontend.fields import LongListField, Option
from localoffer.offer.editor.conditions.building import Built, built, condition_of, form_class, rows_of
from localoffer.offer.editor.conditions.choices import addable
from localoffer.offer.editor.conditions.posted import posted_rows, with_added, without
from localoffer.offer.editor.conditions.row import GROUP, KEPT, Row
from localoffer.offer.editor.sections import Section


class AddCondition(forms.Form):
    """Asks what a new row is about."""

    def __init__(self, *, options: list[Option], prefix: str) -> None:
        super().__init__(prefix=prefix, auto_id="%s")
        label = "Add something that must be true" if prefix == "add" else "Add something to this group"
        self.fields["kind"] = LongListField(label=label, options=options, required=False)


class Who(Section):
    """Who can get it, as rows without code."""

    name, title, template = "who", "Who can get it", "offer/editor/who.html"
    rows: tuple[Row, ...] = ()

    def open(self) -> None:
        """Read the rows from the rule, or from what was sent."""
        if self.data is None:
            self.rows = rows_of(self.before.get("when"), book=self.book)
        else:
            self.rows = posted_rows(self.data)
            self.act(self.data.get("do", "save"))

    def act(self, do: str) -> None:
        """Add a row, or take one out."""
        deed, _, place = do.partition(":")
        if deed == "remove":
            self.rows = without(self.rows, place=place)
        elif deed == "add" and self.data is not None:
            self._add(place)

    def _add(self, place: str) -> None:
        prefix = f"add-{place}" if place else "add"
        kind = self.data.get(f"{prefix}-kind", "") if self.data is not None else ""
        known = kind == GROUP or (kind != KEPT and form_class(Row(kind=kind), book=self.book) is not None)
        if known:
            group = int(place) if place.isascii() and place.isdigit() else None
            self.rows = with_added(self.rows, kind=kind, group=group)

    @property
    def built(self) -> tuple[Built, ...]:
        """Each row with its form."""
        if not hasattr(self, "_built"):
            self._built = built(self.rows, book=self.book, quiet=self.quiet)
        return self._built

    @property
    def adding(self) -> AddCondition:
        """What can be added."""
        return AddCondition(options=addable(self.book), prefix="add")

    def adding_to(self, index: int) -> AddCondition:
        """Return what can be added to a group."""
        return AddCondition(options=addable(self.book, inside=True), prefix=f"add-{index}")

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form of each row."""
        for one in self.built:
            yield from one.forms

    def changed(self) -> dict[str, Any]:
        """Return the condition."""
        return {"when": condition_of(self.built, was=self.before.get("when"))}
