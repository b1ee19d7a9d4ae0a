"""Works out what a change of the offer means for one person, from her answers; nothing is kept."""

from datetime import date
from enum import Enum
from typing import Any

import msgspec

from localoffer.offer.models import Version
from localoffer.offer.versions.differences.pairing import Pair, paired
from localoffer.offer.versions.reading import read_version
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, Stage, assess_in
from localoffer.rules.english import pounds
from localoffer.rules.outcome import NO, Outcome
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import first_of, last_of


class Turn(Enum):
    """Which way it turns for her."""

    GAINED = "gained"
    LOST = "lost"
    CHANGED = "changed"


class ChangeForYou(msgspec.Struct, frozen=True, kw_only=True):
    """
    One thing that changes for a person, in sentences. `rule` is as it is now, or was before it went.

    `gone` says that the newer version has no such entry.
    """

    turn: Turn
    rule: Rule
    sentence: str
    gone: bool = False


class Tense(msgspec.Struct, frozen=True, kw_only=True):
    """How a change is told: one that has come, or one that is still to come. `planned` has no sure first day."""

    after: dict[Outcome, str]
    before: dict[Outcome, str]
    planned: str
    was_planned: str
    gone: str
    not_yours: str
    goes: str


HAS_COME = Tense(
    after={
        Outcome.YES: "You can get it now.",
        Outcome.NOT_KNOWN: "You may be able to get it now. We need more answers to know.",
        Outcome.PERSON_DECIDES: "You can ask for it now. A person decides.",
    },
    before={
        Outcome.YES: "Before, you could get it.",
        Outcome.NO: "Before, you could not get it.",
        Outcome.NOT_KNOWN: "Before, you may have been able to get it.",
        Outcome.PERSON_DECIDES: "Before, a person decided.",
    },
    planned="It is planned. Nobody knows yet when it starts.",
    was_planned="Before, it was planned.",
    gone="It is no longer offered.",
    not_yours="It is not for you any more.",
    goes="What you get goes",
)
WILL_COME = Tense(
    after={
        Outcome.YES: "You can get it from then on.",
        Outcome.NOT_KNOWN: "You may be able to get it from then on. We need more answers to know.",
        Outcome.PERSON_DECIDES: "You can ask for it from then on. A person decides.",
    },
    before={
        Outcome.YES: "Until then, you can get it.",
        Outcome.NO: "Until then, you cannot get it.",
        Outcome.NOT_KNOWN: "Until then, you may be able to get it.",
        Outcome.PERSON_DECIDES: "Until then, a person decides.",
    },
    planned="It is planned. Nobody knows yet when it starts.",
    was_planned="Until then, it is planned.",
    gone="It will no longer be offered.",
    not_yours="It will not be for you any more.",
    goes="What you get will go",
)


def changes_for(
    answers: Answers, *, older: Version, newer: Version, on: date, tense: Tense = HAS_COME
) -> list[ChangeForYou]:
    """Return what the newer version changes for a person on a day: gained, lost or changed, and nothing else."""
    before, after = read_version(older, on=on), read_version(newer, on=on)
    then, now = (Situation(answers, on=on, book=read.book) for read in (before, after))
    found = (_change(pair, then=then, now=now, tense=tense) for pair in paired(before.rules, after.rules))
    return [change for change in found if change is not None]


def _change(pair: Pair, *, then: Situation, now: Situation, tense: Tense) -> ChangeForYou | None:
    was, is_now = _assessed(pair[0], then), _assessed(pair[1], now)
    old, new = (NO if one is None else one.outcome for one in (was, is_now))
    rule = pair[1] or pair[0]
    if rule is None or (old is new and _same_amount(was, is_now)):
        return None
    told = _told(was, is_now, old=old, new=new, tense=tense)
    return ChangeForYou(turn=_turn(old, new), rule=rule, sentence=told, gone=is_now is None)


def _assessed(rule: Rule | None, situation: Situation) -> Assessment | None:
    return None if rule is None else assess_in(rule, situation)


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


def _told(was: Assessment | None, now: Assessment | None, *, old: Outcome, new: Outcome, tense: Tense) -> str:
    if old is new and was is not None and now is not None:
        return f"{tense.goes} from {_amount(was)} to {_amount(now)}."
    then = "" if was is None else f" {_before(was, tense)}"
    if new is NO or now is None:
        return f"{tense.gone if now is None else tense.not_yours}{then}"
    amount = "" if now.amount is None else f" It comes to {_amount(now)}."
    return f"{tense.planned if _is_planned(now) else tense.after[new]}{amount}{then}"


def _before(was: Assessment, tense: Tense) -> str:
    return tense.was_planned if _is_planned(was) else tense.before[was.outcome]


def _is_planned(assessment: Assessment) -> bool:
    return assessment.stage is Stage.NOT_CONFIRMED and assessment.outcome is not NO


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
