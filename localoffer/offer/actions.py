"""Publishes offers."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.db import transaction

from localoffer.accounts.models import Council
from localoffer.offer.examples import failing_examples
from localoffer.offer.law import national_book
from localoffer.offer.models import Entry, HeadingName, Offer, Question, Version
from localoffer.offer.queries import book_of, invented_areas
from localoffer.rules import files
from localoffer.rules.book_check import check_book
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule


class AlreadyPublished(Exception):
    """The council has published a different offer. Changing it needs a decision."""


class OfferDoesNotHold(ValueError):
    """An offer cannot be published; `problems` has one line for each thing to put right."""

    def __init__(self, problems: Sequence[str]) -> None:
        """Keep each problem, and make one text of them."""
        super().__init__("\n".join(problems))
        self.problems = list(problems)


@transaction.atomic
def publish_first_version(
    council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact] = (), now: datetime, note: str = ""
) -> Version:
    """
    Publish a council's first offer and return its version. The very same offer again changes nothing.

    An invented council may publish a next version this way; for any other, AlreadyPublished is raised. Raises
    OfferDoesNotHold where a rule names what does not exist, takes a name of national law, or fails an example.
    """
    offer, _ = Offer.objects.get_or_create(council=council)
    text_hash = _text_hash(rules, facts)
    last: Version | None = offer.versions.order_by("-number").first()
    if last is not None and last.text_hash == text_hash:
        return last
    if last is not None and not council.is_demo:
        raise AlreadyPublished
    problems = list(_problems(council, rules=rules, facts=facts, now=now))
    if problems:
        raise OfferDoesNotHold(problems)
    version = Version(offer=offer, number=last.number + 1 if last else 1, note=note, text_hash=text_hash)
    version.save()
    Entry.objects.bulk_create(_entries(version, rules))
    Question.objects.bulk_create(_questions(version, facts))
    version.published_at = now
    version.save()
    return version


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


def _text_hash(rules: Iterable[Rule], facts: Iterable[Fact]) -> str:
    whole = [[files.plain(rule) for rule in rules], [msgspec.to_builtins(fact) for fact in facts]]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def _problems(council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact], now: datetime) -> Iterator[str]:
    yield from _clashes(council, rules=rules, facts=facts)
    around = book_of(council, on=now.date())
    layered = [rule for rule in around.rules.values() if rule.publisher != council.code]
    book = national_book().with_rules(
        [*rules, *layered], facts=[*facts, *around.facts.values()], areas=invented_areas()
    )
    own = {rule.id for rule in rules} | {fact.key for fact in facts}
    found = [str(problem) for problem in check_book(book) if problem.where in own]
    yield from found
    if not found:
        yield from (str(failure) for failure in failing_examples(rules, book=book))


def _clashes(council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact]) -> Iterator[str]:
    ids = [rule.id for rule in rules]
    yield from (f"{name}: two entries have this id" for name in sorted(set(ids)) if ids.count(name) > 1)
    for rule in rules:
        if rule.id == "search":
            yield f"{rule.id}: this is the address of the search page; choose another id"
        if rule.id in national_book().rules:
            yield f"{rule.id}: national law has a rule of this id; choose another"
        if rule.publisher != council.code:
            yield f"{rule.id}: publisher is “{rule.publisher}”, but this council’s code is “{council.code}”"
    yield from _taken_questions(council, facts)


def _taken_questions(council: Council, facts: Sequence[Fact]) -> Iterator[str]:
    elsewhere = Question.objects.exclude(version__offer__council=council)
    others = {(key, json.dumps(fact, sort_keys=True)) for key, fact in elsewhere.values_list("key", "fact")}
    for fact in facts:
        same: Any = (fact.key, json.dumps(msgspec.to_builtins(fact), sort_keys=True))
        if fact.key in national_book().facts:
            yield f"{fact.key}: the national rulebook asks this already; use it, or choose another key"
        elif any(key == fact.key for key, _ in others) and same not in others:
            yield f"{fact.key}: another council asks something else under this key; choose another"
