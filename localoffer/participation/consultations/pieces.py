"""Takes the words of a consultation apart into pieces that somebody can tell again, one by one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from localoffer.offer.renderings.models import Manner
from localoffer.participation.consultations.analysing import SCALE
from localoffer.participation.consultations.models import AskKind, Consultation, ShownEntry
from localoffer.participation.consultations.paper_words import IN_ENGLISH, PAPER
from localoffer.participation.consultations.places import Place

WHAT_IT_IS_ABOUT = "about"


@dataclass(frozen=True, kw_only=True)
class Piece:
    """
    What stands in one place: before the first page, or on one. `text` has a line for each thought.

    `is_for_paper`: they are the words of the paper form itself. A telling may leave them, and Easy Read does.
    """

    place: str
    title: str
    text: str
    is_for_paper: bool = False

    @property
    def words(self) -> str:
        """Everything that is to be told again."""
        return f"{self.title}\n{self.text}".strip()


def pieces_of(consultation: Consultation, *, places: Sequence[Place]) -> tuple[Piece, ...]:
    """Return the pieces as people read them. The last page has no words of the council's own."""
    own = (f"{label}: {text}" for label, text in _reasons(consultation).items() if text)
    about = Piece(place=WHAT_IT_IS_ABOUT, title=consultation.title, text="\n".join(own))
    pages = (one for one in places if one.entry or one.ask)
    told = (Piece(place=one.key, title=one.title, text="\n".join(_lines(one))) for one in pages)
    paper = Piece(
        place=PAPER, title="The words on the paper form", text="\n".join(IN_ENGLISH.values()), is_for_paper=True
    )
    return (about, *told, paper)


def pieces_to_tell(pieces: Sequence[Piece], *, manner: str) -> tuple[Piece, ...]:
    """Return the pieces that are told again in a manner: Easy Read leaves the words of the form as they are."""
    return tuple(one for one in pieces if manner == Manner.TRANSLATION or not one.is_for_paper)


def _reasons(consultation: Consultation) -> dict[str, str]:
    return {
        "Why we ask": consultation.why,
        "What can still change": consultation.could_change,
        "What happens with your answers": consultation.how_it_counts,
        "Why you have less time": consultation.short_because,
    }


def _lines(place: Place) -> Iterator[str]:
    if place.entry is not None:
        yield from _entry(place.entry)
    elif place.ask is not None and place.ask.kind != AskKind.WORDS:
        yield from SCALE if place.ask.kind == AskKind.SCALE else place.ask.options


def _entry(entry: ShownEntry) -> Iterator[str]:
    yield f"{entry.get_happens_display()}."
    words: Mapping[str, Any] = entry.words
    yield from (text for text in (words["summary"], words["amount"]) if text)
    for change in entry.changes:
        labelled = (("", "sentence"), ("Now: ", "before"), ("Then: ", "after"))
        yield from (f"{label}{change[name]}" for label, name in labelled if change[name])
    yield from _who(words["who"])
    if words["how_to_get"]:
        yield str(words["how_to_get"])


def _who(lines: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for one in lines:
        yield str(one["text"])
        yield from _who(one["parts"])
