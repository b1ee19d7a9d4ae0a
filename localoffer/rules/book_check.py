"""Finds what is wrong in a book as a whole: things named that do not exist, and things that need themselves."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

import msgspec

from localoffer.rules import amounts
from localoffer.rules.amounts import AmountOf, Figure
from localoffer.rules.book import Book
from localoffer.rules.conditions import All, Holds, Includes, Is, NoneOf, Not, OneOf, Place, Reference
from localoffer.rules.conditions import Any as AnyOf
from localoffer.rules.facts import FactType
from localoffer.rules.parts import places_in
from localoffer.rules.rule import Definition, Rule

NAMED_IN: dict[Any, str] = {Is: "wanted", OneOf: "one_of", NoneOf: "none_of", Includes: "includes"}
HERE = ("this_council", "this_county", "this_region")


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong: in which rule or definition, at which place, and what."""

    where: str
    place: str
    what: str

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.where}: {self.place}: {self.what}"


class BookProblems(ValueError):
    """A book does not hold together."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep every problem found."""
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def check_book(book: Book) -> list[Problem]:
    """Return every problem in a book: missing facts, figures, definitions, rules, areas, wrong keys, cycles."""
    found: list[Problem] = []
    things: list[Rule | Definition] = [*book.definitions.values(), *book.rules.values()]
    for thing in things:
        for place, node in places_in(thing):
            found.extend(Problem(thing.id, place, what) for what in _wrong(node, book))
    for rule in book.rules.values():
        found.extend(_wrong_relations(rule, book))
    return [*found, *_wrong_facts(book), *_cycles(book)]


def sound(book: Book) -> Book:
    """Return the book, or raise BookProblems."""
    problems = check_book(book)
    if problems:
        raise BookProblems(problems)
    return book


def _wrong(node: Any, book: Book) -> Iterator[str]:
    if isinstance(node, Holds) and node.holds not in book.definitions:
        yield f"there is no definition “{node.holds}”"
    if (
        isinstance(node, Figure | Reference)
        and node.parameter is not None
        and node.parameter not in book.parameters
    ):
        yield f"there is no figure “{node.parameter}”"
    if isinstance(node, AmountOf) and node.amount_of not in book.rules:
        yield f"there is no rule “{node.amount_of}”"
    if hasattr(node, "facts") and not isinstance(node, All | AnyOf | Not):  # their parts are looked at one by one
        yield from (f"there is no fact “{key}”" for key in node.facts() if not _known(key, book))
    if isinstance(node, Is | OneOf | NoneOf | Includes):
        yield from _wrong_choices(node, book)
    if isinstance(node, Place):
        yield from _wrong_places(node, book)


def _known(key: str, book: Book) -> bool:
    return key == "today" or key in book.facts


def _wrong_choices(node: Any, book: Book) -> Iterator[str]:
    fact = book.facts.get(node.fact)
    if fact is None:
        return
    keys = getattr(node, NAMED_IN[type(node)])
    allowed = {choice.key for choice in fact.choices}
    if fact.type in (FactType.YES_NO, FactType.DECISION):
        allowed = {"yes", "no"}
    if fact.type is FactType.AREA:
        allowed = set(book.areas)
    for key in (keys,) if isinstance(keys, str) else keys:
        if key not in allowed:
            yield f"“{key}” is not an answer to “{fact.key}”; allowed: {', '.join(sorted(allowed))}"


def _wrong_places(node: Place, book: Book) -> Iterator[str]:
    targets = node.within if isinstance(node.within, tuple) else (node.within,)
    for target in targets:
        if isinstance(target, str) and target not in HERE and target not in book.areas:
            yield f"there is no area “{target}”; allowed: {', '.join(HERE)} or an area's code"


def _wrong_relations(rule: Rule, book: Book) -> Iterator[Problem]:
    named = [(f"relations[{i + 1}].to", relation.to) for i, relation in enumerate(rule.relations)]
    named.append(("benefit.pot", rule.benefit.pot))
    for place, target in named:
        if target is not None and target not in book.rules:
            yield Problem(rule.id, place, f"there is no rule “{target}”")
        if target == rule.id:
            yield Problem(rule.id, place, "a rule cannot relate to itself")


def _wrong_facts(book: Book) -> Iterator[Problem]:
    for fact in book.facts.values():
        for key in (
            *fact.worked_out_from,
            *fact.ask_if,
            *fact.ask_unless,
            *((fact.earliest,) if fact.earliest else ()),
        ):
            if key not in book.facts:
                yield Problem(fact.key, "fact", f"there is no fact “{key}”")


def _cycles(book: Book) -> Iterator[Problem]:
    graphs = (
        {name: _held(definition) for name, definition in book.definitions.items()},
        {name: _needed(rule) for name, rule in book.rules.items()},
    )
    for graph in graphs:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            loop = error.args[1]
            yield Problem(
                loop[0],
                "when" if graph is graphs[0] else "benefit.amount",
                f"it needs itself: {' → '.join(loop)}",
            )


def _held(thing: Definition) -> set[str]:
    return {node.holds for _, node in places_in(thing) if isinstance(node, Holds)}


def _needed(rule: Rule) -> set[str]:
    sums = (rule.benefit.amount, *(limit.pence for limit in rule.limits))
    return {target for each in sums if each is not None for target in amounts.targets(each)}
