"""Turns an amount into one that is worked out another way, and keeps what was typed where it still fits."""

from localoffer.offer.editor.conditions.row import WAS, Row
from localoffer.offer.editor.sums import ways
from localoffer.offer.editor.sums.building import EMPTY

NEW_TIER = Row(kind=ways.TIER, sums=(EMPTY,))


def turned_into(row: Row, way: str) -> Row:
    """Return an amount worked out another way: what it was stands within it, or the first that fits in it does."""
    if way not in ways.WAYS or way == row.kind:
        return row
    within = row.sums if row.kind not in ways.LEAVES else (_bare(row),)
    if way in ways.LISTS:
        return Row(kind=way, sums=(*within, EMPTY, EMPTY)[: max(2, len(within))])
    if way == ways.SHARE:
        return Row(kind=way, sums=within[:1])
    if way == ways.TIERS:
        return Row(kind=way, rows=(NEW_TIER,), sums=within[:1])
    return next((one for one in within if one.kind == way), Row(kind=way))


def _bare(row: Row) -> Row:
    values = {name: value for name, value in row.values.items() if name != WAS}
    return Row(kind=row.kind, values=values)
