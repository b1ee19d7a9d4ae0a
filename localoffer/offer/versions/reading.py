"""Reads a version back as rules, with the book that gives them their words."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import msgspec

from localoffer.offer.models import Version
from localoffer.offer.queries import entries_of, questions_of
from localoffer.offer.versions.differences import Comparison, compare_offers
from localoffer.offer.versions.soundness import book_with
from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule

VERSIONS_KEPT = 64


@dataclass(frozen=True, kw_only=True)
class VersionRead:
    """A version as rules in their order, its own questions, and its book."""

    version: Version
    rules: tuple[Rule, ...]
    facts: tuple[Fact, ...]
    book: Book

    def rule(self, slug: str) -> Rule | None:
        """Return the rule of one entry, or None."""
        return next((rule for rule in self.rules if rule.id == slug), None)


def read_version(version: Version, *, on: date) -> VersionRead:
    """Return a version as rules; what stands around it in its book is as on a day."""
    rules, facts = _published(version.pk, version.text_hash) if version.published_at else _read(version)
    book = book_with(version.offer.council, rules=rules, facts=facts, on=on)
    return VersionRead(version=version, rules=rules, facts=facts, book=book)


def compare_versions(before: Version, after: Version, *, on: date) -> Comparison:
    """Return how two versions differ, of one council or of two."""
    one, other = read_version(before, on=on), read_version(after, on=on)
    return compare_offers(one.rules, other.rules, books=(one.book, other.book), facts=(one.facts, other.facts))


@lru_cache(maxsize=VERSIONS_KEPT)
def _published(version: int, text_hash: str) -> tuple[tuple[Rule, ...], tuple[Fact, ...]]:
    """Return what a published version says, which never changes."""
    return _read(Version(pk=version))


def _read(version: Version) -> tuple[tuple[Rule, ...], tuple[Fact, ...]]:
    rules = tuple(files.from_plain(one.rule, file=one.slug) for one in entries_of(version))
    return rules, tuple(msgspec.convert(fact, Fact) for fact in questions_of(version))
