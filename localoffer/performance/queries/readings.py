"""Works out what each figure of a measure means: its rating, where it is going, and who may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from localoffer.performance.models import MeasureTarget, MeasureValue, Status
from localoffer.performance.suppressing import days_shown, days_told_in_full
from localoffer.rules.measuring.figure import worth
from localoffer.rules.measuring.measure import Measure, Period
from localoffer.rules.measuring.movement import Moved, moved
from localoffer.rules.measuring.periods import a_year_before
from localoffer.rules.measuring.rating import Rating, rated


@dataclass(frozen=True, kw_only=True)
class Reading:
    """
    One figure that stands, with the target of its day and the figure it is fairly compared with.

    `replaced` are the figures in whose place it stands. `is_shown` says whether everyone may see it;
    `moved_is_shown`, whether everyone may be told where it is going; `is_told_in_full`, whether also of how many
    people nothing is known.
    """

    value: MeasureValue
    target: MeasureTarget | None
    before: MeasureValue | None
    replaced: tuple[MeasureValue, ...]
    rating: Rating
    moved: Moved
    is_shown: bool
    moved_is_shown: bool
    is_told_in_full: bool

    @property
    def is_final(self) -> bool:
        """Whether the figure will not change any more, as far as anybody knows."""
        return self.value.status == Status.FINAL


@dataclass(frozen=True, kw_only=True)
class Scored:
    """A measure with its figures, the newest first, and its targets, the newest first."""

    measure: Measure
    readings: tuple[Reading, ...] = ()
    targets: tuple[MeasureTarget, ...] = ()

    @property
    def latest(self) -> Reading | None:
        """The newest figure, or None where nothing is recorded."""
        return self.readings[0] if self.readings else None

    @property
    def for_everyone(self) -> tuple[Reading, ...]:
        """The final figures: provisional ones are not for the public pages yet."""
        return tuple(one for one in self.readings if one.is_final)


def target_on(targets: Iterable[MeasureTarget], *, on: date) -> MeasureTarget | None:
    """Return the target that applies on a day: of those, the newest first, the first that has begun."""
    return next((one for one in targets if one.applies_from <= on), None)


def scored_from(values: list[MeasureValue], *, measure: Measure, targets: tuple[MeasureTarget, ...]) -> Scored:
    """Return a measure with its readings. `values` and `targets` are all there are, the newest first."""
    replaced = {one.corrects_id for one in values}
    standing = [one for one in values if one.pk not in replaced]
    told = [(one.ends_on, one.figure) for one in standing]
    days = (days_shown(told, measure=measure), days_told_in_full(told, measure=measure))
    readings = tuple(
        _reading(one, values=values, standing=standing, targets=targets, measure=measure, days=days)
        for one in standing
    )
    return Scored(measure=measure, readings=readings, targets=targets)


def _reading(
    value: MeasureValue,
    *,
    values: list[MeasureValue],
    standing: list[MeasureValue],
    targets: tuple[MeasureTarget, ...],
    measure: Measure,
    days: tuple[frozenset[date], frozenset[date]],
) -> Reading:
    target, before = target_on(targets, on=value.ends_on), _before(value, standing=standing, period=measure.period)
    aim, unit, polarity = target.aim if target else None, measure.unit, measure.polarity
    shown, in_full = days
    is_shown = value.ends_on in shown
    return Reading(
        value=value,
        target=target,
        before=before,
        replaced=tuple(one for one in values if one.ends_on == value.ends_on and one.pk != value.pk),
        rating=rated(worth(value.figure, unit=unit), aim=aim, polarity=polarity),
        moved=moved(value.figure, before.figure if before else None, unit=unit, polarity=polarity, aim=aim),
        is_shown=is_shown,
        moved_is_shown=is_shown and (before is None or before.ends_on in shown),
        is_told_in_full=value.ends_on in in_full,
    )


def _before(value: MeasureValue, *, standing: list[MeasureValue], period: Period) -> MeasureValue | None:
    """
    Return the figure of the same day a year before: periods that overlap would share people.

    Where there is none, a snapshot is held against the one before it.
    """
    fair = a_year_before(value.ends_on)
    found = next((one for one in standing if one.ends_on == fair), None)
    if found is None and period is Period.SNAPSHOT:
        return next((one for one in standing if one.ends_on < value.ends_on), None)
    return found
