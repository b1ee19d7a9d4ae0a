"""Puts one version of an offer together as a document."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec
from django.urls import reverse
from django.utils import timezone

from localoffer.accounts.models import Council
from localoffer.frontend.theme import Theme
from localoffer.offer.models import Entry, Question, Version
from localoffer.offer.presenters.conditions import Wording, sentence, who_can_get_it
from localoffer.offer.presenters.lists import own_rule
from localoffer.offer.presenters.pages import rule_page
from localoffer.offer.queries import book_of, chapters_of, entries_of, offer_in_force
from localoffer.offer.renderings.document import (
    Contact,
    DocumentChapter,
    DocumentEntry,
    Meaning,
    OfferDocument,
)
from localoffer.offer.renderings.worth import most_worth
from localoffer.offer.versions.soundness import book_with
from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact


class NotPublished(Exception):
    """A version that is still being put together has no forms."""


def offer_document(version: Version, *, site: str) -> OfferDocument:
    """
    Return a published version as a document, with the law and its figures as on the day it was published.

    `site` is the address of the site, such as https://offer.example. Raises NotPublished.
    """
    on = published_on(version)
    council: Council = version.offer.council
    book = _book_around(version, on=on)
    chapters = tuple(
        DocumentChapter(
            heading=chapter.heading,
            entries=tuple(document_entry(one, council=council, book=book, on=on) for one in chapter.entries),
        )
        for chapter in chapters_of(version)
    )
    return OfferDocument(
        council=council.name,
        council_slug=council.slug,
        council_code=council.code,
        people=council.people,
        made_up=council.is_demo,
        number=version.number,
        text_hash=version.text_hash,
        note=version.note,
        on=on,
        site=site.rstrip("/"),
        address=reverse("offer:browse", args=[council.slug]),
        contact=contact_of(council),
        chapters=chapters,
        meanings=_meanings(chapters, book=book),
        colours=Theme(**council.theme),
    )


def published_on(version: Version) -> date:
    """Return the day a version was published. Raises NotPublished."""
    if version.published_at is None:
        raise NotPublished
    return timezone.localdate(version.published_at)


def contact_of(council: Council) -> Contact:
    """Return who to ask at a council; rows without a value are left out."""
    rows = (
        ("Phone", council.contact_phone),
        ("Open", council.contact_hours),
        ("At night and at weekends", council.contact_out_of_hours),
        ("Email", council.contact_email),
    )
    team = council.contact_team or "the leaving care team"
    return Contact(team=team, rows=tuple((name, value) for name, value in rows if value))


def _book_around(version: Version, *, on: date) -> Book:
    """Return the book this very version stands in, even where another of the same day came after it."""
    council: Council = version.offer.council
    if offer_in_force(council, on=on) == version:
        return book_of(council, on=on)
    rules = [files.from_plain(entry.rule, file=entry.slug) for entry in entries_of(version)]
    questions = Question.objects.filter(version=version).order_by("position")
    facts = [msgspec.convert(question.fact, Fact) for question in questions]
    return book_with(council, rules=rules, facts=facts, on=on)


def document_entry(entry: Entry, *, council: Council, book: Book, on: date) -> DocumentEntry:
    """Return one entry as it stands on a day, in the book of its council."""
    rule = own_rule(entry, book=book)
    return DocumentEntry(
        entry=entry,
        page=rule_page(rule, book=book, on=on, at_home=council.slug),
        address=reverse("offer:entry", args=[council.slug, entry.slug]),
        review_on=rule.review_on,
        most=most_worth(rule, book=book, on=on),
    )


def _meanings(chapters: Iterable[DocumentChapter], *, book: Book) -> tuple[Meaning, ...]:
    """Return what each term means that an entry names, and each that those name, by its words."""
    waiting = {name for chapter in chapters for one in chapter.entries for name in _named(one.page.who)}
    found: dict[str, Meaning] = {}
    while waiting:
        name = waiting.pop()
        definition = book.definitions[name]
        lines = who_can_get_it(definition.when, book=book)
        address = reverse("offer:definition", args=[name])
        found[name] = Meaning(id=name, says=sentence(definition.yes), lines=lines, address=address)
        waiting |= set(_named(lines)) - set(found)
    return tuple(sorted(found.values(), key=lambda meaning: meaning.says))


def _named(lines: Iterable[Wording]) -> Iterator[str]:
    for line in lines:
        if line.definition:
            yield line.definition
        else:
            yield from _named(line.parts)
