"""Answers a search over every offer in force, council by council."""

from collections.abc import Sequence
from dataclasses import dataclass

from localoffer.offer.models import Entry, Version
from localoffer.offer.search.searching import Ranking, ranked

MOST_OF_ONE = 5
MOST_COUNCILS = 20


@dataclass(frozen=True, kw_only=True)
class CouncilFound:
    """What was found in one council's version: the entries that fit best, and how many fit in all."""

    version: Version
    entries: tuple[Entry, ...]
    count: int


@dataclass(frozen=True, kw_only=True)
class FoundAcross:
    """
    One page of the councils in whose offers something was found, the best fit first, then by name.

    `page` counts from 1. `councils` and `entries` count what was found on all pages. `also`, `read_as` and
    `fits_in_part` are as in a search of one offer.
    """

    groups: tuple[CouncilFound, ...]
    page: int
    pages: int
    councils: int
    entries: int
    also: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...]
    fits_in_part: bool


def search_across(versions: Sequence[Version], *, asked: str, page: int = 1) -> FoundAcross:
    """
    Return the entries of many councils' versions that fit what was asked. A page too high is the last one.

    The versions carry their councils. Raises SearchTooLong for more than 200 signs.
    """
    found = ranked(versions, asked=asked)
    by_version = _by_version(found)
    fitting = sorted(
        (one for one in versions if one.pk in by_version),
        key=lambda one: (-found.scores[by_version[one.pk][0]], one.offer.council.name),
    )
    pages = max(1, -(-len(fitting) // MOST_COUNCILS))
    chosen = min(max(page, 1), pages)
    shown = fitting[(chosen - 1) * MOST_COUNCILS : chosen * MOST_COUNCILS]
    return FoundAcross(
        groups=_groups(shown, by_version),
        page=chosen,
        pages=pages,
        councils=len(fitting),
        entries=len(found.scores),
        also=found.also,
        read_as=found.read_as,
        fits_in_part=found.fits_in_part,
    )


def _by_version(found: Ranking) -> dict[int, list[int]]:
    """Return the ids of the entries by version, best first."""
    places = Entry.objects.filter(pk__in=found.scores).order_by("position").values_list("pk", "version")
    by_version: dict[int, list[int]] = {}
    for entry, version in sorted(places, key=lambda place: -found.scores[place[0]]):
        by_version.setdefault(version, []).append(entry)
    return by_version


def _groups(shown: Sequence[Version], by_version: dict[int, list[int]]) -> tuple[CouncilFound, ...]:
    wanted = {one.pk: by_version[one.pk][:MOST_OF_ONE] for one in shown}
    entries = Entry.objects.in_bulk([entry for some in wanted.values() for entry in some])
    return tuple(
        CouncilFound(
            version=one,
            entries=tuple(entries[entry] for entry in wanted[one.pk]),
            count=len(by_version[one.pk]),
        )
        for one in shown
    )
