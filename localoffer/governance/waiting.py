"""Tells staff, on their first page, what can be decided now, and which days of theirs are close or have passed."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import Staff
from localoffer.frontend.site import Link
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.notices.queries import forward_plan
from localoffer.rules.english import day

# As far ahead as the first page looks; the deadlines page has the rest.
NEAR = timedelta(days=14)
SHOWN = 5


def waiting_for(staff: Staff) -> Iterator[Link]:
    """Give what this person may decide or deal with, the soonest first. Needs the council's scope."""
    today = localdate(staff.now)
    if staff.may(Act.RECORD_DECISION):
        for notice in forward_plan(staff.council, on=today).filter(decision_from__lte=today):
            page = reverse("matters:matter", args=[staff.council.slug, notice.matter.slug])
            yield Link(text=f"“{notice.matter.title}” may be decided now", href=page)
    if not staff.may(Act.READ_MATTERS):
        return
    near = [
        one
        for one in deadlines(staff.council, on=today)
        if (one.on or today) <= today + NEAR and any(map(staff.may, one.kind.acts))
    ]
    for one in near[:SHOWN]:
        when = f"by {day(one.on)}" if one.on else "now"
        yield Link(text=f"{one.title} ({when})", href=one.href)
    if len(near) > SHOWN:
        page = reverse("deadlines:deadlines", args=[staff.council.slug])
        yield Link(text=f"{len(near) - SHOWN} more days that are close or have passed", href=page)
