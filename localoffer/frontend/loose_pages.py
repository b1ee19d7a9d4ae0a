"""Makes pages that stand alone: they open from a folder or a memory stick, and load nothing from anywhere."""

import base64
from dataclasses import dataclass

from django.template.loader import render_to_string

from localoffer.frontend import printed
from localoffer.frontend.printed import Document
from localoffer.frontend.qr import qr_svg
from localoffer.frontend.site import Link


@dataclass(frozen=True, kw_only=True)
class ScreenPicture:
    """A drawing put into the page itself, so that nothing need be fetched."""

    source: str
    alt: str


def loose_page(document: Document, *, pages: tuple[Link, ...] = (), here: str = "") -> str:
    """
    Return a document as one page of HTML with its styles inside. Its own policy forbids it to load anything.

    `pages` are the other pages beside it, by their file names; `here` is the name of this one.
    Give it to people as a file to keep: a page of the site may not carry styles of its own.
    """
    pictures = {id(block): picture for block in document.blocks if (picture := _picture(block)) is not None}
    context = {
        "document": document,
        "pages": pages,
        "here": here,
        "headings": printed.headings_of(document),
        "picture_of": lambda block: pictures[id(block)],
    }
    return render_to_string("frontend/loose-page.html", context)


def _picture(block: printed.Block) -> ScreenPicture | None:
    match block:
        case printed.ScanCode():
            return ScreenPicture(source=_inside(qr_svg(block.address)), alt="A code for a phone’s camera")
        case printed.PictureLine():
            return ScreenPicture(source=_inside(block.svg), alt=block.alt)
    return None


def _inside(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode('ascii')}"
