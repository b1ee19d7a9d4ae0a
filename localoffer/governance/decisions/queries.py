"""Asks for decisions: a matter's, one by its number, those that everyone may read, and where one stands."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import steps
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.kinds import ADVISERS
from localoffer.governance.decisions.models import ConflictDeclaration, Decision, DecisionItem
from localoffer.governance.decisions.parts import part
from localoffer.governance.decisions.stages import CallInFacts, Facts, Standing, standing_of
from localoffer.governance.delegations.models import ConditionMet, Consulted
from localoffer.governance.matters.models import Matter
from localoffer.governance.reports.models import RecommendationAnswer

TOGETHER = (
    *("council", "matter", "report", "corrects", "withdrawal", "call_in_ended", "members_told"),
    "delegation__item__decision",
)


def decisions_of(matter: Matter) -> QuerySet[Decision]:
    """Return all decisions of a matter with their parts, in the order they were taken. Needs the scope."""
    return _whole(Decision.objects.filter(matter=matter)).order_by("decided_on", "number")


def decision(council: Council, *, number: int) -> Decision | None:
    """Return one decision of the council by its number, published or not, or None. Needs the scope."""
    return _whole(Decision.objects.filter(council=council, number=number)).first()


def published_decisions(council: Council) -> QuerySet[Decision]:
    """Return the council's published records with their parts, withdrawn ones too. Needs no scope."""
    return _whole(_published().filter(council=council))


def published_decisions_of(matter: Matter) -> QuerySet[Decision]:
    """Return a matter's published records, in the order they were taken. Needs no scope."""
    return _whole(_published().filter(matter=matter)).order_by("decided_on", "number")


def published_record(council: Council, *, number: int) -> Decision | None:
    """Return one published record with all that its page tells, or None. Needs no scope."""
    answers = part("items__answers", RecommendationAnswer, with_it=("recommendation__report",))
    return published_decisions(council).filter(number=number).prefetch_related(answers).first()


def standing(decision: Decision, *, now: datetime) -> Standing:
    """Return where a decision stands at a moment, call-ins and corrections considered. Needs no scope."""
    return standing_of(facts_of(decision), now=now)


def standings(decisions: Iterable[Decision], *, council: Council, now: datetime) -> dict[int, Standing]:
    """Return where each of a council's decisions stands, in a few queries. Needs no scope."""
    call_ins: dict[int, list[CallIn]] = {}
    found = CallIn.objects.with_scopes_disabled().filter(council=council)
    for one in found.prefetch_related(steps()).order_by("received_at", "pk"):
        call_ins.setdefault(one.decision_id, []).append(one)
    return {
        one.pk: standing_of(_facts(one, call_ins=call_ins.get(first_record(one).pk, [])), now=now)
        for one in decisions
    }


def facts_of(decision: Decision) -> Facts:
    """Return what is known of a decision. A corrected record and its correction share their call-ins."""
    return _facts(decision, call_ins=call_ins_of(decision))


def call_ins_of(decision: Decision) -> list[CallIn]:
    """Return the call-ins of a decision with their steps, the oldest first. Needs no scope."""
    first = first_record(decision)
    found = CallIn.objects.with_scopes_disabled().filter(decision=first)
    return list(found.prefetch_related(steps()).order_by("received_at", "pk"))


def first_record(decision: Decision) -> Decision:
    """Return the record that this one corrects, through every correction, or itself."""
    while decision.corrects is not None:
        decision = decision.corrects
    return decision


def is_corrected(decision: Decision) -> bool:
    """Say whether a newer published record takes the place of this one. Needs no scope."""
    return _published().filter(corrects=decision).exists()


def effective_on(standing: Standing) -> date | None:
    """Return the day on which a decision took or takes effect, or None while nobody can say."""
    return localdate(standing.effective_at) if standing.effective_at else None


def _published() -> QuerySet[Decision]:
    found: QuerySet[Decision] = Decision.objects.with_scopes_disabled().filter(record_published_at__isnull=False)
    return found


def _whole(rows: QuerySet[Decision]) -> QuerySet[Decision]:
    return rows.select_related(*TOGETHER).prefetch_related(
        part("items", DecisionItem, with_it=("delegation",)),
        part("conditions_met", ConditionMet),
        part("consulted", Consulted),
        part("declarations", ConflictDeclaration),
        part("corrections", Decision),
    )


def _facts(decision: Decision, *, call_ins: Sequence[CallIn]) -> Facts:
    withdrawal, days = getattr(decision, "withdrawal", None), days_of(decision)
    return Facts(
        advises=decision.body_kind in ADVISERS,
        published_at=decision.record_published_at,
        call_in_ends_at=days.call_in_ends_at,
        takes_effect_at=days.takes_effect_at,
        withdrawn_at=withdrawal.at if withdrawal else None,
        call_ins=tuple(_call_in_facts(one) for one in call_ins),
    )


def _call_in_facts(call_in: CallIn) -> CallInFacts:
    steps = tuple((Step(one.kind), one.at) for one in call_in.steps.all())
    return CallInFacts(received_at=call_in.received_at, steps=steps)
