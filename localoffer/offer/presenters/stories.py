"""Tells a worked example as a short story: who, on which day, and what comes of it."""

from dataclasses import dataclass
from typing import Any

from localoffer.offer.presenters.conditions import sentence
from localoffer.rules.answering import AnswerNotUnderstood, read_value
from localoffer.rules.book import Book
from localoffer.rules.english import day, listed, pounds, said
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.outcome import Outcome
from localoffer.rules.rule import Example, Rule

OUTCOMES = {
    Outcome.YES: "Yes",
    Outcome.NO: "No",
    Outcome.NOT_KNOWN: "Not known yet",
    Outcome.PERSON_DECIDES: "A person decides",
}
NOT_FACTS = frozenset({"history", "claims", "given_on"})


@dataclass(frozen=True, kw_only=True)
class Story:
    """A worked example in words. The person is invented."""

    title: str
    day: str
    facts: tuple[str, ...]
    outcome: str
    because: str


def stories_of(rule: Rule, *, book: Book) -> tuple[Story, ...]:
    """Return each worked example of a rule as a story."""
    return tuple(_story(example, unit=rule.benefit.unit, book=book) for example in rule.examples)


def _story(example: Example, *, unit: str, book: Book) -> Story:
    told = [_told(key, value, book) for key, value in example.answers.items() if key not in NOT_FACTS]
    record = [_care_record(example.answers["history"])] if "history" in example.answers else []
    claims = ["Something was paid before"] if example.answers.get("claims") else []
    amount = "" if example.amount is None else _amount(example.amount, unit)
    missing = [book.facts[key].phrase for key in example.missing or () if key in book.facts]
    return Story(
        title=example.name,
        day=day(example.on),
        facts=tuple(text for text in (*told, *record, *claims) if text),
        outcome=", ".join(part for part in (OUTCOMES[example.outcome], amount) if part),
        because=f"We need to know {listed(missing)}" if missing else "",
    )


def _told(key: str, raw: Any, book: Book) -> str:
    fact = book.facts.get(key)
    if fact is None:
        return ""
    try:
        value = read_value(fact, raw)
    except AnswerNotUnderstood:
        return sentence(f"{fact.phrase}: {raw}")
    return sentence(_clause(fact, value, book))


def _clause(fact: Fact, value: Any, book: Book) -> str:
    if isinstance(value, bool) and (fact.yes if value else fact.no):
        return (fact.yes if value else fact.no) or ""
    if fact.type is FactType.MONEY and isinstance(value, int):
        return f"{fact.phrase}: {pounds(value)}"
    if isinstance(value, frozenset):
        return f"{fact.phrase}: {listed([fact.label_of(key) for key in sorted(value)]) or 'none'}"
    if fact.type is FactType.CHOICE and isinstance(value, str):
        return f"{fact.phrase}: {fact.label_of(value).lower()}"
    if fact.type is FactType.AREA and isinstance(value, str):
        return f"{fact.phrase}: {book.area_name(value)}"
    unit = f" {fact.unit}" if fact.unit and isinstance(value, int) else ""
    return f"{fact.phrase}: {said(value)}{unit}"


def _care_record(history: Any) -> str:
    spells = history.get("care") or [] if isinstance(history, dict) else []
    return f"A record with {len(spells)} {'time' if len(spells) == 1 else 'times'} in care"


def _amount(amount: Any, unit: str) -> str:
    if isinstance(amount, int):
        return pounds(amount) if unit == "pence" else f"{amount:,} {unit}"
    least, most = (None if end is None else _amount(end, unit) for end in amount)
    return f"{least} to {most}" if least and most else (f"{least} or more" if least else f"up to {most}")
