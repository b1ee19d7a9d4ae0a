"""Works out what a newer version does to a draft: what comes in by itself, and what only a person can settle."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from localoffer.offer.drafts.merging import merge, same, settled

RuleData = Mapping[str, Any]
# The name that choices give to a whole entry, and to the questions in place of an entry.
WHOLE = QUESTIONS = ""


class Offered(msgspec.Struct, frozen=True):
    """One state of an offer as plain data: each entry by its slug, each question by its key."""

    entries: Mapping[str, RuleData]
    questions: Mapping[str, RuleData]


class Clash(msgspec.Struct, frozen=True, kw_only=True):
    """
    One thing that both changed, differently: a field of an entry, a whole entry, or a question.

    `slug` is empty for a question, whose key is the `field`. `field` is empty for an entry that one side took out
    and the other changed. What is not there is None.
    """

    slug: str
    field: str
    base: Any
    theirs: Any
    mine: Any

    @property
    def place(self) -> tuple[str, str]:
        """What a choice names it by."""
        return (self.slug, self.field)


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """
    What makes a draft up to date. `entries` has those that change, with their new rule, or None to take one out.

    `clashes` are those that nobody chose on yet; there the plan keeps theirs.
    """

    entries: dict[str, dict[str, Any] | None]
    questions: tuple[dict[str, Any], ...]
    clashes: tuple[Clash, ...]


Choices = Mapping[tuple[str, str], bool]


def plan(base: Offered, *, theirs: Offered, mine: Offered, choices: Choices | None = None) -> Plan:
    """
    Return what brings my draft up to date with their version; `base` is what the draft began from.

    `choices` maps a clash's place to True for mine, False for theirs.
    """
    chosen = choices or {}
    entries: dict[str, dict[str, Any] | None] = {}
    clashes: list[Clash] = []
    for slug in _names(mine.entries, theirs.entries):
        sides = [one.entries.get(slug) for one in (base, theirs, mine)]
        clashes += [one for one in _clashes(slug, *sides) if one.place not in chosen]
        wanted = _settled(slug, *sides, choices=chosen)
        if not same(wanted, mine.entries.get(slug)):
            entries[slug] = wanted
    questions = list(_questions(base, theirs, mine, chosen, clashes))
    return Plan(entries=entries, questions=tuple(questions), clashes=tuple(clashes))


def _clashes(slug: str, base: RuleData | None, theirs: RuleData | None, mine: RuleData | None) -> Iterator[Clash]:
    if _one_sided(base, theirs, mine):
        return
    if theirs is None or mine is None:
        yield Clash(slug=slug, field=WHOLE, base=base, theirs=theirs, mine=mine)
        return
    for one in merge(base or {}, theirs=theirs, mine=mine).conflicts:
        yield Clash(slug=slug, field=one.field, base=one.base, theirs=one.theirs, mine=one.mine)


def _settled(
    slug: str, base: RuleData | None, theirs: RuleData | None, mine: RuleData | None, *, choices: Choices
) -> dict[str, Any] | None:
    if same(theirs, base) or same(theirs, mine):
        return _plain(mine)
    if same(mine, base):
        return _plain(theirs)
    if theirs is None or mine is None:
        return _plain(mine if choices.get((slug, WHOLE)) else theirs)
    merged = merge(base or {}, theirs=theirs, mine=mine)
    return settled(merged, mine={one.field: choices.get((slug, one.field), False) for one in merged.conflicts})


def _questions(
    base: Offered, theirs: Offered, mine: Offered, choices: Choices, clashes: list[Clash]
) -> Iterator[dict[str, Any]]:
    for key in _names(mine.questions, theirs.questions):
        was, they, me = (one.questions.get(key) for one in (base, theirs, mine))
        wanted = they if same(me, was) else me
        if not _one_sided(was, they, me):
            place = (QUESTIONS, key)
            wanted = me if choices.get(place) else they
            if place not in choices:
                clashes.append(Clash(slug=QUESTIONS, field=key, base=was, theirs=they, mine=me))
        if wanted is not None:
            yield dict(wanted)


def _one_sided(base: RuleData | None, theirs: RuleData | None, mine: RuleData | None) -> bool:
    """Say whether one side alone changed it, or both did the same."""
    return same(theirs, base) or same(mine, base) or same(theirs, mine)


def _names(mine: Iterable[str], theirs: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*mine, *theirs]))


def _plain(rule: RuleData | None) -> dict[str, Any] | None:
    return None if rule is None else dict(rule)
