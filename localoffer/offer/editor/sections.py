"""What a section of an entry is: it opens from a rule, reads what was sent, and makes the rule anew."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict

from localoffer.frontend.rendering import summary_of_errors
from localoffer.rules.book import Book

RuleData = dict[str, Any]


class Section:
    """
    One section of an entry on a page of its own.

    `rule` is the entry's plain data. With `data` it holds what was sent; `quiet` finds no fault in it yet.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    template: ClassVar[str]

    def __init__(self, rule: RuleData, *, book: Book, data: QueryDict | None = None, quiet: bool = False) -> None:
        self.before, self.book, self.data, self.quiet = rule, book, data, quiet
        self.open()

    def open(self) -> None:
        """Make the forms of the section."""
        raise TypeError("each kind says this for itself")

    def forms(self) -> Iterator[forms.BaseForm]:
        """Yield every form of the section, in the order of the page."""
        raise TypeError("each kind says this for itself")

    def changed(self) -> RuleData:
        """Return the parts of the rule that valid forms make; None takes a part away."""
        raise TypeError("each kind says this for itself")

    def act(self, do: str) -> None:
        """Add or take out a row, as a button asked."""

    @property
    def is_valid(self) -> bool:
        """Whether every form is right."""
        found = [form.is_valid() for form in self.forms()]  # each is read, so that all errors show at once
        return all(found)

    @property
    def problems(self) -> list[dict[str, str]]:
        """Every error, with the address of its field."""
        return [problem for form in self.forms() if form.is_bound for problem in summary_of_errors(form)]

    def rule(self) -> RuleData:
        """Return the whole rule with what was typed in this section."""
        return merged(self.before, self.changed())


def merged(rule: Mapping[str, Any], parts: Mapping[str, Any]) -> RuleData:
    """Return the rule with the parts set; a part that is None or empty is left out."""
    empty: tuple[Any, ...] = (None, "", [], {}, ())
    return {
        name: value
        for name, value in {**rule, **parts}.items()
        if not any(value is e or value == e for e in empty)
    }
