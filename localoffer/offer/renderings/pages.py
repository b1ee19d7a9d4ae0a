"""Lays an offer out as a document of headings, lists and tables, for every form that is read as a whole."""

from collections.abc import Iterable, Iterator

from localoffer.frontend import printed
from localoffer.frontend.printed import Block, Document, Point
from localoffer.frontend.words import day
from localoffer.offer.presenters.amounts import Money, Row
from localoffer.offer.presenters.conditions import Wording
from localoffer.offer.presenters.limits import Bearing
from localoffer.offer.presenters.sources import STANDINGS, SourceLine
from localoffer.offer.renderings.document import DocumentChapter, DocumentEntry, OfferDocument
from localoffer.offer.site import DEMO_NOTICE
from localoffer.rules.rule import Standing

WORDS_KEY = "what-the-words-mean"
HELP_KEY = "who-to-ask"


def as_document(offer: OfferDocument) -> Document:
    """Return the whole offer as one document."""
    chapters = (block for chapter in offer.chapters for block in chapter_blocks(chapter))
    blocks = (*opening_blocks(offer), printed.Contents(title="What is in here"), *help_blocks(offer))
    return document_of(offer, blocks=(*blocks, *chapters, *meaning_blocks(offer)))


def document_of(offer: OfferDocument, *, blocks: Iterable[Block], title: str = "") -> Document:
    """Return blocks as a document of the council, made on the day the version was published."""
    return Document(title=title or offer.title, owner=offer.council, made_on=offer.on, blocks=tuple(blocks))


def opening_blocks(offer: OfferDocument) -> tuple[Block, ...]:
    """Return what stands first: whose offer, which version, and how to be sure it is the newest."""
    note = f" {offer.note}" if offer.note else ""
    return (
        *((printed.Note(text=DEMO_NOTICE),) if offer.made_up else ()),
        printed.Paragraph(text=f"This is what {offer.council} offers {offer.people}."),
        printed.Paragraph(text=f"This is version {offer.number}. It was published on {day(offer.on)}.{note}"),
        printed.Paragraph(text="Not all of it is for everyone. Each part says who can get it."),
        printed.ScanCode(
            address=f"{offer.site}{offer.address}",
            text="The offer may have changed since. Point your phone’s camera here for the newest one, or go to:",
        ),
    )


def help_blocks(offer: OfferDocument) -> tuple[Block, ...]:
    """Return who to ask."""
    first = "Your personal adviser is the first person to ask."
    return (
        printed.Heading(text="Who to ask", key=HELP_KEY),
        printed.Paragraph(text=f"{first} If you have none, or cannot reach them, ask {offer.contact.team}."),
        *((printed.Facts(rows=offer.contact.rows),) if offer.contact.rows else ()),
    )


def chapter_blocks(chapter: DocumentChapter) -> Iterator[Block]:
    """Yield one chapter: its heading and its entries."""
    yield printed.Heading(text=chapter.heading.label, key=chapter.heading.value)
    for one in chapter.entries:
        yield from entry_blocks(one)


def entry_blocks(one: DocumentEntry) -> Iterator[Block]:
    """Yield everything about one entry."""
    page = one.page
    yield printed.Heading(text=page.title, level=3, key=one.entry.slug)
    if page.is_refusal:
        yield printed.Note(text="This is not offered here. We say so to save you asking.")
    elif not page.is_open:
        yield printed.Note(text=f"{page.stage}.")
    yield printed.Paragraph(text=page.summary)
    if one.amount:
        yield printed.Facts(rows=(("How much", one.amount),))
    yield from _money(page.money)
    yield from _section("Who can get it", _points(page.who))
    yield printed.Facts(rows=tuple(_facts(one)))
    yield from _section("What to bring or show", _plain(page.evidence))
    yield from _section("Limits", _plain(page.limits))
    yield from _section("How it goes with other help", _plain(_bearing(line) for line in page.bearings))
    yield from _section("Where this comes from", _plain(_source(line) for line in page.sources))


def meaning_blocks(offer: OfferDocument) -> tuple[Block, ...]:
    """Return what the words of the law mean; nothing where no entry uses any."""
    if not offer.meanings:
        return ()
    blocks: list[Block] = [printed.Heading(text="What the words mean", key=WORDS_KEY)]
    blocks.append(
        printed.Paragraph(text="Some help depends on what the law calls you. This is what each name means.")
    )
    for meaning in offer.meanings:
        blocks.append(printed.Heading(text=meaning.says, level=3, key=f"means-{meaning.id}"))
        blocks.append(printed.Outline(items=_points(meaning.lines)))
    return tuple(blocks)


def _facts(one: DocumentEntry) -> Iterator[tuple[str, str]]:
    page = one.page
    decided = ". ".join(line.removesuffix(".") for line in page.decided)
    rows = (
        ("How to get it", page.how_to_get),
        ("Who decides", f"{decided}." if decided else ""),
        ("If this is not for you", page.if_not),
        ("If you are turned down", page.if_refused),
        ("Who gives it", page.provider),
        ("What kind of help", page.money.kind),
        ("How binding it is", page.strength),
        ("How it stands", "" if page.standing == STANDINGS[Standing.IN_FORCE] else page.standing),
        ("When", "; ".join(page.dates)),
        ("We look again on", page.review),
    )
    return ((name, value) for name, value in rows if value)


def _money(money: Money) -> Iterator[Block]:
    yield from _table("How much, and for whom", money.tiers)
    yield from _table("What it is made of", money.parts)
    yield from _table("When it is paid", money.instalments)
    yield from (printed.Paragraph(text=note) for note in money.notes)


def _table(caption: str, rows: tuple[Row, ...]) -> Iterator[Block]:
    if rows:
        told = tuple((f"{row.name} – {row.when}" if row.when else row.name, row.amount) for row in rows)
        yield printed.Table(caption=caption, head=("What", "Amount"), rows=told)


def _section(name: str, points: tuple[Point, ...]) -> Iterator[Block]:
    if points:
        yield printed.Heading(text=name, level=4)
        yield printed.Outline(items=points)


def _points(lines: Iterable[Wording]) -> tuple[Point, ...]:
    """Return conditions as points. What a term of the law means stands once, at the end."""
    return tuple(Point(text=line.text, parts=() if line.definition else _points(line.parts)) for line in lines)


def _plain(lines: Iterable[str]) -> tuple[Point, ...]:
    return tuple(Point(text=line) for line in lines)


def _bearing(line: Bearing) -> str:
    words = f"{line.words}: {line.other}" if line.other else line.words
    return ". ".join(part for part in (words, line.more) if part)


def _source(line: SourceLine) -> str:
    seen = f" Read on {line.read}." if line.read else ""
    says = f" It says: {line.says}." if line.says else ""
    where = f" {line.href}" if line.href else ""
    return f"{line.name}. {line.sureness.value}.{seen}{says}{where}"
