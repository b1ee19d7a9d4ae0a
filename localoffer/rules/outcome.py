"""The four things that can be said of a condition or a rule, and how they combine."""

from collections.abc import Sequence
from enum import Enum


class Outcome(Enum):
    """What can be said: yes, no, not known yet, or that a person decides."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"
    PERSON_DECIDES = "person_decides"


YES, NO = Outcome.YES, Outcome.NO
NOT_KNOWN, PERSON_DECIDES = Outcome.NOT_KNOWN, Outcome.PERSON_DECIDES


def every(outcomes: Sequence[Outcome]) -> Outcome:
    """
    Say whether all hold: one *no* settles it, then an unknown fact, then a person's judgement.

    An unknown fact comes before a judgement: the fact can be asked for, and may settle the matter alone.
    """
    if NO in outcomes:
        return NO
    if NOT_KNOWN in outcomes:
        return NOT_KNOWN
    return PERSON_DECIDES if PERSON_DECIDES in outcomes else YES


def some(outcomes: Sequence[Outcome]) -> Outcome:
    """Say whether at least one holds: one *yes* settles it, then an unknown fact, then a judgement."""
    if YES in outcomes:
        return YES
    if NOT_KNOWN in outcomes:
        return NOT_KNOWN
    return PERSON_DECIDES if PERSON_DECIDES in outcomes else NO


def opposite(outcome: Outcome) -> Outcome:
    """Turn yes into no and no into yes; what is unknown or for a person stays so."""
    if outcome is YES:
        return NO
    return YES if outcome is NO else outcome


def known(claim: bool) -> Outcome:
    """Return the outcome of a claim that is settled."""
    return YES if claim else NO
