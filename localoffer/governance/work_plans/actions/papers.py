"""Starts a paper from a committee's year, lets it be rewritten, and publishes it."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.work_plans.actions.holding import holding, tell
from localoffer.governance.work_plans.kinds import Paper
from localoffer.governance.work_plans.models import CommitteePaper, CommitteeYear
from localoffer.governance.work_plans.refusals import PaperIsPublished, StillToWrite
from localoffer.governance.work_plans.writing import Section, sections_of, still_to_write


def start_paper(year: CommitteeYear, *, kind: Paper, by: User, now: datetime) -> CommitteePaper:
    """Return a draft of the paper, written from the year as it stands now. Raises NotAllowed."""
    with holding(year.committee, by=by, now=now) as held:
        rows = [one.as_row() for one in sections_of(year, kind=kind, on=localdate(now))]
        made: CommitteePaper = CommitteePaper.objects.create(
            council=held.council, year=year, kind=kind, sections=rows, written_by=by, written_at=now
        )
        tell(made, committee=held, deed="started a paper", by=by, now=now, kind=str(kind.value))
        return made


def rewrite_paper(
    paper: CommitteePaper, *, sections: Sequence[Section], by: User, now: datetime
) -> CommitteePaper:
    """Return the paper with its sections as they were rewritten. Raises NotAllowed and PaperIsPublished."""
    with holding(paper.year.committee, by=by, now=now) as held:
        found = _open(paper)
        found.sections = [one.as_row() for one in sections]
        found.save(update_fields=["sections"])
        tell(found, committee=held, deed="rewrote a paper", by=by, now=now)
        return found


def publish_paper(paper: CommitteePaper, *, by: User, now: datetime) -> CommitteePaper:
    """Return the paper, which everyone may read from now on. Raises NotAllowed, StillToWrite, PaperIsPublished."""
    with holding(paper.year.committee, by=by, now=now) as held:
        found = _open(paper)
        if still_to_write(found.sections):
            raise StillToWrite
        found.published_at, found.published_by = now, by
        found.save(update_fields=["published_at", "published_by"])
        tell(found, committee=held, deed="published a paper", by=by, now=now, kind=str(found.kind))
        return found


def _open(paper: CommitteePaper) -> CommitteePaper:
    found: CommitteePaper = CommitteePaper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    if found.published_at is not None:
        raise PaperIsPublished
    return found
