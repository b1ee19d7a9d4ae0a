"""Derives where a consultation stands on a day, from dated facts alone."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Stage(Enum):
    """Where it stands; the value is the word that people read."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    ANALYSED = "analysed"
    ANSWERED = "answered"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """
    What is known of a consultation. `closes_on` is its last day, as it now stands.

    `answered_on` is the day the last of its themes was answered, or None while one waits.
    """

    opens_on: date
    closes_on: date
    analysed_on: date | None = None
    answered_on: date | None = None


def stage_of(facts: Facts, on: date) -> Stage:
    """Return where it stands on a day. It is open on its last day too."""
    if on < facts.opens_on:
        return Stage.PLANNED
    if on <= facts.closes_on:
        return Stage.OPEN
    if facts.analysed_on is None or on < facts.analysed_on:
        return Stage.CLOSED
    if facts.answered_on is None or on < facts.answered_on:
        return Stage.ANALYSED
    return Stage.ANSWERED
