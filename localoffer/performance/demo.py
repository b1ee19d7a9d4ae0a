"""Gives an invented council figures and targets to look at, by the same acts that people do by hand."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import msgspec

from localoffer.accounts.models import Council, User
from localoffer.accounts.scopes import council_scope
from localoffer.performance.actions import correct_value, record_value, set_target
from localoffer.performance.measures import measures
from localoffer.performance.models import MeasureTarget, Status
from localoffer.performance.queries import standing_values
from localoffer.performance.said import ValueSaid
from localoffer.rules.measuring.figure import Figure


class TargetFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A target."""

    measure: str
    target: Decimal
    applies_from: date
    floor: Decimal | None = None


class ValueFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A figure; with a `reason` it takes the place of the one that stands."""

    measure: str
    ends_on: date
    numerator: int
    denominator: int | None = None
    no_information: int | None = None
    status: str = Status.FINAL.value
    note: str = ""
    reason: str = ""


class DemoMeasures(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file of invented figures and targets."""

    source: str
    targets: tuple[TargetFile, ...]
    values: tuple[ValueFile, ...]
    corrections: tuple[ValueFile, ...] = ()


def load_demo_measures(council: Council, *, told: DemoMeasures, by: User, now: datetime) -> bool:
    """
    Say whether the demo was loaded: False where the council has figures or targets already.

    `by` keeps the measures of the council (Role.PERFORMANCE). Raises NotAllowed for anybody else.
    """
    signed: dict[str, Any] = {"by": by, "now": now}
    known = {one.code: one for one in measures()}
    with council_scope(council):
        if standing_values(council).exists() or MeasureTarget.objects.filter(council=council).exists():
            return False
        for aim in told.targets:
            facts: dict[str, Any] = {"target": aim.target, "floor": aim.floor, "applies_from": aim.applies_from}
            set_target(council, measure=known[aim.measure], source=told.source, **facts, **signed)
        for one in told.values:
            record_value(council, measure=known[one.measure], said=_said(one, source=told.source), **signed)
        for one in told.corrections:
            stood = (
                standing_values(council).select_related("council").get(measure=one.measure, ends_on=one.ends_on)
            )
            facts = {"measure": known[one.measure], "said": _said(one, source=told.source)}
            correct_value(stood, reason=one.reason, **facts, **signed)
        return True


def _said(one: ValueFile, *, source: str) -> ValueSaid:
    figure = Figure(numerator=one.numerator, denominator=one.denominator, no_information=one.no_information)
    return ValueSaid(ends_on=one.ends_on, figure=figure, status=Status(one.status), source=source, note=one.note)
