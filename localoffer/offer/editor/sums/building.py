"""Makes rows from an amount, and the amount again from rows; what it cannot write, it keeps untouched."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from django.forms import BaseForm

from localoffer.offer.editor.conditions.building import ODD, Built, built, condition_of, rows_of
from localoffer.offer.editor.conditions.posted import ROWS, SUMS
from localoffer.offer.editor.conditions.row import KEPT, WAS, Row, same_but_order, typed
from localoffer.offer.editor.sums import forms, ways
from localoffer.rules.book import Book

FORMS: dict[str, type[forms.SumForm]] = {
    ways.NUMBER: forms.NumberSum,
    ways.FIGURE: forms.FigureSum,
    ways.ANSWER: forms.AnswerSum,
    ways.OTHER: forms.OtherSum,
    ways.SHARE: forms.ShareSum,
    **dict.fromkeys((*ways.LISTS, ways.TIERS, KEPT), forms.JoinedSum),
}
DEEPEST = 5
EMPTY = Row(kind=ways.NUMBER)


class BuiltTier(msgspec.Struct, frozen=True, kw_only=True):
    """A tier with its form, the conditions that say for whom, and its amount."""

    row: Row
    prefix: str
    form: forms.TierForm
    rows: tuple[Built, ...]
    sum: "BuiltSum"

    def made(self) -> dict[str, Any]:
        """Return the tier as plain data."""
        was = self.row.was
        when = condition_of(self.rows, was=was.get("when") if isinstance(was, dict) else None)
        return {"when": when, "then": self.sum.made(), **self.form.made()}


class BuiltSum(msgspec.Struct, frozen=True, kw_only=True):
    """An amount with its form, at a place on the page ("a-0"), the amounts it is made of, and its tiers."""

    row: Row
    prefix: str
    form: forms.SumForm
    sums: tuple["BuiltSum", ...] = ()
    tiers: tuple[BuiltTier, ...] = ()

    @property
    def forms(self) -> Iterator[BaseForm]:
        """Its form and those below it."""
        yield self.form
        for tier in self.tiers:
            yield tier.form
            for one in tier.rows:
                yield from one.forms
            yield from tier.sum.forms
        for below in self.sums:
            yield from below.forms

    def made(self) -> Any:
        """Return the amount as plain data; None for one that stays empty."""
        was = self.row.was
        made = self._made()
        return was if WAS in self.row.values and same_but_order(made, was) else made

    def _made(self) -> Any:
        way = self.row.kind
        if way == KEPT:
            return self.row.was
        if way == ways.TIERS:
            other = self.sums[0].made() if self.sums else None
            return {way: [tier.made() for tier in self.tiers]} | ({} if other is None else {"otherwise": other})
        if way == ways.SHARE:
            return {**self.form.made(), "of": self.sums[0].made()}
        return {way: [one.made() for one in self.sums]} if way in ways.LISTS else self.form.made()


def sum_of(amount: Any, *, book: Book, unit: str) -> Row:
    """Return the row of an amount as plain data; an empty one for None."""
    if amount is None:
        return EMPTY
    kept = Row(kind=KEPT, values=typed(amount))
    try:
        row = _row(amount, book=book, unit=unit, left=DEEPEST)
        found = built_sum(row, prefix=SUMS, book=book, unit=unit)
        is_right = all(form.is_valid() for form in found.forms)
        return _knowing(row, amount) if is_right and _same(found.made(), amount) else kept
    except ODD:
        return kept


def built_sum(
    row: Row, *, prefix: str, book: Book, unit: str, quiet: bool = False, optional: bool = False
) -> BuiltSum:
    """Return an amount with its forms. One of an unknown kind is asked for anew."""
    held = row if row.kind in FORMS else EMPTY
    said: dict[str, Any] = {"book": book, "quiet": quiet}
    return BuiltSum(
        row=held,
        prefix=prefix,
        form=FORMS[held.kind](held, prefix=prefix, unit=unit, optional=optional, **said),
        sums=_built_below(held, prefix=prefix, unit=unit, **said),
        tiers=_built_tiers(held, prefix=prefix, unit=unit, **said) if held.kind == ways.TIERS else (),
    )


def unit_below(way: str, index: int, *, unit: str) -> str:
    """Return what a plain number within an amount counts: what multiplies a sum is a bare number."""
    return "" if way == ways.TIMES and index else unit


def _built_below(row: Row, *, prefix: str, unit: str, book: Book, quiet: bool) -> tuple[BuiltSum, ...]:
    if row.kind in ways.LEAVES or row.kind == KEPT:
        return ()
    is_one = row.kind in (ways.SHARE, ways.TIERS)
    held = (row.sums or (EMPTY,))[: 1 if is_one else None]
    return tuple(
        built_sum(
            one,
            prefix=f"{prefix}-{SUMS}-{index}",
            book=book,
            unit=unit_below(row.kind, index, unit=unit),
            quiet=quiet,
            optional=row.kind == ways.TIERS,
        )
        for index, one in enumerate(held)
    )


def _built_tiers(row: Row, *, prefix: str, unit: str, book: Book, quiet: bool) -> tuple[BuiltTier, ...]:
    found = []
    for index, one in enumerate(row.rows):
        place = f"{prefix}-{ROWS}-{index}"
        then = (one.sums or (EMPTY,))[0]
        tier = BuiltTier(
            row=one,
            prefix=place,
            form=forms.TierForm(one, prefix=place, book=book, quiet=quiet, unit=unit, optional=False),
            rows=built(one.rows, book=book, prefix=f"{place}-{ROWS}", quiet=quiet),
            sum=built_sum(then, prefix=f"{place}-{SUMS}-0", book=book, unit=unit, quiet=quiet),
        )
        found.append(tier)
    return tuple(found)


def _row(amount: Any, *, book: Book, unit: str, left: int) -> Row:
    way = ways.way_of(amount)
    if not left:
        raise LookupError("nested too deep")
    below: list[Any] = []
    rows: tuple[Row, ...] = ()
    if way in ways.LISTS:
        below = amount[way]
    elif way == ways.SHARE:
        below = [amount["of"]]
    elif way == ways.TIERS:
        below = [amount["otherwise"]] if "otherwise" in amount else []
        rows = tuple(_tier(case, book=book, unit=unit, left=left - 1) for case in amount[way])
    sums = tuple(
        _row(one, book=book, unit=unit_below(way, index, unit=unit), left=left - 1)
        for index, one in enumerate(below)
    )
    said = FORMS[way].typed_from(amount, unit)
    values = {name: [str(value)] for name, value in said.items() if value is not None}
    return Row(kind=way, values=values, rows=rows, sums=sums)


def _tier(case: dict[str, Any], *, book: Book, unit: str, left: int) -> Row:
    then = _row(case["then"], book=book, unit=unit, left=left)
    values = forms.typed_tier(case) | typed({"when": case["when"]})
    return Row(kind=ways.TIER, values=values, rows=rows_of(case["when"], book=book), sums=(then,))


def _knowing(row: Row, amount: Any) -> Row:
    values = {**row.values, **typed(amount)}
    return Row(kind=row.kind, values=values, rows=row.rows, sums=row.sums)


def _same(one: Any, other: Any) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
