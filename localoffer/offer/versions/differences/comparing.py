"""Compares two offers: which entries are new, which have gone, and how each that is in both has changed."""

from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

from localoffer.offer.versions.differences.conditions import told_conditions
from localoffer.offer.versions.differences.fields import told_fields
from localoffer.offer.versions.differences.money import told_benefit
from localoffer.offer.versions.differences.pairing import paired
from localoffer.offer.versions.differences.telling import Side, Told, was_now
from localoffer.rules.book import Book
from localoffer.rules.facts import Fact
from localoffer.rules.rule import Rule

# A condition that comes to the same, but is written another way.
SAME_CONDITION = "Who can get it is written another way. It means the same."


class Happened(Enum):
    """What became of an entry."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


class EntryDifference(msgspec.Struct, frozen=True, kw_only=True):
    """How one entry differs. `before` is None for a new one, `after` for one that has gone."""

    happened: Happened
    before: Rule | None
    after: Rule | None
    told: tuple[Told, ...] = ()

    @property
    def rule(self) -> Rule:
        """The entry as it is now, or as it was before it went."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a difference is about an entry")
        return found

    @property
    def promise(self) -> bool:
        """Whether what is promised has changed, and not only how it is told."""
        return self.happened is not Happened.CHANGED or any(one.promise for one in self.told)


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """How two offers differ: entries in the order of the second offer, then those gone; `same` were left alone."""

    entries: tuple[EntryDifference, ...]
    questions: tuple[Told, ...]
    same: int


def compare_offers(
    before: Sequence[Rule],
    after: Sequence[Rule],
    *,
    books: tuple[Book, Book],
    facts: tuple[Sequence[Fact], Sequence[Fact]] = ((), ()),
) -> Comparison:
    """
    Return how the second offer differs from the first, in sentences.

    `books` give each offer its words, and `facts` are the questions that each asks of its own. Entries are the
    same by id, else by short name (code), else by title.
    """
    found: list[EntryDifference] = []
    pairs = paired(before, after)
    for one, other in pairs:
        difference = _entry(one, other, books=books)
        if difference is not None:
            found.append(difference)
    return Comparison(entries=tuple(found), questions=tuple(_questions(*facts)), same=len(pairs) - len(found))


def compare_entries(before: Rule, after: Rule, *, books: tuple[Book, Book]) -> tuple[Told, ...]:
    """Return a sentence for each way in which two rules differ; none where only their publishers differ."""
    was, now = Side(before, books[0]), Side(after, books[1])
    found = list(told_benefit(was, now))
    if before.when != after.when:
        sentences = told_conditions(was, now, before=before.when, after=after.when)
        found += [Told(field="when", sentence=text) for text in sentences]
        if not sentences:
            found.append(Told(field="when", sentence=SAME_CONDITION, promise=False))
    return (*found, *told_fields(was, now))


def _entry(one: Rule | None, other: Rule | None, *, books: tuple[Book, Book]) -> EntryDifference | None:
    if one is None or other is None:
        return EntryDifference(happened=Happened.NEW if one is None else Happened.GONE, before=one, after=other)
    told = compare_entries(one, other, books=books)
    return EntryDifference(happened=Happened.CHANGED, before=one, after=other, told=told) if told else None


def _questions(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[Told]:
    old, new = {fact.key: fact for fact in before}, {fact.key: fact for fact in after}
    for key, fact in new.items():
        if key not in old:
            yield Told(field=key, sentence=f"We now ask a new question: “{fact.question or fact.phrase}”.")
        elif old[key] != fact:
            text = was_now(old[key].question or old[key].phrase, fact.question or fact.phrase)
            yield Told(field=key, sentence=f"A question has changed. {text}")
    for key, fact in old.items():
        if key not in new:
            yield Told(field=key, sentence=f"We no longer ask: “{fact.question or fact.phrase}”.")
