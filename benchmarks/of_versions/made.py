"""Makes two versions of an offer: some entries are dropped, some added, and some changed in what they promise."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from localoffer.offer.law import national_book
from localoffer.rules import files
from localoffer.rules.areas import Area
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

TARNSHIRE = Path(__file__).resolve().parents[2] / "demo" / "tarnshire"
ENTRIES, GONE, NEW, CHANGED = 100, 5, 5, 15
SEED = 2026


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two versions as rules, as data and as lines of YAML; `changed` are the ids that a comparison has to name."""

    before: list[Rule]
    after: list[Rule]
    book: Book
    changed: set[str]
    data_before: dict[str, Any]
    data_after: dict[str, Any]
    yaml_before: list[str]
    yaml_after: list[str]


def two_versions() -> Pair:
    """Return the two versions, made from the invented county's entries; the same each time."""
    chance = Random(SEED)
    rules = [
        files.read_rule(path.read_text("utf-8"), path.name) for path in sorted(TARNSHIRE.glob("entries/*.yaml"))
    ]
    facts = files.read_facts((TARNSHIRE / "facts.yaml").read_text("utf-8"), "facts.yaml")
    whole = (*rules, *_copies(rules, ENTRIES + NEW - len(rules)))[: ENTRIES + NEW]
    before, added = list(whole[:ENTRIES]), list(whole[ENTRIES:])
    touched = chance.sample(before, k=GONE + CHANGED)
    gone, changed = touched[:GONE], touched[GONE:]
    kept = [_changed(rule) if rule in changed else rule for rule in before if rule not in gone]
    area = Area(code=rules[0].publisher, name="Tarnshire", within=("england",), kind="county")
    return Pair(
        before=before,
        after=[*kept, *added],
        book=national_book().with_rules((), facts=facts, areas=(area,)),
        changed={rule.id for rule in (*touched, *added)},
        data_before=_data(before),
        data_after=_data([*kept, *added]),
        yaml_before=_yaml(before),
        yaml_after=_yaml([*kept, *added]),
    )


def _copies(rules: list[Rule], count: int) -> Iterator[Rule]:
    for rule in rules[: max(count, 0)]:
        yield msgspec.structs.replace(rule, id=f"{rule.id}-too", title=f"{rule.title}, too", code=None)


def _changed(rule: Rule) -> Rule:
    return msgspec.structs.replace(rule, evidence=(*rule.evidence, "A letter with your name on it"))


def _data(rules: list[Rule]) -> dict[str, Any]:
    return {rule.id: files.plain(rule) for rule in rules}


def _yaml(rules: list[Rule]) -> list[str]:
    return "\n".join(files.write(rule) for rule in rules).splitlines()
