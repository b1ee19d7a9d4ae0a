"""Prepares lists: the entries of an offer, the national rules, and those of one sureness."""

from dataclasses import dataclass
from datetime import date

from localoffer.frontend.components import Sureness
from localoffer.offer.composing import publisher_and_slug
from localoffer.offer.models import Entry, HeadingName
from localoffer.offer.presenters.amounts import headline
from localoffer.offer.presenters.pages import STAGES, in_force_words
from localoffer.offer.presenters.sources import STANDINGS, sureness_of_rule
from localoffer.offer.queries import Chapter
from localoffer.rules.assessment import Stage, stage_on
from localoffer.rules.book import Book
from localoffer.rules.rule import InForce, Kind, Rule

FILTERS = {
    "checked": Sureness.SURE,
    "likely": Sureness.LIKELY,
    "to-be-checked": Sureness.UNSURE,
    "not-started": Sureness.NOT_YET,
}


@dataclass(frozen=True, kw_only=True)
class EntryLine:
    """One entry in a list."""

    slug: str
    title: str
    summary: str
    amount: str
    standing: str


@dataclass(frozen=True, kw_only=True)
class RuleLine:
    """One national rule in a list."""

    id: str
    title: str
    summary: str
    standing: str
    dates: str
    sureness: Sureness
    source: str


@dataclass(frozen=True, kw_only=True)
class Group:
    """Lines under one heading; `key` is the heading's own name on the page."""

    key: str
    name: str
    lines: tuple[EntryLine, ...] | tuple[RuleLine, ...]


@dataclass(frozen=True, kw_only=True)
class Filter:
    """One way to shorten the list of rules."""

    key: str
    name: str
    count: int
    chosen: bool


def entry_groups(chapters: list[Chapter], *, book: Book, on: date) -> tuple[Group, ...]:
    """Return an offer's entries under their headings."""
    return tuple(
        Group(
            key=chapter.heading.value,
            name=chapter.heading.label,
            lines=tuple(entry_line(entry, book=book, on=on) for entry in chapter.entries),
        )
        for chapter in chapters
    )


def entry_line(entry: Entry, *, book: Book, on: date) -> EntryLine:
    """Return one entry for a list. The book must be that of the entry's own council."""
    rule = own_rule(entry, book=book)
    return EntryLine(
        slug=entry.slug,
        title=entry.title,
        summary=entry.summary,
        amount=headline(rule, book=book, on=on),
        standing=_standing(rule, on=on),
    )


def own_rule(entry: Entry, *, book: Book) -> Rule:
    """Return the rule of an entry in its council's book, where national law may have taken its short name."""
    found = book.rules[entry.slug]
    if found.publisher == entry.rule.get("publisher"):
        return found
    return next(rule for rule in book.rules.values() if _is(rule, entry))


def _standing(rule: Rule, *, on: date) -> str:
    if rule.benefit.kind is Kind.NOT_OFFERED:
        return "Not offered"
    stage = stage_on(rule, on)
    return "" if stage is Stage.IN_FORCE else STAGES[stage]


def rule_groups(rules: list[Rule]) -> tuple[Group, ...]:
    """Return national rules under their headings; headings without rules are left out."""
    groups = (
        Group(
            key=heading.value,
            name=heading.label,
            lines=tuple(rule_line(rule) for rule in rules if rule.heading.value == heading.value),
        )
        for heading in HeadingName
    )
    return tuple(group for group in groups if group.lines)


def rule_line(rule: Rule) -> RuleLine:
    """Return one national rule for a list."""
    first = rule.sources[0]
    return RuleLine(
        id=rule.id,
        title=rule.title,
        summary=rule.summary,
        standing=STANDINGS[rule.standing],
        dates="; ".join(in_force_words(span) for span in rule.in_force if span != InForce()),
        sureness=sureness_of_rule(rule),
        source=f"{first.title}, {first.cite}" if first.cite else first.title,
    )


def filters(rules: list[Rule], *, chosen: str) -> tuple[Filter, ...]:
    """Return the ways to shorten a list of rules, with how many each leaves; the first leaves all."""
    every = Filter(key="", name="All", count=len(rules), chosen=chosen not in FILTERS)
    found = [sureness_of_rule(rule) for rule in rules]
    others = (
        Filter(key=key, name=sureness.value, count=found.count(sureness), chosen=key == chosen)
        for key, sureness in FILTERS.items()
    )
    return (every, *others)


def filtered(rules: list[Rule], *, chosen: str) -> list[Rule]:
    """Return the rules of the sureness chosen; all of them where none is."""
    wanted = FILTERS.get(chosen)
    return [rule for rule in rules if wanted is None or sureness_of_rule(rule) is wanted]


def _is(rule: Rule, entry: Entry) -> bool:
    same_publisher = rule.publisher == entry.rule.get("publisher")
    return same_publisher and publisher_and_slug(rule.id, at_home="")[1] == entry.slug
