"""Turns a measure with its figures into a card of words, for everyone or for those who keep the measures."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.participation.consultations.counting import HIDDEN
from localoffer.performance.queries import Reading, Scored, compared
from localoffer.performance.telling.figures import (
    exact_figure,
    figure_in_words,
    people_in_words,
    period_in_words,
    unknown_in_words,
)
from localoffer.performance.telling.judging import RATED, moved_in_words, target_in_words
from localoffer.performance.telling.others import compared_in_words
from localoffer.rules.english import day
from localoffer.rules.measuring.measure import Measure
from localoffer.rules.measuring.rating import Rating

COLOURS = {
    Rating.MET: "govuk-tag--green",
    Rating.NOT_MET: "govuk-tag--yellow",
    Rating.BEYOND_FLOOR: "govuk-tag--red",
    Rating.NO_TARGET: "govuk-tag--grey",
    Rating.NO_FIGURE: "govuk-tag--grey",
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One figure in words. What is empty is not for this reader, or not known."""

    number: int
    figure: str
    when: str
    people: str
    unknown: str
    status: str
    rated: str
    colour: str
    target: str
    target_source: str
    moved: str
    note: str
    source: str
    earlier: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Card:
    """A measure in words: its lines, the newest first, and what others have."""

    measure: Measure
    lines: tuple[Line, ...]
    others: tuple[str, ...]

    @property
    def latest(self) -> Line | None:
        """The newest figure, or None where nothing is recorded."""
        return self.lines[0] if self.lines else None


def card_for_everyone(scored: Scored, *, council: Council) -> Card:
    """Return what everyone may read: final figures, with small numbers hidden."""
    return _card(scored, readings=scored.for_everyone, council=council, exact=False)


def card_for_staff(scored: Scored, *, council: Council, exact: bool) -> Card:
    """Return what staff read: provisional figures too, and small numbers only for those who keep the measures."""
    return _card(scored, readings=scored.readings, council=council, exact=exact)


def _card(scored: Scored, *, readings: tuple[Reading, ...], council: Council, exact: bool) -> Card:
    ends_on = readings[0].value.ends_on if readings else None
    others = compared(scored.measure, council=council, ends_on=ends_on)
    return Card(
        measure=scored.measure,
        lines=tuple(_line(one, measure=scored.measure, exact=exact) for one in readings),
        others=tuple(compared_in_words(one, measure=scored.measure) for one in others),
    )


def _line(reading: Reading, *, measure: Measure, exact: bool) -> Line:
    value, is_open = reading.value, exact or reading.is_shown
    figure = exact_figure(reading, measure=measure) if exact else figure_in_words(reading, measure=measure)
    target, in_full = (reading.target if is_open else None), exact or reading.is_told_in_full
    return Line(
        number=value.pk,
        figure=figure,
        when=period_in_words(value.ends_on, measure=measure),
        people=people_in_words(reading, measure=measure, in_full=in_full) if is_open else HIDDEN,
        unknown=unknown_in_words(reading, measure=measure) if in_full else "",
        status=value.get_status_display(),
        rated=RATED[reading.rating] if is_open else "",
        colour=COLOURS[reading.rating],
        target=target_in_words(target, measure=measure) if target else "",
        target_source=target.source if target else "",
        moved=moved_in_words(reading, measure=measure) if exact or reading.moved_is_shown else "",
        note=value.note,
        source=value.source,
        earlier=tuple(_earlier(reading, exact=exact)),
    )


def _earlier(reading: Reading, *, exact: bool) -> Iterator[str]:
    """Yield why a figure was corrected; for those who keep the measures, also what stood there before."""
    if reading.value.reason:
        yield f"Corrected on {day(localdate(reading.value.at))}: {reading.value.reason}"
    for one in reading.replaced if exact else ():
        said = one.alone if one.numerator is None else f"{one.numerator} of {one.denominator or 'no whole'}"
        yield f"Before, entered by {one.by.name} on {day(localdate(one.at))}: {said}."
