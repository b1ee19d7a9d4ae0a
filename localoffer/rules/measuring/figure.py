"""One figure of a measure, worked out exactly from its counts, and what may be wrong with it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import msgspec

from localoffer.rules.measuring.measure import Measure, Unit

MOST_PEOPLE = 10_000_000
MOST = {Unit.PERCENT: 100, Unit.COUNT: MOST_PEOPLE, Unit.AVERAGE: 1_000, Unit.RATE: 10_000}
FOR_EVERY = {Unit.PERCENT: 100, Unit.COUNT: 1, Unit.AVERAGE: 1, Unit.RATE: 10_000}


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """
    So many of so many, with those of whom there is no information. None is not known, which is never nought.

    `alone` is a percent, an average or a rate of which only the result was published.
    """

    numerator: int | None = None
    denominator: int | None = None
    no_information: int | None = None
    alone: Decimal | None = None


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a figure: the field to look at, and the words."""

    field: str
    text: str


def worth(figure: Figure, *, unit: Unit) -> Fraction | None:
    """Return the percent, count, average or rate, exactly; None where nothing is known, or it is of nobody."""
    if figure.alone is not None:
        return Fraction(figure.alone)
    if figure.numerator is None:
        return None
    if unit is Unit.COUNT:
        return Fraction(figure.numerator)
    return Fraction(figure.numerator * FOR_EVERY[unit], figure.denominator) if figure.denominator else None


def parts_of(figure: Figure) -> tuple[int, ...]:
    """Return who is counted, who is not known, and all others. Empty where there are no counts."""
    if figure.numerator is None or figure.denominator is None:
        return ()
    unknown = figure.no_information or 0
    return figure.numerator, unknown, figure.denominator - figure.numerator - unknown


def problems_of(figure: Figure, *, measure: Measure) -> tuple[Problem, ...]:
    """Return what is wrong with a figure of a measure; none is a sound one."""
    if figure.alone is not None:
        return tuple(_alone(figure, measure=measure))
    if figure.numerator is None:
        return (Problem("numerator", "Enter how many"),)
    return tuple(_counts(figure, measure=measure))


def _alone(figure: Figure, *, measure: Measure) -> Iterator[Problem]:
    counts = (figure.numerator, figure.denominator, figure.no_information)
    if any(one is not None for one in counts):
        yield Problem("alone", "Enter the counts, or the result alone, but not both")
    if measure.unit is Unit.COUNT:
        yield Problem("alone", "This measure is a count. Enter it as the number counted")
    elif not 0 <= (figure.alone or 0) <= MOST[measure.unit]:
        yield Problem("alone", f"Enter a result from 0 to {MOST[measure.unit]:,}")


def _counts(figure: Figure, *, measure: Measure) -> Iterator[Problem]:
    counted, whole, unknown = figure.numerator or 0, figure.denominator, figure.no_information
    if measure.has_denominator and whole is None:
        yield Problem("denominator", "Enter out of how many")
    if not measure.has_denominator and whole is not None:
        yield Problem("denominator", "This measure is a count alone. Leave this empty")
    if unknown is not None and not measure.no_information:
        yield Problem("no_information", "This measure has nobody without information. Leave this empty")
    if measure.unit is Unit.PERCENT and whole is not None and counted > whole:
        yield Problem("numerator", "More are counted than there are. Check both numbers")
    elif measure.unit is Unit.PERCENT and whole is not None and counted + (unknown or 0) > whole:
        yield Problem("no_information", "Those counted and those not known are more than there are")
    elif measure.has_denominator and whole == 0 and counted:
        yield Problem("denominator", "Enter more than 0, because somebody is counted")
