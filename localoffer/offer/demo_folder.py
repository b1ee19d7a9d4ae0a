"""Reads a folder with one invented council: who it is, its own questions and its entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any

from django.utils.timezone import make_aware

from localoffer.offer.renderings.retelling import BadRetelling, RetoldEntry, read_retelling
from localoffer.rules import files, yaml_text
from localoffer.rules.facts import Fact
from localoffer.rules.files import BadRuleFile
from localoffer.rules.rule import Rule

ABOUT, QUESTIONS, ENTRIES, EASY_READ = "council.yaml", "facts.yaml", "entries", "easy-read"
BEFORE, OFFER = "before", "offer.yaml"


@dataclass(frozen=True, kw_only=True)
class OfferBefore:
    """The offer that came before today's: its rules, and the day it was published."""

    rules: tuple[Rule, ...]
    published_at: datetime
    note: str


@dataclass(frozen=True, kw_only=True)
class CouncilFolder:
    """
    What a folder says: the council's `code`, the fields it fills (`said`), its questions and its rules.

    `published_at` is the start of the day its offer was published, or None where the folder does not say.
    `retellings` are entries that people told in Easy Read. `before` is the offer before this one, if there is any.
    """

    code: str
    said: dict[str, Any]
    facts: tuple[Fact, ...]
    rules: tuple[Rule, ...]
    published_at: datetime | None
    note: str
    retellings: tuple[RetoldEntry, ...] = ()
    before: OfferBefore | None = None


def council_folders(folder: Path) -> list[Path]:
    """Return the folders of invented councils in a folder, in the order of their names."""
    return sorted(path.parent for path in folder.glob(f"*/{ABOUT}"))


def read_council_folder(folder: Path) -> CouncilFolder:
    """Return what a council's folder holds. Raises BadRuleFile with the file, the line and the place."""
    said = _about(folder / ABOUT)
    offer = said.pop("offer", None) or {}
    contact = said.pop("contact", None) or {}
    said |= {f"contact_{part}": text for part, text in contact.items()}
    questions = folder / QUESTIONS
    rules = _rules(folder)
    return CouncilFolder(
        code=said.pop("code"),
        said={**said, "is_demo": True},
        facts=files.read_facts(_text(questions), _name(questions)) if questions.exists() else (),
        rules=tuple(in_order(rules)),
        published_at=_start_of_day(offer.get("published_on"), file=_name(folder / ABOUT)),
        note=offer.get("note", ""),
        retellings=tuple(_retelling(path) for path in sorted((folder / EASY_READ).glob("*.yaml"))),
        before=_before(folder / BEFORE, today=rules) if (folder / BEFORE).exists() else None,
    )


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules by title, which within a heading is the order in which people look."""
    return sorted(rules, key=lambda rule: rule.title.lower())


def _before(folder: Path, *, today: list[Rule]) -> OfferBefore:
    """Return the offer before: today's, with the entries of the folder in their place, and without those named."""
    said, _ = yaml_text.read(_text(folder / OFFER))
    published_at = _start_of_day(said.get("published_on"), file=_name(folder / OFFER))
    if published_at is None:
        raise BadRuleFile(_name(folder / OFFER), line=1, place="published_on", problem="say on which day")
    rules = {rule.id: rule for rule in today if rule.id not in said.get("without", ())}
    rules |= {rule.id: rule for rule in _rules(folder)}
    return OfferBefore(rules=tuple(in_order(rules.values())), published_at=published_at, note=said.get("note", ""))


def _rules(folder: Path) -> list[Rule]:
    return [_rule(path) for path in sorted((folder / ENTRIES).rglob("*.yaml"))]


def _about(path: Path) -> dict[str, Any]:
    try:
        said, lines = yaml_text.read(_text(path))
    except yaml_text.BadYaml as error:
        raise BadRuleFile(_name(path), line=error.line, place="", problem=error.problem) from error
    if not isinstance(said, Mapping) or not said.get("code"):
        raise BadRuleFile(_name(path), line=lines.of([]), place="code", problem="a council needs a code")
    return dict(said)


def _rule(path: Path) -> Rule:
    rule = files.read_rule(_text(path), _name(path))
    if rule.id != path.stem:
        problem = f"the id is “{rule.id}”, but the file is called “{path.stem}”"
        raise BadRuleFile(_name(path), line=1, place="id", problem=problem)
    return rule


def _retelling(path: Path) -> RetoldEntry:
    said, _ = yaml_text.read(_text(path))
    try:
        return read_retelling(said)
    except BadRetelling as error:
        raise BadRuleFile(_name(path), line=1, place="", problem=str(error)) from error


def _start_of_day(text: str | None, *, file: str) -> datetime | None:
    try:
        return make_aware(datetime.combine(datetime.fromisoformat(text).date(), time())) if text else None
    except ValueError as error:
        problem = f"“{text}” is not a day as 2026-04-01"
        raise BadRuleFile(file, line=1, place="offer.published_on", problem=problem) from error


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
