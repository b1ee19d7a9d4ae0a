"""A kept day beside the same day worked out with today's rules and calendar."""

from dataclasses import dataclass
from datetime import date

from localoffer.rules.governing.computed import ComputedDate, worked_out_anew


@dataclass(frozen=True, kw_only=True)
class Recount:
    """
    A day as it was kept, and as it would come out today; `again` is None where today's rules give none.

    `name` is its own within the council; `about` is the title of what it belongs to, at `href`.
    """

    name: str
    about: str
    href: str
    kept: ComputedDate
    again: ComputedDate | None

    @property
    def warning(self) -> str:
        """What to look at, with both sums; nothing where the day would be the same."""
        return worked_out_anew(self.kept, self.again)

    def matters_on(self, on: date) -> bool:
        """Say whether either day still lies ahead, so that somebody can act on the difference."""
        return max(self.kept.day, self.again.day if self.again else self.kept.day) >= on
