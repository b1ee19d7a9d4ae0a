"""Reads a scenario file and refuses, with file and place, what cannot be so."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from localoffer.offer.scenarios.scenario import Facts, Scenario, ScenarioFile, Spell
from localoffer.rules import files, yaml_text
from localoffer.rules.book import Book
from localoffer.rules.files import BadRuleFile

SPELLS = ("care", "lived_with_family", "custody", "other_settings", "disputed_care")
OLDEST = 120
BORN = (date(1900, 1, 1), date(2099, 12, 31))

Path = list[str | int]
Fault = tuple[Path, str, str]  # the place, what is wrong, what is allowed


def read_scenarios(text: str, *, file: str, book: Book) -> tuple[Scenario, ...]:
    """Return the scenarios in a file's text. Raises BadRuleFile with the file, line, place and what is allowed."""
    found: ScenarioFile = files.read_shape(text, ScenarioFile, file=file)
    for path, problem, allowed in _faults(found, book):
        lines = yaml_text.read(text)[1]
        place = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
        raise BadRuleFile(file, line=lines.of(path), place=place, problem=problem, allowed=(allowed,))
    return found.vignettes


def _faults(found: ScenarioFile, book: Book) -> Iterator[Fault]:
    if not found.vignettes:
        yield ["vignettes"], "there are no scenarios", "one scenario or more"
    names = [scenario.id for scenario in found.vignettes]
    for index, scenario in enumerate(found.vignettes):
        here: Path = ["vignettes", index]
        if scenario.id in names[:index]:
            yield [*here, "id"], f"“{scenario.id}” stands twice", "an id of its own"
        if not scenario.checks:
            yield [*here, "checks"], "nothing is checked", "one check or more"
        yield from _wrong_facts(scenario.facts, [*here, "facts"])
        yield from _wrong_checks(scenario, [*here, "checks"], book)


def _wrong_facts(facts: Facts, here: Path) -> Iterator[Fault]:
    if not BORN[0] <= facts.date_of_birth <= BORN[1]:
        allowed = f"a day from {BORN[0]} to {BORN[1]}"
        yield [*here, "date_of_birth"], f"found {facts.date_of_birth}", allowed
    for name in SPELLS:
        for index, spell in enumerate(getattr(facts, name)):
            yield from _wrong_spell(spell, born=facts.date_of_birth, here=[*here, name, index])
    order, course = facts.sgo, facts.education
    if order is not None:
        yield from _wrong_days([*here, "sgo"], born=facts.date_of_birth, made=order.made, ended=order.ended)
    if course is not None:
        yield from _wrong_days([*here, "education"], born=facts.date_of_birth, start=course.start, end=course.end)


def _wrong_spell(spell: Spell, *, born: date, here: Path) -> Iterator[Fault]:
    yield from _wrong_days(here, born=born, start=spell.start, end=spell.end)
    for name in ("hours", "nights"):
        number = getattr(spell, name, None)
        if number is not None and number < 0:
            yield [*here, name], f"found {number}", "0 or more"


def _wrong_days(here: Path, *, born: date, **days: date | None) -> Iterator[Fault]:
    known = [(name, day) for name, day in days.items() if day is not None]
    for (first_name, first), (name, day) in pairwise(known):
        if day <= first:
            yield [*here, name], f"{day} is not after the {first_name}, {first}", f"a day after {first}"
    for name, day in known:
        if day < born:
            yield [*here, name], f"{day} is before the person was born", f"{born} or a later day"


def _wrong_checks(scenario: Scenario, here: Path, book: Book) -> Iterator[Fault]:
    born = scenario.facts.date_of_birth
    codes = [category.code or category.id for category in book.categories]
    for index, check in enumerate(scenario.checks):
        if not born <= check.as_of or check.as_of.year - born.year > OLDEST:
            yield [*here, index, "as_of"], f"{check.as_of} is outside the person’s life", f"{born} or later"
        for name in ("category", "corrected_category"):
            yield from _wrong_code([*here, index, name], getattr(check, name), codes)


def _wrong_code(path: Path, code: Any, codes: list[str]) -> Iterator[Fault]:
    if code is not None and code not in codes:
        yield path, f"found “{code}”, which is no category", ", ".join(codes)
