"""Makes the care records that tests of the rules need."""

from datetime import date, timedelta
from typing import Any

from localoffer.rules.calendar import birthday
from localoffer.rules.care_facts import worked_out
from tests.rules.small import answers

BORN = date(2008, 5, 1)
FOURTEEN, SIXTEEN, EIGHTEEN = (birthday(BORN, years) for years in (14, 16, 18))
DAY = timedelta(days=1)


def facts(on: date, *, born: date = BORN, **history: Any) -> dict[str, Any]:
    """Return the facts on a day for someone with a care record."""
    return worked_out(answers(date_of_birth=born.isoformat(), history=history), on=on)


def spell(start: date, end: date | None = None, **more: Any) -> dict[str, Any]:
    """Return one spell in plain data."""
    return {"start": start, "end": end, **more}
