"""Gives the paper form what somebody told again: the words of the form itself, each page, and each choice."""

from collections.abc import Mapping, Sequence

from localoffer.frontend.printed import Block, InLanguage, Paragraph, PictureLine
from localoffer.offer.renderings.pictures import pictures
from localoffer.participation.consultations.paper_words import IN_ENGLISH, PAPER
from localoffer.participation.consultations.told_again import PieceAgain, ToldAgain


class PaperAgain:
    """A consultation told again, as blocks for paper; without one, the form is in English."""

    def __init__(self, told: ToldAgain | None) -> None:
        self._told = told
        own = self._at(PAPER)
        self._has_own_words = own is not None and len(own.lines) == len(IN_ENGLISH)
        lines = own.lines if own is not None and self._has_own_words else tuple(IN_ENGLISH.values())
        self.words: Mapping[str, str] = dict(zip(IN_ENGLISH, lines, strict=True))

    def form(self, *blocks: Block) -> tuple[Block, ...]:
        """Return blocks with words of the form itself, in the language these are in."""
        return self._spoken(blocks) if self._has_own_words else blocks

    def piece(self, place: str) -> tuple[Block, ...]:
        """Return what was told again at a place; nothing where nobody did, or the English words have changed."""
        found = self._at(place)
        return self._spoken(_blocks(found, lines=found.lines)) if found else ()

    def question(self, place: str, *, options: Sequence[str]) -> tuple[Block, ...]:
        """Return a question as it was told again, without its options where these can be told apart."""
        found = self._at(place)
        if found is None:
            return ()
        whole = found.lines[:1] if self._tells_each(found, options) else found.lines
        return self._spoken(_blocks(found, lines=whole))

    def options(self, place: str, *, options: Sequence[str]) -> tuple[str, ...]:
        """Return the options to tick: as told again, each with the English that a worker types in."""
        found = self._at(place)
        if found is None or not self._tells_each(found, options):
            return tuple(options)
        pairs = zip(found.lines[1:], options, strict=True)
        return tuple(told if told == english else f"{told} ({english})" for told, english in pairs)

    def _at(self, place: str) -> PieceAgain | None:
        return self._told.at(place) if self._told else None

    def _tells_each(self, found: PieceAgain, options: Sequence[str]) -> bool:
        return bool(options) and len(found.lines) == len(options) + 1

    def _spoken(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        if self._told is None:
            return blocks
        spoken = self._told.language
        return (InLanguage(language=spoken.code, runs=spoken.runs.value, blocks=blocks),)


def _blocks(found: PieceAgain, *, lines: Sequence[str]) -> tuple[Block, ...]:
    """Return lines as paragraphs. In Easy Read the first stands beside its picture."""
    svg = pictures().get(found.picture)
    first, *rest = lines
    top: Block = PictureLine(svg=svg, alt=found.alt, text=first) if svg else Paragraph(text=first)
    return (top, *(Paragraph(text=line) for line in rest))
