"""Finds what was told again of a consultation, in Easy Read or another language, and what of that still fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from localoffer.offer.renderings.languages import Language
from localoffer.offer.renderings.languages import language as language_of
from localoffer.offer.renderings.models import Manner
from localoffer.participation.consultations.models import Consultation, ConsultationRetelling
from localoffer.participation.consultations.pieces import Piece, pieces_to_tell

# What staff can name as a way to answer, and what has to be told again for it.
NAMED = {"Easy Read": Manner.EASY_READ, "Another language": Manner.TRANSLATION}


@dataclass(frozen=True, kw_only=True)
class PieceAgain:
    """One piece told again: its lines, none where nobody told it, and whether it still says the same."""

    piece: Piece
    lines: tuple[str, ...]
    picture: str
    alt: str
    is_current: bool


@dataclass(frozen=True, kw_only=True)
class ToldAgain:
    """A consultation told again, piece by piece in the order of the pages."""

    row: ConsultationRetelling
    pieces: tuple[PieceAgain, ...]

    @property
    def language(self) -> Language:
        """The language it is told in."""
        return language_of(self.row.language)

    @property
    def name(self) -> str:
        """How readers find it: Easy Read, or the language by its own name."""
        return "Easy Read" if self.row.manner == Manner.EASY_READ else self.language.own_name

    @property
    def slug(self) -> str:
        """What stands for it in an address."""
        return "easy-read" if self.row.manner == Manner.EASY_READ else self.row.language.lower()

    @property
    def is_current(self) -> bool:
        """Whether every piece that people are shown was told again, and still says the same."""
        return all(one.lines and one.is_current for one in self.pieces if not one.piece.is_for_paper)

    def at(self, place: str) -> PieceAgain | None:
        """Return the piece at one place, where somebody told it and it still says the same."""
        return next(
            (one for one in self.pieces if one.piece.place == place and one.lines and one.is_current), None
        )


def tellings_of(consultation: Consultation) -> QuerySet[ConsultationRetelling]:
    """Return everything that was told again or is being, the newest first."""
    found = ConsultationRetelling.objects.filter(consultation=consultation)
    return found.select_related("council", "consultation", "written_by").order_by("-pk")


def told_again(consultation: Consultation, *, pieces: Sequence[Piece]) -> tuple[ToldAgain, ...]:
    """Return what readers can choose: the newest that was approved of each, Easy Read first."""
    rows = tellings_of(consultation).exclude(approved_at=None).order_by("approved_at", "pk")
    newest = {(row.manner, row.language): row for row in rows}
    found = (again(row, pieces=pieces) for row in newest.values())
    return tuple(sorted(found, key=lambda one: (one.row.manner != Manner.EASY_READ, one.language.name)))


def promised_and_missing(consultation: Consultation) -> tuple[str, ...]:
    """Return which ways to answer were named when it opened, and that nobody has told it in yet."""
    told = set(tellings_of(consultation).exclude(approved_at=None).values_list("manner", flat=True))
    return tuple(name for name, manner in NAMED.items() if name in consultation.formats and manner not in told)


def again(row: ConsultationRetelling, *, pieces: Sequence[Piece]) -> ToldAgain:
    """Return a telling laid beside the pieces that people are shown today."""
    parts = {part["place"]: part for part in row.parts}
    wanted = pieces_to_tell(pieces, manner=row.manner)
    return ToldAgain(row=row, pieces=tuple(_piece(one, part=parts.get(one.place, {})) for one in wanted))


def _piece(piece: Piece, *, part: dict[str, str]) -> PieceAgain:
    return PieceAgain(
        piece=piece,
        lines=tuple(line.strip() for line in part.get("text", "").splitlines() if line.strip()),
        picture=part.get("picture", ""),
        alt=part.get("alt", ""),
        is_current=part.get("of", "") == piece.words,
    )
