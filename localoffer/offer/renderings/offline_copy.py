"""Packs a whole offer into one file of pages that open from a folder with no network."""

import io
import zipfile
from collections.abc import Iterator

from localoffer.frontend.loose_pages import loose_page
from localoffer.frontend.plain_text import text_of
from localoffer.frontend.printed import Block
from localoffer.frontend.printed import Links as LinkList
from localoffer.frontend.site import Link
from localoffer.offer.renderings import pages
from localoffer.offer.renderings.data import offer_json, schema_json
from localoffer.offer.renderings.document import OfferDocument

# The first day a zip file can name, so that the same offer gives the same bytes.
NO_DAY = (1980, 1, 1, 0, 0, 0)
START, WORDS = "index.html", "what-the-words-mean.html"


def single_page(offer: OfferDocument) -> bytes:
    """Return the whole offer as one page of HTML that needs nothing else."""
    return loose_page(pages.as_document(offer)).encode("utf-8")


def offline_copy(offer: OfferDocument) -> bytes:
    """Return a zip file: a page for each heading, the whole as text and as data. Begin with index.html."""
    packed = io.BytesIO()
    folder = f"{offer.council_slug}-offer-{offer.number}"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _files(offer):
            archive.writestr(zipfile.ZipInfo(f"{folder}/{name}", NO_DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _files(offer: OfferDocument) -> Iterator[tuple[str, str | bytes]]:
    links = _links(offer)
    first = (*pages.opening_blocks(offer), LinkList(items=links[1:]), *pages.help_blocks(offer))
    yield START, _page(offer, blocks=first, title=offer.title, here=START)
    for chapter in offer.chapters:
        name = _name(chapter.heading.value)
        blocks = tuple(pages.chapter_blocks(chapter))
        yield name, _page(offer, blocks=blocks, title=offer.title, here=name)
    if offer.meanings:
        yield WORDS, _page(offer, blocks=pages.meaning_blocks(offer), title=offer.title, here=WORDS)
    yield "offer.txt", text_of(pages.as_document(offer))
    yield "offer.json", offer_json(offer)
    yield "offer.schema.json", schema_json()


def _page(offer: OfferDocument, *, blocks: tuple[Block, ...], title: str, here: str) -> str:
    return loose_page(pages.document_of(offer, blocks=blocks, title=title), pages=_links(offer), here=here)


def _links(offer: OfferDocument) -> tuple[Link, ...]:
    chapters = (Link(text=chapter.heading.label, href=_name(chapter.heading.value)) for chapter in offer.chapters)
    words = (Link(text="What the words mean", href=WORDS),) if offer.meanings else ()
    return (Link(text="Start", href=START), *chapters, *words)


def _name(key: str) -> str:
    return f"{key}.html"
