"""Makes the posters to hang up and the card to carry, as PDF that a screen reader can read."""

from dataclasses import asdict, dataclass
from enum import Enum

from localoffer.frontend.documents import compile_pdf
from localoffer.frontend.qr import qr_svg
from localoffer.frontend.theme import Theme


class Sheet(Enum):
    """The paper a poster is printed on."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, kw_only=True)
class Highlight:
    """One thing that is offered: how much in a few words, and what it is."""

    amount: str
    title: str


@dataclass(frozen=True, kw_only=True)
class Handout:
    """
    What a poster or a card says.

    `address` is where its square code leads; `contact` is rows of a name and its value. `small_print` says which
    version it shows.
    """

    owner: str
    title: str
    opening: str
    highlights: tuple[Highlight, ...]
    ask: str
    contact: tuple[tuple[str, str], ...]
    address: str
    scan: str
    small_print: str
    notice: str = ""
    colours: Theme = Theme()


def poster_pdf(handout: Handout, *, sheet: Sheet = Sheet.A4) -> bytes:
    """Return a poster of one page as a PDF that meets PDF/UA-1. Raises DocumentRefused where it could not."""
    return compile_pdf("poster", _data(handout) | {"paper": sheet.value})


def pocket_card_pdf(handout: Handout) -> bytes:
    """
    Return a card to cut out and fold, as a PDF that meets PDF/UA-1: four sides of 60 by 85 mm in a row.

    Raises DocumentRefused where it could not.
    """
    return compile_pdf("pocket-card", _data(handout))


def _data(handout: Handout) -> dict[str, object]:
    return asdict(handout) | {"code": qr_svg(handout.address)}
