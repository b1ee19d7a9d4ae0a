"""
Decides which figures may be shown to everyone: none in which a few people could be found.

It is the project's one rule for small numbers (`consultations.counting`): nobody, or five and more. It is asked of
each part of the whole, so that taking one from the other gives nobody away.
"""

from collections.abc import Iterable
from datetime import date

from localoffer.participation.consultations.counting import FEWEST
from localoffer.rules.measuring.figure import Figure, parts_of
from localoffer.rules.measuring.measure import Measure, Period, Suppression
from localoffer.rules.measuring.periods import year_of

Told = tuple[date, Figure]


def may_be_shown(figure: Figure, *, measure: Measure) -> bool:
    """Say whether no part of a figure is a few people. A result alone was published by others, and may be."""
    return all(map(_is_nobody_or_enough, _parts(figure, measure=measure)))


def days_shown(figures: Iterable[Told], *, measure: Measure) -> frozenset[date]:
    """
    Return the last days of those figures that may be shown, all of them being known.

    A year to date only grows: what came since the figure before must not be a few people either.
    """
    shown: list[Told] = []
    for ends_on, figure in sorted(figures, key=lambda one: one[0]):
        grows_from = shown[-1] if shown and measure.period is Period.YEAR_TO_DATE else None
        if grows_from and year_of(grows_from[0]) == year_of(ends_on):
            is_enough = _has_grown_enough(grows_from[1], figure, measure=measure)
        else:
            is_enough = True
        if is_enough and may_be_shown(figure, measure=measure):
            shown.append((ends_on, figure))
    return frozenset(ends_on for ends_on, _ in shown)


def _has_grown_enough(before: Figure, now: Figure, *, measure: Measure) -> bool:
    parts = zip(_parts(before, measure=measure), _parts(now, measure=measure), strict=False)
    return all(_is_nobody_or_enough(abs(later - earlier)) for earlier, later in parts)


def _parts(figure: Figure, *, measure: Measure) -> tuple[int, ...]:
    if measure.suppression is Suppression.PARTS:
        return parts_of(figure)
    return () if figure.numerator is None else (figure.numerator,)


def _is_nobody_or_enough(count: int) -> bool:
    return count == 0 or count >= FEWEST
