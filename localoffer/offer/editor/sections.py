"""What a section of an entry is: it opens from a rule, reads what was sent, and makes the rule anew."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self

from django import forms
from django.http import QueryDict

from localoffer.frontend.rendering import summary_of_errors
from localoffer.rules.book import Book

RuleData = dict[str, Any]
EMPTY: tuple[Any, ...] = (None, "", [], {}, ())
# What a rule says when it says nothing; one that says so outright goes on saying it.
SILENT: Mapping[str, Any] = {"standing": "in_force", "decided_by": {"how": "automatic"}, "in_force": [{}]}


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

    @property
    def benefit(self) -> RuleData:
        """What the entry gives, as it stood."""
        held = self.before.get("benefit")
        return dict(held) if isinstance(held, Mapping) else {}

    @property
    def unit(self) -> str:
        """What an amount of the entry is counted in."""
        return str(self.benefit.get("unit", "pence"))

    @property
    def is_valid(self) -> bool:
        """Whether every form is right."""
        found = [form.is_valid() for form in self.forms()]  # each is read, so that all errors show at once
        return all(found)

    @property
    def problems(self) -> list[dict[str, str]]:
        """Every error, with the address of its field; none while rows are still being added."""
        if self.quiet:
            return []
        return [problem for form in self.forms() if form.is_bound for problem in summary_of_errors(form)]

    def loud(self) -> Self:
        """Return the same section, finding whatever fault there is."""
        return self if not self.quiet else type(self)(self.before, book=self.book, data=self.data)

    def rule(self) -> RuleData:
        """Return the whole rule with what was typed in this section."""
        return put(self.before, self.changed(), silent=SILENT)


def put(
    before: Mapping[str, Any], parts: Mapping[str, Any], *, silent: Mapping[str, Any] | None = None
) -> RuleData:
    """
    Return the named parts with some set. An empty one is left out, and one that reads as before stays as it was.

    `silent` has what a part says when it is left out.
    """
    made = dict(before)
    for name, value in parts.items():
        if name in before and reads_same(before[name], value, silent=(silent or {}).get(name)):
            continue
        if is_empty(value):
            made.pop(name, None)
        else:
            made[name] = value
    return made


def reads_same(before: Any, after: Any, *, silent: Any = None) -> bool:
    """Say whether two parts read the same, however their lines end; both may say nothing."""
    if is_empty(after) and (is_empty(before) or before == silent):
        return True
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return all(reads_same(one, other) for one, other in zip(before, after, strict=True))
    if isinstance(before, str) and isinstance(after, str):
        return _bare(before) == _bare(after)
    return type(before) is type(after) and bool(before == after)


def is_empty(value: Any) -> bool:
    """Say whether a part says nothing. A no (false) and a nought say something."""
    return any(type(value) is type(one) and value == one for one in EMPTY)


def _bare(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]
