"""Puts the rules of several publishers into one book, so that equal names do not collide."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from localoffer.rules import files
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule

# The places in a rule's data that name another rule.
NAMES_A_RULE = frozenset({"to", "pot", "amount_of"})
JOINT = "/"


class Layer(msgspec.Struct, frozen=True, kw_only=True):
    """One publisher's rules and questions, as plain data."""

    slug: str
    rules: tuple[dict[str, Any], ...]
    facts: tuple[dict[str, Any], ...] = ()


def composed(layers: Iterable[Layer], *, at_home: str, taken: Iterable[str]) -> list[Rule]:
    """
    Return the rules of all layers. Those `at_home` keep their ids, unless national law has `taken` one.

    Every other id gets its publisher's slug in front: `bus-pass` becomes `eastmere/bus-pass`, and so does each
    mention of it. A mention of a rule at home by its long name becomes the short one.
    """
    reserved = frozenset(taken)
    found: list[Rule] = []
    for layer in layers:
        names = _names(layer, at_home=at_home, reserved=reserved)
        names |= {f"{at_home}{JOINT}{short}": short for short in _short_names(layer, at_home=at_home)}
        found += [files.from_plain(_renamed(rule, names), file=rule["id"]) for rule in layer.rules]
    return found


def facts_of(layers: Iterable[Layer]) -> list[Fact]:
    """Return the questions of all layers; one that several ask alike stands once."""
    return list({fact["key"]: msgspec.convert(fact, Fact) for layer in layers for fact in layer.facts}.values())


def publisher_and_slug(rule_id: str, *, at_home: str) -> tuple[str, str]:
    """Return the slug of the council and of the entry that a rule's id in a composed book stands for."""
    publisher, joint, slug = rule_id.rpartition(JOINT)
    return (publisher, slug) if joint else (at_home, slug)


def _names(layer: Layer, *, at_home: str, reserved: frozenset[str]) -> dict[str, str]:
    ids = [rule["id"] for rule in layer.rules]
    own = layer.slug == at_home
    return {name: f"{layer.slug}{JOINT}{name}" for name in ids if not own or name in reserved}


def _short_names(layer: Layer, *, at_home: str) -> set[str]:
    start = f"{at_home}{JOINT}"
    mentions = {name for rule in layer.rules for name in _mentions(rule) if name.startswith(start)}
    return {name.removeprefix(start) for name in mentions}


def _mentions(data: Any) -> Iterable[str]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key in NAMES_A_RULE and isinstance(value, str):
                yield value
            yield from _mentions(value)
    elif isinstance(data, list | tuple):
        for item in data:
            yield from _mentions(item)


def _renamed(data: Any, names: Mapping[str, str]) -> Any:
    if isinstance(data, list | tuple):
        return [_renamed(item, names) for item in data]
    if not isinstance(data, Mapping):
        return data
    done = {key: _renamed(value, names) for key, value in data.items() if key != "answers"}
    done |= {key: data[key] for key in ("answers",) if key in data}
    for key in (NAMES_A_RULE | {"id"}) & done.keys():
        if isinstance(done[key], str):
            done[key] = names.get(done[key], done[key])
    return done
