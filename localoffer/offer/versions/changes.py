"""Works out what a change of the offer means for one person, from her answers; nothing is kept."""

from datetime import date
from enum import Enum
from typing import Any

import msgspec

from localoffer.offer.models import Version
from localoffer.offer.versions.differences.pairing import Pair, paired
from localoffer.offer.versions.reading import VersionRead, read_version
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, assess
from localoffer.rules.english import pounds
from localoffer.rules.outcome import NO, Outcome
from localoffer.rules.rule import Rule
from localoffer.rules.values import first_of, last_of


class Turn(Enum):
    """Which way it turns for her."""

    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"


class ChangeForYou(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that changes for a person, in a sentence. `rule` is as it is now, or was before it went."""

    turn: Turn
    rule: Rule
    sentence: str


NOW = {
    Outcome.YES: "You can get it.",
    Outcome.NO: "You cannot get it.",
    Outcome.NOT_KNOWN: "You may get it. We need more answers to know.",
    Outcome.PERSON_DECIDES: "You may get it. A person decides.",
}


def changes_for(answers: Answers, *, older: Version, newer: Version, on: date) -> list[ChangeForYou]:
    """Return what the newer version changes for a person on a day: gained, lost or changed, and nothing else."""
    before, after = read_version(older, on=on), read_version(newer, on=on)
    found = (
        _change(pair, before=before, after=after, answers=answers, on=on)
        for pair in paired(before.rules, after.rules)
    )
    return [change for change in found if change is not None]


def _change(
    pair: Pair, *, before: VersionRead, after: VersionRead, answers: Answers, on: date
) -> ChangeForYou | None:
    was = _assessed(pair[0], answers, on=on, read=before)
    now = _assessed(pair[1], answers, on=on, read=after)
    old, new = (NO if one is None else one.outcome for one in (was, now))
    rule = (now or was).rule if (now or was) else None  # type: ignore[union-attr]
    if rule is None or (old is new and _same_amount(was, now)):
        return None
    return ChangeForYou(turn=_turn(old, new), rule=rule, sentence=_told(was, now, old=old, new=new))


def _assessed(rule: Rule | None, answers: Answers, *, on: date, read: VersionRead) -> Assessment | None:
    return None if rule is None else assess(rule, answers, on=on, book=read.book)


def _same_amount(was: Assessment | None, now: Assessment | None) -> bool:
    if was is None or now is None or now.outcome is NO:
        return True
    benefits = [(one.amount, one.rule.benefit.unit, one.rule.benefit.per) for one in (was, now)]
    return benefits[0] == benefits[1]


def _turn(old: Outcome, new: Outcome) -> Turn:
    if new is Outcome.YES and old is not Outcome.YES:
        return Turn.GAINED
    if new is NO:
        return Turn.LOST
    return Turn.GAINED if old is NO else Turn.CHANGED


def _told(was: Assessment | None, now: Assessment | None, *, old: Outcome, new: Outcome) -> str:
    if old is new and was is not None and now is not None:
        return f"What you get goes from {_amount(was)} to {_amount(now)}."
    if new is NO:
        gone = "It is no longer offered." if now is None else "It is not for you any more."
        return f"{gone} Before: {NOW[old]}"
    amount = "" if now is None or now.amount is None else f" It comes to {_amount(now)}."
    return f"Now: {NOW[new]}{amount}" + ("" if was is None else f" Before: {NOW[old]}")


def _amount(assessment: Assessment) -> str:
    least, most = first_of(assessment.amount), last_of(assessment.amount)
    if most is None:
        return "an amount that is not known yet"
    unit, per = assessment.rule.benefit.unit, assessment.rule.benefit.per
    often = "" if per in (None, "once") else " each time" if per == "occurrence" else f" each {per}"
    told = _number(most, unit) if least == most else f"{_number(least or 0, unit)} to {_number(most, unit)}"
    return f"{told}{often}"


def _number(number: Any, unit: str) -> str:
    return pounds(number) if unit == "pence" else f"{number}%" if unit == "percent" else f"{number:,} {unit}"
