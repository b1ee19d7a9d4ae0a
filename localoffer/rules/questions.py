"""Chooses the question that settles most, so that few are asked."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import cache, partial

import msgspec

from localoffer.rules import amounts
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Assessment, Stage, assess_in
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact
from localoffer.rules.outcome import NO, NOT_KNOWN
from localoffer.rules.rule import Rule
from localoffer.rules.situation import Situation
from localoffer.rules.values import Between

SENSITIVE_WAITS = 3  # a sensitive question must settle this many times as much to come as early


class Question(msgspec.Struct, frozen=True):
    """The next thing to ask, and the ids of the rules it helps to settle."""

    fact: Fact
    settles: tuple[str, ...]


def next_question(
    rules: Iterable[Rule], answers: Answers, *, on: date, book: Book, asked: Collection[str] = ()
) -> Question | None:
    """
    Return the question that settles most of what is open, or None where nothing is left to ask.

    `asked` holds facts already put to the person, answered or not: "I don't know" is an answer. A rule with few
    facts missing weighs more than one with many; questions that are hard or sensitive come later.
    """
    ranked = open_questions(rules, answers, on=on, book=book, asked=asked)
    return ranked[0] if ranked else None


def open_questions(
    rules: Iterable[Rule], answers: Answers, *, on: date, book: Book, asked: Collection[str] = ()
) -> list[Question]:
    """Return every question that could still change something, the one that settles most first."""
    situation = Situation(answers, on=on, book=book)
    to_ask = cache(partial(_to_ask, situation=situation, asked=asked))
    weights: dict[str, float] = defaultdict(float)
    settles: dict[str, list[str]] = defaultdict(list)
    for rule in rules:
        wanted = _wanted(assess_in(rule, situation), situation, to_ask)
        for key in wanted:
            weights[key] += 1 / len(wanted)
            settles[key].append(rule.id)
    order = {key: place for place, key in enumerate(book.facts)}
    ranked = sorted(weights, key=lambda key: (-weights[key] / _trouble(book.facts[key]), order[key]))
    return [Question(book.facts[key], tuple(settles[key])) for key in ranked]


def wanted_facts(found: Assessment, situation: Situation, *, asked: Collection[str] = ()) -> list[str]:
    """Return the facts to ask next to settle one assessment, each once."""
    return _wanted(found, situation, partial(_to_ask, situation=situation, asked=asked))


def _wanted(found: Assessment, situation: Situation, to_ask: Callable[[str], str | None]) -> list[str]:
    if found.stage is not Stage.IN_FORCE or found.outcome is NO:
        return []
    missing = found.missing() if found.outcome is NOT_KNOWN else _missing_for_amount(found, situation)
    wanted = [to_ask(key) for key in missing]
    return list(dict.fromkeys(key for key in wanted if key is not None))


def _missing_for_amount(found: Assessment, situation: Situation) -> list[str]:
    amount = found.rule.benefit.amount
    if amount is None or not (found.amount is None or isinstance(found.amount, Between)):
        return []
    return [key for key in amounts.facts(amount) if situation.value(key) is None]


def _to_ask(key: str, *, situation: Situation, asked: Collection[str]) -> str | None:
    """Return the fact to put to the person next for the sake of `key`, or None where there is nothing to ask."""
    fact = situation.book.facts[key]
    if fact.worked_out_from:
        found = (_to_ask(source, situation=situation, asked=asked) for source in fact.worked_out_from)
        return next((source for source in found if source is not None), None)
    if not fact.is_asked or key in asked or situation.answers.values.get(key) is not None:
        return None
    if any(situation.value(gate) is True for gate in fact.ask_unless):
        return None
    return _past_gates(fact, situation, asked)


def _past_gates(fact: Fact, situation: Situation, asked: Collection[str]) -> str | None:
    """Return the fact, or the gate to ask first. A gate answered "I don't know" stays open: it was not a no."""
    for gate in fact.ask_if:
        if situation.value(gate) is False:
            return None
        if situation.value(gate) is None and gate not in asked:
            return _to_ask(gate, situation=situation, asked=asked)
    return fact.key


def _trouble(fact: Fact) -> float:
    return fact.effort * (SENSITIVE_WAITS if fact.sensitive else 1)
