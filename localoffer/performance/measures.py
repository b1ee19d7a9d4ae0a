"""Opens the files of measures, once, and finds those that speak to a heading of the offer."""

from functools import cache

from localoffer.offer.law import RULEBOOK
from localoffer.rules import files
from localoffer.rules.measuring.measure import Measure
from localoffer.rules.rule import Heading

FOLDER = RULEBOOK / "measures"


@cache
def measures() -> tuple[Measure, ...]:
    """Return every measure, in the order in which committees list them. Raises BadRuleFile."""
    found = [files.read_shape(path.read_text("utf-8"), Measure, file=path.name) for path in FOLDER.glob("*.yaml")]
    return tuple(sorted(found, key=lambda one: (one.row, one.code)))


def measure_called(code: str) -> Measure | None:
    """Return the measure with a code, or None."""
    return next((one for one in measures() if one.code == code), None)


def measures_about(heading: Heading) -> tuple[Measure, ...]:
    """Return the measures that speak to a heading of the offer, those that speak to it first on top."""
    found = [one for one in measures() if heading in one.headings]
    return tuple(sorted(found, key=lambda one: one.headings.index(heading)))
