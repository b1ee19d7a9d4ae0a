"""Finds what keeps a whole offer from being published: names that clash or do not exist, examples that fail."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from localoffer.accounts.models import Council
from localoffer.offer.examples import failing_examples
from localoffer.offer.law import national_book
from localoffer.offer.models import Question
from localoffer.offer.queries import book_of, invented_areas
from localoffer.rules.book import Book
from localoffer.rules.book_check import check_book
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule

# The addresses of other pages within an offer.
TAKEN = {
    "search": "the search page",
    "versions": "the list of versions",
    "changes": "the page of changes",
    "forms": "the page of other ways to read the offer",
}


class OfferDoesNotHold(ValueError):
    """An offer cannot be published; `problems` has one line for each thing to put right."""

    def __init__(self, problems: Sequence[str]) -> None:
        """Keep each problem, and make one text of them."""
        super().__init__("\n".join(problems))
        self.problems = list(problems)


def check_offer(council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact], on: date) -> None:
    """Return where the offer can be published on a day. Raises OfferDoesNotHold."""
    problems = list(_problems(council, rules=rules, facts=facts, on=on))
    if problems:
        raise OfferDoesNotHold(problems)


def book_with(council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact], on: date) -> Book:
    """Return the book that an offer would stand in: national law, the offers around it, and these rules."""
    around = book_of(council, on=on)
    layered = [rule for rule in around.rules.values() if rule.publisher != council.code]
    return national_book().with_rules(
        [*rules, *layered], facts=[*facts, *around.facts.values()], areas=invented_areas()
    )


def _problems(council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact], on: date) -> Iterator[str]:
    yield from _clashes(council, rules=rules, facts=facts)
    book = book_with(council, rules=rules, facts=facts, on=on)
    own = {rule.id for rule in rules} | {fact.key for fact in facts}
    found = [str(problem) for problem in check_book(book) if problem.where in own]
    yield from found
    if not found:
        yield from (str(failure) for failure in failing_examples(rules, book=book))


def _clashes(council: Council, *, rules: Sequence[Rule], facts: Sequence[Fact]) -> Iterator[str]:
    ids = [rule.id for rule in rules]
    yield from (f"{name}: two entries have this id" for name in sorted(set(ids)) if ids.count(name) > 1)
    for rule in rules:
        if rule.id in TAKEN:
            yield f"{rule.id}: this is the address of {TAKEN[rule.id]}; choose another id"
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
