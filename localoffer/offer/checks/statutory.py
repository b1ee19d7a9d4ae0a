"""Reads what an offer must, will have to and should speak of, and the sums it should not fall below."""

from enum import Enum
from functools import cache
from typing import Any, cast

import msgspec

from localoffer.offer.law import RULEBOOK
from localoffer.rules import files
from localoffer.rules.rule import Heading, Source

FOLDER = RULEBOOK / "local_offer"


class Binding(Enum):
    """How binding it is on a council."""

    LAW = "law"
    PASSED = "passed"  # law passed, start date not confirmed
    GUIDANCE = "guidance"


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """
    One thing an offer speaks of: through entries under a `heading`, or, where there is none of its own, through
    an entry that names the rule `national` in a relation or that uses one of the `words`.
    """

    key: str
    title: str
    binding: Binding
    sources: tuple[Source, ...]
    heading: Heading | None = None
    national: str | None = None
    words: tuple[str, ...] = ()


class Minimum(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A sum that a council should not fall below: the national `rule`, its dated `figure`, and its names."""

    key: str
    title: str
    binding: Binding
    rule: str
    figure: str
    words: tuple[str, ...]
    sources: tuple[Source, ...]


class TopicList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of topics."""

    topics: tuple[Topic, ...]


class MinimumList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of minima."""

    minima: tuple[Minimum, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """Return what an offer speaks of. Law: Children and Social Work Act 2017 s.2. Raises BadRuleFile."""
    return cast(TopicList, _read("topics.yaml", TopicList)).topics


@cache
def minima() -> tuple[Minimum, ...]:
    """Return the sums a council should not fall below. Raises BadRuleFile."""
    return cast(MinimumList, _read("minima.yaml", MinimumList)).minima


def _read(name: str, kind: Any) -> Any:
    return files.read_shape((FOLDER / name).read_text(encoding="utf-8"), kind, file=name)
