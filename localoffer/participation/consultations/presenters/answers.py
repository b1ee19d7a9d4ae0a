"""Shows somebody what they are about to send."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from localoffer.participation.consultations.carried import Carried
from localoffer.participation.consultations.models import Feeling
from localoffer.participation.consultations.places import Place, said_at

PASSED_ON = "You asked somebody to contact you. We have passed that on."


@dataclass(frozen=True, kw_only=True)
class AnswerRow:
    """One page, and what was said there, in lines; none where nothing was."""

    number: int
    title: str
    lines: tuple[str, ...]


def answer_rows(carried: Carried, *, places: Sequence[Place]) -> tuple[AnswerRow, ...]:
    """Return a row for each page, in order."""
    return tuple(
        AnswerRow(number=number, title=place.title, lines=tuple(_lines(carried, place)))
        for number, place in enumerate(places)
    )


def _lines(carried: Carried, place: Place) -> Iterator[str]:
    said = said_at(carried.told, place)
    if said.feeling in Feeling.values:
        yield str(Feeling(said.feeling).label)
    yield from said.chosen
    if said.words:
        yield said.words
    if place.key in carried.passed_on:
        yield PASSED_ON
