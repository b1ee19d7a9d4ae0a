"""Lays the list out for paper and PDF, with the same words as the page."""

from collections.abc import Iterator
from datetime import date

from localoffer.accounts.models import Council
from localoffer.checker.presenters.result import Group, Item, ResultPage
from localoffer.frontend.printed import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Table,
    picture_of,
)
from localoffer.frontend.words import day

SAFE = "This list is about you. Keep it somewhere safe."


def document_of(page: ResultPage, *, council: Council | None, on: date) -> Document:
    """Return the whole list as a document."""
    owner = council.name if council else "Local offer"
    blocks = [
        Paragraph(text=f"Made on {day(on)}. {page.summary}"),
        Note(text=f"{SAFE} {page.rights.note}"),
        *_contact(page),
        *_rights(page),
        *(block for part in page.parts for block in _part(part.title, part.lead, part.groups)),
        *_unsettled(page),
        *_time(page),
        *_not_due(page),
    ]
    return Document(title=page.title, owner=owner, made_on=on, blocks=tuple(blocks))


def _contact(page: ResultPage) -> Iterator[Block]:
    contact = page.contact
    yield Heading(text="A person to ask")
    yield Paragraph(text=contact.lead)
    yield Facts(rows=(("Team", contact.team), *((fact.name, fact.text) for fact in contact.facts)))
    yield Bullets(items=tuple(link.text for link in contact.others))


def _rights(page: ResultPage) -> Iterator[Block]:
    rights = page.rights
    yield Heading(text="Your rights in law")
    if rights.settled:
        yield Paragraph(text=f"{rights.settled.summary} ({rights.settled.law})")
    if rights.possible:
        yield Paragraph(text=rights.lead)
        yield Bullets(items=tuple(f"{one.title}: {one.summary}" for one in rights.possible))
    if rights.looks:
        yield Paragraph(text="Ask a person to look at this:")
        yield Bullets(items=rights.looks)


def _part(title: str, lead: str, groups: tuple[Group, ...]) -> Iterator[Block]:
    yield Heading(text=title)
    yield Paragraph(text=lead)
    for group in groups:
        for item in group.items:
            yield from _item(item, heading=group.heading)


def _item(item: Item, *, heading: str) -> Iterator[Block]:
    card = item.card
    yield Heading(text=card.title, level=3)
    yield Paragraph(text=card.summary)
    top = [("Heading", heading), ("How much", card.amount), ("When", card.until)]
    ask = [("What would settle the amount", item.question)]
    why = [("Why", ". ".join(f"{line.mark.value}: {line.text}" for line in card.conditions))]
    law = [("Where this comes from", "; ".join(source.name for source in card.sources))]
    rows = [*top, *((fact.name, fact.text) for fact in (*card.facts, *card.small_print)), *ask, *why, *law]
    yield Facts(rows=tuple((name, text) for name, text in rows if text))


def _unsettled(page: ResultPage) -> Iterator[Block]:
    if not page.unsettled:
        return
    yield Heading(text="What we could not tell")
    for group in page.unsettled:
        yield Heading(text=group.question or "Only a person can tell", level=3)
        yield Paragraph(text="The answer would help to settle this:" if group.ask else "Ask a person about this:")
        yield Bullets(items=tuple(f"{item.card.title}. {item.card.summary}" for item in group.items))


def _time(page: ResultPage) -> Iterator[Block]:
    line = page.timeline
    if line is None:
        return
    yield Heading(text=line.title)
    yield picture_of(line)
    rows = [(row.name, span.text, span.dates) for row in line.rows for span in row.spans]
    yield Table(caption=f"{line.title}, as a table", head=("What", "How it stands", "When"), rows=tuple(rows))


def _not_due(page: ResultPage) -> Iterator[Block]:
    if not page.not_due:
        return
    yield Heading(text="What is not for you now, and what to do instead")
    for group in page.not_due:
        yield Heading(text=group.heading, level=3)
        lines = [
            ". ".join(part.rstrip(".") for part in (one.card.title, one.reason, one.instead) if part)
            for one in group.items
        ]
        yield Bullets(items=tuple(f"{line}." for line in lines))
