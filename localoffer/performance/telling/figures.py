"""Says in words what a figure is, of how many people, and of which time."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from localoffer.participation.consultations.counting import FEWEST, HIDDEN, NONE, shown_count
from localoffer.performance.queries import Reading
from localoffer.rules.english import day
from localoffer.rules.measuring.figure import parts_of, worth
from localoffer.rules.measuring.measure import Measure, Period, Unit
from localoffer.rules.measuring.periods import first_day

NOT_RECORDED = "not recorded"
TENTH = Decimal("0.1")


def number(value: Fraction, *, unit: Unit) -> str:
    """Return a figure in its unit, to one decimal at most: "54.2%", "27.1", "159.4 for every 10,000"."""
    rounded = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(TENTH, ROUND_HALF_UP)
    text = f"{rounded:,}".removesuffix(".0")
    return {Unit.PERCENT: f"{text}%", Unit.RATE: f"{text} for every 10,000"}.get(unit, text)


def figure_in_words(reading: Reading, *, measure: Measure) -> str:
    """Return a figure as everyone may read it: a count under 5 as "fewer than 5", what is small otherwise not."""
    counted = reading.value.numerator
    if measure.unit is Unit.COUNT and counted is not None:
        return shown_count(counted) if reading.is_shown or counted < FEWEST else HIDDEN
    return exact_figure(reading, measure=measure) if reading.is_shown else HIDDEN


def exact_figure(reading: Reading, *, measure: Measure) -> str:
    """Return a figure as it is, for those who keep the measures."""
    value = worth(reading.value.figure, unit=measure.unit)
    return NONE if value is None else number(value, unit=measure.unit)


def people_in_words(reading: Reading, *, measure: Measure, in_full: bool) -> str:
    """Return "54 of 100", and in full of how many nothing is known; empty where there are no counts."""
    parts = parts_of(reading.value.figure)
    if not parts:
        return exact_figure(reading, measure=measure) if measure.unit is Unit.COUNT else ""
    told = f"{parts[0]:,} of {reading.value.denominator:,}"
    unknown = reading.value.no_information
    return f"{told}; no information on {unknown:,}" if in_full and unknown is not None else told


def unknown_in_words(reading: Reading, *, measure: Measure) -> str:
    """Return the share of whom there is no information; nothing where the measure has no such people."""
    whole, unknown = reading.value.denominator, reading.value.no_information
    if not measure.no_information or measure.unit is not Unit.PERCENT:
        return ""
    if unknown is None or not whole:
        return NOT_RECORDED
    return number(Fraction(100 * unknown, whole), unit=Unit.PERCENT)


def period_in_words(ends_on: date, *, measure: Measure) -> str:
    """Return which time a figure is of."""
    if measure.period is Period.SNAPSHOT:
        return f"on {day(ends_on)}"
    if measure.period is Period.ROLLING:
        return f"in the 12 months to {day(ends_on)}"
    return f"from {day(first_day(ends_on, period=measure.period))} to {day(ends_on)}"
