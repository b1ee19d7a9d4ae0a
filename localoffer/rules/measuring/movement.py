"""
Says whether a figure has moved since an earlier one, and never calls chance a change.

The rule: with few people, a share goes up and down from year to year even where nothing has changed. How far it
goes by chance follows from the two cohorts (the sampling spread). What lies within twice that spread, or moves by
less than a point, is "about the same". Where fewer than 5 people would be expected on a side, we do not tell.
"""

from enum import Enum
from fractions import Fraction

from localoffer.rules.measuring.figure import Figure, worth
from localoffer.rules.measuring.measure import Polarity, Unit
from localoffer.rules.measuring.rating import Aim

FEWEST_EXPECTED = 5
SPREADS = 2
ONE_POINT = Fraction(1, 100)
ONE_PERSON = 1


class Moved(Enum):
    """Which way a figure has gone since the one before."""

    BETTER = "better"
    WORSE = "worse"
    UP = "up"
    DOWN = "down"
    SAME = "same"
    TOO_FEW = "too_few"
    NOT_TOLD = "not_told"  # only results without counts, so chance cannot be weighed
    NOTHING_BEFORE = "nothing_before"


def moved(now: Figure, before: Figure | None, *, unit: Unit, polarity: Polarity, aim: Aim | None = None) -> Moved:
    """Return which way a figure has gone. Where near is good and no target is set, it only went up or down."""
    then = None if before is None else worth(before, unit=unit)
    today = worth(now, unit=unit)
    if before is None or then is None or today is None:
        return Moved.NOTHING_BEFORE
    if today == then:
        return Moved.SAME
    if now.numerator is None or before.numerator is None:
        return Moved.NOT_TOLD
    unsure = _by_chance(now, before, unit=unit, apart=abs(today - then))
    return unsure or _direction(then, today, polarity=polarity, aim=aim)


def _direction(then: Fraction, today: Fraction, *, polarity: Polarity, aim: Aim | None) -> Moved:
    if polarity is Polarity.TARGET:
        if aim is None:
            return Moved.UP if today > then else Moved.DOWN
        is_better = abs(today - aim.target) < abs(then - aim.target)
    else:
        is_better = (today > then) is (polarity is Polarity.HIGH)
    return Moved.BETTER if is_better else Moved.WORSE


def _by_chance(now: Figure, before: Figure, *, unit: Unit, apart: Fraction) -> Moved | None:
    """Return why a difference is no change, or None where it is one."""
    if unit is Unit.PERCENT:
        return _shares(now, before)
    if unit is Unit.AVERAGE:
        return Moved.SAME if apart < ONE_PERSON else None
    return _events(now, before)


def _shares(now: Figure, before: Figure) -> Moved | None:
    """Two shares: the spread of a difference of two proportions, both taken to be the same share."""
    (some, of), (then, whole) = _counts(now), _counts(before)
    share = Fraction(some + then, of + whole)
    rarer = share if share < Fraction(1, 2) else 1 - share
    if rarer * min(of, whole) < FEWEST_EXPECTED:
        return Moved.TOO_FEW
    apart = abs(Fraction(some, of) - Fraction(then, whole))
    spread_squared = share * (1 - share) * (Fraction(1, of) + Fraction(1, whole))
    is_small = apart < ONE_POINT or apart**2 <= SPREADS**2 * spread_squared
    return Moved.SAME if is_small else None


def _events(now: Figure, before: Figure) -> Moved | None:
    """Two counts, or two rates: the spread of events that come one by one (Poisson)."""
    (some, of), (then, whole) = _counts(now), _counts(before)
    both = some + then
    if Fraction(both * min(of, whole), of + whole) < FEWEST_EXPECTED:
        return Moved.TOO_FEW
    apart = abs(Fraction(some, of) - Fraction(then, whole))
    spread_squared = Fraction(both, of + whole) * (Fraction(1, of) + Fraction(1, whole))
    return Moved.SAME if apart**2 <= SPREADS**2 * spread_squared else None


def _counts(figure: Figure) -> tuple[int, int]:
    """Return how many of how many; a count alone is of one council."""
    return figure.numerator or 0, figure.denominator or 1
