"""What somebody says of one figure."""

from dataclasses import dataclass
from datetime import date

from localoffer.performance.models import MeasureValue, Status
from localoffer.rules.measuring.figure import Figure


@dataclass(frozen=True, kw_only=True)
class ValueSaid:
    """A figure for the period that ends on a day, how settled it is, and where it comes from."""

    ends_on: date
    figure: Figure
    status: Status
    source: str
    note: str = ""

    def is_the_same_as(self, value: MeasureValue) -> bool:
        """Say whether a figure that stands says just this; where it comes from is left aside."""
        told = (value.ends_on, value.figure, value.status, value.note)
        return told == (self.ends_on, self.figure, self.status, self.note)
