"""Makes rows from a condition, and the condition again from rows; what it cannot write, it keeps untouched."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from localoffer.offer.editor.conditions import ages, bounds, judged, picks, places, times
from localoffer.offer.editor.conditions.base import RowForm
from localoffer.offer.editor.conditions.choices import fact_of
from localoffer.offer.editor.conditions.groups import ALL, ANY, NOT, GroupRow
from localoffer.offer.editor.conditions.posted import DEEPEST, ROWS
from localoffer.offer.editor.conditions.row import GROUP, KEPT, Row, same_but_order, typed
from localoffer.rules.book import Book
from localoffer.rules.facts import FactType

BY_HEAD: dict[str, type[RowForm]] = {
    "age": ages.AgeRow,
    "holds": picks.DefinitionRow,
    "place": places.PlaceRow,
    "since": times.SinceRow,
    "until": times.UntilRow,
    "words": judged.WordsRow,
    GROUP: GroupRow,
    KEPT: judged.KeptRow,
}
BY_TYPE: dict[FactType, type[RowForm]] = {
    FactType.YES_NO: picks.YesNoRow,
    FactType.DECISION: picks.YesNoRow,
    FactType.CHOICE: picks.ChoiceRow,
    FactType.CHOICES: picks.IncludesRow,
    FactType.WHOLE: bounds.NumberRow,
    FactType.MONEY: bounds.NumberRow,
    FactType.DATE: bounds.DayRow,
}
OF_A_FACT = ("fact", "place", "since", "until")
ODD = (KeyError, TypeError, ValueError, AttributeError, LookupError)


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """A row with its form, at a place on the page ("c-0"), and the rows below it."""

    row: Row
    prefix: str
    form: RowForm
    rows: tuple["Built", ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether it holds other rows."""
        return self.row.kind == GROUP

    @property
    def forms(self) -> Iterator[RowForm]:
        """Its form and those below it."""
        yield self.form
        for one in self.rows:
            yield from one.forms


def rows_of(when: Any, *, book: Book) -> tuple[Row, ...]:
    """Return the rows of a condition as plain data: one for each thing that must be true; none for None."""
    if when is None:
        return ()
    parts = when[ALL] if is_list(when, ALL) else [when]
    return tuple(_row(part, book=book) for part in parts)


def built(rows: Sequence[Row], *, book: Book, prefix: str = ROWS, quiet: bool = False) -> tuple[Built, ...]:
    """Return each row with its form. A row about a fact that does not exist is left out."""
    found = []
    for index, row in enumerate(rows):
        place = f"{prefix}-{index}"
        if form_class(row, book=book) is not None:
            below = built(row.rows, book=book, prefix=f"{place}-{ROWS}", quiet=quiet) if row.kind == GROUP else ()
            form = _form(row, book=book, prefix=place, quiet=quiet)
            found.append(Built(row=row, prefix=place, form=form, rows=below))
    return tuple(found)


def condition_of(rows: Sequence[Built], *, was: Any = None) -> Any:
    """
    Return the condition that valid rows make as plain data; None where there is no row.

    `was` is the whole condition before: one thing alone stays within its "all" where it stood in one.
    """
    parts = [_condition(one) for one in rows]
    if not parts:
        return None
    return parts[0] if len(parts) == 1 and not is_list(was, ALL) else {ALL: parts}


def form_class(row: Row, *, book: Book) -> type[RowForm] | None:
    """Return the form that a row is filled in with, or None where its kind or its fact is unknown."""
    fact = fact_of(row, book=book)
    if row.head in OF_A_FACT and fact is None:
        return None
    if row.head == "fact" and fact is not None:
        return BY_TYPE.get(fact.type)
    return BY_HEAD.get(row.head)


def is_list(condition: Any, name: str) -> bool:
    """Say whether a condition is a list of conditions under one name, and nothing else."""
    return isinstance(condition, dict) and set(condition) == {name} and isinstance(condition[name], list)


def _form(row: Row, *, book: Book, prefix: str, quiet: bool) -> RowForm:
    kind = form_class(row, book=book)
    if kind is None:
        raise LookupError(row.kind)
    return kind(row, fact=fact_of(row, book=book), book=book, prefix=prefix, quiet=quiet)


def _row(condition: Any, *, book: Book, left: int = DEEPEST) -> Row:
    kept = Row(kind=KEPT, values=typed(condition))
    way = _way(condition)
    if way:
        if left == 1 or not condition[way]:
            return kept
        return _group(condition, way, book=book, left=left - 1)
    try:
        row = _as_typed(condition, book=book)
        form = _form(row, book=book, prefix=ROWS, quiet=False)
        return row if form.is_valid() and same_but_order(form.made(), condition) else kept
    except ODD:
        return kept


def _way(condition: Any) -> str:
    """Return how a group goes together; an empty text for one thing, or for a definition turned round."""
    for way in (ANY, ALL):
        if is_list(condition, way):
            return way
    turned = isinstance(condition, dict) and set(condition) == {NOT} and isinstance(condition[NOT], dict)
    return NOT if turned and set(condition[NOT]) != {"holds"} else ""


def _group(condition: Any, way: str, *, book: Book, left: int) -> Row:
    inner = condition[way]
    if way == NOT:
        inner = inner[ALL] if is_list(inner, ALL) and len(inner[ALL]) > 1 else [inner]
    below = tuple(_row(part, book=book, left=left) for part in inner)
    return Row(kind=GROUP, values=typed(condition, way=way), rows=below)


def _as_typed(condition: Any, *, book: Book) -> Row:
    kind = _kind(condition)
    empty = Row(kind=kind)
    form = form_class(empty, book=book)
    if form is None:
        raise LookupError(kind)
    return Row(kind=kind, values=form.typed_from(condition, fact_of(empty, book=book)))


def _kind(condition: dict[str, Any]) -> str:
    for name in ("age", "holds", "words"):
        if name in condition:
            return name
    if NOT in condition:
        return "holds"
    for name in ("place", "since", "until", "fact"):
        if name in condition:
            return f"{name}:{condition[name]}"
    raise LookupError("no kind of row")


def _condition(one: Built) -> Any:
    was = one.row.was
    made = _grouped(one) if one.is_group else one.form.made()
    return was if was is not None and same_but_order(made, was) else made


def _grouped(one: Built) -> Any:
    parts = [_condition(below) for below in one.rows]
    way = one.form.cleaned_data["way"]
    if way != NOT:
        return {way: parts}
    return {NOT: parts[0] if len(parts) == 1 else {ALL: parts}}
