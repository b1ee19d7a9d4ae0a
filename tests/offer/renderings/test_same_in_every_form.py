"""The same entries and the same amounts stand in every form"""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import icalendar
import pytest

from localoffer.frontend.liblouis import braille_of, what_is_missing, words_of
from localoffer.offer.renderings.catalogue import FORMS
from localoffer.offer.renderings.document import DocumentEntry, OfferDocument
from tests.offer.renderings.reading_back import (
    bare,
    headings_of_pdf,
    headings_of_word,
    words_of_html,
    words_of_pdf,
    words_of_word,
)

pytestmark = pytest.mark.django_db
needs_braille = pytest.mark.skipif(bool(what_is_missing()), reason=what_is_missing() or "liblouis is here")
READERS: dict[str, Callable[[bytes], str]] = {
    "offer.pdf": words_of_pdf,
    "large-print.pdf": words_of_pdf,
    "offer.docx": words_of_word,
    "offer.txt": lambda made: made.decode("utf-8"),
    "offer.html": words_of_html,
    "offline.zip": lambda made: words_of_packed(made),
}


@pytest.mark.parametrize("file", READERS)
def test_in_their_order_for_those_who_read(file: str, offer: OfferDocument) -> None:
    text = bare(READERS[file](FORMS[file].make(offer)))

    assert missing_from(text, pieces=all_pieces(offer)) == []


def test_whatever_form_holds_the_whole_offer(offer: OfferDocument) -> None:
    assert {form.file for form in FORMS.values() if form.whole} == {*READERS, "offer.brf", "offer.json"}


@pytest.mark.parametrize("file", ["offer.pdf", "large-print.pdf"])
def test_and_no_others_in_pdf(file: str, offer: OfferDocument) -> None:
    made = FORMS[file].make(offer)

    assert headings_of_pdf(made, level=3) == len(offer.entries) + len(offer.meanings)


def test_and_no_others_in_word(offer: OfferDocument) -> None:
    made = FORMS["offer.docx"].make(offer)

    titles = [entry.page.title for entry in offer.entries]
    assert headings_of_word(made, level=2) == [*titles, *(meaning.says for meaning in offer.meanings)]


def test_and_no_others_as_data(offer: OfferDocument) -> None:
    data = json.loads(FORMS["offer.json"].make(offer))

    told = [entry for chapter in data["chapters"] for entry in chapter["entries"]]
    assert [list(pieces_of_data(entry)) for entry in told] == [list(pieces(entry)) for entry in offer.entries]
    assert [entry["rule"] for entry in told] == [entry.entry.rule for entry in offer.entries]


@needs_braille
def test_in_their_order_in_braille(offer: OfferDocument) -> None:
    cells = bare(FORMS["offer.brf"].make(offer).decode("ascii"))

    numbered = without_page_numbers(FORMS["offer.brf"].make(offer).decode("ascii"))
    expected = [bare(braille_of(piece)) for piece in all_pieces(offer, in_braille=True)]
    assert missing_from(numbered, pieces=expected) == []
    assert len(cells) > len(numbered)


@needs_braille
def test_and_braille_reads_back_as_the_same_words(offer: OfferDocument) -> None:
    said = {piece for entry in offer.entries for piece in (entry.page.title, entry.amount) if piece}

    assert {piece for piece in said if bare(words_of(braille_of(piece))) != bare(piece)} == set()


def test_for_search_engines_but_for_what_is_not_offered(offer: OfferDocument) -> None:
    data = json.loads(FORMS["offer.jsonld"].make(offer))

    services = [one for one in data["@graph"] if one["@type"] == "GovernmentService"]
    offered = [entry for entry in offer.entries if not entry.page.is_refusal]
    assert [(one["name"], one.get("serviceOutput", {}).get("name", "")) for one in services] == [
        (entry.page.title, entry.amount) for entry in offered
    ]
    assert len(offered) < len(offer.entries)


def test_with_each_review_day_in_the_calendar(offer: OfferDocument) -> None:
    calendar: Any = icalendar.Calendar.from_ical(FORMS["reviews.ics"].make(offer))

    days = {(str(event["SUMMARY"]), event["DTSTART"].dt) for event in calendar.walk("VEVENT")}
    due = {(f"Look again at: {entry.page.title}", entry.review_on) for entry in offer.entries if entry.review_on}
    assert days == due
    assert due


@pytest.mark.parametrize("file", ["poster-a4.pdf", "poster-a3.pdf", "pocket-card.pdf"])
def test_and_nothing_else_on_a_poster_or_card(file: str, offer: OfferDocument) -> None:
    text = bare(words_of_pdf(FORMS[file].make(offer)))

    shown = [entry for entry in offer.entries if entry.amount and bare(entry.page.title) in text]
    assert len(shown) in (4, 6)
    assert all(bare(entry.amount) in text for entry in shown)


def all_pieces(offer: OfferDocument, *, in_braille: bool = False) -> Iterator[str]:
    """Yield what has to be found in an offer, in order."""
    for entry in offer.entries:
        yield from pieces(entry) if in_braille else map(bare, pieces(entry))


def pieces(entry: DocumentEntry) -> Iterator[str]:
    """Yield an entry's title, what it is, its amount, and each line of its tables."""
    money = entry.page.money
    yield entry.page.title
    yield entry.page.summary
    yield from (entry.amount,) if entry.amount else ()
    for row in (*money.tiers, *money.parts, *money.instalments):
        yield row.name
        yield row.amount
    yield from (source.name for source in entry.page.sources)


def pieces_of_data(entry: dict[str, Any]) -> Iterator[str]:
    """Yield the same of an entry as data."""
    amount = entry["amount"]
    yield entry["title"]
    yield entry["summary"]
    yield from (amount["words"],) if amount["words"] else ()
    for row in (*amount["tiers"], *amount["parts"], *amount["instalments"]):
        yield row["name"]
        yield row["amount"]
    yield from (source["name"] for source in entry["sources"])


def missing_from(text: str, *, pieces: Any) -> list[str]:
    """Return each piece that does not come after the one before it."""
    place, lost = 0, []
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            lost.append(piece)
        else:
            place = found + len(piece)
    return lost


def without_page_numbers(brf: str) -> str:
    """Return the cells of a Braille file without the last line of each page."""
    return bare("".join(line for page in brf.split("\f") for line in page.splitlines()[:24]))


def words_of_packed(made: bytes) -> str:
    """Return the words of the pages in a packed folder, in the order of its files."""
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        pages = [name for name in packed.namelist() if name.endswith(".html")]
        return "".join(words_of_html(packed.read(name)) for name in pages)


def test_or_the_difference_is_found(offer: OfferDocument) -> None:
    text = FORMS["offer.txt"].make(offer).decode("utf-8")
    changed = text.replace("How much: £50 to £100 each birthday", "How much: £50 to £90 each birthday")

    assert changed != text
    assert missing_from(bare(changed), pieces=all_pieces(offer)) == [bare("£50 to £100 each birthday")]
