"""Keeps parts of a report from the public, each with its reason."""

from datetime import datetime

from django.db.models import Max
from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act, require
from localoffer.governance.reports.actions.holding import holding, tell
from localoffer.governance.reports.models import Report, WithheldPart
from localoffer.governance.withholding.said import WithheldSaid, check

ACT = Act.WRITE_REPORT


def withhold(report: Report, *, said: WithheldSaid, by: User, now: datetime) -> WithheldPart:
    """
    Return a part that only those see who may read what is exempt. Who adds one must be among them.

    Raises NotAllowed, ReportPublished and what `check` raises. Law: Local Government Act 1972 Sch 12A.
    """
    require(by, Act.READ_EXEMPT, council=report.council, now=now)
    with holding(report, act=ACT, by=by, now=now) as held:
        check(said, sections=[one.slug for one in held.shape.sections], on=localdate(now))
        last = WithheldPart.objects.filter(report=held).aggregate(last=Max("position"))["last"] or 0
        made: WithheldPart = WithheldPart.objects.create(
            council=held.council, report=held, position=last + 1, added_by=by, added_at=now, **said.row
        )
        tell(held, act=ACT, deed="withheld a part", by=by, now=now, part=made.position)
        return made


def release(report: Report, *, pk: int, by: User, now: datetime) -> None:
    """Take a withheld part out of a report. Raises NotAllowed and ReportPublished."""
    require(by, Act.READ_EXEMPT, council=report.council, now=now)
    with holding(report, act=ACT, by=by, now=now) as held:
        WithheldPart.objects.filter(report=held, pk=pk).delete()
        tell(held, act=ACT, deed="took a withheld part out", by=by, now=now)
