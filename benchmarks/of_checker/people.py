"""The invented people whose lists are timed: those of the demo, and as many more as a check needs."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from localoffer.rules import yaml_text
from localoffer.rules.answering import read_answers
from localoffer.rules.answers import Answers
from localoffer.rules.book import Book
from localoffer.rules.calendar import birthday
from localoffer.rules.care_history import CareBasis, CareHistory, CareSpell
from localoffer.rules.facts import Fact, FactType

PEOPLE = Path(__file__).resolve().parents[2] / "demo" / "people"
WHOLE_NUMBERS, PENCE = 40, 300_000


def demo_answers(book: Book, *, on: date) -> list[Answers]:
    """Return what each invented young person of the demo has answered."""
    return [read_answers(raw, facts=book.facts, given_on=on) for raw in plain_answers().values()]


def plain_answers() -> dict[str, dict[str, Any]]:
    """Return the answers in plain text by the name of each person's file."""
    paths = sorted(PEOPLE.glob("*.yaml"))
    return {path.stem: yaml_text.read(path.read_text(encoding="utf-8"))[0]["answers"] for path in paths}


def answered_people(book: Book, *, on: date, seed: int) -> Iterator[Answers]:
    """Yield people without end who have answered every question, each with a care record."""
    chance = Random(seed)
    areas = [code for code, area in book.areas.items() if area.kind != "country"]
    while True:
        born = birthday(on, -chance.randint(16, 26)) - timedelta(days=chance.randint(0, 364))
        asked = [fact for fact in book.facts.values() if fact.is_asked]
        values = {fact.key: _answer(fact, chance, areas=areas, on=on) for fact in asked}
        values |= {"date_of_birth": born, "responsible_council": chance.choice(areas)}
        yield Answers(values=values, history=_care(born, chance), given_on=on)


def _care(born: date, chance: Random) -> CareHistory:
    came = birthday(born, chance.randint(10, 16)) + timedelta(days=chance.randint(0, 364))
    left = min(birthday(born, 18), came + timedelta(days=chance.randint(30, 3000)))
    spell = CareSpell(start=came, end=left, basis=CareBasis.S20, placement=chance.choice(["foster", "home"]))
    return CareHistory(care=(spell,))


def _answer(fact: Fact, chance: Random, *, areas: list[str], on: date) -> Any:
    if fact.type in (FactType.YES_NO, FactType.DECISION):
        return chance.random() < 0.5
    if fact.type is FactType.DATE:
        return on + timedelta(days=chance.randint(-1500, 400))
    if fact.type in (FactType.WHOLE, FactType.MONEY):
        return chance.randint(0, WHOLE_NUMBERS if fact.type is FactType.WHOLE else PENCE)
    if fact.type is FactType.AREA:
        return chance.choice(areas)
    keys = [choice.key for choice in fact.choices]
    if fact.type is FactType.CHOICES:
        return frozenset(key for key in keys if chance.random() < 0.3)
    return chance.choice(keys)
