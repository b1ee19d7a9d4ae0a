"""Reads what an offer must, will have to and should speak of, and the sums it should not fall below."""

from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, cast

import msgspec

from localoffer.offer.law import RULEBOOK
from localoffer.rules import files
from localoffer.rules.rule import Heading, InForce, Source

FOLDER = RULEBOOK / "local_offer"


class Binding(Enum):
    """How binding it is on a council."""

    LAW = "law"
    PASSED = "passed"  # law passed, start date not confirmed
    GUIDANCE = "guidance"


class Basis(Enum):
    """What asks for a topic."""

    LAW = "law"
    GUIDANCE = "guidance"


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    One thing an offer speaks of: through entries under a `heading`, or, where there is none of its own, through
    an entry that names the rule `national` in a relation or that uses one of the `words`.

    `place` is its place in the list. A topic of law has its spans in `in_force`; one that was passed and whose
    start is not known has `passed_on` and no span. Guidance asks on every day.
    """

    key: str
    place: int
    title: str
    basis: Basis
    sources: tuple[Source, ...]
    passed_on: date | None = None
    in_force: tuple[InForce, ...] = ()
    heading: Heading | None = None
    national: str | None = None
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a topic of law without a day, and a day for guidance."""
        is_dated = bool(self.passed_on or self.in_force)
        if is_dated != (self.basis is Basis.LAW):
            raise ValueError("a topic of law says passed_on or in_force; guidance says neither")

    def binding_on(self, on: date) -> Binding | None:
        """Return how binding it is on a day; None where no law asks for it yet, or none does any more."""
        if self.basis is Basis.GUIDANCE:
            return Binding.GUIDANCE
        if any(_covers(span, on) for span in self.in_force):
            return Binding.LAW
        is_ahead = not self.in_force or self.starts_after(on) is not None
        return Binding.PASSED if self.passed_on and self.passed_on <= on and is_ahead else None

    def starts_after(self, on: date) -> date | None:
        """Return the day after this one on which it comes into force, or None where no such day is known."""
        return min((span.first for span in self.in_force if span.first and span.first > on), default=None)


class Minimum(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sum that a council should not fall below: the national `rule`, its dated `figure`, and its names."""

    key: str
    title: str
    binding: Binding
    rule: str
    figure: str
    words: tuple[str, ...]
    sources: tuple[Source, ...]


class MinimumList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of minima."""

    minima: tuple[Minimum, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """Return what an offer speaks of, in its order. Law: CSWA 2017 s.2, on any day. Raises BadRuleFile."""
    found = (cast(Topic, _read(path, Topic)) for path in (FOLDER / "topics").glob("*.yaml"))
    return tuple(sorted(found, key=lambda topic: topic.place))


@cache
def minima() -> tuple[Minimum, ...]:
    """Return the sums a council should not fall below. Raises BadRuleFile."""
    return cast(MinimumList, _read(FOLDER / "minima.yaml", MinimumList)).minima


def _read(path: Path, kind: Any) -> Any:
    return files.read_shape(path.read_text(encoding="utf-8"), kind, file=path.name)


def _covers(span: InForce, on: date) -> bool:
    return (span.first is None or span.first <= on) and (span.until is None or on < span.until)
