"""Says whether a condition, as it is now, is shown to leave out nobody whom it let in before."""

from typing import Any

from localoffer.offer.versions.differences.trees import Every, Leaf, Node, Some, tree
from localoffer.offer.versions.taking_away.bounds import asks_no_more, stops_no_more
from localoffer.rules import conditions as kinds
from localoffer.rules.conditions import AgeRange, Condition

# The bounds of each kind of test: those that are floors, and those that are ceilings.
BOUNDS: dict[type, tuple[tuple[str, ...], tuple[str, ...]]] = {
    kinds.NumberTest: (("at_least", "more_than"), ("at_most", "less_than")),
    kinds.DayTest: (("on_or_after", "after"), ("on_or_before", "before")),
    kinds.Since: (("at_least",), ("less_than",)),
    kinds.Until: (("at_least",), ("less_than",)),
}
# What each is about: where that differs, nothing is shown.
ABOUT: dict[type, tuple[str, ...]] = {
    kinds.NumberTest: ("fact",),
    kinds.DayTest: ("fact",),
    kinds.Since: ("since", "on"),
}
ABOUT |= {kinds.Until: ("until", "on")}


def leaves_nobody_out(before: Condition, after: Condition) -> bool:
    """
    Say whether whoever met the first condition is shown to meet the second.

    False is "not shown": a condition in words, or one that is built quite differently, may still let all in.
    """
    return _implies(tree(before), tree(after))


def _implies(one: Node, other: Node) -> bool:
    if one == other:
        return True
    if isinstance(one, Some):
        return all(_implies(part, other) for part in one.parts)
    if isinstance(other, Every):
        return all(_implies(one, part) for part in other.parts)
    if isinstance(other, Some) and any(_implies(one, part) for part in other.parts):
        return True
    if isinstance(one, Every):
        return any(_implies(part, other) for part in one.parts)
    return isinstance(other, Leaf) and one.holds is other.holds and _follows(one, other)


def _follows(one: Leaf, other: Leaf) -> bool:
    first, second = (one, other) if one.holds else (other, one)
    return _lets_in(first.condition, second.condition)


def _lets_in(narrow: Any, wide: Any) -> bool:
    """Say whether whoever meets one condition of a kind is shown to meet another of that kind."""
    match narrow, wide:
        case kinds.Age(), kinds.Age():
            return _ages(narrow.age, wide.age)
        case ((kinds.Is() | kinds.OneOf()), (kinds.Is() | kinds.OneOf())):
            return narrow.fact == wide.fact and set(_wanted(narrow)) <= set(_wanted(wide))
        case kinds.Place(within=str() | tuple()), kinds.Place(within=str() | tuple()):
            return narrow.place == wide.place and set(_areas(narrow)) <= set(_areas(wide))
    return type(narrow) is type(wide) and type(narrow) in BOUNDS and _tests(narrow, wide)


def _ages(narrow: AgeRange, wide: AgeRange) -> bool:
    if (narrow.on, narrow.of) != (wide.on, wide.of):
        return False
    first, new_first = (None if one.first is None else (one.first, one.months) for one in (narrow, wide))
    return asks_no_more(first, new_first) and stops_no_more(narrow.until, wide.until)


def _tests(narrow: Any, wide: Any) -> bool:
    kind = type(narrow)
    floors, ceilings = BOUNDS[kind]
    return (
        all(getattr(narrow, name) == getattr(wide, name) for name in ABOUT[kind])
        and all(asks_no_more(getattr(narrow, name), getattr(wide, name)) for name in floors)
        and all(stops_no_more(getattr(narrow, name), getattr(wide, name)) for name in ceilings)
    )


def _wanted(condition: Any) -> tuple[str, ...]:
    return (condition.wanted,) if isinstance(condition, kinds.Is) else condition.one_of


def _areas(place: kinds.Place) -> tuple[str, ...]:
    return (place.within,) if isinstance(place.within, str) else tuple(place.within)  # type: ignore[arg-type]
