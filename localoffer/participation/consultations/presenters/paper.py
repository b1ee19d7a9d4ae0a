"""Lays a consultation out on paper, with boxes to tick and lines to write on."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from localoffer.frontend.printed import (
    Block,
    Bullets,
    Choices,
    Document,
    Heading,
    Lines,
    Note,
    Outline,
    Paragraph,
    Point,
    ScanCode,
)
from localoffer.participation.consultations.analysing import SCALE
from localoffer.participation.consultations.helplines import people_to_ring
from localoffer.participation.consultations.models import AskKind, Consultation, Feeling
from localoffer.participation.consultations.places import Place

PRIVATE = "Do not write your name. We do not need to know who you are."
APART = (
    "If you want somebody to contact you, write how on a separate sheet. Give it to a worker you trust. "
    "Only the person who keeps young people safe reads it."
)


def paper_of(
    consultation: Consultation, *, places: Sequence[Place], address: str, code_address: str, until: date, on: date
) -> Document:
    """Return a consultation as a form to fill in by hand. `address` leads to it on the web."""
    blocks: list[Block] = [
        Paragraph(text=f"You can answer until {_day(until)}. Skip whatever you like."),
        Note(text=PRIVATE),
        Heading(text="Why we ask"),
        Paragraph(text=consultation.why),
        Heading(text="What can still change"),
        Paragraph(text=consultation.could_change),
        ScanCode(address=address, text="Answer on your phone"),
        Paragraph(text=f"Or type the code {consultation.code} at {code_address}"),
        Note(text=APART),
        Paragraph(text="We may not read this today. If you are not safe, talk to somebody now:"),
        Bullets(items=tuple(_ring(*one) for one in people_to_ring(consultation.council))),
    ]
    for place in places:
        blocks += _blocks(place)
    blocks += [Heading(text="When you have finished"), Paragraph(text="Give this to a worker, or post it to us.")]
    return Document(title=consultation.title, owner=consultation.council.name, made_on=on, blocks=tuple(blocks))


def _blocks(place: Place) -> Iterator[Block]:
    yield Heading(text=place.title)
    if place.entry is not None:
        yield from _entry(place)
    elif place.ask is not None and place.ask.kind != AskKind.WORDS:
        yield Paragraph(text="Tick as many as you like" if place.ask.kind == AskKind.SEVERAL else "Tick one")
        yield Choices(items=SCALE if place.ask.kind == AskKind.SCALE else tuple(place.ask.options))
    yield Lines(label="Your words", lines=3)


def _entry(place: Place) -> Iterator[Block]:
    entry = place.entry
    if entry is None:
        return
    yield Paragraph(text=f"{entry.get_happens_display()}. {entry.words['summary']}")
    if entry.words["amount"]:
        yield Paragraph(text=entry.words["amount"])
    if entry.changes:
        yield Paragraph(text="What would change:")
        yield Bullets(items=tuple(_change(one) for one in entry.changes))
    if entry.words["who"]:
        yield Paragraph(text="Who it is for:")
        yield Outline(items=tuple(_point(one) for one in entry.words["who"]))
    yield Paragraph(text="What do you think of this? Tick one")
    yield Choices(items=tuple(str(feeling.label) for feeling in Feeling))


def _change(change: dict[str, str]) -> str:
    told = [change["sentence"]]
    told += [f"Now: {change['before']}"] if change["before"] else []
    told += [f"Then: {change['after']}"] if change["after"] else []
    return " ".join(told)


def _point(line: dict[str, Any]) -> Point:
    return Point(text=line["text"], parts=tuple(_point(one) for one in line["parts"]))


def _ring(name: str, phone: str, when: str) -> str:
    return f"{name}: {phone}. {when}." if when else f"{name}: {phone}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
