"""Reads the rows that a page sent back, at every depth."""

import re

from django.http import QueryDict

from localoffer.offer.editor.conditions.row import Row

MOST_ROWS = 60
DEEPEST = 8
ROWS, SUMS = "c", "a"


def posted_root(data: QueryDict) -> Row:
    """Return a row above all others, with the rows and the sums that were sent below it."""
    return Row(kind="", rows=posted_rows(data, prefix=ROWS), sums=posted_rows(data, prefix=SUMS))


def posted_rows(data: QueryDict, *, prefix: str, left: int = DEEPEST) -> tuple[Row, ...]:
    """Return the rows sent under a prefix, in the order of their numbers; at most 60, and 8 deep."""
    if not left:
        return ()
    pattern = re.compile(rf"{re.escape(prefix)}-(\d{{1,3}})-kind", re.ASCII)
    numbers = sorted({int(found[1]) for name in data if (found := pattern.fullmatch(name))})
    return tuple(_row(data, f"{prefix}-{number}", left=left - 1) for number in numbers[:MOST_ROWS])


def _row(data: QueryDict, prefix: str, *, left: int) -> Row:
    start = f"{prefix}-"
    below = tuple(f"{start}{slot}-" for slot in (ROWS, SUMS))
    values = {
        name.removeprefix(start): data.getlist(name)
        for name in data
        if name.startswith(start) and not name.startswith(below)
    }
    kind = values.pop("kind", [""])[-1]
    return Row(
        kind=kind,
        values=values,
        rows=posted_rows(data, prefix=f"{start}{ROWS}", left=left),
        sums=posted_rows(data, prefix=f"{start}{SUMS}", left=left),
    )
