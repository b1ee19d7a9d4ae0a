"""Puts a call-in into the words of its page: what it says, what became of it, and what can come next."""

from dataclasses import dataclass

import msgspec
from django.utils.timezone import localtime

from localoffer.governance.call_ins.kinds import NOT_KNOWN_YET, Limit, Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.queries import (
    judgement,
    lacks_limit,
    limit_of,
    outcome,
    waits_for_council,
    was_sent_back,
)
from localoffer.rules.english import day
from localoffer.rules.governing.call_in_policy import CallInPolicy


@dataclass(frozen=True, kw_only=True)
class ToldStep:
    """One step: its day, what happened, and what was said."""

    day: str
    title: str
    text: str


def facts_of(call_in: CallIn) -> tuple[str, ...]:
    """Return what the request says, a sentence each."""
    came = localtime(call_in.received_at)
    facts = [f"It came at {came:%H:%M} on {day(came.date())}.", f"Signed by {', '.join(call_in.signed_by)}."]
    facts += [f"Ground: {words}." for words in _grounds(call_in)]
    facts.append(call_in.reasons)
    facts += [f"They want instead: {call_in.instead}"] if call_in.instead else []
    return tuple(facts)


def told_steps(call_in: CallIn) -> tuple[ToldStep, ...]:
    """Return what has become of it, in order."""
    return tuple(
        ToldStep(
            day=day(step.on),
            title=str(Step(step.kind).label),
            text=" ".join(part for part in (f"{step.heard_by}." if step.heard_by else "", step.said) if part),
        )
        for step in call_in.steps.all()
    )


def told_limits(call_in: CallIn) -> tuple[str, ...]:
    """Return each last day with the sum behind it, or that it is not known yet."""
    told = []
    for kind in Limit:
        found = limit_of(call_in, kind)
        if found:
            told.append(f"{found.what}: {found.in_words} Rule: {found.policy}. Calendar: {found.calendar}.")
        elif lacks_limit(call_in, kind):
            told.append(f"{kind.label}: {NOT_KNOWN_YET}")
    return tuple(told)


def next_steps(call_in: CallIn) -> tuple[tuple[str, str], ...]:
    """Return what can come next: the name of the page, and words for its link."""
    judged = judgement(call_in)
    if judged is None:
        return (("call_ins:judge", "Say whether the request is valid"),)
    if judged.kind == Step.INVALID:
        return ()
    if outcome(call_in) is None:
        return (("call_ins:hear", "Set the day of the hearing"), ("call_ins:come_of", "Say what came of it"))
    if waits_for_council(call_in):
        return (("call_ins:at_council", "Say what the full council said"),)
    if was_sent_back(call_in):
        return (("call_ins:confirm", "The decision was confirmed as it was"),)
    return ()


def _grounds(call_in: CallIn) -> list[str]:
    policy = msgspec.convert(call_in.decision.call_in_policy, CallInPolicy)
    words = {ground.slug: ground.words for ground in policy.grounds}
    return [words.get(slug, slug) for slug in call_in.grounds]
