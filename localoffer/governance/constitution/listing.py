"""Lists a council's constitutions, and says which of them counts and what must be seen to."""

from datetime import date
from typing import Any

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import adopted, calendar_of
from localoffer.rules.governing.working_days import ends_within_a_year


def listed(council: Council, *, on: date) -> dict[str, Any]:
    """Return every constitution, which counts on a day, and whether bank holidays end soon."""
    rows = list(adopted(council))
    return {
        "council": council,
        "rows": rows,
        "counts": next((row for row in rows if row.in_force_from <= on), None),
        "ends_soon": ends_within_a_year(calendar_of(council, day=on), on),
    }
