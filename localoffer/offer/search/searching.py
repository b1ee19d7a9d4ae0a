"""Answers a search: the entries that fit best, and what else was looked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from localoffer.offer.models import Entry, Version
from localoffer.offer.search.backends import Backend, backend
from localoffer.offer.search.spelling import meant
from localoffer.offer.search.words import SAY_NOTHING, Term, meanings, split

MOST_SIGNS = 200
MOST_WORDS = 8
LONGEST_PHRASE = 3

Weights = dict[int, int]


class SearchTooLong(ValueError):
    """More was asked for than a search can hold: over 200 signs."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One thing wanted: what was typed, what it was read as, and what to look for as well."""

    typed: Term
    read_as: Term
    also: tuple[Term, ...]


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """
    The entries found, best first. `also` are words looked for besides those typed. `read_as` are slips put right:
    pairs of what was typed and what it was read as. `fits_in_part` says that no entry has everything asked for.
    """

    entries: tuple[Entry, ...]
    also: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...]
    fits_in_part: bool


@dataclass(frozen=True, kw_only=True)
class Ranking:
    """The ids of the entries found, each with how well it fits, and the rest as in a SearchResult."""

    scores: Weights
    also: tuple[str, ...]
    read_as: tuple[tuple[str, str], ...]
    fits_in_part: bool


def search(version: Version, *, asked: str) -> SearchResult:
    """
    Return the entries of a version that fit what was asked, best first.

    Where no entry has everything asked for, those that have some of it are returned. What was typed weighs more
    than what was looked for as well, and a title more than the rest. Any text is safe to ask. Raises SearchTooLong
    for more than 200 signs.
    """
    found = ranked([version], asked=asked)
    entries: list[Entry] = list(Entry.objects.filter(pk__in=found.scores).order_by("position"))
    return SearchResult(
        entries=tuple(sorted(entries, key=lambda entry: -found.scores[entry.pk])),
        also=found.also,
        read_as=found.read_as,
        fits_in_part=found.fits_in_part,
    )


def ranked(versions: Sequence[Version], *, asked: str) -> Ranking:
    """
    Return which entries of some versions fit what was asked, and how well.

    A word counts as a slip only where no version has it, and part of what was asked is enough only where no entry
    of any version has all of it. Raises SearchTooLong for more than 200 signs.
    """
    if len(asked) > MOST_SIGNS:
        raise SearchTooLong
    look = backend()
    wanted: list[Wanted] = []
    found: list[Weights] = []
    for each in _wanted(split(asked)):
        chosen, weights = _look_for(each, versions=versions, look=look)
        wanted.append(chosen)
        found.append(weights)
    whole = set.intersection(*(set(weights) for weights in found)) if found else set()
    scores = _scores(found, among=whole)
    return Ranking(
        scores=scores,
        also=_told({term for one in wanted for term in one.also} - {one.read_as for one in wanted}),
        read_as=tuple((" ".join(w.typed), " ".join(w.read_as)) for w in wanted if w.typed != w.read_as),
        fits_in_part=bool(scores) and not whole,
    )


def _wanted(words: Term) -> list[Wanted]:
    found, rest = [], words[: MOST_WORDS * 2]
    while rest:
        length = next((size for size in range(LONGEST_PHRASE, 0, -1) if rest[:size] in meanings()), 1)
        found.append(Wanted(typed=rest[:length], read_as=rest[:length], also=meanings().get(rest[:length], ())))
        rest = rest[length:]
    telling = [one for one in found if one.typed[0] not in SAY_NOTHING or one.also]
    return (telling or found)[:MOST_WORDS]


def _look_for(wanted: Wanted, *, versions: Sequence[Version], look: Backend) -> tuple[Wanted, Weights]:
    weights = _weights(wanted, versions=versions, look=look)
    if weights or len(wanted.typed) > 1:
        return wanted, weights
    better = meant(wanted.typed[0], known=_vocabulary_of(versions))
    if better is None:
        return wanted, weights
    corrected = Wanted(typed=wanted.typed, read_as=(better,), also=meanings().get((better,), ()))
    return corrected, _weights(corrected, versions=versions, look=look)


def _weights(wanted: Wanted, *, versions: Sequence[Version], look: Backend) -> Weights:
    """Return the entries found, with a weight: 4 or 3 for what was typed, 2 or 1 for what else was looked for."""
    rows = [version.pk for version in versions]
    typed = look.entries_with(_with_thousands(wanted.read_as), versions=rows)
    also = look.entries_with(wanted.also, versions=rows) if wanted.also else {}
    if not typed and not also and len(wanted.read_as) == 1:
        typed = look.entries_beginning(wanted.read_as[0], versions=rows)
    weights = {row: 1 + in_title for row, in_title in also.items()}
    return weights | {row: 3 + in_title for row, in_title in typed.items()}


def _with_thousands(term: Term) -> tuple[Term, ...]:
    """Add to 2000 the way it stands in an offer: £2,000 is the words 2 and 000."""
    if len(term) == 1 and re.fullmatch(r"[1-9]\d{3,5}", term[0]):
        return (term, (term[0][:-3], term[0][-3:]))
    return (term,)


def _vocabulary_of(versions: Sequence[Version]) -> frozenset[str]:
    return _vocabulary(frozenset((version.text_hash, version.pk) for version in versions))


@lru_cache(maxsize=64)
def _vocabulary(versions: frozenset[tuple[str, int]]) -> frozenset[str]:
    texts = Entry.objects.filter(version__in=[pk for _, pk in versions])
    rows = texts.values_list("title", "summary", "search_words")
    in_offer = {word for row in rows for text in row for word in split(text)}
    return frozenset(in_offer | {word for term in meanings() for word in term})


def _scores(found: list[Weights], *, among: set[int]) -> Weights:
    scores: Weights = {}
    for weights in found:
        for row, weight in weights.items():
            if not among or row in among:
                scores[row] = scores.get(row, 0) + weight
    return scores


def _told(terms: set[Term]) -> tuple[str, ...]:
    return tuple(sorted(" ".join(term) for term in terms))
