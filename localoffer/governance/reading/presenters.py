"""Shows a document beside what was read from it."""

from dataclasses import dataclass
from typing import Any

from localoffer.governance.reading.forms import ReviewForm
from localoffer.governance.reading.models import ExtractedField, SourceDocument, Word
from localoffer.governance.reading.text.spans import Span, tidy
from localoffer.governance.reading.values import NAMES, as_words, spans_in

SURE = {"certain": "Sure", "likely": "Likely", "unsure": "Not sure"}
LONGEST = 120


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A piece of the text. `marks` are the number, the field and the name of each value that stands in it."""

    words: str
    marks: tuple[tuple[int, str, str], ...]
    starts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One value that was read, with the form's fields for a word on it."""

    number: int
    key: str
    name: str
    words: str
    sure: str
    why: str
    also: tuple[str, ...]
    has_place: bool
    word: Any = None
    value: Any = None
    settled: str = ""


def rows(form: ReviewForm) -> list[Row]:
    """Return a row for each value that was found."""
    return [
        _row(one, number=number, word=form[f"{one.name}-word"], value=form[f"{one.name}-value"])
        for number, one in enumerate(form.found, start=1)
    ]


def settled_rows(fields: list[ExtractedField]) -> list[Row]:
    """Return a row for each field of a document that was used, with what a person said."""
    return [_row(one, number=number) for number, one in enumerate((one for one in fields if one.word), start=1)]


def pieces(document: SourceDocument, fields: list[ExtractedField]) -> list[Piece]:
    """Return the text in pieces, cut wherever a value begins or ends."""
    found = [one for one in fields if one.value is not None]
    placed = [
        (span, number, one.name, NAMES[one.name])
        for number, one in enumerate(found, start=1)
        for span in spans_in(one.spans)
    ]
    edges = sorted({0, len(document.text), *(edge for span, *_ in placed for edge in span)})
    seen: set[str] = set()
    cut = []
    for start, end in zip(edges, edges[1:], strict=False):
        marks = tuple((number, key, name) for span, number, key, name in placed if span.start <= start < span.end)
        starts = tuple(key for _, key, _ in marks if key not in seen)
        seen.update(starts)
        cut.append(Piece(words=Span(start, end).of(document.text), marks=marks, starts=starts))
    return cut


def unplaced(document: SourceDocument) -> list[str]:
    """Return what stands in the text and in no field, each cut to a line."""
    said = (tidy(span.of(document.text)) for span in spans_in(document.unplaced))
    return [words if len(words) <= LONGEST else f"{words[:LONGEST]} …" for words in said]


def _row(one: ExtractedField, *, number: int, word: Any = None, value: Any = None) -> Row:
    return Row(
        number=number,
        key=one.name,
        name=NAMES[one.name],
        words=as_words(one.name, one.value) or "Not found",
        sure=SURE.get(one.sure, ""),
        why=one.why,
        also=tuple(as_words(one.name, other["value"]) for other in one.also),
        has_place=bool(one.spans),
        word=word,
        value=value,
        settled=as_words(one.name, one.settled) or str(Word.NOT_STATED.label),
    )
