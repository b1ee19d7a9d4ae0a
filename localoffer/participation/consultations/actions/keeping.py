"""Sets for how long a council keeps what people wrote, and deletes what is past its time."""

from datetime import datetime

from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act, require
from localoffer.accounts.scopes import council_scope
from localoffer.participation.consultations.keeping import deletable, texts_due
from localoffer.participation.consultations.models import HowSure, KeepingTime
from localoffer.participation.consultations.refusals import NoReason


def set_keeping_time(
    council: Council, *, days: int, source: str, sure: HowSure, by: User, now: datetime
) -> KeepingTime:
    """
    Return for how many days free texts are kept once people were told what came of them. Raises NoReason.

    UK GDPR art. 5(1)(e) asks for no longer than is needed; how long that is, each council's own schedule says.
    """
    require(by, Act.MANAGE_COUNCIL, council=council, now=now)
    if not source.strip():
        raise NoReason
    with council_scope(council):
        made: KeepingTime = KeepingTime.objects.create(
            council=council, days=days, source=source.strip(), sure=sure, by=by, at=now
        )
        detail = {"deed": "said how long texts are kept", "days": days}
        trail.record(by=by, council=council, act=Act.MANAGE_COUNCIL, about=made, now=now, detail=detail)
        return made


def delete_old_words(council: Council, *, now: datetime) -> int:
    """
    Delete the free texts whose time is over, and return how many there were.

    What was pressed, counted, put into themes and answered stays, and so does what everyone may read word for
    word. Nothing goes where the council has not said for sure how long. Each consultation is a line on the trail.
    """
    with council_scope(council):
        found = texts_due(council, on=localdate(now))
        for one in found:
            deletable(one.consultation).delete()
            detail = {"deed": "deleted old texts", "texts": one.texts}
            act = Act.READ_RESPONSES
            trail.record(by=None, council=council, act=act, about=one.consultation, now=now, detail=detail)
        return sum(one.texts for one in found)
