"""Works the days of published records out again: of call-in, of effect, and until when they are kept."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate

from localoffer.governance.constitution.queries import RulesOf, retain_until
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.effect import started_on
from localoffer.governance.decisions.models import Decision
from localoffer.governance.recounting.recount import Recount
from localoffer.rules.governing.call_in import CallInDates, call_in_dates
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.retention import Kept, NoRetentionRule
from localoffer.rules.governing.working_days import BeyondCalendar


def recounts_of_records(records: Iterable[Decision], *, rules: RulesOf, on: date) -> Iterator[Recount]:
    """Yield each kept day of first records, worked out again on a day. Corrections have the days of the first."""
    for decision in records:
        dates, days = _dates(decision, rules=rules, on=on), days_of(decision)
        found = {
            "call-in": (days.call_in_deadline, dates.deadline if dates else None),
            "effect": (days.effective, dates.effective_on if dates else None),
            "retention": (decision.retention, _retention(decision)),
        }
        for name, (kept, again) in found.items():
            if kept is not None:
                yield Recount(
                    name=f"{name}-{decision.number}",
                    about=decision.title,
                    href=reverse("decisions:decision", args=[decision.council.slug, decision.number]),
                    kept=ComputedDate.from_data(kept),
                    again=again,
                )


def _dates(decision: Decision, *, rules: RulesOf, on: date) -> CallInDates | None:
    """Return the days by what is known today of the rules of its day, or None where they give none."""
    constitution = rules.constitution_on(decision.decided_on)
    policy = constitution.call_in if constitution else None
    if policy is None or decision.record_published_at is None:
        return None
    told, published_on = getattr(decision, "members_told", None), localdate(decision.record_published_at)
    started = started_on(
        policy, decided_on=decision.decided_on, published_on=published_on, told_on=told.told_on if told else None
    )
    if started is None:
        return None
    try:
        return call_in_dates(policy, started_on=started, calendar=rules.calendar_of(max(on, started)))
    except BeyondCalendar:
        return None


def _retention(decision: Decision) -> ComputedDate | None:
    try:
        return retain_until(Kept.RECORD, decided_on=decision.decided_on)
    except NoRetentionRule:
        return None
