"""Tells the days that were promised to young people, and when what they wrote is deleted."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.participation.voice.due import DueKind
from localoffer.participation.voice.promised import days_promised

KINDS = {DueKind.PROMISED: Kind.PROMISE, DueKind.RECORDS: Kind.RECORDS}


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield each day that still stands. One that has passed stays until somebody does what was promised."""
    for one in days_promised(council):
        yield Deadline(
            name=one.name,
            on=one.on,
            kind=KINDS[one.kind],
            title=one.title,
            text=one.text,
            source=one.source,
            href=reverse(one.page, args=one.args),
            must_check=one.must_check,
        )
