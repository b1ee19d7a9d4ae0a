"""The one function: answers, a rule and a date in; an outcome out, with the reason for it."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

import msgspec

from localoffer.rules import amounts
from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.conditions.line import Line
from localoffer.rules.limits import left_after_claims
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES, Outcome
from localoffer.rules.rule import Deciding, Kind, LimitKind, Rule, Standing
from localoffer.rules.situation import Situation
from localoffer.rules.values import Between, last_of


class Stage(Enum):
    """Where a rule stands on a day."""

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    ENDED = "ended"
    NOT_CONFIRMED = "not_confirmed"  # passed, announced or proposed: no start date is sure


# Named here because Python looks up a member of an enum slowly, and every rule asks for these.
IN_FORCE, NOT_YET, ENDED = Stage.IN_FORCE, Stage.NOT_YET, Stage.ENDED
ENDS, WITHDRAWN, JUDGEMENT, NOT_OFFERED = LimitKind.ENDS, Standing.WITHDRAWN, Deciding.JUDGEMENT, Kind.NOT_OFFERED
STANDS_UNCONFIRMED = (Standing.PASSED, Standing.ANNOUNCED, Standing.PROPOSED)


class Assessment(msgspec.Struct, frozen=True, gc=False):
    """
    What came of one rule for one person on one day.

    `amount` is in the benefit's unit: a number, a range, or None where there is none or it is not known.
    `line` has one line a condition. `used_up` says that a limit leaves nothing.
    """

    rule: Rule
    outcome: Outcome
    stage: Stage
    line: Line
    amount: Any = None
    used_up: bool = False

    @property
    def is_due(self) -> bool:
        """Whether it is due today, with nothing left to settle."""
        return self.outcome is YES and self.stage is Stage.IN_FORCE

    def missing(self) -> list[str]:
        """Return the facts that are not known and could still change the outcome."""
        return self.line.missing()


def assess(rule: Rule, answers: Answers, *, on: date, book: Book) -> Assessment:
    """
    Say whether a rule gives this person something on a day, how much, and why.

    An unanswered question gives NOT_KNOWN, never NO; a judgement or a condition in words gives PERSON_DECIDES.
    A rule not yet in force, or ended, gives NO; one whose start is not confirmed gives NOT_KNOWN at most.
    """
    return assess_in(rule, Situation(answers, on=on, book=book))


def assess_all(rules: Iterable[Rule], answers: Answers, *, on: date, book: Book) -> list[Assessment]:
    """Return the assessment of each rule, in order, working out each shared definition once."""
    situation = Situation(answers, on=on, book=book)
    return [assess_in(rule, situation) for rule in rules]


def assess_in(rule: Rule, situation: Situation) -> Assessment:
    """Assess one rule in a situation already made."""
    situation.here = rule.publisher
    line = rule.when.answer(situation)
    stage = stage_on(rule, situation.on)
    outcome = _outcome(rule, line.outcome, stage, situation)
    amount = None
    if outcome is not NO and rule.benefit.amount is not None:
        amount = amounts.value(rule.benefit.amount, situation)
    left = left_after_claims(rule, amount, situation)
    if left is not None and last_of(left) == 0:
        return Assessment(rule, NO, stage, line, 0, used_up=True)
    return Assessment(rule, outcome, stage, line, amount if left is None else left)


def stage_on(rule: Rule, on: date) -> Stage:
    """Return where a rule stands on a day, by its dates and its standing."""
    if rule.standing in STANDS_UNCONFIRMED:
        return Stage.NOT_CONFIRMED
    for limit in rule.limits:
        if limit.kind is ENDS and limit.day is not None and limit.day <= on:
            return ENDED
    stage = ENDED
    for span in rule.in_force:
        if span.first is not None and span.first > on:
            stage = NOT_YET
        elif (span.until is None or on < span.until) and rule.standing is not WITHDRAWN:
            return IN_FORCE
    return stage


def amount_in(rule: Rule, situation: Situation) -> Any:
    """Return what a rule comes to in a situation, for another rule that needs it."""
    found = assess_in(rule, situation)
    if found.outcome is NO:
        return 0
    if found.outcome is YES or found.amount is None:
        return found.amount
    return Between(0, last_of(found.amount))


def _outcome(rule: Rule, asked: Outcome, stage: Stage, situation: Situation) -> Outcome:
    if asked is NO or stage is NOT_YET or stage is ENDED or rule.benefit.kind is NOT_OFFERED:
        return NO
    if stage is Stage.NOT_CONFIRMED:
        return NOT_KNOWN
    if asked is YES and rule.decided_by.how is JUDGEMENT:
        return _decided(rule, situation)
    return asked


def _decided(rule: Rule, situation: Situation) -> Outcome:
    made = None if rule.decided_by.decision is None else situation.value(rule.decided_by.decision)
    return PERSON_DECIDES if made is None else (YES if made else NO)
