"""Tells over which spans each outcome and amount holds."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, Stage, assess_in
from localoffer.rules.book import Book
from localoffer.rules.outcome import Outcome
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation
from localoffer.rules.turning_days import TurningDays


class Span(msgspec.Struct, frozen=True):
    """
    A stretch of days on which one outcome and one amount hold; `until` is the first day they no longer do.

    `begins_because` and `ends_because` say what happens on that day ("you turn 21"), where it is known.
    """

    first: date
    until: date
    outcome: Outcome
    stage: Stage
    amount: Any = None
    begins_because: str | None = None
    ends_because: str | None = None

    @property
    def is_due(self) -> bool:
        """Whether the entitlement is due over the span."""
        return self.outcome is Outcome.YES and self.stage is Stage.IN_FORCE


def timeline(rule: Rule, answers: Answers, *, start: date, until: date, book: Book) -> list[Span]:
    """
    Return the spans from `start` to the day before `until`, in order, without gaps.

    They come from the answers and the law's own dates: birthdays, days told, months run, figures and rules that
    change. Raises ValueError where `until` is not after `start`.
    """
    return timelines([rule], answers, start=start, until=until, book=book)[rule.id]


def timelines(
    rules: Iterable[Rule], answers: Answers, *, start: date, until: date, book: Book
) -> dict[str, list[Span]]:
    """Return the timeline of each rule by its id, working out each day once for all of them."""
    if until <= start:
        raise ValueError("a timeline ends after it starts")
    turning = TurningDays(answers, start=start, until=until, book=book)
    days = _Days(answers, book)
    return {rule.id: _spans(rule, turning.of(rule), days=days, start=start, until=until) for rule in rules}


class _Days(dict[date, Situation]):
    """The person's situation on each day, made when a rule first asks about that day."""

    def __init__(self, answers: Answers, book: Book) -> None:
        self._answers, self._book = answers, book

    def __missing__(self, day: date) -> Situation:
        situation = self[day] = Situation(self._answers, on=day, book=self._book)
        return situation


def _spans(rule: Rule, reasons: dict[date, str], *, days: _Days, start: date, until: date) -> list[Span]:
    turns = sorted({start, *(day for day in reasons if start < day < until)})
    spans: list[Span] = []
    for day, following in zip(turns, [*turns[1:], until], strict=True):
        found = assess_in(rule, days[day])
        if spans and _alike(spans[-1], found):
            spans[-1] = msgspec.structs.replace(spans[-1], until=following, ends_because=reasons.get(following))
        else:
            spans.append(_span(found, day, following, reasons))
    return spans


def _alike(span: Span, found: Assessment) -> bool:
    return (span.outcome, span.stage, span.amount) == (found.outcome, found.stage, found.amount)


def _span(found: Assessment, day: date, following: date, reasons: dict[date, str]) -> Span:
    return Span(
        first=day,
        until=following,
        outcome=found.outcome,
        stage=found.stage,
        amount=found.amount,
        begins_because=reasons.get(day),
        ends_because=reasons.get(following),
    )
