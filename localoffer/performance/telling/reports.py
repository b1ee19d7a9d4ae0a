"""Says in a line what a report tells of a measure."""

from collections.abc import Iterator

from localoffer.accounts.models import Council
from localoffer.performance.queries import Reading, Scored, compared
from localoffer.performance.telling.figures import NOT_RECORDED, figure_in_words, period_in_words
from localoffer.performance.telling.judging import RATED, moved_in_words, target_in_words
from localoffer.performance.telling.others import compared_in_words
from localoffer.rules.measuring.measure import Measure
from localoffer.rules.measuring.movement import Moved


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
