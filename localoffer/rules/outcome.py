"""The four things that can be said of a condition or a rule, and how they combine."""

from collections.abc import Iterable
from enum import Enum


class Outcome(Enum):
    """What can be said: yes, no, not known yet, or that a person decides."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"
    PERSON_DECIDES = "person_decides"


YES, NO = Outcome.YES, Outcome.NO
NOT_KNOWN, PERSON_DECIDES = Outcome.NOT_KNOWN, Outcome.PERSON_DECIDES


def every(outcomes: Iterable[Outcome]) -> Outcome:
    """
    Say whether all hold: one *no* settles it, then an unknown fact, then a person's judgement.

    An unknown fact comes before a judgement: the fact can be asked for, and may settle the matter alone.
    """
    worst = YES
    for outcome in outcomes:
        if outcome is NO:
            return NO
        if outcome is NOT_KNOWN or (outcome is PERSON_DECIDES and worst is YES):
            worst = outcome
    return worst


def some(outcomes: Iterable[Outcome]) -> Outcome:
    """Say whether at least one holds: one *yes* settles it, then an unknown fact, then a judgement."""
    best = NO
    for outcome in outcomes:
        if outcome is YES:
            return YES
        if outcome is NOT_KNOWN or (outcome is PERSON_DECIDES and best is NO):
            best = outcome
    return best


def opposite(outcome: Outcome) -> Outcome:
    """Turn yes into no and no into yes; what is unknown or for a person stays so."""
    if outcome is YES:
        return NO
    return YES if outcome is NO else outcome


def known(claim: bool) -> Outcome:
    """Return the outcome of a claim that is settled."""
    return YES if claim else NO
