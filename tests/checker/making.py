"""Makes the least that a test of the checker needs: facts, laws, carried answers. All of it is invented."""

from datetime import date
from typing import Any

from localoffer.accounts.models import Council
from localoffer.checker.carried import Carried
from localoffer.checker.queries.law import Law
from localoffer.offer.law import national_book
from localoffer.rules.facts import Choice, Fact, FactType
from localoffer.rules.rule import Rule

TODAY = date(2026, 11, 21)
STAMP = "0123456789ab"
CARE = {
    "date_of_birth": "2007-03-03",
    "ever_in_care": "yes",
    "in_care_now": "no",
    "left_care_on": "2025-03-03",
    "thirteen_weeks_in_care": "yes",
    "in_care_at_16": "yes",
    "in_care_when_18": "yes",
    "home_for_six_months": "no",
}


def made_fact(key: str = "owns_boat", kind: FactType = FactType.YES_NO, **said: Any) -> Fact:
    """Return a question about a boat."""
    least: dict[str, Any] = {"phrase": "your boat", "question": "Do you own a boat?", "topic": "home"}
    return Fact(key=key, type=kind, **(least | said))


def colours() -> tuple[Choice, ...]:
    """Return two answers to pick from."""
    return (Choice(key="red", label="Red"), Choice(key="blue", label="Blue", hint="Like the sea"))


def told(**answers: Any) -> Carried:
    """Return carried answers."""
    return Carried(council="", answers=answers)


def made_law(*rules: Rule, facts: tuple[Fact, ...] = (), alone: bool = False) -> Law:
    """Return national law with some rules and questions more; `alone` leaves the national rules out."""
    book = national_book().with_rules(rules, facts=facts)
    if alone:
        book = type(book)(
            facts=book.facts,
            parameters=book.parameters,
            definitions=book.definitions,
            rules={rule.id: rule for rule in rules},
            areas=book.areas,
        )
    return Law(book, Council(slug="tarnbridge", name="Tarnbridge", code="X-tarnbridge"), "tarnbridge")
