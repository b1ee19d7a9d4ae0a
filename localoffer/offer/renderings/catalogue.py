"""Lists every form of an offer: what it is called, what it is for, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass

from localoffer.frontend.braille import brf_of
from localoffer.frontend.handouts import Sheet, pocket_card_pdf, poster_pdf
from localoffer.frontend.plain_text import text_of
from localoffer.frontend.printed import PrintSize, pdf_of
from localoffer.frontend.word import docx_of
from localoffer.offer.renderings.data import offer_json, schema_json
from localoffer.offer.renderings.document import OfferDocument
from localoffer.offer.renderings.highlights import pocket_card, poster
from localoffer.offer.renderings.linked_data import offer_json_ld
from localoffer.offer.renderings.offline_copy import offline_copy, single_page
from localoffer.offer.renderings.pages import as_document
from localoffer.offer.renderings.review_dates import review_calendar

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, kw_only=True)
class FormOfOffer:
    """
    One form. `file` ends its address. `to_keep` is for what a browser should save and not show.

    `whole` is for a form that holds every entry with its amount.
    """

    file: str
    name: str
    use: str
    kind: str
    make: Callable[[OfferDocument], bytes]
    to_keep: bool = False
    whole: bool = True


TO_READ = (
    FormOfOffer(
        file="offer.pdf",
        name="PDF",
        use="To print, or to send to somebody. A screen reader can read it.",
        kind=PDF,
        make=lambda offer: pdf_of(as_document(offer)),
    ),
    FormOfOffer(
        file="large-print.pdf",
        name="Large print",
        use="The same in big letters, for people who find small print hard to read.",
        kind=PDF,
        make=lambda offer: pdf_of(as_document(offer), size=PrintSize.LARGE),
    ),
    FormOfOffer(
        file="offer.docx",
        name="Word",
        use="To change the letters or the colours so that you can read it.",
        kind=WORD,
        make=lambda offer: docx_of(as_document(offer)),
        to_keep=True,
    ),
    FormOfOffer(
        file="offer.brf",
        name="Braille",
        use="For a Braille printer or display. A machine made it. Ask us for a copy that a person checked.",
        kind="application/x-brf",
        make=lambda offer: brf_of(as_document(offer)),
        to_keep=True,
    ),
    FormOfOffer(
        file="offer.txt",
        name="Plain text",
        use="Words alone. It opens on anything.",
        kind="text/plain; charset=utf-8",
        make=lambda offer: text_of(as_document(offer)).encode("utf-8"),
    ),
)
TO_TAKE_WITH_YOU = (
    FormOfOffer(
        file="offline.zip",
        name="Everything to read with no internet",
        use="A folder of pages. Unpack it, and open “index.html”.",
        kind="application/zip",
        make=offline_copy,
        to_keep=True,
    ),
    FormOfOffer(
        file="offer.html",
        name="Everything on one page",
        use="One page to keep on your phone or computer. It needs no internet.",
        kind="text/html; charset=utf-8",
        make=single_page,
        to_keep=True,
    ),
    FormOfOffer(
        file="pocket-card.pdf",
        name="Pocket card",
        use="Who to ask and some of what there is. Print it, cut it out and fold it.",
        kind=PDF,
        make=lambda offer: pocket_card_pdf(pocket_card(offer)),
        whole=False,
    ),
    FormOfOffer(
        file="poster-a4.pdf",
        name="Poster, A4",
        use="To hang up where young people will see it.",
        kind=PDF,
        make=lambda offer: poster_pdf(poster(offer)),
        whole=False,
    ),
    FormOfOffer(
        file="poster-a3.pdf",
        name="Poster, A3",
        use="The same poster, twice as big.",
        kind=PDF,
        make=lambda offer: poster_pdf(poster(offer), sheet=Sheet.A3),
        whole=False,
    ),
)
FOR_COMPUTERS = (
    FormOfOffer(
        file="offer.json",
        name="Data (JSON)",
        use="Every entry with its amounts and its rule, for people who write programs.",
        kind="application/json",
        make=offer_json,
    ),
    FormOfOffer(
        file="offer.schema.json",
        name="What the data means (JSON Schema)",
        use="Explains each part of the data.",
        kind="application/schema+json",
        make=lambda offer: schema_json(),
        whole=False,
    ),
    FormOfOffer(
        file="offer.jsonld",
        name="Linked data (JSON-LD)",
        use="The same in the words that search engines know.",
        kind="application/ld+json",
        make=offer_json_ld,
        whole=False,
    ),
    FormOfOffer(
        file="reviews.ics",
        name="Calendar",
        use="The days on which each part is looked at again, for staff calendars.",
        kind="text/calendar; charset=utf-8",
        make=review_calendar,
        to_keep=True,
        whole=False,
    ),
)
FORMS = {form.file: form for form in (*TO_READ, *TO_TAKE_WITH_YOU, *FOR_COMPUTERS)}
