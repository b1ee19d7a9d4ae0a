"""Small measures and figures for a test."""

from typing import Any

from localoffer.rules.measuring.figure import Figure
from localoffer.rules.measuring.measure import Measure, Period, Polarity, Suppression, Unit
from localoffer.rules.rule import Heading, Source, Sure


def small_measure(**said: Any) -> Measure:
    """Return a percent of which high is good, unless told otherwise."""
    least: dict[str, Any] = {
        "code": "in-work",
        "row": 3,
        "name": "In work",
        "meaning": "Of every 100, so many work.",
        "unit": Unit.PERCENT,
        "numerator": "Those in work",
        "denominator": "All",
        "cohort": "Care leavers",
        "age": "19 to 21",
        "period": Period.ROLLING,
        "polarity": Polarity.HIGH,
        "suppression": Suppression.PARTS,
        "headings": (Heading.EMPLOYMENT,),
        "sources": (Source(title="Invented", sure=Sure.V),),
        "no_information": "Those not known",
    }
    return Measure(**(least | said))


def of(numerator: int, denominator: int | None = None, *, unknown: int | None = None) -> Figure:
    """Return so many of so many."""
    return Figure(numerator=numerator, denominator=denominator, no_information=unknown)
