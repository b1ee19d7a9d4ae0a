"""Brings together what is known of each measure at a council. Needs the council's scope."""

from collections.abc import Iterable, Sequence

from localoffer.accounts.models import Council
from localoffer.performance.measures import measures
from localoffer.performance.models import MeasureTarget, MeasureValue
from localoffer.performance.queries.readings import Scored, scored_from
from localoffer.performance.queries.values import all_values
from localoffer.rules.measuring.measure import Measure


def scorecard(council: Council, *, of: Sequence[Measure] | None = None) -> list[Scored]:
    """Return every measure, or those asked for, with what is recorded; a measure without a figure is there too."""
    asked = measures() if of is None else of
    codes = [one.code for one in asked]
    values, targets = _by_measure(all_values(council, codes=codes)), _targets(council, codes)
    return [
        scored_from(values.get(one.code, []), measure=one, targets=tuple(targets.get(one.code, ())))
        for one in asked
    ]


def scored(council: Council, *, measure: Measure) -> Scored:
    """Return one measure with what is recorded."""
    return scorecard(council, of=(measure,))[0]


def _targets(council: Council, codes: list[str]) -> dict[str, list[MeasureTarget]]:
    found = MeasureTarget.objects.filter(council=council, measure__in=codes).select_related("by")
    by_measure: dict[str, list[MeasureTarget]] = {}
    for one in found.order_by("-applies_from", "-pk"):
        by_measure.setdefault(one.measure, []).append(one)
    return by_measure


def _by_measure(found: Iterable[MeasureValue]) -> dict[str, list[MeasureValue]]:
    by_measure: dict[str, list[MeasureValue]] = {}
    for one in found:
        by_measure.setdefault(one.measure, []).append(one)
    return by_measure
