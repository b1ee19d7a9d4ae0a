"""The full offer of Tarnshire uses every…"""

from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args

import msgspec
import pytest

from localoffer.rules.amounts import Amount
from localoffer.rules.conditions import AgeRange, Condition, DayTest, NumberTest, Place, Reference, Since, Until
from localoffer.rules.facts import FactType
from localoffer.rules.rule import (
    Benefit,
    DecidedBy,
    Deciding,
    Form,
    Kind,
    Limit,
    LimitKind,
    Relating,
    Relation,
    Standing,
)
from tests.demo.demo_offers import book, entries


def nodes(thing: Any) -> Iterator[Any]:
    """Yield a thing and everything in it, examples left out."""
    yield thing
    if isinstance(thing, tuple):
        for item in thing:
            yield from nodes(item)
    elif isinstance(thing, msgspec.Struct):
        for field in msgspec.structs.fields(thing):
            if field.name != "examples":
                yield from nodes(getattr(thing, field.name))


USED = [node for rule in entries() for node in nodes(rule)]


def used(kind: type) -> list[Any]:
    """Return every piece of a type that the entries use."""
    return [node for node in USED if isinstance(node, kind)]


def set_fields(kind: type) -> set[str]:
    """Return the fields of a type that some entry sets to something other than the default."""
    fields = msgspec.structs.fields(kind)
    return {field.name for field in fields for node in used(kind) if getattr(node, field.name) != field.default}


@pytest.mark.parametrize("kind", get_args(Condition), ids=lambda kind: kind.__name__)
def test_kind_of_condition(kind: type) -> None:
    assert used(kind)


@pytest.mark.parametrize("kind", get_args(Amount), ids=lambda kind: kind.__name__)
def test_kind_of_amount(kind: type) -> None:
    amounts = [rule.benefit.amount for rule in entries() if rule.benefit.amount is not None]

    assert any(type(node) is kind for amount in amounts for node in nodes(amount))


@pytest.mark.parametrize("kind", [AgeRange, NumberTest, DayTest, Since, Until, Reference])
def test_field_of_a_condition(kind: type) -> None:
    every = {field.name for field in msgspec.structs.fields(kind)}

    assert set_fields(kind) == every


@pytest.mark.parametrize("kind", [Benefit, DecidedBy, Limit, Relation])
def test_part_of_a_benefit_a_limit_a_relation_and_a_decision(kind: type) -> None:
    every = {field.name for field in msgspec.structs.fields(kind)}

    assert set_fields(kind) == every


@pytest.mark.parametrize("kinds", [Kind, Form, LimitKind, Relating, Standing, Deciding])
def test_key_of_a_list(kinds: type[Enum]) -> None:
    assert {node for node in USED if isinstance(node, kinds)} == set(kinds)


def test_way_to_name_a_place() -> None:
    targets = {target for node in used(Place) for target in nodes(node.within)}
    named = {target for target in targets if isinstance(target, str)}

    assert named >= {"this_council", "this_county", "this_region"}
    assert named & set(book().areas)
    assert {type(node.within) for node in used(Place)} == {str, tuple, Reference}


def test_type_of_answer() -> None:
    asked = {key for rule in entries() for key in rule.when.facts() if key in book().facts}

    assert {book().facts[key].type for key in asked} >= set(FactType) - {FactType.AREA}
