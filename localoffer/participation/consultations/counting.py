"""Shows counts of people so that nobody can be found in them, even by somebody who knows how it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

FEWEST = 5
FEW = f"fewer than {FEWEST}"
MORE = f"{FEWEST} or more"
SOME = "some"
NONE = "none"
HIDDEN = "not shown"


@dataclass(frozen=True, kw_only=True)
class Count:
    """One thing that was counted, and what may be shown of how many."""

    name: str
    shown: str


@dataclass(frozen=True, kw_only=True)
class Table:
    """Counts in which each person stands once at most, and what may be shown of their sum."""

    cells: tuple[Count, ...]
    total: str


def shown_count(count: int) -> str:
    """Return a number that stands alone: as it is, or "fewer than 5", or "none"."""
    if count == 0:
        return NONE
    return FEW if count < FEWEST else str(count)


def shown_counts(counts: Mapping[str, int]) -> tuple[Count, ...]:
    """Return counts in which one person may stand more than once, so that no sum gives one away."""
    return tuple(Count(name=name, shown=shown_count(count)) for name, count in counts.items())


def shown_table(counts: Mapping[str, int], *, people: int) -> Table:
    """
    Return counts in which each of `people` stands once at most; how many they are is known.

    With a small count among them, the sum is not shown. Where the others, taken from `people`, would still narrow
    it down, they are "5 or more"; and where so few took part that this would tell too, all are "some".
    """
    small = [count for count in counts.values() if 0 < count < FEWEST]
    if not small:
        return Table(cells=shown_counts(counts), total=shown_count(sum(counts.values())))
    left_over = people - (sum(counts.values()) - sum(small)) - (len(small) - 1)
    if people < FEWEST * len(counts):
        labels = {name: SOME for name, count in counts.items() if count}
    elif left_over < FEWEST - 1:
        labels = {name: MORE for name, count in counts.items() if count >= FEWEST}
    else:
        labels = {}
    cells = tuple(Count(name=name, shown=labels.get(name, shown_count(count))) for name, count in counts.items())
    return Table(cells=cells, total=HIDDEN)
