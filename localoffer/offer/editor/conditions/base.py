"""What the form of every row shares: it is filled from a row, and makes a part of a rule."""

from typing import Any

from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict

from localoffer.offer.editor.conditions.row import Row, Typed
from localoffer.offer.editor.more import FormWithMore
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact


class RowForm(FormWithMore):
    """
    The form of one row. A quiet one shows what was typed and finds no fault yet.

    `fact` is what the row is about, or None for a row about no one fact.
    """

    legend: str = ""

    def __init__(self, row: Row, *, fact: Fact | None, book: Book, prefix: str, quiet: bool) -> None:
        data = MultiValueDict({f"{prefix}-{name}": value for name, value in row.values.items()})
        super().__init__(data, prefix=prefix, auto_id="%s")
        self.row, self.fact, self.book, self.quiet = row, fact, book, quiet
        self.add_fields()

    def add_fields(self) -> None:
        """Add the fields that depend on the fact or the book."""

    def full_clean(self) -> None:
        """Read what was typed; find no fault in a quiet form."""
        super().full_clean()
        if self.quiet:
            self._errors: Any = ErrorDict()

    @property
    def key(self) -> str:
        """The key of the fact that the row is about. Raises LookupError where there is none."""
        if self.fact is None:
            raise LookupError("this row is about no fact")
        return self.fact.key

    def present(self, name: str) -> str:
        """Return what the condition that the row was made from would have typed under a name."""
        try:
            return self.typed_from(self.row.was, self.fact).get(name, [""])[0]
        except (KeyError, TypeError, ValueError, AttributeError, LookupError):
            return ""

    @staticmethod
    def typed_from(condition: dict[str, Any], fact: Fact | None) -> Typed:
        """Return what somebody would type to get this condition."""
        raise TypeError("each kind says this for itself")

    def made(self) -> Any:
        """Return what was typed as plain data, once the form is valid."""
        raise TypeError("each kind says this for itself")
