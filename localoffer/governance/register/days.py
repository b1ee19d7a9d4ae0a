"""One day ahead that everyone may know of."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class DayAhead:
    """A day to remember: what it is, about what, and where to read more. `name` stays when the day moves."""

    name: str
    on: date
    what: str
    title: str
    href: str
