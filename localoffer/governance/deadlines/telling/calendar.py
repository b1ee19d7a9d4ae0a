"""Tells when the list of bank holidays ends, since no day after that can be worked out."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import calendar_of
from localoffer.governance.deadlines.lines import Deadline, Kind


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the day from which no bank holidays are known. Needs no scope."""
    calendar = calendar_of(council, day=on)
    yield Deadline(
        name="bank-holidays",
        on=calendar.known_until,
        kind=Kind.CALENDAR,
        title="The list of bank holidays ends",
        text="From then on we cannot work out days. Ask whoever runs this service for a newer list.",
        source=calendar.version,
        href=reverse("constitution:desk", args=[council.slug]),
    )
