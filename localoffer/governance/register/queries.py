"""Asks for the published records of decisions, many at once, with where each stands. None needs a scope."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from localoffer.accounts.models import Council
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.decisions.kinds import ADVISERS
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.decisions.queries import published_decisions, standings
from localoffer.governance.decisions.stages import Stage, Standing
from localoffer.governance.register.wanted import State, Wanted

SEARCHED = ("title", "text", "reasons", "body_name", "maker", "portfolio", "reference")
LONG = (
    *("text", "reasons", "alternatives", "conflicts", "other_matters", "consultation", "documents", "key_reason"),
    *("call_in_policy", "call_in_deadline", "effective", "retention", "oddities"),
)
# What the clock says of a decision that nobody called in.
CLOCKS: Mapping[Stage, Callable[[datetime], Q]] = {
    Stage.EFFECTIVE: lambda now: Q(takes_effect_at__lte=now) | Q(members_told__takes_effect_at__lte=now),
    Stage.CALLABLE: lambda now: (
        Q(takes_effect_at__gt=now, call_in_ends_at__gt=now)
        | Q(members_told__takes_effect_at__gt=now, members_told__call_in_ends_at__gt=now)
        | Q(takes_effect_at=None, members_told=None)
    ),
}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One record as the register has it: where it stands, and the newer record in its place, if any."""

    decision: Decision
    standing: Standing
    replaced_by: Decision | None

    @property
    def is_gone(self) -> bool:
        """Whether it was withdrawn, or something else stands in its place."""
        return self.replaced_by is not None or self.standing.stage in (Stage.WITHDRAWN, Stage.REPLACED)


def records(council: Council, *, wanted: Wanted, now: datetime) -> QuerySet[Decision]:
    """Return the published records that fit, the latest decision first. Withdrawn ones stay among them."""
    found = published_decisions(council).filter(_fits(wanted), record_published_at__lte=now)
    for word in wanted.words:
        found = found.filter(_says(word))
    if wanted.state:
        found = found.filter(_stands(council, state=wanted.state, now=now))
    return found.order_by("-decided_on", "-number")


def in_short(found: QuerySet[Decision]) -> QuerySet[Decision]:
    """Return the same records without the parts and long texts that a table leaves out."""
    short = (
        found.prefetch_related(None)
        .select_related(None)
        .select_related("council", "corrects", "withdrawal", "members_told")
    )
    return short.defer(*LONG)


def entries(decisions: Sequence[Decision], *, council: Council, now: datetime) -> list[Entry]:
    """Return each record as the register has it, in as many queries for many as for one."""
    stands = standings(decisions, council=council, now=now)
    newer = _newer(council, now=now)
    return [Entry(decision=one, standing=stands[one.pk], replaced_by=newer.get(one.pk)) for one in decisions]


def lately_told(council: Council, *, most: int, now: datetime) -> list[Decision]:
    """Return the records that were published or withdrawn last, the latest first."""
    found = published_decisions(council).filter(record_published_at__lte=now)
    made = list(found.order_by("-record_published_at", "-number")[:most])
    gone = found.filter(withdrawal__at__lte=now).order_by("-withdrawal__at", "-number")[:most]
    told = {one.pk: one for one in (*made, *gone)}
    return sorted(told.values(), key=told_at, reverse=True)[:most]


def told_at(decision: Decision) -> datetime:
    """Return when something was last told of a published record: that it was made, or withdrawn."""
    withdrawal = getattr(decision, "withdrawal", None)
    published = decision.record_published_at
    assert published is not None  # noqa: S101 - only published records are asked for
    return withdrawal.at if withdrawal else published


def bodies(council: Council) -> list[str]:
    """Return the names of the bodies with published records, as the records have them."""
    found = published_decisions(council).order_by("body_name").values_list("body_name", flat=True)
    return list(found.distinct())


def _fits(wanted: Wanted) -> Q:
    asked = {
        "body_name": wanted.body,
        "is_key": wanted.key,
        "decided_on__gte": wanted.decided_from,
        "decided_on__lte": wanted.decided_until,
    }
    return Q(**{field: value for field, value in asked.items() if value})


def _says(word: str) -> Q:
    items = DecisionItem.objects.with_scopes_disabled().filter(decision=OuterRef("pk"), text__icontains=word)
    said: Q = Q(Exists(items))
    for field in SEARCHED:
        said |= Q(**{f"{field}__icontains": word})
    return said


def _stands(council: Council, *, state: State, now: datetime) -> Q:
    """Return the condition for a state. Call-ins are few, so what they led to is worked out one by one."""
    led_to = _after_call_ins(council, now=now)
    gone = Q(withdrawal__at__lte=now) | Q(pk__in=_newer(council, now=now))
    if state is State.GONE:
        return gone | _among(led_to, Stage.REPLACED)
    if state is State.CALLED_IN:
        return _among(led_to, Stage.CALLED_IN, Stage.AT_COUNCIL, Stage.SENT_BACK) & ~gone
    stage = Stage.EFFECTIVE if state is State.EFFECT else Stage.CALLABLE
    # Until when is not known yet, but councillors can ask.
    stages = (Stage.CALLABLE, Stage.UNTOLD) if stage is Stage.CALLABLE else (stage,)
    others = _among(led_to, *(one for one in Stage if one not in stages))
    return CLOCKS[stage](now) & ~gone & ~Q(body_kind__in=ADVISERS) & ~others


def _among(led_to: Mapping[int, Stage], *stages: Stage) -> Q:
    return Q(pk__in=[pk for pk, stage in led_to.items() if stage in stages])


def _after_call_ins(council: Council, *, now: datetime) -> dict[int, Stage]:
    """Return where each record stands that was called in, or that corrects another."""
    touched = Exists(CallIn.objects.with_scopes_disabled().filter(decision=OuterRef("pk")))
    found = in_short(published_decisions(council).filter(touched | Q(corrects__isnull=False)))
    return {pk: one.stage for pk, one in standings(found, council=council, now=now).items()}


def _newer(council: Council, *, now: datetime) -> dict[int, Decision]:
    """Return, for each corrected record, the published record in its place."""
    found = published_decisions(council).filter(corrects__isnull=False, record_published_at__lte=now)
    return {one.corrects_id: one for one in in_short(found).order_by("number") if one.corrects_id is not None}
