"""Checks what must be there before anybody agrees to change an offer: an equality assessment and a report."""

from collections.abc import Iterator
from datetime import date

from django.utils.timezone import localdate

from localoffer.governance.decisions.inside import leads_inside
from localoffer.governance.decisions.kinds import ADVISERS, ItemKind
from localoffer.governance.decisions.law import before
from localoffer.governance.decisions.models import Decision
from localoffer.governance.delegations.problem import Problem
from localoffer.governance.equality.models import EqualityAssessment
from localoffer.governance.equality.queries import assessments_of, is_stale
from localoffer.governance.reports.kinds import Became, Deed
from localoffer.governance.reports.models import Clearance, Report, ReportEvent
from localoffer.rules.governing.before_deciding import What

NOT_ASSESSED = (
    "No equality assessment was signed before it was decided. Sign one, then let it be decided again after that."
)
CHANGED_SINCE = (
    "The proposal has changed since its equality assessment. Sign a new one, then let it be decided again."
)
NO_REPORT = "Everyone must be able to read the report that it was decided on, cleared before the decision."


def before_problems(decision: Decision) -> Iterator[Problem]:
    """
    Tell what was not there when somebody agreed to change the offer, with the law. Needs the council's scope.

    Nothing is asked of advice, of a decision that agrees no draft, or of one taken over from the public record.
    """
    if changes_offer(decision):
        yield from _equality(decision)
        yield from _report(decision)


def changes_offer(decision: Decision) -> bool:
    """Say whether a decision agrees a change of the offer. Needs the council's scope."""
    if decision.is_imported or decision.body_kind in ADVISERS or decision.matter.draft_id is None:
        return False
    kinds = {item.kind for item in decision.items.all()}
    return not kinds or ItemKind.APPROVE in kinds


def report_decided_on(decision: Decision) -> Report | None:
    """
    Return the latest published report of the matter that was cleared by the day of the decision, or None.

    One that was taken back by then does not count. Needs the council's scope.
    """
    found = Report.objects.filter(matter=decision.matter, published_at__isnull=False).order_by("-number")
    return next((one for one in found if _counted_on(one, day=decision.decided_on)), None)


def has_open_report(decision: Decision) -> bool:
    """
    Say whether everyone can read the report it was decided on: one published here, or at an address elsewhere.

    Nobody checks an address elsewhere. One of this site does not count: a report here counts by being published
    alone. Needs the council's scope.
    """
    given = [str(one["url"]) for one in decision.documents if one.get("is_report") and one.get("url")]
    is_elsewhere = (not leads_inside(url, council=decision.council) for url in given)
    return report_decided_on(decision) is not None or any(is_elsewhere)


def _equality(decision: Decision) -> Iterator[Problem]:
    rule = before(What.EQUALITY_ASSESSMENT, on=decision.decided_on)
    if rule is None:
        return
    found = next((one for one in assessments_of(decision.matter) if _signed_in_time(one, decision)), None)
    if found is None:
        yield Problem(section="before", text=NOT_ASSESSED, rule=rule.cite)
    elif _changed_since(found, decision):
        yield Problem(section="before", text=CHANGED_SINCE, rule=rule.cite)


def _signed_in_time(assessment: EqualityAssessment, decision: Decision) -> bool:
    """Say whether it was signed by the day of the decision, and before anybody began to write its record."""
    signed_at = assessment.signed_at
    if signed_at is None or assessment.assessed_on > decision.decided_on:
        return False
    return localdate(signed_at) <= decision.decided_on and signed_at <= decision.recorded_at


def _changed_since(assessment: EqualityAssessment, decision: Decision) -> bool:
    """Say whether another proposal was decided than was assessed; what the body changed itself is not counted."""
    draft = decision.matter.draft
    is_amended = any(item.as_amended for item in decision.items.all())
    return draft is not None and draft.is_open and not is_amended and is_stale(assessment)


def _report(decision: Decision) -> Iterator[Problem]:
    rule = before(What.REPORT, on=decision.decided_on)
    if rule is None or has_open_report(decision):
        return
    if not rule.may_be_explained:
        yield Problem(section="documents", text=f"{NO_REPORT} Publish it.", rule=rule.cite)
    elif not decision.no_report_why.strip():
        yield Problem(
            section="documents", text=f"{NO_REPORT} Publish it, or say why there was none.", rule=rule.cite
        )


def _counted_on(report: Report, *, day: date) -> bool:
    cleared = list(Clearance.objects.filter(report=report, deed=Deed.CLEARED).values_list("on", flat=True))
    assert report.published_at is not None  # noqa: S101 - only published reports are asked for
    taken_back = ReportEvent.objects.filter(report=report, became=Became.WITHDRAWN, on__lte=day)
    return max(cleared, default=localdate(report.published_at)) <= day and not taken_back.exists()
