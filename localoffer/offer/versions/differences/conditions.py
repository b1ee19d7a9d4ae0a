"""Tells how who can get something has changed, part by part."""

from collections.abc import Iterator, Sequence

from localoffer.offer.versions.differences.leaves import told_leaf
from localoffer.offer.versions.differences.telling import Side, sentence, was_now
from localoffer.offer.versions.differences.trees import Every, Leaf, Node, Some, needs, subject
from localoffer.rules.conditions import Condition
from localoffer.rules.english import listed


def told_conditions(was: Side, now: Side, *, before: Condition, after: Condition) -> list[str]:
    """Return a sentence for each difference between two conditions; none where they come to the same."""
    return list(_every(was, now, needs(before), needs(after)))


def clause(side: Side, node: Node) -> str:
    """Return a part in words."""
    if isinstance(node, Leaf):
        return side.clause(node.condition, holds=node.holds)
    return listed([clause(side, part) for part in node.parts], "and" if isinstance(node, Every) else "or")


def _every(was: Side, now: Side, before: Sequence[Node], after: Sequence[Node]) -> Iterator[str]:
    paired, gone, new = _matched(before, after)
    for one, other in paired:
        yield from _pair(was, now, one, other)
    for one in gone:
        yield sentence(_gone(was, one))
    for other in new:
        yield sentence(_new(now, other))


def _pair(was: Side, now: Side, one: Node, other: Node) -> Iterator[str]:
    if isinstance(one, Leaf) and isinstance(other, Leaf) and subject(one) == subject(other):
        yield from told_leaf(was, now, one, other)
    elif isinstance(one, Every) and isinstance(other, Every):
        yield was_now(clause(was, one), clause(now, other))
    else:
        yield from _some(was, now, _ways(one), _ways(other))


def _some(was: Side, now: Side, before: Sequence[Node], after: Sequence[Node]) -> Iterator[str]:
    gone = [part for part in before if part not in after]
    new = [part for part in after if part not in before]
    if len(gone) == len(before) and len(new) == len(after):
        yield was_now(clause(was, Some(tuple(before))), clause(now, Some(tuple(after))))
        return
    yield from (sentence(f"This no longer counts: {clause(was, part)}") for part in gone)
    yield from (sentence(f"This now also counts: {clause(now, part)}") for part in new)


def _ways(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, Some) else (node,)


def _matched(
    before: Sequence[Node], after: Sequence[Node]
) -> tuple[list[tuple[Node, Node]], list[Node], list[Node]]:
    """Return the parts about the same thing in pairs, those only in the first, and those only in the second."""
    gone = [part for part in before if part not in after]
    new = [part for part in after if part not in before]
    paired: list[tuple[Node, Node]] = []
    for one in list(gone):
        other = next((each for each in new if _alike(one, each)), None)
        if other is not None:
            paired.append((one, other))
            gone.remove(one)
            new.remove(other)
    return paired, gone, new


def _alike(one: Node, other: Node) -> bool:
    """Say whether two parts are about the same: the same subject, or ways to meet it that they share."""
    if isinstance(one, Some) or isinstance(other, Some):
        return any(part in _ways(other) for part in _ways(one)) or (type(one) is type(other))
    return subject(one) == subject(other)


def _gone(was: Side, part: Node) -> str:
    if isinstance(part, Leaf) and not part.holds:
        return f"this no longer stops you: {was.clause(part.condition)}"
    if isinstance(part, Some):
        return f"you no longer need one of these: {_semicolons(was, part)}"
    return f"you no longer need this: {clause(was, part)}"


def _new(now: Side, part: Node) -> str:
    if isinstance(part, Leaf) and not part.holds:
        return f"you now cannot get this if {now.clause(part.condition)}"
    if isinstance(part, Some):
        return f"you now also need one of these: {_semicolons(now, part)}"
    return f"you now also need this: {clause(now, part)}"


def _semicolons(side: Side, node: Some) -> str:
    return "; ".join(clause(side, part) for part in node.parts)
