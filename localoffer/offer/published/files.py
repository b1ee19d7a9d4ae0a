"""Reads a council's published offer from its file, and says where a wrong file is wrong."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import accumulate
from typing import Any

import msgspec

from localoffer.offer.published.benefits import BASES, HEADINGS, KINDS
from localoffer.offer.published.reading import Row
from localoffer.rules import yaml_text

MOST_CHARACTERS = 500_000
MOST_ROWS = 1_000
DEEPEST = 50
LONGEST = {"id": 80, "title": 200, "summary": 2_000, "source_url": 500, "provider": 200}
TIERS = ("county", "unitary", "metropolitan", "london_borough", "district")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODE = re.compile(r"[A-Za-z0-9-]{1,20}")
URL = re.compile(r"https?://[^\s\"'<>]+")
Path = list[str | int]


class BadPublishedOffer(ValueError):
    """A file cannot be read: which file, which line, which place, what was found, what is allowed."""

    def __init__(self, file: str, *, line: int, place: str, found: str, allowed: str) -> None:
        """Keep each part, and make one sentence of them."""
        self.file, self.line, self.place, self.found, self.allowed = file, line, place, found, allowed
        at = f" at {place}" if place else ""
        super().__init__(f"{file}, line {line}{at}: found {found}. Allowed here: {allowed}.")


class CouncilFile(msgspec.Struct, frozen=True, kw_only=True):
    """One council's file: who, where it was read, when, and every row. `said` is the rest, as it stands."""

    council: str
    slug: str
    code: str
    tier: str
    offer_title: str
    compiled: date
    inherited: Mapping[str, Any]
    said: Mapping[str, Any]
    rows: tuple[Row, ...]


class _Paper:
    """The text of a file with its data, able to say what is wrong at a place."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        if len(text) > MOST_CHARACTERS:
            found = f"{len(text)} characters"
            raise BadPublishedOffer(file, line=1, place="", found=found, allowed=f"at most {MOST_CHARACTERS}")
        if _depth(text) > DEEPEST:
            raise BadPublishedOffer(
                file, line=1, place="", found="brackets in brackets", allowed=f"{DEEPEST} levels"
            )
        try:
            self.data, self.lines = yaml_text.read(text)
        except yaml_text.BadYaml as error:
            allowed = "plain YAML without aliases or repeated keys"
            raise BadPublishedOffer(
                file, line=error.line, place="", found=error.problem, allowed=allowed
            ) from error

    def at(self, path: Path) -> Any:
        """Return what stands at a path, or None."""
        found = self.data
        for step in path:
            found = found.get(step) if isinstance(found, dict) else found[step]
        return found

    def wrong(self, path: Path, allowed: str) -> BadPublishedOffer:
        """Return the error for what stands at a path."""
        place = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
        found = self.at(path)
        shown = "nothing" if found is None else repr(found)[:80]
        return BadPublishedOffer(self.file, line=self.lines.of(path), place=place, found=shown, allowed=allowed)

    def text(self, path: Path, *, most: int = 500) -> str:
        """Return the text at a path. Raises BadPublishedOffer where there is none, or too much."""
        value = self.at(path)
        if not isinstance(value, str) or not value.strip() or len(value) > most:
            raise self.wrong(path, f"text of 1 to {most} characters")
        return value

    def matching(self, path: Path, pattern: re.Pattern[str], *, allowed: str) -> str:
        """Return the text at a path that matches a pattern wholly."""
        value = self.at(path)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise self.wrong(path, allowed)
        return value

    def one_of(self, path: Path, options: Any) -> str:
        """Return the text at a path that is one of some options."""
        value = self.at(path)
        if not isinstance(value, str) or value not in options:
            raise self.wrong(path, ", ".join(sorted(options)))
        return value

    def named_parts(self, path: Path) -> Mapping[str, Any]:
        """Return the mapping at a path, or an empty one where nothing stands there."""
        value = self.at(path)
        if value is not None and not isinstance(value, dict):
            raise self.wrong(path, "named parts")
        return value or {}


def read_council(text: str, file: str = "offer") -> CouncilFile:
    """Return the council, its sources and all its rows. Raises BadPublishedOffer; nothing in a row is dropped."""
    paper = _Paper(text, file)
    if not isinstance(paper.data, dict):
        raise BadPublishedOffer(
            file, line=1, place="", found="no named parts", allowed="council, slug, entitlements"
        )
    paper.named_parts(["gss_code"])
    inherited = {
        key: value for key, value in paper.named_parts(["inherited_conditions"]).items() if key != "applies_to"
    }
    return CouncilFile(
        council=paper.text(["council"], most=100),
        slug=paper.matching(["slug"], SLUG, allowed="small letters, numbers and hyphens"),
        code=paper.matching(["gss_code", "code"], CODE, allowed="a council's code, such as E06000017"),
        tier=paper.one_of(["authority_type"], TIERS),
        offer_title=paper.text(["offer_title"], most=300),
        compiled=_day(paper, ["compiled"]),
        inherited=inherited,
        said={key: value for key, value in paper.data.items() if key != "entitlements"},
        rows=_rows(paper),
    )


def _depth(text: str) -> int:
    """Return how many brackets are open at once. Reading thousands of them would take minutes."""
    steps = (1 if sign in "[{" else -1 for sign in text if sign in "[]{}")
    return max(accumulate(steps), default=0)


def _rows(paper: _Paper) -> tuple[Row, ...]:
    items = paper.at(["entitlements"])
    if not isinstance(items, list) or not 0 < len(items) <= MOST_ROWS:
        raise paper.wrong(["entitlements"], f"a list of 1 to {MOST_ROWS} rows")
    rows = tuple(_row(paper, ["entitlements", number]) for number in range(len(items)))
    seen: set[str] = set()
    for number, row in enumerate(rows):
        if row.id in seen:
            raise paper.wrong(["entitlements", number, "id"], "an id that no other row has")
        seen.add(row.id)
    return rows


def _row(paper: _Paper, path: Path) -> Row:
    if not isinstance(paper.at(path), dict):
        raise paper.wrong(path, "a row with id, title, area, conditions")
    paper.matching([*path, "id"], SLUG, allowed="small letters, numbers and hyphens")
    for key in ("id", "title", "summary", "provider"):
        paper.text([*path, key], most=LONGEST[key])
    for key, options in (("area", HEADINGS), ("basis", BASES), ("benefit_kind", KINDS)):
        paper.one_of([*path, key], options)
    paper.matching([*path, "source_url"], URL, allowed="a web address that begins with http:// or https://")
    paper.named_parts([*path, "conditions"])
    raw = paper.at(path)
    return Row(raw["id"], raw, paper.lines.of(path))


def _day(paper: _Paper, path: Path) -> date:
    try:
        return date.fromisoformat(str(paper.at(path)))
    except ValueError as error:
        raise paper.wrong(path, "a day as 2026-11-21") from error
