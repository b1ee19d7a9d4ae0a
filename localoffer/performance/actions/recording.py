"""Records a figure, and puts another in its place for a reason; what stood there stays to be read."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError
from django.utils.timezone import localdate

from localoffer.accounts.models import Council, User
from localoffer.accounts.permissions import Act
from localoffer.accounts.scopes import council_scope
from localoffer.participation.voice.acting import written_down
from localoffer.performance.models import MeasureFile, MeasureValue
from localoffer.performance.queries import standing_values
from localoffer.performance.refusals import (
    AlreadyCorrected,
    AlreadyThere,
    DayAhead,
    NoReason,
    NoSource,
    NotAFigure,
    NothingChanged,
)
from localoffer.performance.said import ValueSaid
from localoffer.rules.measuring.figure import problems_of
from localoffer.rules.measuring.measure import Measure


def record_value(
    council: Council,
    *,
    measure: Measure,
    said: ValueSaid,
    by: User,
    now: datetime,
    file: MeasureFile | None = None,
) -> MeasureValue:
    """
    Return the first figure of a measure for a period.

    Raises NotAllowed, NotAFigure, NoSource, DayAhead and AlreadyThere.
    """
    _must_fit(said, measure=measure, now=now)
    with council_scope(council):
        if standing_values(council).filter(measure=measure.code, ends_on=said.ends_on).exists():
            raise AlreadyThere
    facts = {"measure": measure.code, "file": file} | _facts(said)
    try:
        return _written(council, deed="recorded a figure", by=by, now=now, facts=facts)
    except IntegrityError as meanwhile:
        raise AlreadyThere from meanwhile


def correct_value(
    value: MeasureValue,
    *,
    measure: Measure,
    said: ValueSaid,
    reason: str,
    by: User,
    now: datetime,
    file: MeasureFile | None = None,
) -> MeasureValue:
    """
    Return the figure that stands in another's place from now on. It is for the same period.

    Raises NotAllowed, NotAFigure, NoSource, NoReason, NothingChanged and AlreadyCorrected.
    """
    _must_fit(said, measure=measure, now=now)
    if not reason.strip():
        raise NoReason
    if said.is_the_same_as(value):
        raise NothingChanged
    facts = {"measure": value.measure, "corrects": value, "reason": reason.strip(), "file": file}
    facts |= _facts(said) | {"ends_on": value.ends_on}
    try:
        return _written(value.council, deed="corrected a figure", by=by, now=now, facts=facts)
    except IntegrityError as meanwhile:
        raise AlreadyCorrected from meanwhile


def _must_fit(said: ValueSaid, *, measure: Measure, now: datetime) -> None:
    problems = problems_of(said.figure, measure=measure)
    if problems:
        raise NotAFigure(problems)
    if not said.source.strip():
        raise NoSource
    if said.ends_on > localdate(now):
        raise DayAhead


def _facts(said: ValueSaid) -> dict[str, Any]:
    figure = said.figure
    return {
        "ends_on": said.ends_on,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "no_information": figure.no_information,
        "alone": figure.alone,
        "status": said.status,
        "note": said.note.strip(),
        "source": said.source.strip(),
    }


def _written(council: Council, *, deed: str, by: User, now: datetime, facts: dict[str, Any]) -> MeasureValue:
    signed: dict[str, Any] = {"act": Act.KEEP_MEASURES, "deed": deed, "by": by, "now": now}
    return written_down(MeasureValue, council=council, **signed, **facts)
