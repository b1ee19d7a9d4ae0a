"""Lays Easy Read out as people need it: a picture, one idea beside it, big letters, and space."""

from collections.abc import Iterator, Sequence

from localoffer.frontend import printed
from localoffer.frontend.printed import Block, Document, PrintSize, pdf_of
from localoffer.frontend.words import day
from localoffer.offer.renderings.document import OfferDocument
from localoffer.offer.renderings.pages import document_of, help_blocks
from localoffer.offer.renderings.pictures import pictures
from localoffer.offer.renderings.retelling import Found
from localoffer.offer.site import DEMO_NOTICE

OUTDATED = "Our offer has changed since this was written. Ask us what is true now."


def easy_read_document(offer: OfferDocument, *, found: Sequence[Found]) -> Document:
    """Return the entries that people have told in Easy Read as one document."""
    notice = (printed.Note(text=DEMO_NOTICE),) if offer.made_up else ()
    told = (block for one in found for block in blocks_of(one))
    return document_of(
        offer, blocks=(*notice, *told, *help_blocks(offer)), title=f"Our offer to {offer.people}: Easy Read"
    )


def easy_read_pdf(offer: OfferDocument, *, found: Sequence[Found]) -> bytes:
    """Return the same as a PDF in large letters that meets PDF/UA-1."""
    return pdf_of(easy_read_document(offer, found=found), size=PrintSize.LARGE)


def blocks_of(one: Found) -> Iterator[Block]:
    """Yield one entry in Easy Read: its lines with their pictures, then who made and who checked it."""
    told = one.retelling
    yield printed.Heading(text=told.title, key=one.entry.slug)
    if not one.is_current:
        yield printed.Note(text=OUTDATED)
    for part in told.parts:
        yield printed.PictureLine(svg=pictures()[part["picture"]], alt=part["alt"], text=part["text"])
    yield printed.Paragraph(
        text=f"Made by {told.made_by}. Checked by {told.checked_by} on {day(told.checked_on)}."
    )
