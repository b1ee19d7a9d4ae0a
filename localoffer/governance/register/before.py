"""Looks through the records of the councils that one took over from, with the same search."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.queries import predecessors_of
from localoffer.governance.register.queries import records
from localoffer.governance.register.wanted import Wanted


@dataclass(frozen=True, kw_only=True)
class RecordsBefore:
    """A council before this one: how many of its published records fit, and the page that has them."""

    name: str
    count: int
    href: str


def records_before(council: Council, *, wanted: Wanted, asked: str, now: datetime) -> list[RecordsBefore]:
    """
    Return each council that it took over from, with how many of its records fit. Needs no scope.

    `asked` is the search as it stands in an address: it leads to the same search there.
    """
    return [
        RecordsBefore(
            name=one.name,
            count=records(one, wanted=wanted, now=now).count(),
            href=reverse("register:decisions", args=[one.slug]) + (f"?{asked}" if asked else ""),
        )
        for one in predecessors_of(council, on=localdate(now))
    ]
