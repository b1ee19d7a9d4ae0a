"""What somebody plans when they put a draft to people: every fact of a consultation before it is kept."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Extent(Enum):
    """Which entries people are asked about."""

    CHANGES = "changes"
    EVERYTHING = "everything"


@dataclass(frozen=True, kw_only=True)
class Minimum:
    """How many days the council's own rules ask for, the first and the last among them, and where they say so."""

    days: int
    source: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A consultation to be. `minimum` is None where no rule is known; `told_by` is when people hear back."""

    title: str
    why: str
    could_change: str
    how_it_counts: str
    audience: str
    run_by: str
    opens_on: date
    closes_on: date
    channels: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    told_by: date | None = None
    extent: Extent = Extent.CHANGES
    minimum: Minimum | None = None
    short_because: str = ""

    @property
    def days(self) -> int:
        """How many days people have, the first and the last among them."""
        return (self.closes_on - self.opens_on).days + 1

    @property
    def is_short(self) -> bool:
        """Whether it is shorter than the council's own rules ask for, as far as they are known."""
        return self.minimum is not None and self.days < self.minimum.days
