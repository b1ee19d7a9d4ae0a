"""Plans a committee's meetings, and tells what became of each."""

from datetime import date, datetime

from django.utils.timezone import localdate

from localoffer.accounts.models import User
from localoffer.governance.work_plans.actions.holding import holding, said, tell
from localoffer.governance.work_plans.kinds import Became
from localoffer.governance.work_plans.models import CommitteeYear, Meeting, MeetingFact
from localoffer.governance.work_plans.queries import plan
from localoffer.governance.work_plans.refusals import MeetingIsOver, MeetingLiesAhead, NothingSaid, NotInTheYear
from localoffer.governance.work_plans.stages import MeetingStage

OVER = (MeetingStage.HELD, MeetingStage.CANCELLED)


def plan_meeting(
    year: CommitteeYear, *, on: date, place: str = "", theme: str = "", by: User, now: datetime
) -> Meeting:
    """Return a meeting planned for a day. Raises NotAllowed and NotInTheYear."""
    with holding(year.committee, by=by, now=now) as held:
        _check_in(year, on)
        made: Meeting = Meeting.objects.create(
            council=held.council, year=year, planned_for=on, place=place.strip(), theme=theme.strip()
        )
        tell(made, committee=held, deed="planned a meeting", by=by, now=now, on=on.isoformat())
        return made


def tell_of_meeting(
    meeting: Meeting, *, became: Became, to_day: date | None = None, why: str = "", minutes: str = "",
    by: User, now: datetime,
) -> MeetingFact:  # fmt: skip
    """
    Return what became of a meeting. One that moved or was cancelled says why, and one that moved its new day.

    Raises NotAllowed, NothingSaid, MeetingIsOver, NotInTheYear, and MeetingLiesAhead for one said to be held
    before its day.
    """
    with holding(meeting.year.committee, by=by, now=now) as held:
        found = plan.meeting(held.council, pk=meeting.pk)
        today = localdate(now)
        stands = plan.planned(found or meeting, on=today)
        if stands.stage in OVER:
            raise MeetingIsOver
        if became == Became.HELD and stands.day > today:
            raise MeetingLiesAhead
        if became == Became.MOVED:
            if to_day is None:
                raise NothingSaid
            _check_in(meeting.year, to_day)
        made: MeetingFact = MeetingFact.objects.create(
            council=held.council, meeting=meeting, became=became, minutes=minutes.strip(), at=now, by=by,
            to_day=to_day if became == Became.MOVED else None,
            why=why.strip() if became == Became.HELD else said(why),
        )  # fmt: skip
        tell(meeting, committee=held, deed=str(became.value), by=by, now=now, minutes=made.minutes)
        return made


def _check_in(year: CommitteeYear, day: date) -> None:
    if not year.starts_on <= day < year.until:
        raise NotInTheYear
