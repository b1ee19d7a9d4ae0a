"""The section that says who can get it: rows that make the condition."""

from collections.abc import Iterator
from typing import Any

from django import forms

from localoffer.offer.editor.adding import AddCondition
from localoffer.offer.editor.conditions.building import Built, built, condition_of, rows_of
from localoffer.offer.editor.conditions.posted import posted_root
from localoffer.offer.editor.conditions.row import Row
from localoffer.offer.editor.deeds import done
from localoffer.offer.editor.sections import Section


class Who(Section):
    """Who can get it, as rows without code."""

    name, title, template = "who", "Who can get it", "offer/editor/who.html"
    rows: tuple[Row, ...] = ()

    def open(self) -> None:
        """Read the rows from the rule, or from what was sent."""
        if self.data is None:
            self.rows = rows_of(self.before.get("when"), book=self.book)
        else:
            self.rows = done(posted_root(self.data), data=self.data, book=self.book).rows

    @property
    def built(self) -> tuple[Built, ...]:
        """Each row with its form."""
        if not hasattr(self, "_built"):
            self._built = built(self.rows, book=self.book, quiet=self.quiet)
        return self._built

    def adding(self, place: str = "") -> AddCondition:
        """Return what can be added, at the end or to a group."""
        label = "Add something to this group" if place else "Add something that must be true"
        return AddCondition(book=self.book, place=place, label=label)

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield the form of each row."""
        for one in self.built:
            yield from one.forms

    def changed(self) -> dict[str, Any]:
        """Return the condition."""
        return {"when": condition_of(self.built, was=self.before.get("when"))}
