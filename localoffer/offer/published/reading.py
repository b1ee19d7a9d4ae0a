"""What one piece of a published row comes to in the rule language, and what of it stays words."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

import msgspec

from localoffer.rules.areas import Area

Plain = dict[str, Any]


class Why(Enum):
    """Why a piece of a row could only be kept as words."""

    FREE_WORDS = "It is written in free words, and no fact covers them yet."
    NO_PART = "The rule language has no part for it."
    OUTSIDE = "It names something that is in no rulebook here."
    CUT_OFF = "The text was cut off, or was not read."
    UNKNOWN_KIND = "It is a kind of condition that we do not know."


class Kept(msgspec.Struct, frozen=True):
    """A piece kept as words: which key of the row, what it says, and why it is only words."""

    key: str
    text: str
    why: Why


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """
    What a piece of a row adds to its rule, in the shape of a rule file.

    `when` are conditions, all of which must hold. `decided` says who decides. `loose_ages` is true where an age
    was given without saying which day is the last.
    """

    when: tuple[Plain, ...] = ()
    decided: tuple[Plain, ...] = ()
    limits: tuple[Plain, ...] = ()
    relations: tuple[Plain, ...] = ()
    evidence: tuple[str, ...] = ()
    benefit: Mapping[str, Any] = msgspec.field(default_factory=dict)
    rule: Mapping[str, Any] = msgspec.field(default_factory=dict)
    kept: tuple[Kept, ...] = ()
    loose_ages: bool = False


class Row(msgspec.Struct, frozen=True):
    """One row of a council's file as it stands, and the line it begins on."""

    id: str
    raw: Mapping[str, Any]
    line: int

    @property
    def conditions(self) -> Mapping[str, Any]:
        """The conditions of the row itself, by their keys."""
        return self.raw.get("conditions") or {}

    def text(self, key: str) -> str:
        """Return a part of the row as text: nothing where it has none, or is not stated."""
        value = self.raw.get(key)
        return "" if value in (None, "not stated") else str(value)


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader may need beyond its own keys: the row, its neighbours, its council and the areas."""

    row: Row
    slug: str
    source_title: str
    code: str
    compiled: str
    row_ids: frozenset[str]
    areas: Mapping[str, Area]


def together(readings: Iterable[Reading]) -> Reading:
    """Return readings as one, in their order."""
    found = list(readings)
    return Reading(
        when=tuple(each for reading in found for each in reading.when),
        decided=tuple(each for reading in found for each in reading.decided),
        limits=tuple(each for reading in found for each in reading.limits),
        relations=tuple(each for reading in found for each in reading.relations),
        evidence=tuple(each for reading in found for each in reading.evidence),
        benefit={key: value for reading in found for key, value in reading.benefit.items()},
        rule={key: value for reading in found for key, value in reading.rule.items()},
        kept=tuple(each for reading in found for each in reading.kept),
        loose_ages=any(reading.loose_ages for reading in found),
    )


def words_for(value: Any) -> str:
    """Return a value of a row in words: "yes", a list with commas, or the text itself."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(words_for(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{_spaced(key)} {words_for(item)}" for key, item in value.items())
    return _spaced(value)


def kept(key: str, value: Any, *, why: Why = Why.FREE_WORDS) -> Reading:
    """Return a reading that keeps a key's value as words. Text that was cut off says so itself."""
    text = words_for(value)
    reason = Why.CUT_OFF if "cut off" in text or "not readable" in text else why
    return Reading(kept=(Kept(key=key, text=text, why=reason),))


def _spaced(value: Any) -> str:
    return str(value).replace("_", " ")
