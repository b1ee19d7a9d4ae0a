"""Reads the rows that a page sent back, and what to do with them: add one, take one out."""

import re
from collections.abc import Sequence

from django.http import QueryDict

from localoffer.offer.editor.conditions.row import GROUP, Row

MOST_ROWS = 60


def posted_rows(data: QueryDict, *, prefix: str = "c") -> tuple[Row, ...]:
    """Return the rows sent under a prefix, in the order of their numbers; at most 60."""
    pattern = re.compile(rf"{re.escape(prefix)}-(\d{{1,3}})-kind", re.ASCII)
    numbers = sorted({int(found[1]) for name in data if (found := pattern.fullmatch(name))})
    return tuple(_row(data, f"{prefix}-{number}") for number in numbers[:MOST_ROWS])


def with_added(rows: Sequence[Row], *, kind: str, group: int | None = None) -> tuple[Row, ...]:
    """Return the rows with an empty one at the end, or at the end of a group; a group holds no group."""
    if group is None:
        return (*rows, Row(kind=kind)) if len(rows) < MOST_ROWS else tuple(rows)
    return tuple(
        Row(kind=row.kind, values=row.values, rows=(*row.rows, Row(kind=kind)))
        if index == group and row.kind == GROUP and kind != GROUP and len(row.rows) < MOST_ROWS
        else row
        for index, row in enumerate(rows)
    )


def without(rows: Sequence[Row], *, place: str) -> tuple[Row, ...]:
    """Return the rows without the one at a place: "2" for the third, "2.0" for the first in that group."""
    first, _, below = place.partition(".")
    left = []
    for index, row in enumerate(rows):
        if str(index) != first:
            left.append(row)
        elif below:
            inner = tuple(one for at, one in enumerate(row.rows) if str(at) != below)
            left.append(Row(kind=row.kind, values=row.values, rows=inner))
    return tuple(left)


def _row(data: QueryDict, prefix: str) -> Row:
    start = f"{prefix}-"
    inner = f"{start}c-"
    values = {
        name.removeprefix(start): data.getlist(name)
        for name in data
        if name.startswith(start) and not name.startswith(inner)
    }
    kind = values.pop("kind", [""])[-1]
    rows = posted_rows(data, prefix=f"{prefix}-c") if kind == GROUP else ()
    return Row(kind=kind, values=values, rows=rows)
