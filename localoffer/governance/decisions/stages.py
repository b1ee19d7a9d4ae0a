"""Derives where a decision stands at a moment, and since when it has effect, from dated facts alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from localoffer.governance.call_ins.kinds import RELEASED, SENT_BACK, SETTLED, Step


class Stage(Enum):
    """Where a decision stands; the value is the words that people read."""

    WRITING = "The record is being written"
    ADVICE = "A recommendation: another body decides"
    UNTOLD = "Councillors can ask for a second look. Until when is not known yet"
    CALLABLE = "Councillors can still ask for a second look"
    CALLED_IN = "Called in: nothing is done until it has been looked at again"
    AT_COUNCIL = "Sent to the full council"
    SENT_BACK = "Sent back to be decided again"
    WAITING = "It has not taken effect yet"
    EFFECTIVE = "In effect"
    REPLACED = "Another decision took its place"
    WITHDRAWN = "The record was withdrawn"


@dataclass(frozen=True, kw_only=True)
class CallInFacts:
    """A call-in: when it came, and its steps in order, each with the moment it was recorded."""

    received_at: datetime
    steps: tuple[tuple[Step, datetime], ...] = ()

    def by(self, moment: datetime) -> "CallInFacts":
        """Return what was known of it at a moment."""
        known = tuple((kind, at) for kind, at in self.steps if at <= moment)
        return CallInFacts(received_at=self.received_at, steps=known)

    def happened(self, *kinds: Step) -> datetime | None:
        """Return when the first step of these kinds was recorded, or None."""
        return next((at for kind, at in self.steps if kind in kinds), None)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """
    What is known of a decision; None is "not so far". `call_in_ends_at` is None where nobody may call it in.

    Published without `takes_effect_at`, its days wait for the day on which members were told.
    """

    advises: bool = False
    published_at: datetime | None = None
    call_in_ends_at: datetime | None = None
    takes_effect_at: datetime | None = None
    withdrawn_at: datetime | None = None
    call_ins: tuple[CallInFacts, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where a decision stands, and the moment from which it has effect, None while nobody can say."""

    stage: Stage
    effective_at: datetime | None = None

    @property
    def is_called_in(self) -> bool:
        """Whether a call-in keeps it from being carried out."""
        return self.stage in (Stage.CALLED_IN, Stage.AT_COUNCIL, Stage.SENT_BACK)


def standing_of(facts: Facts, *, now: datetime) -> Standing:
    """
    Return where a decision stands at a moment.

    A request that nobody has judged yet holds it back as a valid one does: a late "not valid" can be borne, a
    decision carried out too soon cannot be undone.
    """
    if facts.withdrawn_at is not None and facts.withdrawn_at <= now:
        return Standing(stage=Stage.WITHDRAWN)
    if facts.published_at is None or facts.published_at > now:
        return Standing(stage=Stage.WRITING)
    if facts.advises:
        return Standing(stage=Stage.ADVICE)
    effective_at = facts.takes_effect_at
    for one in (each.by(now) for each in facts.call_ins if each.received_at <= now):
        held = _held(one)
        if held is not None:
            return Standing(stage=held)
        released_at = one.happened(*RELEASED)
        effective_at = max(effective_at, released_at) if effective_at and released_at else effective_at
    if effective_at is None:
        return Standing(stage=Stage.UNTOLD)
    return Standing(stage=_free(facts, effective_at, now=now), effective_at=effective_at)


def _held(call_in: CallInFacts) -> Stage | None:
    """Return how a call-in keeps the decision from taking effect, or None where it does not."""
    if call_in.happened(Step.AMENDED):
        return Stage.REPLACED
    if call_in.happened(*SETTLED):
        return None
    if call_in.happened(*SENT_BACK):
        return Stage.SENT_BACK
    return Stage.AT_COUNCIL if call_in.happened(Step.REFERRED_COUNCIL) else Stage.CALLED_IN


def _free(facts: Facts, effective_at: datetime, *, now: datetime) -> Stage:
    if effective_at <= now:
        return Stage.EFFECTIVE
    return Stage.CALLABLE if facts.call_in_ends_at and now < facts.call_in_ends_at else Stage.WAITING
