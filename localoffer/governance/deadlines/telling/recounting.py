"""Tells which kept days would be others with today's rules and calendar: they stand, and somebody must look."""

from collections.abc import Iterator
from datetime import date

from localoffer.accounts.models import Council
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.recounting.queries import other_days


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield each such day of which one still lies ahead. Needs the scope."""
    for one in other_days(council, on=on):
        yield Deadline(
            name=f"recount-{one.name}",
            on=None,
            kind=Kind.CALENDAR,
            title=f"A day would be another today: {one.about}",
            text=one.warning,
            source=one.again.policy if one.again else one.kept.policy,
            href=one.href,
        )
