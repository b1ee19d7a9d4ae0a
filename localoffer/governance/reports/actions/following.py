"""Notes what became of a published report, and which part of a decision answers which recommendation."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.accounts.permissions import Act
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.reports.actions.holding import holding_published, tell
from localoffer.governance.reports.kinds import Became
from localoffer.governance.reports.models import Recommendation, RecommendationAnswer, Report, ReportEvent
from localoffer.governance.reports.refusals import DayAhead, ItemDoesNotAnswer, NothingSaid


def note_event(
    report: Report, *, became: Became, on: date, body: str = "", note: str = "", by: User, now: datetime
) -> ReportEvent:
    """
    Return what became of a report, noted for good. What puts it off or takes it back says why.

    Raises NotAllowed, ReportNotPublished, NothingSaid and DayAhead.
    """
    with holding_published(report, act=Act.RECORD_DECISION, by=by, now=now) as held:
        if became != Became.CONSIDERED and not note.strip():
            raise NothingSaid
        if on > localdate(now):
            raise DayAhead
        made: ReportEvent = ReportEvent.objects.create(
            council=held.council,
            report=held,
            became=became,
            on=on,
            body=body.strip(),
            note=note.strip(),
            by=by,
            at=now,
        )
        tell(held, act=Act.RECORD_DECISION, deed=str(became.value), by=by, now=now)
        return made


def answer_recommendation(
    recommendation: Recommendation, *, item: DecisionItem, by: User, now: datetime
) -> RecommendationAnswer:
    """
    Return that this part of an open record answers the recommendation; saying so twice changes nothing.

    Raises NotAllowed, ReportNotPublished and ItemDoesNotAnswer.
    """
    with holding_published(recommendation.report, act=Act.RECORD_DECISION, by=by, now=now) as held:
        decision = item.decision
        if decision.matter_id != held.matter_id or decision.record_published_at is not None:
            raise ItemDoesNotAnswer
        made, is_new = RecommendationAnswer.objects.get_or_create(
            council=held.council, recommendation=recommendation, item=item
        )
        if is_new:
            tell(held, act=Act.RECORD_DECISION, deed="answered", by=by, now=now, decision=decision.number)
        return made
