"""Writes a whole version with its receipt and publishes it; the one place where versions are made."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec

from localoffer.offer.models import Entry, HeadingName, Offer, Question, Version
from localoffer.offer.versions.authority import Authority
from localoffer.offer.versions.models import Grade, Receipt
from localoffer.rules import files
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule


def write_version(
    offer: Offer,
    *,
    rules: Sequence[Rule],
    facts: Sequence[Fact],
    authority: Authority,
    grade: Grade,
    reason: str,
    published_at: datetime,
    signed_at: datetime,
    **reached: Any,
) -> Version:
    """
    Return the next version of an offer, whole and published from `published_at`, which may lie ahead.

    `reached` are further fields of its receipt: who signed, and the moments its draft reached.
    """
    last: Version | None = offer.versions.order_by("-number").first()
    number = last.number + 1 if last else 1
    version = Version(offer=offer, number=number, note=reason, text_hash=text_hash(rules, facts))
    version.save()
    Entry.objects.bulk_create(_entries(version, rules))
    Question.objects.bulk_create(_questions(version, facts))
    Receipt.objects.create(
        version=version, grade=grade, reason=reason, signed_at=signed_at, **_decided(authority), **reached
    )
    version.published_at = published_at
    version.save()
    return version


def text_hash(rules: Iterable[Rule], facts: Iterable[Fact]) -> str:
    """Return the SHA-256 of all that an offer says, so that equal offers are known to be equal."""
    whole = [[files.plain(rule) for rule in rules], [msgspec.to_builtins(fact) for fact in facts]]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def _decided(authority: Authority) -> dict[str, Any]:
    # What the power covers is asked before publishing, and stands in the decision that gave it.
    return {name: getattr(authority, name) for name in Authority.__dataclass_fields__ if name != "may_take_away"}


def _entries(version: Version, rules: Sequence[Rule]) -> Iterator[Entry]:
    for position, rule in enumerate(rules, start=1):
        yield Entry(
            version=version,
            position=position,
            slug=rule.id,
            heading=rule.heading.value,
            title=rule.title,
            summary=rule.summary,
            rule=files.plain(rule),
            search_words=" ".join(_search_words(rule)),
        )


def _questions(version: Version, facts: Sequence[Fact]) -> Iterator[Question]:
    for position, fact in enumerate(facts, start=1):
        yield Question(version=version, position=position, key=fact.key, fact=msgspec.to_builtins(fact))


def _search_words(rule: Rule) -> Iterator[str]:
    yield HeadingName(rule.heading.value).label
    yield from rule.words
    yield from (part.title for part in rule.benefit.parts)
    yield from rule.evidence
    others = (rule.how_to_get, rule.if_not, rule.provider, rule.benefit.extends_to)
    yield from (text for text in others if text)
