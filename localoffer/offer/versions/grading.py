"""Tells a change of words from a change of what is promised, so that a correction stays a correction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from localoffer.offer.drafts.merging import changed
from localoffer.offer.versions.models import Grade
from localoffer.offer.versions.taking_away import taken_away
from localoffer.rules import files
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

# Changing these changes how the promise is told, not what it is.
WORDING = frozenset(
    {
        "title",
        "summary",
        "heading",
        "how_to_get",
        "if_not",
        "if_refused",
        "words",
        "sources",
        "examples",
        "review_on",
        "code",
    }
)


class TooMuchForACorrection(ValueError):
    """A correction that mends no slip may change words alone; `changes` names what else was changed, by entry."""

    def __init__(self, changes: list[tuple[str, str]]) -> None:
        """Keep each entry's slug with the field that changed; the field is empty for a whole entry."""
        super().__init__(", ".join(f"{slug} {field}".strip() for slug, field in changes))
        self.changes = changes


class NotMinor(ValueError):
    """A minor change takes nothing away; `changes` has a sentence for each thing that this one does."""

    def __init__(self, changes: list[str]) -> None:
        """Keep each sentence, and make one text of them."""
        super().__init__(" ".join(changes))
        self.changes = changes


class NotTheFirst(ValueError):
    """There is a version here already, so this is not the first."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """
    Two offers, the second to follow the first, with the books that give each its words.

    `may_take_away` says that the power it is published on expressly lets less be promised. `slip` says against
    which words of the decision the first was written down wrong.
    """

    before: Sequence[Rule]
    after: Sequence[Rule]
    books: tuple[Book, Book]
    may_take_away: bool = False
    slip: str = ""


def check_grade(grade: Grade, *, change: Change) -> None:
    """
    Return where the change is no bigger than its grade. Raises TooMuchForACorrection, NotMinor and NotTheFirst.

    A correction changes no promise, unless it is told which slip against the decision it mends. What is minor
    takes nothing away from anybody, unless the delegation expressly says that it may.
    """
    if grade == Grade.CORRECTION and not change.slip.strip():
        changes = promises_changed(_plain(change.before), after=_plain(change.after))
        if changes:
            raise TooMuchForACorrection(changes)
    if grade == Grade.MINOR and not change.may_take_away:
        taken = taken_away(change.before, change.after, books=change.books)
        if taken:
            raise NotMinor(taken)
    if grade == Grade.FIRST and change.before:
        raise NotTheFirst


def _plain(rules: Iterable[Rule]) -> list[dict[str, Any]]:
    return [files.plain(rule) for rule in rules]


def promises_changed(
    before: Iterable[Mapping[str, Any]], *, after: Iterable[Mapping[str, Any]]
) -> list[tuple[str, str]]:
    """Return where two offers promise different things: the entry's slug, and the field or "" for all of it."""
    was, now = ({str(rule["id"]): rule for rule in rules} for rules in (before, after))
    found: list[tuple[str, str]] = [(slug, "") for slug in {**was, **now} if (slug in was) is not (slug in now)]
    for slug in (slug for slug in was if slug in now):
        found += [(slug, field) for field in changed(was[slug], after=now[slug]) if field not in WORDING]
    return found
