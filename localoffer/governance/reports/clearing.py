"""Tells how far each person has come who clears a report."""

from dataclasses import dataclass
from datetime import date

from localoffer.governance.reports.fingerprints import state_of
from localoffer.governance.reports.kinds import Deed
from localoffer.governance.reports.models import Clearance, Report
from localoffer.rules.governing.report_template import ClearanceShape


@dataclass(frozen=True, kw_only=True)
class Standing:
    """
    How far one person has come. Days are None where that has not happened.

    `is_out_of_date` says that what they cleared has changed since; then it no longer counts.
    """

    shape: ClearanceShape
    asked_on: date | None
    commented_on: date | None
    is_included: bool
    cleared_on: date | None
    cleared_by: str
    is_out_of_date: bool

    @property
    def counts(self) -> bool:
        """Whether it is cleared, as the report now stands."""
        return self.cleared_on is not None and not self.is_out_of_date


def standings(report: Report) -> list[Standing]:
    """Return how far each person has come, in the template's order. Needs the council's scope."""
    steps = list(Clearance.objects.filter(report=report).order_by("pk"))
    return [_standing(report, shape, steps=steps) for shape in report.shape.clearances]


def _standing(report: Report, shape: ClearanceShape, *, steps: list[Clearance]) -> Standing:
    own = [one for one in steps if one.clearer == shape.clearer.value]
    asked, commented, cleared = (
        next((one for one in reversed(own) if one.deed == deed), None)
        for deed in (Deed.ASKED, Deed.COMMENTED, Deed.CLEARED)
    )
    is_changed = cleared is not None and cleared.state != state_of(report, clearer=shape.clearer)
    return Standing(
        shape=shape,
        asked_on=asked.on if asked else None,
        commented_on=commented.on if commented else None,
        is_included=any(one.is_included for one in own),
        cleared_on=cleared.on if cleared else None,
        cleared_by=cleared.name if cleared else "",
        is_out_of_date=is_changed,
    )
