"""Adds and removes the papers that everybody may read with a report."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.reports.actions.holding import holding, tell
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import Paper, Report
from localoffer.governance.reports.refusals import NothingSaid

ACT = Act.WRITE_REPORT


@dataclass(frozen=True, kw_only=True)
class PaperSaid:
    """A paper as somebody names it."""

    kind: PaperKind
    title: str
    url: str = ""
    held_at: str = ""
    contact: str = ""


def add_paper(report: Report, *, said: PaperSaid, by: User, now: datetime) -> Paper:
    """Return a paper that is now the last of its kind. Raises NotAllowed, ReportPublished and NothingSaid."""
    if not said.title.strip():
        raise NothingSaid
    with holding(report, act=ACT, by=by, now=now) as held:
        rows = Paper.objects.filter(report=held, kind=said.kind)
        last = rows.aggregate(last=Max("position"))["last"] or 0
        made: Paper = Paper.objects.create(
            council=held.council,
            report=held,
            kind=said.kind,
            position=last + 1,
            title=said.title.strip(),
            url=said.url,
            held_at=said.held_at.strip(),
            contact=said.contact.strip(),
        )
        tell(held, act=ACT, deed="added a paper", by=by, now=now)
        return made


def remove_paper(report: Report, *, pk: int, by: User, now: datetime) -> None:
    """Take a paper away; does nothing for one that is gone already. Raises NotAllowed and ReportPublished."""
    with holding(report, act=ACT, by=by, now=now) as held:
        Paper.objects.filter(report=held, pk=pk).delete()
        tell(held, act=ACT, deed="removed a paper", by=by, now=now)
