"""Asks which cases of special urgency the full council has still to hear of, and by when. Each needs the scope."""

from datetime import date, timedelta

import msgspec
from django.db.models import QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.constitution.law import council_report_rules
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.decisions.queries import published_decisions
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.queries import STANDING, notices
from localoffer.governance.urgency_reports.cases import Case, case_of
from localoffer.governance.urgency_reports.models import UrgencyReport
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.council_reports import (
    CouncilReportKind,
    CouncilReportRule,
    council_report_rule,
    next_report,
)

ONE_DAY = timedelta(days=1)


def reports_of(council: Council) -> QuerySet[UrgencyReport]:
    """Return the reports that the full council had, the newest first."""
    found: QuerySet[UrgencyReport] = UrgencyReport.objects.filter(council=council)
    return found.select_related("by").order_by("-number")


def report_rule(council: Council, *, on: date) -> CouncilReportRule | None:
    """Return what asks for such reports on a day, or None: no cabinet, or no constitution is known."""
    constitution = constitution_on(council, day=on)
    if constitution is None:
        return None
    kind, model = CouncilReportKind.SPECIAL_URGENCY, constitution.governance_model
    return council_report_rule(council_report_rules(), kind=kind, on=on, model=model)


def next_due(council: Council, *, rule: CouncilReportRule, on: date) -> ComputedDate | None:
    """Return the last day for the next report, or None while nobody has said when the last one was."""
    last, constitution = reports_of(council).first(), constitution_on(council, day=on)
    if last is None or constitution is None:
        return None
    months = constitution.special_urgency_report_months
    return next_report(rule, last_on=last.reported_on, council_months=months, council_source=constitution.name)


def tells_from(council: Council) -> date | None:
    """Return the first day that the next report tells of, or None while no report is known."""
    last = reports_of(council).first()
    return last.tells_to + ONE_DAY if last else None


def cases_between(council: Council, *, first: date, last: date) -> list[Case]:
    """
    Return the cases whose notices were published from one day to another, in their order, with their records.

    One that came into the register late, of days that an earlier report told of, is among them. A notice that was
    withdrawn, or that a newer one took the place of, is not.
    """
    told = {case["notice"] for one in reports_of(council) for case in one.cases}
    begin = _beginning(council) or first
    found = notices(council).filter(
        STANDING, kind=Kind.SPECIAL_URGENCY, published_on__gte=min(first, begin), published_on__lte=last
    )
    waiting = [one for one in found.order_by("published_on", "number") if one.number not in told]
    matters = {one.matter_id for one in waiting}
    records = list(published_decisions(council).filter(matter__in=matters, corrects=None).order_by("number"))
    return [case_of(one, records=[each for each in records if each.matter_id == one.matter_id]) for one in waiting]


def cases_told(report: UrgencyReport) -> list[Case]:
    """Return the cases as the full council had them."""
    return msgspec.convert(report.cases, list[Case])


def _beginning(council: Council) -> date | None:
    """Return the first day that the reports kept here answer for: none before it is asked for again."""
    first = reports_of(council).last()
    if first is None:
        return None
    return first.tells_to + ONE_DAY if first.is_from_elsewhere else first.tells_from
