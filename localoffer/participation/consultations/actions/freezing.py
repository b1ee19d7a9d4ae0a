"""Keeps what people are shown of a draft, word for word, so that it can always be said what they were asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec

from localoffer.offer.drafts.models import DraftEntry
from localoffer.offer.drafts.queries import read_draft
from localoffer.offer.models import Entry
from localoffer.offer.queries import book_of, entries_of, offer_in_force
from localoffer.offer.renderings.composing import document_entry
from localoffer.offer.versions.differences import EntryDifference, Happened, compare_offers
from localoffer.offer.versions.soundness import book_with
from localoffer.participation.consultations.models import Consultation, Happens, ShownEntry
from localoffer.participation.consultations.plan import Extent
from localoffer.participation.consultations.refusals import NothingToAskAbout
from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

HAPPENS = {Happened.NEW: Happens.NEW, Happened.GONE: Happens.GONE, Happened.CHANGED: Happens.CHANGED}
# Fields of a rule that nobody outside the council has to have an opinion on.
FOR_STAFF = frozenset({"examples", "words", "code", "id", "review_on"})


@dataclass(frozen=True, kw_only=True)
class Sides:
    """The offer in force and the draft, each as rules and as the book they are read against."""

    before: Sequence[Rule]
    after: Sequence[Rule]
    books: tuple[Book, Book]


def freeze(consultation: Consultation, *, extent: Extent, on: date) -> list[ShownEntry]:
    """Return what people are shown, now kept for good. Raises NothingToAskAbout."""
    sides = _sides(consultation, on=on)
    revisions = dict(DraftEntry.objects.filter(draft=consultation.draft).values_list("slug", "revision"))
    found = list(_shown(sides, extent=extent))
    if not found:
        raise NothingToAskAbout
    return [
        ShownEntry.objects.create(
            council=consultation.council,
            consultation=consultation,
            slug=rule.id,
            position=place,
            title=rule.title,
            happens=happens,
            revision=None if happens == Happens.GONE else revisions.get(rule.id),
            rule=files.plain(rule),
            words=_words(rule, book=book, consultation=consultation, on=on),
            changes=changes,
        )
        for place, (rule, happens, book, changes) in enumerate(found)
    ]


def _sides(consultation: Consultation, *, on: date) -> Sides:
    council = consultation.council
    version = offer_in_force(council, on=on)
    before = [files.from_plain(one.rule, file=one.slug) for one in entries_of(version)] if version else []
    read = read_draft(consultation.draft)
    books = (book_of(council, on=on), book_with(council, rules=read.rules, facts=read.facts, on=on))
    return Sides(before=before, after=read.rules, books=books)


def _shown(sides: Sides, *, extent: Extent) -> Iterator[tuple[Rule, Happens, Book, list[dict[str, str]]]]:
    """Yield the entries in the draft's order, then those that would go."""
    found: Mapping[str, EntryDifference] = {
        one.rule.id: one for one in compare_offers(sides.before, sides.after, books=sides.books).entries
    }
    for rule in sides.after:
        differs = found.get(rule.id)
        if differs is not None:
            yield rule, HAPPENS[differs.happened], sides.books[1], _changes(differs)
        elif extent is Extent.EVERYTHING:
            yield rule, Happens.SAME, sides.books[1], []
    for one in found.values():
        if one.happened is Happened.GONE:
            yield one.rule, Happens.GONE, sides.books[0], []


def _changes(differs: EntryDifference) -> list[dict[str, str]]:
    """Return what would change for people. Where nothing would, what staff changed for themselves is told."""
    told = [one for one in differs.told if one.field not in FOR_STAFF] or differs.told
    return [{"sentence": one.sentence, "before": one.before, "after": one.after} for one in told]


def _words(rule: Rule, *, book: Book, consultation: Consultation, on: date) -> dict[str, Any]:
    """Return what the page of an entry says, as plain data."""
    plain = files.plain(rule)
    entry = Entry(slug=rule.id, heading=rule.heading.value, title=rule.title, summary=rule.summary, rule=plain)
    page = document_entry(entry, council=consultation.council, book=book, on=on).page
    return {
        "summary": page.summary,
        "amount": page.money.amount,
        "who": msgspec.to_builtins(page.who),
        "how_to_get": page.how_to_get,
    }
