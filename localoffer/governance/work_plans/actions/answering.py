"""Notes what was answered to a committee's recommendation."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.decisions.models import DecisionItem
from localoffer.governance.work_plans.actions.holding import holding, said, tell
from localoffer.governance.work_plans.kinds import Answer
from localoffer.governance.work_plans.models import Committee, RecommendationReply
from localoffer.governance.work_plans.refusals import DayAhead


def record_reply(
    committee: Committee, *, item: DecisionItem, answer: Answer, answered_by: str, on: date, reason: str = "",
    reference: str = "", by: User, now: datetime,
) -> RecommendationReply:  # fmt: skip
    """
    Return the answer to a recommendation; a later one takes its place, and both are kept.

    Raises NotAllowed, DayAhead for a day that is ahead or before the recommendation, and NothingSaid for an answer
    that is not a plain yes and gives no reason.
    """
    with holding(committee, by=by, now=now) as held:
        if not item.decision.decided_on <= on <= localdate(now):
            raise DayAhead
        made: RecommendationReply = RecommendationReply.objects.create(
            council=held.council, item=item, answer=answer, answered_by=said(answered_by), answered_on=on,
            reason=reason.strip() if answer == Answer.ACCEPTED else said(reason),
            reference=reference.strip(), at=now, by=by,
        )  # fmt: skip
        tell(item, committee=held, deed=str(answer.value), by=by, now=now, decision=item.decision.number)
        return made
