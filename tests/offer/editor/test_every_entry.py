"""Each section, opened on any entry and saved as it stands, …"""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from localoffer.offer.editor.conditions.row import KEPT, Row
from localoffer.offer.editor.forms.examples.between import BETWEEN
from localoffer.offer.editor.forms.examples.form import FACT
from localoffer.offer.editor.forms.examples.records import claims_of, history_of
from localoffer.offer.editor.forms.examples.section import OneExample
from localoffer.offer.editor.sections_of_entry import SECTIONS
from localoffer.offer.law import national_book
from localoffer.rules import files, yaml_text
from localoffer.rules.answering import UNKNOWN
from localoffer.rules.book import Book
from tests.offer.editor.sending import sent_back

ROOT = Path(__file__).parents[3]
ENTRIES = sorted((ROOT / "demo").glob("*/entries/*.yaml"))
RULES = sorted((ROOT / "rulebook" / "rules").glob("**/*.yaml"))


@cache
def read(path: Path) -> dict[str, Any]:
    """Return a rule's file as plain data. It is read once; who may change it takes a copy."""
    return files.plain(files.read_rule(path.read_text("utf-8")))


def kinds_of(example: dict[str, Any]) -> set[str]:
    """Return what an example has in it: each fact, each part of a record, and how its amount is said."""
    answers = example["answers"]
    found = {f"{key}: {'..' in str(answer)}" for key, answer in answers.items()}
    found |= {f"{name}: {type(value).__name__}" for name, value in example.items()}
    for kind, held in answers.get("history", {}).items():
        found |= {f"{kind}.{name}" for one in (held if isinstance(held, list) else [held]) for name in one}
    return found


def telling_examples() -> Iterator[tuple[Path, int]]:
    """Yield the worked examples that have something in them that no earlier one had."""
    seen: set[str] = set()
    for path in [*ENTRIES, *RULES]:
        for place, example in enumerate(read(path)["examples"]):
            if not kinds_of(example) <= seen:
                seen |= kinds_of(example)
                yield path, place


EXAMPLES = list(telling_examples())


@pytest.fixture(scope="module")
def book() -> Book:
    """Return national law with the questions and entries of every invented council."""
    folders = (ROOT / "demo").glob("*/facts.yaml")
    facts = [fact for path in folders for fact in files.read_facts(path.read_text("utf-8"))]
    rules = [files.from_plain(deepcopy(read(path)), file=path.stem) for path in ENTRIES]
    return national_book().with_rules(rules, facts=facts)


@pytest.mark.parametrize("path", [*ENTRIES, *RULES], ids=lambda path: path.stem)
def test_leaves_the_rule_as_it_was_and_can_change_all_of_it(path: Path, book: Book) -> None:
    rule = deepcopy(read(path))
    before = yaml_text.write(rule)

    for kind in SECTIONS.values():
        shown = kind(rule, book=book)
        found = kind(rule, book=book, data=sent_back(shown))
        roots = [*getattr(shown, "rows", ()), *([shown.row] if hasattr(shown, "row") else [])]

        assert found.is_valid, (kind.name, found.problems)
        assert yaml_text.write(found.rule()) == before, kind.name
        assert not [row.was for row in within(roots) if row.kind == KEPT], kind.name


@pytest.mark.parametrize(("path", "place"), EXAMPLES, ids=lambda one: getattr(one, "stem", one))
def test_leaves_each_worked_example_as_it_was(path: Path, place: int, book: Book) -> None:
    rule = deepcopy(read(path))

    sent = sent_back(OneExample(rule, book=book).at(place))
    found = OneExample(rule, book=book, data=sent).at(place)

    assert found.is_valid, found.problems
    assert yaml_text.write(found.rule()) == yaml_text.write(rule)


@pytest.mark.parametrize(("path", "place"), EXAMPLES, ids=lambda one: getattr(one, "stem", one))
def test_shows_each_worked_example_whole(path: Path, place: int, book: Book) -> None:
    rule = deepcopy(read(path))
    answers = rule["examples"][place]["answers"]

    section = OneExample(rule, book=book).at(place)
    forms = [form for form in section.items if form.is_valid()]
    ranged = {form.row.subject for form in forms if form.row.head == BETWEEN}
    shown = {name.removeprefix(FACT) for name, value in section.form.initial.items() if value is not None}

    assert history_of(forms) == answers.get("history", {})
    assert claims_of(forms) == answers.get("claims", {})
    assert {key for key, answer in answers.items() if answer != UNKNOWN} <= shown | ranged | {"history", "claims"}


def within(rows: list[Row]) -> Iterator[Row]:
    """Yield each row and all below it."""
    for row in rows:
        yield row
        yield from within([*row.rows, *row.sums])
