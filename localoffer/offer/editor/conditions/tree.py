"""Changes rows that stand in a tree. A place is what their fields are called by, such as "c-2-c-0"."""

import re
from collections.abc import Callable

from localoffer.offer.editor.conditions.posted import MOST_ROWS, ROWS, SUMS
from localoffer.offer.editor.conditions.row import Row

STEP = re.compile(rf"([{ROWS}{SUMS}])-(\d{{1,3}})(?:-|$)", re.ASCII)
FIELDS = {ROWS: "rows", SUMS: "sums"}

Steps = tuple[tuple[str, int], ...]


def changed_at(root: Row, *, place: str, change: Callable[[Row], Row]) -> Row:
    """Return the tree with the row at a place changed; as it was where there is no such row. "" is the root."""
    steps = _steps(place)
    return root if steps is None else _changed(root, steps, change)


def with_row(root: Row, *, place: str, slot: str, row: Row) -> Row:
    """Return the tree with a new row at the end of those in a slot of the row at a place."""
    return changed_at(root, place=place, change=lambda held: _added(held, slot, row))


def without(root: Row, *, place: str) -> Row:
    """Return the tree without the row at a place."""
    steps = _steps(place)
    if not steps:
        return root
    slot, number = steps[-1]
    return _changed(root, steps[:-1], lambda held: _left(held, slot, number))


def below(row: Row, slot: str) -> tuple[Row, ...]:
    """Return the rows in one of the slots of a row."""
    return row.rows if slot == ROWS else row.sums


def _steps(place: str) -> Steps | None:
    found = [(one[1], int(one[2])) for one in STEP.finditer(place)]
    whole = "-".join(f"{slot}-{number}" for slot, number in found)
    return tuple(found) if whole == place else None


def _changed(row: Row, steps: Steps, change: Callable[[Row], Row]) -> Row:
    if not steps:
        return change(row)
    (slot, number), rest = steps[0], steps[1:]
    rows = tuple(
        _changed(one, rest, change) if index == number else one for index, one in enumerate(below(row, slot))
    )
    return _put(row, slot, rows)


def _added(row: Row, slot: str, new: Row) -> Row:
    held = below(row, slot)
    return row if len(held) >= MOST_ROWS else _put(row, slot, (*held, new))


def _left(row: Row, slot: str, number: int) -> Row:
    return _put(row, slot, tuple(one for index, one in enumerate(below(row, slot)) if index != number))


def _put(row: Row, slot: str, rows: tuple[Row, ...]) -> Row:
    return Row(kind=row.kind, values=row.values, **{"rows": row.rows, "sums": row.sums, FIELDS[slot]: rows})
