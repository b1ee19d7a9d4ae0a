"""Finds how entries are used, in numbers in which nobody can be found. Needs the council's scope."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from localoffer.accounts.models import Council
from localoffer.frontend.words import day
from localoffer.participation.consultations.counting import FEWEST, Table, shown_count, shown_table
from localoffer.participation.take_up.models import TakeUp

NOT_KNOWN = "not known"
HAD = "Had it"
DID_NOT = "Did not have it"


@dataclass(frozen=True, kw_only=True)
class TakeUpTold:
    """What is known of one entry in the last period that somebody wrote down."""

    row: TakeUp

    @property
    def period(self) -> str:
        """The days it is about, the last one too."""
        return f"{day(self.row.first_on)} to {day(self.row.last_on)}"

    @property
    def missed(self) -> int:
        """How many were due it and did not have it, as far as that is known; never shown as it is."""
        return self.row.due - self.row.had if self.row.due is not None and self.row.had is not None else 0

    @property
    def order(self) -> tuple[int, str]:
        """Where it stands among others: most who missed out first. Small numbers tell nothing by their place."""
        return -self.missed if self.missed >= FEWEST else 0, self.row.entry_title

    @cached_property
    def table(self) -> Table | None:
        """Those who had it and those who did not, where both numbers are known."""
        if self.row.due is None or self.row.had is None:
            return None
        return shown_table({HAD: self.row.had, DID_NOT: self.missed}, people=self.row.due)

    @property
    def words(self) -> str:
        """What may be shown of it, in one line. What nobody knows is said to be not known."""
        if self.table is not None:
            return ". ".join(f"{one.name}: {one.shown}" for one in self.table.cells) + "."
        due, had = (NOT_KNOWN if one is None else shown_count(one) for one in (self.row.due, self.row.had))
        return f"Were due it: {due}. {HAD}: {had}."


def take_up_told(council: Council) -> Mapping[str, TakeUpTold]:
    """Return the last period of each entry that has one, by its slug; of one period, what was written last."""
    rows = TakeUp.objects.filter(council=council).order_by("last_on", "first_on", "pk")
    return {row.entry: TakeUpTold(row=row) for row in rows}
