"""Finds the meetings ahead that everyone may know of: a committee's own, and those that a notice announces."""

from collections.abc import Iterator
from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.queries import STANDING, notices
from localoffer.governance.register.days import DayAhead
from localoffer.governance.work_plans.models import Meeting
from localoffer.governance.work_plans.queries.plan import planned

MEETING = "Meeting"
OF_MEETINGS = (Kind.MEETING, Kind.PRIVATE_FIRST, Kind.PRIVATE_SECOND, Kind.PRIVATE_URGENT)


def meetings_ahead(council: Council, *, now: datetime) -> Iterator[DayAhead]:
    """Yield each meeting ahead on its day as it now stands; a cancelled one is left out. Needs no scope."""
    yield from _of_committees(council, now=now)
    yield from _announced(council, on=localdate(now))


def _of_committees(council: Council, *, now: datetime) -> Iterator[DayAhead]:
    """Yield the meetings of committees that the public may read of."""
    with council_scope(council):
        found = Meeting.objects.filter(council=council, year__committee__open_from__lte=now)
        together = found.select_related("year__committee").prefetch_related("facts").order_by("pk")
        meetings = [planned(one, on=localdate(now)) for one in together]
    for one in meetings:
        committee = one.meeting.year.committee
        if one.takes_items and one.day >= localdate(now):
            href = reverse("work_plans:open_committee", args=[council.slug, committee.slug])
            name = f"meeting-{one.meeting.pk}"
            yield DayAhead(name=name, on=one.day, what=MEETING, title=committee.name, href=href)


def _announced(council: Council, *, on: date) -> Iterator[DayAhead]:
    """Yield the meetings that notices announce, each once however many notices announce it."""
    seen: set[tuple[str, date]] = set()
    for one in notices(council).filter(STANDING, kind__in=OF_MEETINGS, decision_from__gte=on):
        assert one.decision_from is not None  # noqa: S101 - asked for above
        if (one.decider, one.decision_from) in seen:
            continue
        seen.add((one.decider, one.decision_from))
        href = reverse("notices:notice", args=[council.slug, one.number])
        name = f"meeting-notice-{one.number}"
        yield DayAhead(name=name, on=one.decision_from, what=MEETING, title=one.decider or one.title, href=href)
