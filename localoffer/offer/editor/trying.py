"""Tries an entry as it stands, even half written: its examples, and invented people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from localoffer.offer.presenters.conditions import sentence
from localoffer.rules import files, yaml_text
from localoffer.rules.answering import AnswerNotUnderstood, read_answers
from localoffer.rules.assessment import Assessment, assess
from localoffer.rules.book import Book
from localoffer.rules.english import listed, pounds
from localoffer.rules.files import BadRuleFile
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES
from localoffer.rules.rule import Rule
from localoffer.rules.values import first_of, last_of

PEOPLE = Path(__file__).resolve().parents[3] / "demo" / "people"
OUTCOMES = {YES: "Yes", NO: "No", NOT_KNOWN: "Not known yet", PERSON_DECIDES: "A person decides"}
# What a rule must have, and what a half-written one is tried with.
BARE: Mapping[str, Any] = {
    "title": "This entry",
    "summary": "",
    "heading": "money",
    "strength": "offer",
    "basis": "local",
    "benefit": {"kind": "service"},
    "sources": [],
    "examples": [],
}
ODD = (KeyError, TypeError, ValueError, LookupError, AttributeError)


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What came of trying: in words, whether it is as expected (None where nothing was), and why."""

    name: str
    day: date
    expected: str
    found: str
    why: str
    holds: bool | None


@dataclass(frozen=True, kw_only=True)
class Person:
    """One of the invented people of the demo: their name, who they are, and their answers on a day."""

    key: str
    name: str
    about: str
    on: date
    answers: dict[str, Any]


def trial_rule(data: Mapping[str, Any]) -> Rule | None:
    """Return a rule to try from an entry that may be half written; None where it has no condition yet."""
    if "when" not in data:
        return None
    try:
        return files.from_plain({**BARE, **data})
    except BadRuleFile:
        return None


def tried_examples(rule: Rule, *, book: Book) -> tuple[Tried, ...]:
    """Return what comes of each worked example, beside what it expects."""
    return tuple(
        _tried(
            rule,
            name=one.name,
            on=one.on,
            answers=one.answers,
            book=book,
            expected=(OUTCOMES[one.outcome], one.amount),
        )
        for one in rule.examples
    )


def tried_people(rule: Rule, *, book: Book) -> tuple[Tried, ...]:
    """Return what comes of the rule for each of the invented people, on their own day."""
    found = []
    for one in people():
        answers = {
            key: value for key, value in one.answers.items() if key in book.facts or key in ("history", "claims")
        }
        found.append(_tried(rule, name=f"{one.name}: {one.about}", on=one.on, answers=answers, book=book))
    return tuple(found)


@cache
def people() -> tuple[Person, ...]:
    """Return the invented people, by name; none where the demo is not there."""
    found = []
    for path in sorted(PEOPLE.glob("*.yaml")):
        said, _ = yaml_text.read(path.read_text(encoding="utf-8"))
        on = date.fromisoformat(str(said["on"]))
        about, answers = str(said["about"]), dict(said["answers"])
        found.append(Person(key=path.stem, name=str(said["name"]), about=about, on=on, answers=answers))
    return tuple(found)


def _tried(
    rule: Rule, *, name: str, on: date, answers: dict[str, Any], book: Book, expected: tuple[str, Any] = ("", None)
) -> Tried:
    outcome, amount = expected
    words = _with_amount(outcome, amount, rule)
    try:
        found = assess(rule, read_answers(answers, facts=book.facts), on=on, book=book)
    except AnswerNotUnderstood as error:
        return Tried(name=name, day=on, expected=words, found="Cannot be tried", why=str(error), holds=False)
    except ODD as error:
        why = f"The entry names something that does not exist: {error}"
        return Tried(name=name, day=on, expected=words, found="Cannot be tried", why=why, holds=False)
    said = OUTCOMES[found.outcome]
    holds = None if not outcome else said == outcome and (amount is None or _ends(amount) == _ends(found.amount))
    told = _with_amount(said, found.amount, rule)
    return Tried(name=name, day=on, expected=words, found=told, why=_why(found, book), holds=holds)


def _why(found: Assessment, book: Book) -> str:
    """Return the reason in words: what holds, what does not, or what is missing."""
    if found.used_up:
        return "They have had all that the limits allow"
    missing = [book.facts[key].phrase for key in found.missing() if key in book.facts]
    if found.outcome is NOT_KNOWN and missing:
        return sentence(f"We need to know {listed(missing)}")
    if found.outcome is not found.line.outcome:
        return "By its conditions, yes. But it is not in force then, not offered, or a person decides"
    clauses = [line.condition.english(book, holds=found.outcome is not NO) for line in found.line.causes()[:3]]
    return sentence(f"Because {listed(clauses)}") if clauses else ""


def _with_amount(outcome: str, amount: Any, rule: Rule) -> str:
    if not outcome or amount is None or outcome == OUTCOMES[NO]:
        return outcome
    least, most = _ends(amount)
    if least == most:
        return f"{outcome}, {_said(least, rule)}"
    ends = [_said(end, rule) for end in (least, most)]
    return f"{outcome}, {ends[0]} to {ends[1]}"


def _said(amount: Any, rule: Rule) -> str:
    if not isinstance(amount, int):
        return "an amount that is not known"
    return pounds(amount) if rule.benefit.unit == "pence" else f"{amount:,} {rule.benefit.unit}"


def _ends(amount: Any) -> tuple[Any, Any]:
    if isinstance(amount, list | tuple):
        return amount[0], amount[1]
    return first_of(amount), last_of(amount)
