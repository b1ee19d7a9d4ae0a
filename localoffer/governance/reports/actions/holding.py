"""Holds a report that is still being written, so that nobody else changes it meanwhile, and tells the trail."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from localoffer.accounts import trail
from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.governance.reports.models import Report, ReportSection, SectionChange
from localoffer.governance.reports.refusals import ReportNotPublished, ReportPublished


@contextmanager
def holding(report: Report, *, act: Act, by: User, now: datetime) -> Iterator[Report]:
    """Give the open report as it is now. Raises NotAllowed and ReportPublished."""
    require(by, act, council=report.council, now=now)
    with council_scope(report.council):
        held = locked(report)
        if held.published_at is not None:
            raise ReportPublished
        yield held


@contextmanager
def holding_published(report: Report, *, act: Act, by: User, now: datetime) -> Iterator[Report]:
    """Give the published report as it is now. Raises NotAllowed and ReportNotPublished."""
    require(by, act, council=report.council, now=now)
    with council_scope(report.council):
        held = locked(report)
        if held.published_at is None:
            raise ReportNotPublished
        yield held


def locked(report: Report) -> Report:
    """Return the report as it is now, which nobody else changes until the transaction ends."""
    rows = Report.objects.select_for_update(of=("self",)).select_related("council", "matter__draft")
    return rows.get(pk=report.pk)


def tell(report: Report, *, act: Act, deed: str, by: User, now: datetime, **more: object) -> None:
    """Add a deed to the trail. `more` must hold nothing of what a report says."""
    detail = {"deed": deed, "number": report.number, **more}
    trail.record(by=by, council=report.council, act=act, about=report, now=now, detail=detail)


def write_text(section: ReportSection, *, text: str, is_drafted: bool, by: User, now: datetime) -> None:
    """Give a section another text, and keep what it said before."""
    before, section.text = section.text, text
    section.revision += 1
    section.save()
    SectionChange.objects.create(
        council=section.council,
        section=section,
        revision=section.revision,
        before=before,
        after=text,
        is_drafted=is_drafted,
        by=by,
        at=now,
    )
