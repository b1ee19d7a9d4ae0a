"""How long the papers of a decision must be kept at the least."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

import msgspec

from localoffer.rules.calendar import birthday
from localoffer.rules.citing import cited_in_short
from localoffer.rules.english import day as day_in_words
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.rule import Source


class Kept(Enum):
    """What is kept."""

    RECORD = "record"
    REPORT = "report"
    BACKGROUND_PAPER = "background_paper"


class RetentionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """For how many years from the decision one kind of paper is kept at the least, and on what that rests."""

    kind: Kept
    years: int
    first: date = msgspec.field(name="from")
    sources: tuple[Source, ...]
    until: date | None = None


class NoRetentionRule(ValueError):
    """No rule says how long such a paper of that day is kept."""


def retain_until(kind: Kept, *, decided_on: date, rules: Iterable[RetentionRule]) -> ComputedDate:
    """
    Return the first day on which a paper of a decision of that day need no longer be kept; it may be kept longer.

    Raises NoRetentionRule where the law given says nothing of that day.
    """
    for rule in rules:
        if rule.kind is kind and rule.first <= decided_on and (rule.until is None or decided_on < rule.until):
            return _computed(rule, decided_on)
    raise NoRetentionRule(f"Nothing says how long a {kind.value} of {decided_on} is kept.")


def _computed(rule: RetentionRule, decided_on: date) -> ComputedDate:
    day = birthday(decided_on, rule.years)
    policy = cited_in_short(rule.sources)
    return ComputedDate(
        day=day,
        what="Keep until at least",
        inputs={"decision": day_in_words(decided_on), "time": f"{rule.years} years"},
        policy=policy,
        calendar="none: years are counted",
        in_words=f"{rule.years} years from {day_in_words(decided_on)}: keep until {day_in_words(day)} at least.",
    )
