"""Finds the days ahead: ends of call-in times, decisions, meetings, last days to have a say, reviews due."""

from collections.abc import Iterator
from datetime import date, datetime

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.days import days_of
from localoffer.governance.notices.queries import forward_plan
from localoffer.governance.register.days import DayAhead
from localoffer.governance.register.meetings import meetings_ahead
from localoffer.governance.register.queries import records
from localoffer.governance.register.reviews import reviews_ahead
from localoffer.governance.register.wanted import State, Wanted
from localoffer.participation.consultations.queries import last_day, open_to_all
from localoffer.rules.governing.computed import ComputedDate


def days_ahead(council: Council, *, now: datetime) -> list[DayAhead]:
    """Return the days from today on that everyone may know of, the soonest first. Needs no scope."""
    today = localdate(now)
    found = (
        *_call_ins(council, now=now),
        *_planned(council, on=today),
        *meetings_ahead(council, now=now),
        *_consultations(council, on=today),
        *reviews_ahead(council, now=now),
    )
    return sorted((one for one in found if one.on >= today), key=lambda one: (one.on, one.name))


def _call_ins(council: Council, *, now: datetime) -> Iterator[DayAhead]:
    for one in records(council, wanted=Wanted(state=State.CALLABLE), now=now):
        deadline = days_of(one).call_in_deadline
        if deadline is not None:
            href, on = (
                reverse("decisions:record", args=[council.slug, one.number]),
                ComputedDate.from_data(deadline).day,
            )
            yield DayAhead(
                name=f"call-in-{one.number}", on=on, what="Last day to call in", title=one.title, href=href
            )


def _planned(council: Council, *, on: date) -> Iterator[DayAhead]:
    for one in forward_plan(council, on=on):
        if one.decision_from:
            href = reverse("notices:notice", args=[council.slug, one.number])
            name = f"notice-{one.number}"
            yield DayAhead(name=name, on=one.decision_from, what="May be decided", title=one.title, href=href)


def _consultations(council: Council, *, on: date) -> Iterator[DayAhead]:
    with council_scope(council):
        found = [(one, last_day(one)) for one in open_to_all(council, on=on)]
    for one, last in found:
        href = reverse("have_your_say_start", args=[council.slug, one.slug])
        name = f"say-{one.slug}"
        yield DayAhead(name=name, on=last, what="Last day to have your say", title=one.title, href=href)
