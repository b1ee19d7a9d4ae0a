"""Derives where a proposal or a version stands on a day, from dated facts alone."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Stage(Enum):
    """Where it stands; the value is the word that people read."""

    DRAFT = "draft"
    CONSULTING = "consulting"
    PROPOSED = "proposed"
    APPROVED = "approved"
    PUBLISHED = "published"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The days on which a version counts: from the first, until the day it was withdrawn, which is outside."""

    published_on: date
    withdrawn_on: date | None = None

    def counts(self, on: date) -> bool:
        """Say whether it counts on a day, were it the only one."""
        return self.published_on <= on and (self.withdrawn_on is None or on < self.withdrawn_on)


@dataclass(frozen=True, kw_only=True)
class Facts:
    """
    What is known of a proposal or a version, each with its day; None is "not so far".

    `published_on` may lie ahead. `withdrawn_on` is also the day a draft was given up. `later` are the versions
    that come after this one.
    """

    drafted_on: date | None = None
    consulting_from: date | None = None
    proposed_on: date | None = None
    approved_on: date | None = None
    published_on: date | None = None
    withdrawn_on: date | None = None
    later: tuple[Standing, ...] = ()


def stage_of(facts: Facts, on: date) -> Stage | None:
    """
    Return where it stands on a day, or None where nothing had begun by then.

    A version is superseded while a later one counts. Where that is withdrawn, the earlier one counts again.
    """
    if _by(facts.withdrawn_on, on):
        return Stage.WITHDRAWN
    if _by(facts.published_on, on):
        return Stage.SUPERSEDED if any(one.counts(on) for one in facts.later) else Stage.PUBLISHED
    reached = {
        Stage.APPROVED: facts.approved_on,
        Stage.PROPOSED: facts.proposed_on,
        Stage.CONSULTING: facts.consulting_from,
        Stage.DRAFT: facts.drafted_on,
    }
    return next((stage for stage, day in reached.items() if _by(day, on)), None)


def _by(day: date | None, on: date) -> bool:
    return day is not None and day <= on
