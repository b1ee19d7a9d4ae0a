"""Runs every check on a draft, and says which warnings are still to be answered."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from localoffer.offer.checks.check import Check
from localoffer.offer.checks.checked import Checked
from localoffer.offer.checks.finding import Finding, Found, Level
from localoffer.offer.checks.grounds import OURS
from localoffer.offer.checks.statutory import Topic
from localoffer.offer.checks.statutory import topics as every_topic
from localoffer.offer.checks.table import CHECKS
from localoffer.rules.book import Book
from localoffer.rules.rule import Rule

WEIGHT = {Level.ERROR: 0, Level.WARNING: 1, Level.NOTE: 2}


class Answer(Protocol):
    """What was answered to a warning: which check, about what text. `offer.drafts.models.WarningAnswer` is one."""

    @property
    def check_key(self) -> str:
        """The key of the check."""
        ...

    @property
    def about(self) -> str:
        """The text that the warning was about."""
        ...


def check_draft(
    rules: Sequence[Rule],
    *,
    book: Book,
    on: date,
    topics: tuple[Topic, ...] | None = None,
    addresses: frozenset[str] = frozenset(),
    names: frozenset[str] = frozenset(),
    months: int = 12,
) -> list[Finding]:
    """
    Return everything the checks find in a draft on a day: errors first, then warnings, then notes.

    `book` is the law with the draft's own entries and those around it. `topics` are what the offer must speak of
    (all of them where not given; none for a district). `months` is how old a reading of a source may be.
    """
    checked = Checked(
        rules=tuple(rules),
        book=book,
        on=on,
        topics=every_topic() if topics is None else topics,
        addresses=addresses,
        names=names,
        months=months,
    )
    found = [finding for check in CHECKS for finding in run(check, checked)]
    return sorted(found, key=lambda finding: WEIGHT[finding.level])


def run(check: Check, checked: Checked) -> Iterator[Finding]:
    """Yield what one check finds, each thing once, with its reason and sources."""
    seen: set[str] = set()
    for found in check.find(checked):
        finding = _finding(check, found)
        if finding.key not in seen:
            seen.add(finding.key)
            yield finding


def unreadable(slug: str, *, place: str, problem: str) -> Finding:
    """Return the finding for an entry (or the questions, with an empty slug) of which no rule can be made yet."""
    return Finding(
        check="can-be-read",
        level=Level.ERROR,
        entry=slug or None,
        place=place,
        what=f"This is not finished: {problem}.",
        why="Until it is whole, nothing else in it can be checked.",
        sources=(OURS,),
        about=f"{place}: {problem}",
    )


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that keep a draft from leaving draft."""
    return [finding for finding in findings if finding.blocks]


def unanswered(findings: Iterable[Finding], *, answers: Iterable[tuple[str | None, Answer]]) -> list[Finding]:
    """
    Return the warnings that nobody has answered in words.

    `answers` are pairs of an entry's slug (None for the whole offer) and what was answered. An answer counts as
    long as the text it was about stands.
    """
    answered = {(slug, answer.check_key, answer.about) for slug, answer in answers}
    warnings = (finding for finding in findings if finding.level is Level.WARNING)
    return [each for each in warnings if (each.entry, each.check, each.about) not in answered]


def _finding(check: Check, found: Found) -> Finding:
    return Finding(
        check=check.key,
        level=found.level or check.level,
        entry=found.entry,
        place=found.place,
        what=found.what,
        why=check.why,
        sources=found.sources or check.sources,
        about=found.about,
        passed_not_in_force=found.passed_not_in_force,
    )
