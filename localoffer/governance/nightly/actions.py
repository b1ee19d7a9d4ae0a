"""Does the work of a night: notes which call-in times have ended, and publishes what was ordered and may be."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from localoffer.accounts import trail
from localoffer.accounts.models import Council
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions.limiting import keep_limits
from localoffer.governance.call_ins.kinds import Limit, Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import limit_of, open_call_ins, outcome
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.models import CallInEnded, Decision
from localoffer.governance.decisions.queries import effective_on, standing
from localoffer.governance.publication.actions import HINDRANCES, carry_out
from localoffer.governance.publication.authority import CallInStillOpen, NotInEffectYet
from localoffer.governance.publication.models import PublicationOrder
from localoffer.governance.publication.queries import waiting_orders
from localoffer.governance.recounting.queries import other_days
from localoffer.rules.english import day
from localoffer.rules.governing.computed import ComputedDate

log = logging.getLogger("localoffer.nightly")
# These only mean that an order waits on, which needs nobody.
WAITS = (CallInStillOpen, NotInEffectYet)


@dataclass(frozen=True, kw_only=True)
class CouncilNight:
    """What the night did for one council, a sentence each; `failed` says what broke and undid all of it."""

    council: Council
    ended: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    hindered: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    failed: str = ""

    @property
    def has_news(self) -> bool:
        """Whether there is anything to tell."""
        return any((self.ended, self.published, self.hindered, self.warnings, self.failed))


@dataclass(frozen=True, kw_only=True)
class NightlyReport:
    """What the night did, council by council; councils without anything to tell are left out."""

    nights: tuple[CouncilNight, ...]

    @property
    def failed(self) -> bool:
        """Whether anything broke for any council."""
        return any(night.failed for night in self.nights)


def end_call_ins(*, now: datetime) -> NightlyReport:
    """
    Note every call-in time that is over by `now`, and carry out the orders to publish whose decisions have effect.

    Running it twice changes nothing more; after nights left out it catches up, and says on which days things took
    effect. What breaks for one council is told and leaves the others as they should be.
    """
    nights = (_night(council, now=now) for council in Council.objects.order_by("name", "pk"))
    return NightlyReport(nights=tuple(night for night in nights if night.has_news))


def foresee_end_call_ins(*, at: datetime) -> NightlyReport:
    """Return what `end_call_ins` would do at a moment, as things stand. Nothing stays changed."""
    with transaction.atomic():
        foreseen = end_call_ins(now=at)
        transaction.set_rollback(True)
    return foreseen


def _night(council: Council, *, now: datetime) -> CouncilNight:
    try:
        with council_scope(council):
            ended = tuple(_noted(one, now=now) for one in _just_over(council, now=now))
            warnings = (*_overdue(council, now=now), *_other_days(council, now=now))
            # A council that has ended publishes nothing more, and nobody there could cancel what was ordered.
            orders = [] if council.has_ended(on=localdate(now)) else list(waiting_orders(council))
        outcomes = [_carried_out(order, now=now) for order in orders]
    except Exception as broken:
        log.exception("nightly work failed", extra={"council": council.slug})
        return CouncilNight(council=council, failed=f"{type(broken).__name__}: {broken}")
    return CouncilNight(
        council=council,
        ended=ended,
        published=tuple(text for done, text in outcomes if done),
        hindered=tuple(text for done, text in outcomes if text and not done),
        warnings=warnings,
    )


def _just_over(council: Council, *, now: datetime) -> list[Decision]:
    """Return the decisions that nobody validly called in, whose time for it is over and not noted as such."""
    found = Decision.objects.select_for_update(of=("self",)).filter(
        Q(call_in_ends_at__lte=now) | Q(members_told__call_in_ends_at__lte=now),
        council=council,
        record_published_at__isnull=False,
        corrects=None,
        call_in_ended=None,
        withdrawal=None,
    )
    held = CallIn.objects.filter(council=council).exclude(steps__kind=Step.INVALID).values("decision")
    ended_at = Coalesce("call_in_ends_at", "members_told__call_in_ends_at")
    together = found.exclude(pk__in=held).select_related("council", "matter", "members_told")
    return list(together.order_by(ended_at, "pk"))


def _noted(decision: Decision, *, now: datetime) -> str:
    """Note that a decision's time for call-in is over, and return so in a sentence."""
    days = days_of(decision)
    deadline = ComputedDate.from_data(days.call_in_deadline)
    assert days.takes_effect_at is not None  # noqa: S101 - its time for call-in has ended
    made = CallInEnded.objects.create(
        council=decision.council,
        decision=decision,
        ended_on=deadline.day,
        effective_on=localdate(days.takes_effect_at),
        noted_at=now,
    )
    said = {"deed": "call-in ended", "number": decision.number, "ended_on": made.ended_on.isoformat()}
    trail.record(by=None, council=decision.council, act=Act.HANDLE_CALL_IN, about=decision, now=now, detail=said)
    effect = f"In effect from {day(made.effective_on)}."
    return f"“{decision}”: the time for call-in ended on {day(made.ended_on)}. {effect}"


def _overdue(council: Council, *, now: datetime) -> Iterator[str]:
    """
    Tell of call-ins that nobody has heard though the rules' time is over: a person says whether they lapse.

    A last day that could not be worked out before is kept first, where it can be now.
    """
    waiting = open_call_ins(council)
    kept = [keep_limits(one, now=now) for one in waiting]
    if any(kept):
        waiting = open_call_ins(council)
    for one in waiting:
        limit = limit_of(one, Limit.HEARING)
        if limit is not None and limit.day < localdate(now) and outcome(one) is None:
            yield f"“{one.decision}”: the call-in should have been heard by {day(limit.day)}. Say what came of it."


def _other_days(council: Council, *, now: datetime) -> Iterator[str]:
    """Tell of kept days that would be others today. What was published stands, so a person looks at them."""
    for one in other_days(council, on=localdate(now)):
        yield f"“{one.about}”: {one.warning}"


def _carried_out(order: PublicationOrder, *, now: datetime) -> tuple[bool, str]:
    """Carry out an order, and return whether it was published, with a sentence; no sentence where it waits on."""
    try:
        version = carry_out(order, now=now)
    except WAITS:
        return False, ""
    except HINDRANCES as hindrance:
        return False, f"“{order.matter}” was not published. {type(hindrance).__name__}. {hindrance}".strip()
    if version is None:
        return False, ""
    with council_scope(order.council):
        took_effect = effective_on(standing(order.item.decision, now=now))
    since = f" The decision took effect on {day(took_effect)}." if took_effect else ""
    return True, f"“{order.matter}”: version {version.number} was published on {day(localdate(now))}.{since}"
