"""Works the last days of call-ins out again."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from localoffer.governance.call_ins.actions.limiting import limit_by
from localoffer.governance.call_ins.kinds import Limit
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import limit_of
from localoffer.governance.constitution.queries import RulesOf
from localoffer.governance.recounting.recount import Recount
from localoffer.rules.governing.computed import ComputedDate


def recounts_of_call_ins(call_ins: Iterable[CallIn], *, rules: RulesOf, on: date) -> Iterator[Recount]:
    """Yield each last day that was kept, worked out again on a day."""
    for call_in in call_ins:
        for kind in Limit:
            kept = limit_of(call_in, kind)
            if kept is not None:
                yield Recount(
                    name=f"{kind}-{call_in.pk}",
                    about=call_in.decision.title,
                    href=reverse("call_ins:call_in", args=[call_in.council.slug, call_in.pk]),
                    kept=kept,
                    again=_again(call_in, kind, rules=rules, on=on),
                )


def _again(call_in: CallIn, kind: Limit, *, rules: RulesOf, on: date) -> ComputedDate | None:
    decided_on = call_in.decision.decided_on
    constitution = rules.constitution_on(decided_on)
    policy = constitution.call_in if constitution else None
    if policy is None:
        return None
    return limit_by(policy, call_in=call_in, kind=kind, calendar=rules.calendar_of(max(on, decided_on)))
