"""Lays the list out for paper and PDF, with the same words as the page."""

from collections.abc import Iterator
from datetime import date

from localoffer.accounts.models import Council
from localoffer.checker.presenters.result import Item, Part, ResultPage
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

NOT_CONFIRMED = "not-confirmed"
SAFE = "This list is about you. Keep it somewhere safe."


def document_of(page: ResultPage, *, council: Council | None, on: date) -> Document:
    """Return the whole list as a document."""
    owner = council.name if council else "Local offer"
    blocks = [
        Paragraph(text=f"Made on {day(on)}. {page.summary}"),
        Note(text=f"{SAFE} {page.rights.note}"),
        *_contact(page),
        *_rights(page),
        *(block for part in page.parts for block in _part(part)),
        *_unsettled(page),
        *_changed(page),
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


def _part(part: Part) -> Iterator[Block]:
    if part.key == NOT_CONFIRMED:
        yield Heading(text=part.title)
        yield Paragraph(text=part.lead)
        items = [item.card for group in part.groups for item in group.items]
        yield Bullets(items=tuple(f"{card.title}. {card.standing_text}. {card.summary}" for card in items))
        return
    for group in part.groups:
        yield Heading(text=f"{part.title}: {group.heading}")
        for item in group.items:
            yield from _item(item)


def _item(item: Item) -> Iterator[Block]:
    """Yield what a person needs in the hand; the rest stands on the page of the rule."""
    card = item.card
    yield Heading(text=card.title, level=3)
    yield Paragraph(text=card.summary)
    rows = [
        ("How much", card.amount),
        ("When", card.until),
        *((fact.name, fact.text) for fact in card.facts),
        ("What would settle the amount", item.question),
        ("Why", "; ".join(line.text for line in card.conditions)),
        ("Law or source", "; ".join(source.name for source in card.sources)),
    ]
    yield Facts(rows=tuple((name, text) for name, text in rows if text))


def _unsettled(page: ResultPage) -> Iterator[Block]:
    if not page.unsettled:
        return
    yield Heading(text="What we could not tell")
    for group in page.unsettled:
        yield Heading(text=group.question or "Only a person can tell", level=3)
        yield Paragraph(text="The answer would help to settle this:" if group.ask else "Ask a person about this:")
        yield Bullets(items=tuple(f"{item.card.title}. {item.card.summary}" for item in group.items))


def _changed(page: ResultPage) -> Iterator[Block]:
    if page.changed:
        yield Heading(text=page.changed_title)
    for offer in page.changed:
        yield Heading(text=offer.title, level=3)
        if offer.reason:
            yield Paragraph(text=f"Why the offer changed: {offer.reason}")
        if not offer.items:
            yield Paragraph(text=offer.nothing)
            continue
        yield Bullets(items=tuple(f"{item.title}. {item.turn}. {item.text}" for item in offer.items))


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
        yield Bullets(items=tuple(_instead(item) for item in group.items))


def _instead(item: Item) -> str:
    why = f" This is only if: {item.reason}." if item.reason else ""
    return f"{item.card.title}.{why}{f' Instead: {item.instead}' if item.instead else ''}"
