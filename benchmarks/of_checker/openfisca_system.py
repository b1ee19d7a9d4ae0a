"""Our rulebook as an OpenFisca system: as far as OpenFisca can carry it, and what it cannot."""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.of_checker.openfisca_amounts import amount
from benchmarks.of_checker.openfisca_conditions import Formula, formula
from benchmarks.of_checker.openfisca_moment import (
    Moment,
    NotCarried,
    Numbers,
    amount_name,
    definition_name,
    due_name,
    fact_name,
    member_name,
)
from localoffer.rules.amounts import targets
from localoffer.rules.answers import Answers
from localoffer.rules.assessment import Stage, stage_on
from localoffer.rules.book import Book
from localoffer.rules.care_facts import worked_out
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.rule import Deciding, Kind, Rule, Standing

PERSON = build_entity(key="person", plural="persons", label="A young person", is_person=True)
TYPES = {FactType.YES_NO: bool, FactType.DECISION: bool, FactType.DATE: date}


@dataclass(frozen=True, kw_only=True)
class Peer:
    """The system, the rules it carries, those whose amounts it carries too, and why others are not carried."""

    system: Any
    numbers: Numbers
    rules: tuple[Rule, ...]
    with_amounts: frozenset[str]
    left_out: Counter[str]

    def simulation(self, columns: dict[str, Any], *, count: int) -> Any:
        """Return a simulation of so many people, with their answers put in."""
        made = SimulationBuilder().build_default_simulation(self.system, count)
        for name, column in columns.items():
            made.set_input(name, "ETERNITY", column)
        return made

    def calculate(self, simulation: Any, *, on: date) -> tuple[list[Any], list[Any]]:
        """Return who is due each entitlement, and how much: a column for each rule."""
        day = on.isoformat()
        due = [simulation.calculate(due_name(rule.id), day) for rule in self.rules]
        named = [rule.id for rule in self.rules if rule.id in self.with_amounts]
        return due, [simulation.calculate(amount_name(name), day) for name in named]


def peer_of(book: Book) -> Peer:
    """Return the book as an OpenFisca system."""
    numbers = Numbers(book)
    system = TaxBenefitSystem([PERSON])
    system.parameters = ParameterNode("", data=_figures(book))
    for fact in book.facts.values():
        _add_fact(system, fact)
    for key, definition in book.definitions.items():
        with suppress(NotCarried):
            _add(system, definition_name(key), formula(definition.when, numbers, None), kind=bool)
    left_out = Counter[str]()
    rules = []
    for rule in book.rules.values():
        try:
            _add(system, due_name(rule.id), _due(rule, numbers), kind=bool)
            rules.append(rule)
        except NotCarried as reason:
            left_out[str(reason)] += 1
    amounts = _add_amounts(system, rules, numbers)
    return Peer(system=system, numbers=numbers, rules=tuple(rules), with_amounts=amounts, left_out=left_out)


def columns_of(people: Sequence[Answers], numbers: Numbers, *, on: date) -> dict[str, Any]:
    """Return the people's answers, and the facts worked out from them, as OpenFisca takes them."""
    values = [worked_out(answers, on=on) for answers in people]
    columns: dict[str, Any] = {}
    for fact in numbers.book.facts.values():
        column = [one.get(fact.key) for one in values]
        if fact.type is FactType.CHOICES:
            for choice in fact.choices:
                name = member_name(fact.key, choice.key)
                columns[name] = numpy.array([choice.key in (one or ()) for one in column])
        else:
            columns[fact_name(fact.key)] = _column(fact, column, numbers)
    return columns


def _column(fact: Fact, values: list[Any], numbers: Numbers) -> Any:
    """Return one fact's column. What is not known becomes OpenFisca's default, as it has nothing else."""
    if fact.type is FactType.DATE:
        return numpy.array([date(1970, 1, 1) if one is None else one for one in values], dtype="datetime64[D]")
    if fact.type in (FactType.CHOICE, FactType.AREA):
        return numpy.array([0 if one is None else numbers.of_key(one) for one in values], dtype="int32")
    return numpy.array([one or 0 for one in values], dtype=bool if fact.type in TYPES else "int32")


def _due(rule: Rule, numbers: Numbers) -> Formula:
    if rule.standing in (Standing.PASSED, Standing.ANNOUNCED, Standing.PROPOSED):
        raise NotCarried("law whose first day is not known: neither yes nor no")
    decided = rule.decided_by
    if decided.how is Deciding.JUDGEMENT and decided.decision is None:
        raise NotCarried("a matter that a person decides")
    when, never = formula(rule.when, numbers, rule.publisher), rule.benefit.kind is Kind.NOT_OFFERED

    def due(moment: Moment) -> Any:
        if never or stage_on(rule, moment.day) is not Stage.IN_FORCE:
            return numpy.zeros(moment.person.count, dtype=bool)
        found = when(moment)
        return found & moment.fact(decided.decision or "") if decided.how is Deciding.JUDGEMENT else found

    return due


def _add_amounts(system: Any, rules: Sequence[Rule], numbers: Numbers) -> frozenset[str]:
    """Add the amounts that can be carried, and return the ids of their rules."""
    formulas = {}
    for rule in rules:
        if rule.benefit.amount is not None:
            with suppress(NotCarried):
                formulas[rule.id] = amount(rule.benefit.amount, numbers, rule.publisher)
    while missing := {key for key in formulas if not _sources(numbers.book.rules[key]) <= formulas.keys()}:
        formulas = {key: found for key, found in formulas.items() if key not in missing}
    for key, found in formulas.items():
        _add(system, amount_name(key), _where_due(due_name(key), found), kind=int)
    return frozenset(formulas)


def _sources(rule: Rule) -> frozenset[str]:
    return frozenset() if rule.benefit.amount is None else frozenset(targets(rule.benefit.amount))


def _where_due(due: str, found: Formula) -> Formula:
    return lambda moment: numpy.where(moment.person(due, moment.period), found(moment), 0)


def _add_fact(system: Any, fact: Fact) -> None:
    if fact.type is FactType.CHOICES:
        for choice in fact.choices:
            _add(system, member_name(fact.key, choice.key), None, kind=bool)
    else:
        _add(system, fact_name(fact.key), None, kind=TYPES.get(fact.type, int))


def _add(system: Any, name: str, found: Formula | None, *, kind: type) -> None:
    inside: dict[str, Any] = {"value_type": kind, "entity": PERSON, "label": name}
    inside["definition_period"] = DateUnit.ETERNITY if found is None else DateUnit.DAY
    if found is not None:
        inside["formula"] = lambda person, period, parameters: found(Moment(person, period, parameters))
    system.add_variable(type(name, (Variable,), inside))


def _figures(book: Book) -> dict[str, Any]:
    """Return the dated figures that are in force, as OpenFisca takes them."""
    found: dict[str, Any] = {}
    for key, parameter in book.parameters.items():
        live = [each for each in parameter.values if each.standing is Standing.IN_FORCE]
        values = {(each.first or date(1900, 1, 1)).isoformat(): {"value": each.value} for each in live}
        if values:
            found[key] = {"values": values}
    return found
