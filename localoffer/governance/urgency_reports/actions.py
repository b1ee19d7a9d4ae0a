"""Keeps that the full council had a report of special urgency cases, with the cases as it had them."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.urgency_reports.models import UrgencyReport
from localoffer.governance.urgency_reports.queries import cases_between, reports_of, tells_from
from localoffer.governance.urgency_reports.refusals import (
    NoFirstDay,
    NotSaidWhere,
    ReportedAlready,
    ReportOnAnotherDay,
)


@dataclass(frozen=True, kw_only=True)
class Reported:
    """
    When the full council had a report, where that is written, and the last day that it tells of.

    `tells_from` is asked for in the first report that is kept here; `is_from_elsewhere` is only for that one.
    """

    reported_on: date
    tells_to: date
    reference: str
    tells_from: date | None = None
    is_from_elsewhere: bool = False


def keep_report(council: Council, *, said: Reported, by: User, now: datetime) -> UrgencyReport:
    """
    Return the report that the full council had, with the cases of its days as they stand in the register.

    Raises NotAllowed, NotSaidWhere, ReportOnAnotherDay, NoFirstDay, and ReportedAlready for one from elsewhere
    after the first.
    """
    require(by, Act.MANAGE_MATTERS, council=council, now=now)
    if not said.reference.strip():
        raise NotSaidWhere
    if not said.tells_to <= said.reported_on <= localdate(now):
        raise ReportOnAnotherDay
    with council_scope(council):
        Council.objects.select_for_update().get(pk=council.pk)
        first = _first_day(council, said=said)
        cases = [] if first is None else cases_between(council, first=first, last=said.tells_to)
        made: UrgencyReport = UrgencyReport.objects.create(
            council=council,
            number=reports_of(council).count() + 1,
            tells_from=first,
            tells_to=said.tells_to,
            reported_on=said.reported_on,
            reference=said.reference.strip(),
            is_from_elsewhere=said.is_from_elsewhere,
            cases=[one.to_data() for one in cases],
            at=now,
            by=by,
        )
        detail = {"deed": "reported special urgency", "number": made.number, "cases": len(cases)}
        trail.record(by=by, council=council, act=Act.MANAGE_MATTERS, about=made, now=now, detail=detail)
        return made


def _first_day(council: Council, *, said: Reported) -> date | None:
    """Return the first day that the report tells of; None for one from elsewhere."""
    following = tells_from(council)
    if said.is_from_elsewhere:
        if following is not None:
            raise ReportedAlready
        return None
    first = following or said.tells_from
    if first is None:
        raise NoFirstDay
    if first > said.tells_to:
        raise ReportOnAnotherDay
    return first
