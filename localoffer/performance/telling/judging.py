"""Says in words how a figure stands to its target, and where it is going."""

from collections.abc import Mapping

from localoffer.performance.models import MeasureTarget
from localoffer.performance.queries import Reading
from localoffer.performance.telling.figures import number, period_in_words
from localoffer.rules.measuring.measure import Measure, Polarity
from localoffer.rules.measuring.movement import Moved
from localoffer.rules.measuring.rating import Rating

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
