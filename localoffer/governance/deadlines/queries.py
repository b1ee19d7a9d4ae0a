"""Asks every package for its days, and puts them in order. Needs the council's scope."""

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain

from localoffer.accounts.models import Council
from localoffer.governance.deadlines.lines import Deadline
from localoffer.governance.deadlines.telling import (
    calendar,
    deciding,
    inherited,
    inspecting,
    meeting,
    preparing,
    promising,
    recounting,
    urgency,
)

Teller = Callable[..., Iterable[Deadline]]
# Each gives its days for `teller(council, on=…)`.
TELLERS: tuple[Teller, ...] = (
    preparing.deadlines_of,
    deciding.deadlines_of,
    inspecting.deadlines_of,
    meeting.deadlines_of,
    promising.deadlines_of,
    calendar.deadlines_of,
    inherited.deadlines_of,
    recounting.deadlines_of,
    urgency.deadlines_of,
)


def deadlines(council: Council, *, on: date) -> list[Deadline]:
    """Return every day the council must not miss: first what is wrong now, then by day, overdue ones too."""
    told = chain.from_iterable(teller(council, on=on) for teller in TELLERS)
    return sorted(told, key=lambda one: (one.on or date.min, one.name))
