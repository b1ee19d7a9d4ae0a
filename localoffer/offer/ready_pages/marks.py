"""Marks what a page was made from: the stamp of the database, and the day."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.http import HttpResponse

ATTRIBUTE = "ready_under"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What pages depend on beside the program: what is public (its stamp), and the day."""

    stamp: str
    on: date


def mark_of(on: date) -> Mark:
    """Return the mark of what is public now, on a day."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word FROM offer_stamp")
        found = cursor.fetchone()
    return Mark(stamp=found[0] if found else "", on=on)


def put_mark(response: HttpResponse, *, mark: Mark) -> None:
    """Note on an answer under which mark it was made. Take the mark first: what changes meanwhile is then seen."""
    setattr(response, ATTRIBUTE, mark)


def mark_on(response: HttpResponse) -> Mark | None:
    """Return the mark on an answer, or None where it is not a page to have ready."""
    return getattr(response, ATTRIBUTE, None)
