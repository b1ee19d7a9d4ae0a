"""Gathers all that the page of one rule shows."""

from dataclasses import dataclass
from datetime import date

from localoffer.frontend.components import Sureness
from localoffer.offer.models import HeadingName
from localoffer.offer.presenters.amounts import Money, money_of
from localoffer.offer.presenters.conditions import Wording, sentence, who_can_get_it
from localoffer.offer.presenters.deadlines import deadlines_in_words
from localoffer.offer.presenters.limits import Bearing, bearings_of, limits_of
from localoffer.offer.presenters.sources import (
    STANDINGS,
    SourceLine,
    disagree,
    source_lines,
    sureness_of_rule,
)
from localoffer.offer.presenters.stories import Story, stories_of
from localoffer.rules.assessment import Stage, stage_on
from localoffer.rules.book import Book
from localoffer.rules.calendar import day_before
from localoffer.rules.english import day
from localoffer.rules.rule import DecidedBy, Deciding, InForce, Kind, Rule, Strength

STRENGTHS = {
    Strength.DUTY: "The law says this must be done",
    Strength.POWER: "The law lets the council do this",
    Strength.POLICY: "This is policy, not law",
    Strength.OFFER: "The council chooses to offer this",
}
STAGES = {
    Stage.IN_FORCE: "You can get this now",
    Stage.NOT_YET: "This has not started yet",
    Stage.ENDED: "This has ended",
    Stage.NOT_CONFIRMED: "This is not in force. The start date is not confirmed",
}


@dataclass(frozen=True, kw_only=True)
class RulePage:
    """Everything on the page of one rule, in words."""

    id: str
    title: str
    summary: str
    heading: HeadingName
    strength: str
    stage: str
    is_open: bool
    is_refusal: bool
    money: Money
    who: tuple[Wording, ...]
    limits: tuple[str, ...]
    bearings: tuple[Bearing, ...]
    how_to_get: str
    decided: tuple[str, ...]
    deadlines: tuple[str, ...]
    evidence: tuple[str, ...]
    if_not: str
    if_refused: str
    provider: str
    sources: tuple[SourceLine, ...]
    sources_disagree: bool
    sureness: Sureness
    standing: str
    dates: tuple[str, ...]
    review: str
    stories: tuple[Story, ...]


def rule_page(rule: Rule, *, book: Book, on: date, at_home: str = "") -> RulePage:
    """Return the page of a rule as it stands on a day, in the book of the council `at_home`."""
    stage = stage_on(rule, on)
    return RulePage(
        id=rule.id,
        title=rule.title,
        summary=rule.summary,
        heading=HeadingName(rule.heading.value),
        strength=STRENGTHS[rule.strength],
        stage=STAGES[stage],
        is_open=stage is Stage.IN_FORCE,
        is_refusal=rule.benefit.kind is Kind.NOT_OFFERED,
        money=money_of(rule, book=book, on=on),
        who=who_can_get_it(rule.when, book=book, publisher=rule.publisher),
        limits=limits_of(rule, book=book),
        bearings=bearings_of(rule, book=book, at_home=at_home),
        how_to_get=rule.how_to_get or "",
        decided=_decided(rule.decided_by, book),
        deadlines=deadlines_in_words(rule, book=book, on=on),
        evidence=rule.evidence,
        if_not=rule.if_not or "",
        if_refused=rule.if_refused or "",
        provider=rule.provider or "",
        sources=source_lines(rule.sources),
        sources_disagree=disagree(rule.sources),
        sureness=sureness_of_rule(rule),
        standing=STANDINGS[rule.standing],
        dates=tuple(in_force_words(span) for span in rule.in_force if span != InForce()),
        review="" if rule.review_on is None else day(rule.review_on),
        stories=stories_of(rule, book=book),
    )


def in_force_words(span: InForce) -> str:
    """Return a span in words, its last day included: "From 1 April 2026 to 31 March 2027"."""
    last = None if span.until is None else day(day_before(span.until))
    if span.first is None:
        return f"Until {last}" if last else "Always"
    return f"From {day(span.first)} to {last}" if last else f"Since {day(span.first)}"


def _decided(decided: DecidedBy, book: Book) -> tuple[str, ...]:
    who = decided.who or "the council"
    if decided.how is Deciding.AUTOMATIC:
        return ("Nobody has to decide. If you fit, you get it",)
    if decided.how is Deciding.APPROVAL:
        found = [f"It is signed off by {who}. If you fit, the answer should be yes"]
    else:
        weighed = f". They look at {decided.on}" if decided.on else ""
        found = [f"It is decided by {who}{weighed}"]
    if decided.within_days is not None:
        found.append(f"You should hear within {decided.within_days} days")
    return tuple(sentence(text) for text in found)
