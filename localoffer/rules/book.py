"""A book of rules: facts, figures, definitions and rules that name one another, checked as a whole."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from localoffer.rules.areas import Area
from localoffer.rules.conditions.reference import Reference
from localoffer.rules.facts import Fact, FactType
from localoffer.rules.rule import Definition, Parameter, Rule, Standing

IN_FORCE = Standing.IN_FORCE


class Book(msgspec.Struct, frozen=True, dict=True):
    """Everything needed to assess: by key or id, in the order the files gave."""

    facts: Mapping[str, Fact] = {}
    parameters: Mapping[str, Parameter] = {}
    definitions: Mapping[str, Definition] = {}
    rules: Mapping[str, Rule] = {}
    areas: Mapping[str, Area] = {}

    @cached_property
    def decisions(self) -> frozenset[str]:
        """The keys of facts that are a person's judgement."""
        return frozenset(key for key, fact in self.facts.items() if fact.type is FactType.DECISION)

    @cached_property
    def categories(self) -> tuple[Definition, ...]:
        """The legal categories in the order in which they are tested."""
        found = [definition for definition in self.definitions.values() if definition.category is not None]
        return tuple(sorted(found, key=lambda definition: definition.category or 0))

    @cached_property
    def looks(self) -> tuple[Definition, ...]:
        """The definitions that, where they hold, ask for a person to look."""
        return tuple(definition for definition in self.definitions.values() if definition.look)

    @cached_property
    def readings(self) -> dict[str, Any]:
        """What each rule reads, by its id, as `parts.reading_of` has found so far."""
        return {}

    def figure(self, key: str, on: date) -> Any:
        """Return a parameter's value in force on a day, or None before its first or where it has stopped."""
        live = [
            each
            for each in self.parameters[key].values
            if (each.first is None or each.first <= on) and each.standing is IN_FORCE
        ]
        return max(live, key=lambda each: each.first or date.min).value if live else None

    def with_rules(
        self, rules: Iterable[Rule], *, facts: Iterable[Fact] = (), areas: Iterable[Area] = ()
    ) -> "Book":
        """Return a book with a council's own rules, questions and areas added; none replaces what is there."""
        return Book(
            facts={**{fact.key: fact for fact in facts}, **self.facts},
            parameters=self.parameters,
            definitions=self.definitions,
            rules={**{rule.id: rule for rule in rules}, **self.rules},
            areas={**{area.code: area for area in areas}, **self.areas},
        )

    def named(self, reference: Reference) -> str:
        """Return the words for a value that stands elsewhere."""
        if reference.fact is not None:
            return "today" if reference.fact == "today" else self.facts[reference.fact].phrase
        return self.parameters[reference.parameter or ""].title

    def area_name(self, code: str) -> str:
        """Return a place's name, or its code where it is on no list."""
        return self.areas[code].name if code in self.areas else code


def book_of(
    *,
    facts: Iterable[Fact] = (),
    parameters: Iterable[Parameter] = (),
    definitions: Iterable[Definition] = (),
    rules: Iterable[Rule] = (),
    areas: Iterable[Area] = (),
) -> Book:
    """Return a book of the parts given, in order."""
    return Book(
        facts={fact.key: fact for fact in facts},
        parameters={parameter.id: parameter for parameter in parameters},
        definitions={definition.id: definition for definition in definitions},
        rules={rule.id: rule for rule in rules},
        areas={area.code: area for area in areas},
    )
