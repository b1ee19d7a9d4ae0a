"""Finds which entry of one offer is which of another: by id, else by short name, else by title."""

from collections.abc import Callable, Sequence

from localoffer.rules.rule import Rule

Pair = tuple[Rule | None, Rule | None]
WAYS: tuple[Callable[[Rule], str | None], ...] = (
    lambda rule: rule.id,
    lambda rule: rule.code,
    lambda rule: rule.title.casefold(),
)


def paired(before: Sequence[Rule], after: Sequence[Rule]) -> list[Pair]:
    """Return the entries in pairs, in the order of the second offer; those only in the first come last."""
    left, right = list(before), list(after)
    partner: dict[str, Rule] = {}
    for way in WAYS:
        for name, one in _unique(left, way).items():
            other = _unique(right, way).get(name)
            if other is not None:
                partner[other.id] = one
                left.remove(one)
                right.remove(other)
    found: list[Pair] = [(partner.get(rule.id), rule) for rule in after]
    return [*found, *((rule, None) for rule in left)]


def _unique(rules: Sequence[Rule], way: Callable[[Rule], str | None]) -> dict[str, Rule]:
    """Return the rules by a name that only one of them has."""
    names = [way(rule) for rule in rules]
    return {name: rule for name, rule in zip(names, rules, strict=True) if name and names.count(name) == 1}
