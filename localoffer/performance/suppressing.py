"""
Decides which figures may be shown to everyone: none in which a few people could be found.

It is the project's one rule for small numbers (`consultations.counting`): nobody, or five and more. It is asked of
those counted and of all others: taking one from the whole must give nobody away. How many are not known is shown
only where each of the three parts is so.
"""

from collections.abc import Callable, Iterable
from datetime import date

from localoffer.participation.consultations.counting import FEWEST
from localoffer.rules.measuring.figure import Figure, parts_of
from localoffer.rules.measuring.measure import Measure, Period, Suppression
from localoffer.rules.measuring.periods import year_of

Told = tuple[date, Figure]
Parts = Callable[[Figure], tuple[int, ...]]


def may_be_shown(figure: Figure, *, measure: Measure) -> bool:
    """Say whether neither part of a figure is a few people. A result alone was published by others, and may be."""
    return all(map(_is_nobody_or_enough, _two_parts(measure)(figure)))


def days_shown(figures: Iterable[Told], *, measure: Measure) -> frozenset[date]:
    """
    Return the last days of those figures that may be shown, all of them being known.

    A year to date only grows: what came since the figure before must not be a few people either.
    """
    return _days(figures, parts=_two_parts(measure), grows=measure.period is Period.YEAR_TO_DATE)


def days_told_in_full(figures: Iterable[Told], *, measure: Measure) -> frozenset[date]:
    """Return the days of those figures of which it may also be shown how many people nothing is known of."""
    known = list(figures)
    in_full = _days(known, parts=parts_of, grows=measure.period is Period.YEAR_TO_DATE)
    return in_full & days_shown(known, measure=measure)


def _days(figures: Iterable[Told], *, parts: Parts, grows: bool) -> frozenset[date]:
    shown: list[tuple[date, tuple[int, ...]]] = []
    for ends_on, figure in sorted(figures, key=lambda one: one[0]):
        counts = parts(figure)
        is_enough = all(map(_is_nobody_or_enough, counts))
        if is_enough and grows and shown and year_of(shown[-1][0]) == year_of(ends_on):
            since = zip(counts, shown[-1][1], strict=False)
            is_enough = all(_is_nobody_or_enough(abs(later - earlier)) for later, earlier in since)
        if is_enough:
            shown.append((ends_on, counts))
    return frozenset(ends_on for ends_on, _ in shown)


def _two_parts(measure: Measure) -> Parts:
    """Return what finds those counted and all others; or only those counted, where the rest is not people."""
    if measure.suppression is Suppression.PARTS:
        return lambda figure: (parts[0], sum(parts[1:])) if (parts := parts_of(figure)) else ()
    return lambda figure: () if figure.numerator is None else (figure.numerator,)


def _is_nobody_or_enough(count: int) -> bool:
    return count == 0 or count >= FEWEST
