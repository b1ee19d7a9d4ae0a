"""Says what is still wrong with a consultation told again, before another person checks it."""

from collections.abc import Sequence

from localoffer.offer.renderings.models import Manner
from localoffer.offer.renderings.pictures import pictures
from localoffer.offer.renderings.retelling import MOST_WORDS_A_LINE
from localoffer.participation.consultations.models import ConsultationRetelling
from localoffer.participation.consultations.pieces import Piece
from localoffer.participation.consultations.refusals import NotWholeYet
from localoffer.participation.consultations.told_again import PieceAgain, again


def check_whole(held: ConsultationRetelling, *, pieces: Sequence[Piece]) -> None:
    """Return where every piece is told, and fits. Raises NotWholeYet."""
    found = ((one.piece.title, unfit(one, manner=held.manner)) for one in again(held, pieces=pieces).pieces)
    wrong = tuple((title, what) for title, what in found if what)
    if wrong:
        raise NotWholeYet(wrong)


def unfit(one: PieceAgain, *, manner: str) -> str:
    """Return what is still wrong with a piece, or nothing. Easy Read has short lines and a picture."""
    if not one.lines:
        return "" if one.piece.is_for_paper else "It has no words yet."
    if not one.is_current:
        return "The words have changed since. Save it again."
    if manner == Manner.EASY_READ and (one.picture not in pictures() or not one.alt):
        return "Choose a picture, and say what it shows."
    if manner == Manner.EASY_READ and any(len(line.split()) > MOST_WORDS_A_LINE for line in one.lines):
        return f"A line has more than {MOST_WORDS_A_LINE} words. Give each idea its own line."
    lines = len(one.piece.text.splitlines())
    if one.piece.is_for_paper and len(one.lines) != lines:
        return f"It has {len(one.lines)} lines. The form needs {lines}, in the same order. Or leave it empty."
    return ""
