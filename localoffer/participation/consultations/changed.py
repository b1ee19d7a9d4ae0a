"""Tells how a draft differs now from what people were shown: what changed because of them, and what did not."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.timezone import localdate

from localoffer.offer.drafts.models import Change, Deed, DraftEntry
from localoffer.offer.drafts.queries import read_draft
from localoffer.offer.queries import entries_of, offer_in_force
from localoffer.offer.versions.differences import compare_entries
from localoffer.offer.versions.soundness import book_with
from localoffer.participation.consultations.models import Consultation, Happens, ShownEntry, ThemeAnswer
from localoffer.participation.consultations.queries import answers_of
from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

TAKEN_OUT = "It was taken out of the proposal."
STAYS = "It stays in the offer after all."
ADDED = "It was added since. We did not ask about it."
NOT_ASKED = "We did not ask about this."


@dataclass(frozen=True, kw_only=True)
class Changed:
    """One entry that is no longer as people were shown it: how, and the titles of the themes that led to it."""

    slug: str
    title: str
    sentences: tuple[str, ...]
    themes: tuple[str, ...]


def what_changed(consultation: Consultation) -> tuple[Changed, ...]:
    """Return each entry of the draft that differs from what was shown, in sentences, with the themes behind it."""
    answers = [one for one in answers_of(consultation).values() if one.entries]
    return tuple(
        Changed(slug=slug, title=title, sentences=sentences, themes=_themes(answers, slug=slug))
        for slug, title, sentences in _differences(consultation)
    )


def _differences(consultation: Consultation) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    read = read_draft(consultation.draft)
    book = book_with(consultation.council, rules=read.rules, facts=read.facts, on=consultation.opens_on)
    rules = {rule.id: rule for rule in read.rules}
    there = set(DraftEntry.objects.filter(draft=consultation.draft, removed=False).values_list("slug", flat=True))
    shown = list(ShownEntry.objects.filter(consultation=consultation).order_by("position"))
    for one in shown:
        sentences = _sentences(one, now=rules.get(one.slug), is_there=one.slug in there, book=book)
        if sentences:
            yield one.slug, one.title, sentences
    for slug in sorted(_added_since(consultation) & set(rules)):
        yield slug, rules[slug].title, (ADDED,)
    asked = {one.slug for one in shown}
    for before in _in_force_then(consultation):
        if before.id not in asked:
            yield from _not_asked(before, now=rules.get(before.id), is_there=before.id in there, book=book)


def _sentences(one: ShownEntry, *, now: Rule | None, is_there: bool, book: Book) -> tuple[str, ...]:
    if one.happens == Happens.GONE:
        return (STAYS,) if is_there else ()
    if not is_there:
        return (TAKEN_OUT,)
    if now is None:
        return ()
    before = files.from_plain(one.rule, file=one.slug)
    return tuple(told.sentence for told in compare_entries(before, now, books=(book, book)))


def _not_asked(
    before: Rule, *, now: Rule | None, is_there: bool, book: Book
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield an entry that was to stay as it was, so that nobody was asked about it, and that differs now."""
    if not is_there:
        yield before.id, before.title, (NOT_ASKED, TAKEN_OUT)
    elif now is not None:
        told = tuple(one.sentence for one in compare_entries(before, now, books=(book, book)))
        if told:
            yield before.id, before.title, (NOT_ASKED, *told)


def _in_force_then(consultation: Consultation) -> list[Rule]:
    """Return what was in force when the draft was put to people: what they were not shown stood so in both."""
    version = offer_in_force(consultation.council, on=localdate(consultation.created_at))
    return [files.from_plain(one.rule, file=one.slug) for one in entries_of(version)] if version else []


def _added_since(consultation: Consultation) -> set[str]:
    added = Change.objects.filter(draft=consultation.draft, deed=Deed.ADDED, at__gt=consultation.created_at)
    return set(added.values_list("entry__slug", flat=True))


def _themes(answers: list[ThemeAnswer], *, slug: str) -> tuple[str, ...]:
    return tuple(one.theme.title for one in answers if slug in one.entries)
