"""Tells by when the full council must hear of what was decided with special urgency."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.urgency_reports.queries import next_due, report_rule


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """
    Yield the last day for the next report; or, while nobody has said when the last one was, that it is not known.

    Nothing for a council without a cabinet. Needs the scope. Law: SI 2012/2089 reg 19, not read.
    """
    rule = report_rule(council, on=on)
    if rule is None:
        return
    due = next_due(council, rule=rule, on=on)
    yield Deadline(
        name="urgency-report",
        on=due.day if due else None,
        kind=Kind.NOTICE,
        title="Report special urgency cases to the full council"
        if due
        else "Say when the full council last had a report of special urgency cases",
        text=due.in_words if due else "Until somebody says it, the day of the next report is not known.",
        source=due.policy if due else rule.basis,
        must_check=not rule.settled,
        href=reverse("urgency_reports:page", args=[council.slug]),
    )
