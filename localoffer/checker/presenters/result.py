"""Puts the whole list together as a page: rights, what is open now, what may be, what comes later, what is not."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from localoffer.checker.presenters.cards import card_of
from localoffer.checker.presenters.changes import ChangedOffer, changed_offers
from localoffer.checker.presenters.contact import Contact, contact_of
from localoffer.checker.presenters.rights import Rights, rights_of
from localoffer.checker.presenters.spans import timeline_of
from localoffer.checker.queries.changes import ChangesOfOffer
from localoffer.checker.queries.lists import Entry, PersonalList, Section
from localoffer.checker.wording import Wording
from localoffer.frontend.components import Mark, OutcomeCard, Timeline
from localoffer.frontend.words import day
from localoffer.offer.models import HeadingName


@dataclass(frozen=True, kw_only=True)
class Item:
    """One card of the list; the question that would settle its amount; why it is not due; what to do instead."""

    card: OutcomeCard
    ask: str = ""
    question: str = ""
    instead: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Unsettled:
    """One question, with the help it would settle. Without a `question`, only a person can tell."""

    ask: str
    question: str
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class Group:
    """The items under one heading of the offer."""

    key: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of the page: its title, a line that says what is in it, and its groups."""

    key: str
    title: str
    lead: str
    groups: tuple[Group, ...]

    @property
    def count(self) -> int:
        """How many items it has."""
        return sum(len(group.items) for group in self.groups)


@dataclass(frozen=True, kw_only=True)
class ResultPage:
    """Everything the result shows, in order."""

    title: str
    made_on: str
    summary: str
    rights: Rights
    parts: tuple[Part, ...]
    unsettled: tuple[Unsettled, ...]
    not_due: tuple[Group, ...]
    contact: Contact
    timeline: Timeline | None
    changed_title: str
    changed: tuple[ChangedOffer, ...]


TITLES = {
    Section.NOW: ("What is open to you now", "What is open to them now", "You can ask for all of these today."),
    Section.PERSON: (
        "What a person has to decide",
        "What a person has to decide",
        "You can ask for these. Somebody looks at what you need, then says yes or no.",
    ),
    Section.LATER: ("What opens later", "What opens later", "You do not get these yet. Each says when it opens."),
    Section.NOT_CONFIRMED: (
        "What may come",
        "What may come",
        "These are planned, or the law has passed. Nobody knows yet on which day they start.",
    ),
}


def result_page(listed: PersonalList, *, wording: Wording, changes: Iterable[ChangesOfOffer] = ()) -> ResultPage:
    """Return the page for one person's list, with what changed for her."""
    parts = [_part(section, listed, wording) for section in TITLES]
    return ResultPage(
        title=wording.pick("Your list", "The young person’s list"),
        made_on=day(listed.on),
        summary=_summary(listed, wording),
        rights=rights_of(listed.category),
        parts=tuple(part for part in parts if part.groups),
        unsettled=_unsettled(listed, wording),
        not_due=_groups(_not_due(listed), listed, wording, key="not"),
        contact=contact_of(listed.law.council),
        timeline=timeline_of(listed),
        changed_title=wording.pick("What changed for you", "What changed for them"),
        changed=changed_offers(changes, wording=wording),
    )


def _summary(listed: PersonalList, wording: Wording) -> str:
    now, person = len(listed.of(Section.NOW)), len(listed.of(Section.PERSON))
    words = wording.pick("are open to you now", "are open to them now")
    text = f"{now} kinds of help {words}." if now != 1 else f"1 kind of help {words.replace('are', 'is', 1)}."
    return f"{text} A person decides on {person} more." if person else text


def _part(section: Section, listed: PersonalList, wording: Wording) -> Part:
    yours, theirs, lead = TITLES[section]
    groups = _groups(listed.of(section), listed, wording, key=section.value.replace("_", "-"))
    return Part(
        key=section.value.replace("_", "-"),
        title=wording.pick(yours, theirs),
        lead=wording.said(lead),
        groups=groups,
    )


def _groups(entries: Iterable[Entry], listed: PersonalList, wording: Wording, *, key: str) -> tuple[Group, ...]:
    by_heading: dict[Any, list[Item]] = {}
    for entry in entries:
        by_heading.setdefault(entry.assessment.rule.heading.value, []).append(_item(entry, listed, wording))
    return tuple(
        Group(key=f"{key}-{name.value}", heading=str(name.label), items=tuple(by_heading[name.value]))
        for name in HeadingName
        if name.value in by_heading
    )


def _not_due(listed: PersonalList) -> list[Entry]:
    """Return what is not due; of rules that share one duty, none is told where another of them may be due."""
    open_codes = {
        entry.assessment.rule.code for entry in listed.entries if entry.section is not Section.NOT_DUE
    } - {None}
    return [entry for entry in listed.of(Section.NOT_DUE) if entry.assessment.rule.code not in open_codes]


def _unsettled(listed: PersonalList, wording: Wording) -> tuple[Unsettled, ...]:
    """Return what could not be told, by the question that would settle it; the most useful first."""
    by_question: dict[str, list[Item]] = {}
    for entry in listed.of(Section.UNKNOWN):
        item = _item(entry, listed, wording)
        by_question.setdefault(item.ask, []).append(item)
    groups = [
        Unsettled(ask=ask, question=items[0].question, items=tuple(items)) for ask, items in by_question.items()
    ]
    return tuple(sorted(groups, key=lambda group: (not group.ask, -len(group.items))))


def _item(entry: Entry, listed: PersonalList, wording: Wording) -> Item:
    fact = entry.question if entry.section in (Section.UNKNOWN, Section.NOW) else None
    card = card_of(entry, listed=listed)
    failing = [line.text for line in card.conditions if line.mark is Mark.NOT_MET]
    return Item(
        card=card,
        ask=fact.key if fact is not None else "",
        question=wording.said(fact.question or "") if fact is not None else "",
        instead=entry.assessment.rule.if_not or "",
        reason=failing[0] if failing and entry.section is Section.NOT_DUE else "",
    )
