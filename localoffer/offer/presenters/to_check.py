"""Lists what must be checked in the national rulebook, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from localoffer.offer.presenters.sources import NOT_STARTED, STANDINGS, disagree, source_lines
from localoffer.rules.book import Book
from localoffer.rules.english import day
from localoffer.rules.rule import Definition, Parameter, Rule, Source, Standing

SOON = timedelta(days=90)
Thing = Rule | Definition | Parameter


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing to check: what, where it stands (`kind` is rule, definition or figure), and why."""

    kind: str
    id: str
    title: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Reason:
    """Things to check for the same reason."""

    key: str
    name: str
    explained: str
    checks: tuple[Check, ...]


def reasons_to_check(book: Book, *, on: date) -> tuple[Reason, ...]:
    """Return what must be checked in a book on a day, by reason; a reason with nothing to check is left out."""
    reasons = (
        Reason(
            key="not-confirmed",
            name="Not confirmed as started",
            explained="Find out whether these have started. Until then nobody is told they are due.",
            checks=tuple(_not_confirmed(book)),
        ),
        Reason(
            key="review-passed",
            name="Time to look again",
            explained="The day we set to read these again has passed.",
            checks=tuple(_review(book, first=date.min, last=on)),
        ),
        Reason(
            key="review-soon",
            name="To look at again soon",
            explained="The day we set to read these again comes within 90 days.",
            checks=tuple(_review(book, first=on + timedelta(days=1), last=on + SOON)),
        ),
        Reason(
            key="disagree",
            name="Sources that disagree",
            explained="We show what each source says. Find out which is right.",
            checks=tuple(_disagreeing(book)),
        ),
        Reason(
            key="unsettled",
            name="Sources we are not sure of",
            explained="Read these in the official text, or find a better source.",
            checks=tuple(_unsettled(book)),
        ),
    )
    return tuple(reason for reason in reasons if reason.checks)


def _things(book: Book) -> Iterator[tuple[str, Thing, tuple[Source, ...]]]:
    for rule in book.rules.values():
        yield "rule", rule, rule.sources
    for definition in book.definitions.values():
        yield "definition", definition, definition.sources
    for figure in book.parameters.values():
        yield "figure", figure, tuple(source for value in figure.values for source in value.sources)


def _unsettled(book: Book) -> Iterator[Check]:
    for kind, thing, sources in _things(book):
        for line in source_lines(tuple(source for source in sources if not source.sure.settled)):
            said = f"{line.says}. " if line.says else ""
            yield Check(kind=kind, id=thing.id, title=thing.title, why=f"{line.name}. {said}{line.mark}")


def _disagreeing(book: Book) -> Iterator[Check]:
    for kind, thing, sources in _things(book):
        if kind != "figure" and disagree(sources):
            said = "; ".join(f"{source.title}: {source.says}" for source in sources if source.says)
            yield Check(kind=kind, id=thing.id, title=thing.title, why=said)


def _not_confirmed(book: Book) -> Iterator[Check]:
    for rule in book.rules.values():
        if rule.standing in NOT_STARTED:
            yield Check(kind="rule", id=rule.id, title=rule.title, why=STANDINGS[rule.standing])
    for figure in book.parameters.values():
        for value in figure.values:
            if value.standing is not Standing.IN_FORCE:
                starts = "" if value.first is None else f" It may start on {day(value.first)}"
                why = f"{STANDINGS[value.standing]}.{starts}"
                yield Check(kind="figure", id=figure.id, title=figure.title, why=why)


def _review(book: Book, *, first: date, last: date) -> Iterator[Check]:
    due = [rule for rule in book.rules.values() if rule.review_on and first <= rule.review_on <= last]
    for rule in sorted(due, key=lambda rule: rule.review_on or date.max):
        if rule.review_on is not None:
            yield Check(
                kind="rule", id=rule.id, title=rule.title, why=f"To be read again on {day(rule.review_on)}"
            )
