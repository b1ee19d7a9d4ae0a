"""Keeps parts of a report from the public, each with its reason."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.governance.reports.actions.holding import holding, tell
from localoffer.governance.reports.kinds import Standing, WithheldKind
from localoffer.governance.reports.law import exempt_paragraphs
from localoffer.governance.reports.models import Report, WithheldPart
from localoffer.governance.reports.refusals import (
    DayAhead,
    ExemptWithoutParagraph,
    NoBar,
    NoSuchSection,
    NothingSaid,
    NotWeighed,
)

ACT = Act.WRITE_REPORT


@dataclass(frozen=True, kw_only=True)
class WithheldSaid:
    """A part that the public may not read, as somebody says it; `section` is where a passage belongs."""

    kind: WithheldKind
    standing: Standing
    text: str
    decided_by: str
    decided_on: date
    section: str = ""
    title: str = ""
    paragraphs: tuple[int, ...] = ()
    public_interest: str = ""
    reason: str = ""


def withhold(report: Report, *, said: WithheldSaid, by: User, now: datetime) -> WithheldPart:
    """
    Return a part that only those see who may read what is exempt. Who adds one must be among them.

    Raises NotAllowed, ReportPublished and what `_check` raises. Law: Local Government Act 1972 Sch 12A.
    """
    require(by, Act.READ_EXEMPT, council=report.council, now=now)
    with holding(report, act=ACT, by=by, now=now) as held:
        _check(said, report=held, on=localdate(now))
        last = WithheldPart.objects.filter(report=held).aggregate(last=Max("position"))["last"] or 0
        made: WithheldPart = WithheldPart.objects.create(
            council=held.council,
            report=held,
            kind=said.kind,
            section=said.section,
            position=last + 1,
            standing=said.standing,
            paragraphs=list(said.paragraphs),
            public_interest=said.public_interest.strip(),
            reason=said.reason.strip(),
            decided_by=said.decided_by.strip(),
            decided_on=said.decided_on,
            title=said.title.strip(),
            text=said.text.replace("\r\n", "\n").strip(),
            added_by=by,
            added_at=now,
        )
        tell(held, act=ACT, deed="withheld a part", by=by, now=now, part=made.position)
        return made


def release(report: Report, *, pk: int, by: User, now: datetime) -> None:
    """Take a withheld part out of a report. Raises NotAllowed and ReportPublished."""
    require(by, Act.READ_EXEMPT, council=report.council, now=now)
    with holding(report, act=ACT, by=by, now=now) as held:
        WithheldPart.objects.filter(report=held, pk=pk).delete()
        tell(held, act=ACT, deed="took a withheld part out", by=by, now=now)


def _check(said: WithheldSaid, *, report: Report, on: date) -> None:
    if not (said.text.strip() and said.decided_by.strip()):
        raise NothingSaid
    if said.decided_on > on:
        raise DayAhead
    if said.kind == WithheldKind.PASSAGE and report.shape.section(said.section) is None:
        raise NoSuchSection(said.section)
    if said.standing == Standing.CONFIDENTIAL:
        if not said.reason.strip():
            raise NoBar
        return
    known = {one.number for one in exempt_paragraphs()}
    if not said.paragraphs or not known.issuperset(said.paragraphs):
        raise ExemptWithoutParagraph
    if not said.public_interest.strip():
        raise NotWeighed
