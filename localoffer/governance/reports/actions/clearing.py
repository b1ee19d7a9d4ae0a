"""Notes each step of clearing a report."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.reports.actions.holding import holding, tell
from localoffer.governance.reports.fingerprints import state_of
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import Clearance, Report
from localoffer.governance.reports.refusals import ConsultationStillOpen, DayAhead, NotAsked, NothingSaid
from localoffer.participation.consultations.queries import closed_before, consultations_of
from localoffer.rules.governing.report_template import Clearer


@dataclass(frozen=True, kw_only=True)
class ClearanceSaid:
    """One step: who, what they did, when, what they said, and whether that is in the report."""

    clearer: Clearer
    deed: Deed
    name: str
    on: date
    comment: str = ""
    is_included: bool = False


def note_clearance(report: Report, *, said: ClearanceSaid, by: User, now: datetime) -> Clearance:
    """
    Return the step, noted for good. To ask is for those who write; what was answered is for those who clear.

    Raises NotAllowed, ReportPublished, NotAsked, NothingSaid, DayAhead and ConsultationStillOpen.
    """
    act = Act.WRITE_REPORT if said.deed == Deed.ASKED else Act.CLEAR_REPORT
    with holding(report, act=act, by=by, now=now) as held:
        _check(held, said, on=localdate(now))
        made: Clearance = Clearance.objects.create(
            council=held.council,
            report=held,
            clearer=said.clearer.value,
            deed=said.deed,
            name=said.name.strip(),
            on=said.on,
            comment=said.comment.strip(),
            is_included=said.is_included,
            state=state_of(held, clearer=said.clearer),
            by=by,
            at=now,
        )
        tell(held, act=act, deed=str(said.deed.value), by=by, now=now, clearer=said.clearer.value)
        return made


def _check(report: Report, said: ClearanceSaid, *, on: date) -> None:
    if report.shape.clearance(said.clearer) is None:
        raise NotAsked(said.clearer.value)
    if not said.name.strip() or (said.deed == Deed.COMMENTED and not said.comment.strip()):
        raise NothingSaid
    if said.on > on:
        raise DayAhead
    draft = report.matter.draft
    asked = consultations_of(draft) if said.deed == Deed.CLEARED and draft is not None else []
    if not all(closed_before(one, on) for one in asked):
        raise ConsultationStillOpen
