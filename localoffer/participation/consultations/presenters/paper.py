"""Lays a consultation out on paper, with boxes to tick and lines to write on, also as somebody told it again."""

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
from localoffer.frontend.words import day
from localoffer.participation.consultations.analysing import SCALE
from localoffer.participation.consultations.helplines import people_to_ring
from localoffer.participation.consultations.models import Ask, AskKind, Consultation, Feeling
from localoffer.participation.consultations.pieces import WHAT_IT_IS_ABOUT
from localoffer.participation.consultations.places import Place
from localoffer.participation.consultations.presenters.paper_again import PaperAgain
from localoffer.participation.consultations.told_again import ToldAgain


def paper_of(
    consultation: Consultation,
    *,
    places: Sequence[Place],
    address: str,
    code_address: str,
    until: date,
    on: date,
    told: ToldAgain | None = None,
) -> Document:
    """
    Return a consultation as a form to fill in by hand. `address` leads to it on the web.

    With `told` it is the form in Easy Read or another language. What nobody told again stays in English.
    """
    again = PaperAgain(told)
    words = again.words
    code = f"{words['code']} {_apart(f'{consultation.code}, {code_address}')}"
    until_day = Paragraph(text=f"{words['until']} {_apart(day(until))}")
    begin = (until_day, Note(text=words["private"]), Paragraph(text=words["skip"]))
    ways = (ScanCode(address=address, text=words["phone"]), Paragraph(text=code), Note(text=words["apart"]))
    ring = Bullets(items=tuple(_ring(*one) for one in people_to_ring(consultation.council)))
    end = (Heading(text=words["finished"]), Paragraph(text=words["give"]))
    blocks: list[Block] = [
        *again.form(*begin),
        *(again.piece(WHAT_IT_IS_ABOUT) or _about(consultation)),
        *again.form(*ways, Paragraph(text=words["safe"])),
        ring,
        *(block for place in places for block in _place(place, again=again)),
        *again.form(*end),
    ]
    title = f"{consultation.title}: {told.name}" if told else consultation.title
    return Document(title=title, owner=consultation.council.name, made_on=on, blocks=tuple(blocks))


def _apart(text: str) -> str:
    """Keep an English date or an address in its own order inside words that run from the right (Unicode UAX 9)."""
    return f"\u2068{text}\u2069"


def _about(consultation: Consultation) -> tuple[Block, ...]:
    return (
        Heading(text="Why we ask"),
        Paragraph(text=consultation.why),
        Heading(text="What can still change"),
        Paragraph(text=consultation.could_change),
    )


def _place(place: Place, *, again: PaperAgain) -> Iterator[Block]:
    words = again.words
    if place.entry is not None:
        yield Heading(text=place.title)
        yield from again.piece(place.key) or _entry(place)
        feelings = tuple(words[one.value] for one in Feeling)
        yield from again.form(Paragraph(text=words["feeling"]), Choices(items=feelings))
    elif place.ask is not None:
        yield Heading(text=place.title)
        yield from _ask(place, place.ask, again=again)
    else:
        yield from again.form(Heading(text=words["else"]))
    yield from again.form(Lines(label=words["words"], lines=3))


def _ask(place: Place, ask: Ask, *, again: PaperAgain) -> Iterator[Block]:
    options = SCALE if ask.kind == AskKind.SCALE else tuple(ask.options)
    yield from again.question(place.key, options=options)
    if ask.kind != AskKind.WORDS:
        tick = again.words["several" if ask.kind == AskKind.SEVERAL else "one"]
        yield from again.form(Paragraph(text=tick), Choices(items=again.options(place.key, options=options)))


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


def _change(change: dict[str, str]) -> str:
    told = [change["sentence"]]
    told += [f"Now: {change['before']}"] if change["before"] else []
    told += [f"Then: {change['after']}"] if change["after"] else []
    return " ".join(told)


def _point(line: dict[str, Any]) -> Point:
    return Point(text=line["text"], parts=tuple(_point(one) for one in line["parts"]))


def _ring(name: str, phone: str, when: str) -> str:
    return f"{name}: {phone}. {when}." if when else f"{name}: {phone}"
