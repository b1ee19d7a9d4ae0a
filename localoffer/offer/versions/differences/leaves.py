"""Tells how one condition has changed: an age "from 21 to 25", hours, days, places and lists of answers."""

from collections.abc import Iterator
from typing import Any

from localoffer.offer.versions.differences.telling import Side, from_to, sentence, was_now
from localoffer.offer.versions.differences.trees import Leaf
from localoffer.rules import conditions as kinds
from localoffer.rules.conditions import Age, AgeRange, Reference
from localoffer.rules.conditions.reference import Duration


def told_leaf(was: Side, now: Side, one: Leaf, other: Leaf) -> Iterator[str]:
    """Yield a sentence for each difference between two conditions about the same thing."""
    before, after = one.condition, other.condition
    if isinstance(before, Age) and one.holds and before.age.of == "date_of_birth":
        yield from _ages(was, now, before.age, after.age)
    elif isinstance(before, kinds.Is | kinds.OneOf):
        yield from _picks(was, now, one, other)
    elif isinstance(before, kinds.Words):
        yield _words(before, after)
    else:
        yield _bounds(was, now, one, other)


def _ages(was: Side, now: Side, before: AgeRange, after: AgeRange) -> Iterator[str]:
    if (before.first, before.months) != (after.first, after.months):
        yield _first_age(_age(was, before.first, before.months), _age(now, after.first, after.months))
    if before.until != after.until:
        yield _last_age(_age(was, before.until, 0), _age(now, after.until, 0))


def _first_age(before: str, after: str) -> str:
    if before and after:
        return f"The age you can get it at goes {from_to(before, after)}."
    return f"You now have to be {after} or over." if after else f"You no longer have to be {before} or over."


def _last_age(before: str, after: str) -> str:
    if before and after:
        return f"The age limit goes {from_to(before, after)}. It now ends the day before you turn {after}."
    if after:
        return f"There is now an age limit. It ends the day before you turn {after}."
    return f"There is no age limit any more. It used to end the day before you turn {before}."


def _age(side: Side, bound: Any, months: int) -> str:
    if bound is None:
        return ""
    if isinstance(bound, Reference):
        try:
            return f"the age in “{side.book.named(bound)}”"
        except KeyError as error:
            return f"what was once called “{error.args[0]}”"
    return Duration(years=bound, months=months).english() if months else f"{bound}"


def _picks(was: Side, now: Side, one: Leaf, other: Leaf) -> Iterator[str]:
    before, after = _wanted(one.condition), _wanted(other.condition)
    gone = tuple(key for key in before if key not in after)
    new = tuple(key for key in after if key not in before)
    if not set(before) & set(after):
        yield was_now(was.clause(one.condition, holds=one.holds), now.clause(other.condition, holds=other.holds))
        return
    counts, stops = (
        ("This now also counts", "This no longer counts"),
        ("This now stops you", "This no longer stops you"),
    )
    added, taken = counts if one.holds else stops
    if new:
        yield sentence(f"{added}: {now.clause(_pick(other.condition.fact, new))}")
    if gone:
        yield sentence(f"{taken}: {was.clause(_pick(one.condition.fact, gone))}")


def _wanted(condition: Any) -> tuple[str, ...]:
    return (condition.wanted,) if isinstance(condition, kinds.Is) else condition.one_of


def _pick(fact: str, keys: tuple[str, ...]) -> Any:
    return kinds.Is(fact=fact, wanted=keys[0]) if len(keys) == 1 else kinds.OneOf(fact=fact, one_of=keys)


def _words(before: kinds.Words, after: kinds.Words) -> str:
    if before.words == after.words:
        return sentence(f"This was decided by {before.who}. It is now decided by {after.who}: {after.words}")
    return was_now(before.words, after.words)


def _bounds(was: Side, now: Side, one: Leaf, other: Leaf) -> str:
    """Return "Your hours of study: from at least 12 hours to at least 16 hours", where both begin alike."""
    before = was.clause(one.condition, holds=one.holds)
    after = now.clause(other.condition, holds=other.holds)
    phrase, joint, bound = before.partition(" is ")
    if joint and after.startswith(phrase + joint):
        return sentence(f"{phrase}: {from_to(bound, after.removeprefix(phrase + joint))}")
    return was_now(before, after)
