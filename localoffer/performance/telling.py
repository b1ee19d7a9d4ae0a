"""Says in words what a figure is, how it stands to its target, where it is going, and what others have."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from localoffer.accounts.models import Council
from localoffer.participation.consultations.counting import HIDDEN, NONE, shown_count
from localoffer.performance.models import MeasureTarget
from localoffer.performance.queries import Reading, Scored, compared
from localoffer.performance.queries.comparing import Compared
from localoffer.rules.english import day
from localoffer.rules.measuring.figure import parts_of, worth
from localoffer.rules.measuring.measure import Measure, Period, Polarity, Unit
from localoffer.rules.measuring.movement import Moved
from localoffer.rules.measuring.periods import first_day
from localoffer.rules.measuring.rating import Rating

NOT_RECORDED = "not recorded"
NOT_KNOWN = "not known"
TENTH = Decimal("0.1")
RATED: Mapping[Rating, str] = {
    Rating.MET: "On target",
    Rating.NOT_MET: "Not on target yet",
    Rating.BEYOND_FLOOR: "Worse than we accept",
    Rating.NO_TARGET: "No target is set",
    Rating.NO_FIGURE: "Not recorded",
}
MOVED: Mapping[Moved, str] = {
    Moved.BETTER: "Better than {before}.",
    Moved.WORSE: "Worse than {before}.",
    Moved.UP: "Higher than {before}.",
    Moved.DOWN: "Lower than {before}.",
    Moved.SAME: "About the same as {before}.",
    Moved.TOO_FEW: "It is of too few people to tell a change since {before} from chance.",
    Moved.NOT_TOLD: "Only results are known, so nobody can tell a change since {before} from chance.",
    Moved.NOTHING_BEFORE: "There is nothing fair to compare it with yet.",
}
AIMED = {Polarity.HIGH: "{target} or more", Polarity.LOW: "{target} or less", Polarity.TARGET: "near {target}"}
FLOORS = {
    Polarity.HIGH: ", and never less than {floor}",
    Polarity.LOW: ", and never more than {floor}",
    Polarity.TARGET: ", not further from it than {floor}",
}


def number(value: Fraction, *, unit: Unit) -> str:
    """Return a figure in its unit, to one decimal at most: "54.2%", "27.1", "159.4 for every 10,000"."""
    rounded = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(TENTH, ROUND_HALF_UP)
    text = f"{rounded:,}".removesuffix(".0")
    return {Unit.PERCENT: f"{text}%", Unit.RATE: f"{text} for every 10,000"}.get(unit, text)


def figure_in_words(reading: Reading, *, measure: Measure) -> str:
    """Return a figure as everyone may read it: a count under 5 as "fewer than 5", what is small otherwise not."""
    counted = reading.value.numerator
    if measure.unit is Unit.COUNT and counted is not None:
        return shown_count(counted) if reading.is_shown or counted < 5 else HIDDEN
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


def moved_in_words(reading: Reading, *, measure: Measure) -> str:
    """Return where a figure is going, with the time it is compared with."""
    before = period_in_words(reading.before.ends_on, measure=measure) if reading.before else ""
    return MOVED[reading.moved].format(before=before)


def target_in_words(target: MeasureTarget, *, measure: Measure) -> str:
    """Return what is aimed at, and what is never accepted."""
    said = {"target": number(target.aim.target, unit=measure.unit)}
    text = f"The target is {AIMED[measure.polarity].format(**said)}"
    if target.aim.floor is not None:
        text += FLOORS[measure.polarity].format(floor=number(target.aim.floor, unit=measure.unit))
    return f"{text}."


def compared_in_words(one: Compared, *, measure: Measure) -> str:
    """Return what others have, in which year, and that it is another time than ours where it is."""
    who = f"{one.who[0].upper()}{one.who[1:]}"
    if one.year is None or (one.worth is None and not one.is_us):
        return f"{who}: {NOT_KNOWN}."
    value = HIDDEN if one.worth is None else number(one.worth, unit=measure.unit)
    middle = f", the middle of {one.councils} councils" if one.councils else ""
    other = " That is another time than ours." if one.is_other_time else ""
    return f"{who}: {value}{middle}, in the year to 31 March {one.year}.{other}"


def report_line(scored: Scored, *, council: Council) -> str:
    """Return a measure in a line for a report: small numbers hidden, and "not recorded" where nothing is."""
    return " ".join(_parts_of_line(scored, council=council))


def _parts_of_line(scored: Scored, *, council: Council) -> Iterator[str]:
    measure, latest = scored.measure, scored.latest
    if latest is None:
        yield f"{measure.name}: {NOT_RECORDED}."
    else:
        provisional = "" if latest.is_final else " (provisional)"
        when = period_in_words(latest.value.ends_on, measure=measure)
        yield f"{measure.name}: {figure_in_words(latest, measure=measure)}, {when}{provisional}."
        if latest.is_shown:
            yield from _judged(latest, measure=measure)
    ends_on = latest.value.ends_on if latest else None
    for one in compared(measure, council=council, ends_on=ends_on):
        yield compared_in_words(one, measure=measure)


def _judged(latest: Reading, *, measure: Measure) -> Iterator[str]:
    if latest.target is not None:
        yield f"{target_in_words(latest.target, measure=measure)} {RATED[latest.rating]}."
    if latest.moved_is_shown and latest.moved is not Moved.NOTHING_BEFORE:
        yield moved_in_words(latest, measure=measure)
