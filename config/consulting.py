"""Tells the room that listens to young people what the room that decides knows of a council's constitution."""

from datetime import date

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import constitution_on


def minimum_consultation(council: Council, *, on: date) -> tuple[int, str] | None:
    """Return the least number of days of a consultation and where that is written, or None where nobody knows."""
    constitution = constitution_on(council, day=on)
    if constitution is None or constitution.minimum_consultation_days is None:
        return None
    return int(constitution.minimum_consultation_days), constitution.source.title
