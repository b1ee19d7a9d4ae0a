"""Publishes a report for good, and begins its correction."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.decisions.actions.writing import open_from_now
from localoffer.governance.equality.queries import assessment_of
from localoffer.governance.reports.actions.drafting import next_number
from localoffer.governance.reports.actions.holding import holding, holding_published, tell
from localoffer.governance.reports.models import Paper, Recommendation, Report, ReportSection, WithheldPart
from localoffer.governance.reports.parts import public_parts
from localoffer.governance.reports.problems import problems_of
from localoffer.governance.reports.refusals import CorrectedAlready, NothingSaid, ReportIncomplete

ACT = Act.CLEAR_REPORT
COPIED = (ReportSection, Recommendation, Paper, WithheldPart)


def publish_report(report: Report, *, by: User, now: datetime) -> Report:
    """
    Return the report, published and unchanging; everyone may then read it, and of its matter.

    It keeps the equality assessment it rests on. Raises NotAllowed, ReportPublished and ReportIncomplete.
    """
    with holding(report, act=ACT, by=by, now=now) as held:
        problems = problems_of(held, now=now)
        if problems:
            raise ReportIncomplete(problems)
        assessment = assessment_of(held.matter)
        held.equality = assessment if assessment and assessment.signed_at else None
        parts = public_parts(held)
        held.not_public, held.audit = list(parts.not_public), [asdict(one) for one in parts.audit]
        held.published_at, held.published_by = now, by
        held.save()
        open_from_now(held.matter, now=now)
        tell(held, act=ACT, deed="published", by=by, now=now)
        return held


def correct_report(report: Report, *, note: str, by: User, now: datetime) -> Report:
    """
    Return a new report that says the same, to be changed, cleared and published in the place of this one.

    `note` says why, for everyone. Raises NotAllowed, ReportNotPublished, NothingSaid and CorrectedAlready.
    """
    if not note.strip():
        raise NothingSaid
    with holding_published(report, act=Act.WRITE_REPORT, by=by, now=now) as held:
        if Report.objects.filter(corrects=held).exists():
            raise CorrectedAlready
        made: Report = Report.objects.create(
            council=held.council,
            matter=held.matter,
            number=next_number(held.matter),
            title=held.title,
            body_slug=held.body_slug,
            body_name=held.body_name,
            template=held.template,
            front=held.front,
            no_consultation_why=held.no_consultation_why,
            corrects=held,
            correction_note=note.strip(),
            created_by=by,
            created_at=now,
        )
        for kind in COPIED:
            _copy(kind, held, into=made)
        tell(made, act=Act.WRITE_REPORT, deed="began a correction", by=by, now=now, corrects=held.number)
        return made


def _copy(kind: Any, report: Report, *, into: Report) -> None:
    for one in kind.objects.filter(report=report):
        one.pk, one.report = None, into
        one._state.adding = True
        one.save()
