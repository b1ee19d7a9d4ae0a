"""Tells in sentences how another council's entries differ from the first one's, point by point."""

from collections.abc import Iterator

import msgspec

from localoffer.offer.comparing.queries import Comparison
from localoffer.offer.comparing.things import Cell, Line, Subject, Thing
from localoffer.offer.versions.differences import Told, compare_entries


class Beside(msgspec.Struct, frozen=True, kw_only=True):
    """Two entries under one point: the first council's, another's, and how what they promise differs."""

    mine: Thing
    theirs: Thing
    told: tuple[Told, ...]


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """
    One point that two councils both speak of, with the entries that can be told in sentences.

    `left` are titles, the first council's and then the other's, of entries that have no one partner.
    """

    key: str
    title: str
    pairs: tuple[Beside, ...]
    left: tuple[tuple[str, ...], tuple[str, ...]]


class Other(msgspec.Struct, frozen=True, kw_only=True):
    """Another council, and the points that both it and the first one speak of."""

    subject: Subject
    points: tuple[Point, ...]


def in_sentences(comparison: Comparison) -> tuple[Other, ...]:
    """Return each other council with the points on which it can be held against the first in sentences."""
    lines = (*comparison.by_item, *comparison.by_entry)
    return tuple(
        Other(subject=subject, points=tuple(_points(lines, place)))
        for place, subject in enumerate(comparison.subjects[1:], start=1)
    )


def _points(lines: tuple[Line, ...], place: int) -> Iterator[Point]:
    for line in lines:
        mine, theirs = _readable(line.cells[0]), _readable(line.cells[place])
        if mine and theirs:
            yield _point(line, mine, theirs)


def _point(line: Line, mine: list[Thing], theirs: list[Thing]) -> Point:
    pairs = _pairs(mine, theirs)
    left = (_titles(mine, [one for one, _ in pairs]), _titles(theirs, [other for _, other in pairs]))
    found = tuple(Beside(mine=one, theirs=other, told=_told(one, other)) for one, other in pairs)
    return Point(key=line.key, title=line.title, pairs=found, left=left)


def _pairs(mine: list[Thing], theirs: list[Thing]) -> list[tuple[Thing, Thing]]:
    """Return entries of one name together; where then only one is left of each council, these two as well."""
    # Where a council says it in both places, what is in force comes first and counts.
    names = {one.slug: one for one in reversed(mine)}
    found = [(names.pop(other.slug), other) for other in theirs if other.slug in names]
    slugs = {one.slug for one in mine}
    rest = [other for other in theirs if other.slug not in slugs]
    if len(names) == 1 and len(rest) == 1:
        found.append((next(iter(names.values())), rest[0]))
    return found


def _told(mine: Thing, theirs: Thing) -> tuple[Told, ...]:
    """Return how what is promised differs. That each council says it in its own words is no difference."""
    if mine.rule is None or theirs.rule is None:
        return ()
    found = compare_entries(mine.rule, theirs.rule, books=(mine.book, theirs.book))
    return tuple(one for one in found if one.promise)


def _readable(cell: Cell) -> list[Thing]:
    return [thing for thing in cell.things if thing.rule is not None]


def _titles(things: list[Thing], paired: list[Thing]) -> tuple[str, ...]:
    return tuple(thing.title for thing in things if thing not in paired)
