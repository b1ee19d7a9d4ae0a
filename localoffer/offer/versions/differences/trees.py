"""Puts conditions into one plain shape: every and some of leaves, each leaf turned round or not."""

from typing import Any, Union

import msgspec

from localoffer.rules import conditions as kinds


class Leaf(msgspec.Struct, frozen=True):
    """One condition that has to hold, or must not."""

    condition: Any
    holds: bool = True


class Every(msgspec.Struct, frozen=True):
    """All parts have to hold."""

    parts: tuple["Node", ...]


class Some(msgspec.Struct, frozen=True):
    """One part at least has to hold."""

    parts: tuple["Node", ...]


Node = Union[Leaf, Every, Some]  # noqa: UP007 - named in classes further up


def tree(condition: Any, *, holds: bool = True) -> Node:
    """Return a condition with "not" pushed down to its leaves, and lists within like lists opened out."""
    match condition:
        case kinds.Not():
            return tree(condition.negated, holds=not holds)
        case kinds.All():
            return _opened(Every if holds else Some, condition.all, holds=holds)
        case kinds.Any():
            return _opened(Some if holds else Every, condition.any, holds=holds)
        case kinds.NoneOf():
            return Leaf(kinds.OneOf(fact=condition.fact, one_of=condition.none_of), not holds)
        case kinds.OneOf(one_of=(only,)):
            return Leaf(kinds.Is(fact=condition.fact, wanted=only), holds)
    return Leaf(condition, holds)


def needs(condition: Any) -> tuple[Node, ...]:
    """Return what a rule's condition needs, each part on its own line."""
    root = tree(condition)
    return root.parts if isinstance(root, Every) else (root,)


def subject(node: Node) -> tuple[Any, ...]:
    """Return what a part is about, so that a part of another rule about the same can be found."""
    if not isinstance(node, Leaf):
        return (type(node).__name__,)
    condition = node.condition
    match condition:
        case kinds.Age():
            return ("age", node.holds, condition.age.of, condition.age.on)
        case kinds.Is() | kinds.OneOf():
            return ("pick", node.holds, condition.fact)
        case kinds.Since():
            return ("since", node.holds, condition.since, condition.on)
        case kinds.Until():
            return ("until", node.holds, condition.until, condition.on)
        case kinds.Place():
            return ("place", node.holds, condition.place)
        case kinds.Words():
            return ("words", node.holds)
        case kinds.Holds():
            return ("holds", node.holds, condition.holds)
    return (type(condition).__name__, node.holds, condition.fact)


def _opened(kind: Any, parts: tuple[Any, ...], *, holds: bool) -> Node:
    found: list[Node] = []
    for part in parts:
        node = tree(part, holds=holds)
        found += node.parts if isinstance(node, kind) else [node]
    return found[0] if len(found) == 1 else kind(tuple(found))
