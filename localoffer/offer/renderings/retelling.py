"""Writes down what people told again, and finds what still fits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import msgspec

from localoffer.accounts.models import User
from localoffer.accounts.scopes import council_scope
from localoffer.offer.models import Entry, Version
from localoffer.offer.queries import entries_of
from localoffer.offer.renderings.languages import ENGLISH, Language
from localoffer.offer.renderings.languages import language as language_of
from localoffer.offer.renderings.models import Manner, Retelling
from localoffer.offer.renderings.pictures import pictures

# What nobody reads in an entry, and so what may change without making a retelling outdated.
NOT_READ = frozenset({"code", "examples", "review_on", "sources", "words"})
MOST_WORDS_A_LINE = 20


class BadRetelling(ValueError):
    """A retelling cannot be kept; says what to put right."""


class RetoldPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line: one idea, and in Easy Read the picture beside it and what the picture shows."""

    text: str
    picture: str = ""
    alt: str = ""


class RetoldEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A retelling as it is handed in. `told_of` is the summary of the entry as its makers had it before them."""

    entry: str
    manner: str = Manner.EASY_READ.value
    language: str = "en-GB"
    title: str
    told_of: str
    made_by: str
    checked_by: str
    checked_on: date
    parts: tuple[RetoldPart, ...]


@dataclass(frozen=True, kw_only=True)
class Found:
    """The newest retelling of an entry, and whether the entry still says what was told."""

    retelling: Retelling
    entry: Entry
    is_current: bool

    @property
    def language(self) -> Language:
        """The language it is told in."""
        return language_of(self.retelling.language)


def read_retelling(data: Mapping[str, Any]) -> RetoldEntry:
    """Return a retelling from plain data. Raises BadRetelling."""
    try:
        found = msgspec.convert(data, RetoldEntry)
    except msgspec.ValidationError as error:
        raise BadRetelling(str(error)) from error
    problems = list(_problems(found))
    if problems:
        raise BadRetelling("\n".join(problems))
    return found


def publish_retelling(version: Version, told: RetoldEntry, *, now: datetime, by: User | None = None) -> Retelling:
    """
    Keep a retelling of an entry of a published version. The very same again changes nothing.

    Raises BadRetelling where the version has no such entry, or says something else than its makers had in hand.
    """
    entry = entries_of(version).filter(slug=told.entry).first()
    if entry is None:
        raise BadRetelling(f"{told.entry}: version {version.number} has no such entry")
    if entry.summary != told.told_of:
        raise BadRetelling(
            f"{told.entry}: the entry has changed since it was told again. It now says: {entry.summary}"
        )
    fields: dict[str, Any] = {
        "manner": told.manner,
        "language": told.language,
        "title": told.title,
        "parts": msgspec.to_builtins(told.parts),
        "made_by": told.made_by,
        "checked_by": told.checked_by,
        "checked_on": told.checked_on,
    }
    with council_scope(version.offer.council):
        same = Retelling.objects.filter(
            told_of__slug=entry.slug, told_of__version__offer=version.offer_id, **fields
        )
        found: Retelling | None = same.first()
        return found or Retelling.objects.create(told_of=entry, published_at=now, published_by=by, **fields)


def retellings_of(version: Version, *, manner: Manner, language: str = ENGLISH.code) -> list[Found]:
    """Return the newest retelling of each entry of a version that has one, in the order of entries."""
    entries = {entry.slug: entry for entry in entries_of(version)}
    rows = Retelling.objects.filter(
        told_of__version__offer=version.offer_id,
        told_of__version__number__lte=version.number,
        told_of__slug__in=entries,
        manner=manner,
        language=language,
    )
    in_order = rows.select_related("told_of__version").order_by("published_at", "pk")
    newest = {row.told_of.slug: row for row in in_order}
    return [_found(newest[slug], entry=entry) for slug, entry in entries.items() if slug in newest]


def languages_of(version: Version) -> list[Language]:
    """Return the languages that entries of a version have been translated into, by their English names."""
    codes = Retelling.objects.filter(
        told_of__version__offer=version.offer_id,
        told_of__version__number__lte=version.number,
        told_of__slug__in=entries_of(version).values("slug"),
        manner=Manner.TRANSLATION,
    ).values_list("language", flat=True)
    return sorted((language_of(code) for code in set(codes)), key=lambda one: one.name)


def retellings_of_entry(entry: Entry) -> list[Found]:
    """Return what has been told of one entry: Easy Read first, then each language by its English name."""
    rows = Retelling.objects.filter(
        told_of__version__offer=entry.version.offer_id,
        told_of__version__number__lte=entry.version.number,
        told_of__slug=entry.slug,
    ).select_related("told_of__version")
    newest = {(row.manner, row.language): row for row in rows.order_by("published_at", "pk")}
    order = sorted(newest, key=lambda key: (key[0] != Manner.EASY_READ, language_of(key[1]).name))
    return [_found(newest[key], entry=entry) for key in order]


def says_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two rules, as data, say the same to somebody who reads them."""
    kept = ({key: value for key, value in rule.items() if key not in NOT_READ} for rule in (one, other))
    return next(kept) == next(kept)


def _found(retelling: Retelling, *, entry: Entry) -> Found:
    same = says_the_same(retelling.told_of.rule, entry.rule)
    return Found(retelling=retelling, entry=entry, is_current=same)


def _problems(told: RetoldEntry) -> Iterable[str]:
    if told.manner not in Manner.values:
        yield f"manner is “{told.manner}”; it may be {' or '.join(Manner.values)}"
    for name in ("title", "made_by", "checked_by"):
        if not getattr(told, name).strip():
            yield f"{name} is empty; a person has to stand behind it"
    if not told.parts:
        yield "there are no lines"
    if told.manner == Manner.EASY_READ:
        for number, part in enumerate(told.parts, start=1):
            yield from (f"line {number}: {problem}" for problem in _unfit_for_easy_read(part))


def _unfit_for_easy_read(part: RetoldPart) -> Iterable[str]:
    if part.picture not in pictures():
        yield f"the picture is “{part.picture}”; there are {', '.join(sorted(pictures()))}"
    if not part.alt.strip():
        yield "say in `alt` what the picture shows"
    if len(part.text.split()) > MOST_WORDS_A_LINE:
        yield f"it has more than {MOST_WORDS_A_LINE} words; give each idea a line of its own"
