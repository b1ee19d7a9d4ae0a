"""Says how far a report has come, from dated facts alone."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from localoffer.governance.reports.kinds import Became
from localoffer.governance.reports.models import Clearance, Report, ReportEvent
from localoffer.governance.reports.queries import events_of, is_cleared


class Stage(Enum):
    """How far a report has come."""

    DRAFT = "It is being written"
    IN_CLEARANCE = "It is being looked over"
    CLEARED = "It is cleared and can be published"
    PUBLISHED = "Everyone can read it"
    CONSIDERED = "It has been considered"
    DEFERRED = "It was put off"
    WITHDRAWN = "It was withdrawn"


BECAME = {
    Became.CONSIDERED: Stage.CONSIDERED,
    Became.DEFERRED: Stage.DEFERRED,
    Became.WITHDRAWN: Stage.WITHDRAWN,
}


def stages_of(reports: Sequence[Report], *, now: datetime) -> list[Stage]:
    """Return how far each of some reports has come. Needs the council's scope."""
    found = ReportEvent.objects.with_scopes_disabled().filter(report__in=reports).order_by("on", "pk")
    last: dict[int, ReportEvent] = {one.report_id: one for one in found}
    return [_once_published(last.get(one.pk)) if one.published_at else stage_of(one, now=now) for one in reports]


def stage_of(report: Report, *, now: datetime) -> Stage:
    """Return how far a report has come. Needs the council's scope."""
    if report.published_at is not None:
        return _once_published(events_of(report).last())
    if is_cleared(report, now=now):
        return Stage.CLEARED
    begun = Clearance.objects.filter(report=report).exists()
    return Stage.IN_CLEARANCE if begun else Stage.DRAFT


def _once_published(last: ReportEvent | None) -> Stage:
    return BECAME[Became(last.became)] if last else Stage.PUBLISHED
