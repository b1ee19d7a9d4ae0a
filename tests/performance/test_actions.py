"""A figure of a measure …"""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.timezone import localdate

from localoffer.accounts.models import TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.performance import actions, refusals
from localoffer.performance.models import MeasureValue
from localoffer.performance.queries import standing_values
from localoffer.rules.measuring.figure import Figure
from tests.performance.making import LAST_YEAR, NOW, WORK, Scoring, said, the
from tests.rules.measuring.small import of


def corrected(
    scoring: Scoring, value: MeasureValue, figure: Figure, *, reason: str = "Counted anew"
) -> MeasureValue:
    told: dict[str, Any] = {"said": said(figure, ends_on=value.ends_on), "reason": reason}
    return actions.correct_value(value, measure=the(WORK), **told, **scoring.signed)


def rows(scoring: Scoring) -> list[int | None]:
    with council_scope(scoring.council):
        return list(MeasureValue.objects.order_by("pk").values_list("numerator", flat=True))


def test_is_kept_with_who_said_so(scoring: Scoring) -> None:
    made = scoring.recorded(of(50, 100, unknown=6))

    assert (made.by, made.at, made.figure) == (scoring.keeper, NOW, of(50, 100, unknown=6))
    with council_scope(scoring.council):
        assert TrailRecord.objects.filter(act="keep_measures", detail={"deed": "recorded a figure"}).count() == 1


def test_is_for_those_who_keep_measures(scoring: Scoring) -> None:
    with pytest.raises(NotAllowed):
        actions.record_value(scoring.council, measure=the(WORK), said=said(of(1, 2)), by=scoring.reader, now=NOW)
    with pytest.raises(NotAllowed):
        actions.import_values(scoring.council, name="x", content=b"", source="x", by=scoring.reader, now=NOW)

    assert rows(scoring) == []


@pytest.mark.parametrize(
    ("figure", "more", "refusal"),
    [
        (of(3, 2), {}, refusals.NotAFigure),
        (of(1, 2), {"source": " "}, refusals.NoSource),
        (of(1, 2), {"ends_on": localdate(NOW) + timedelta(days=1)}, refusals.DayAhead),
    ],
)
def test_is_refused_where_it_cannot_be(
    scoring: Scoring, figure: Figure, more: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        scoring.recorded(figure, **more)

    assert rows(scoring) == []


def test_stands_once_for_a_day(scoring: Scoring) -> None:
    scoring.recorded(of(50, 100))

    with pytest.raises(refusals.AlreadyThere):
        scoring.recorded(of(51, 100))

    scoring.recorded(of(51, 100), ends_on=LAST_YEAR)
    assert rows(scoring) == [50, 51]


def test_is_corrected_by_another_row_with_its_reason(scoring: Scoring) -> None:
    first = scoring.recorded(of(50, 100))

    second = corrected(scoring, first, of(48, 100))

    assert rows(scoring) == [50, 48]
    with council_scope(scoring.council):
        assert [one.pk for one in standing_values(scoring.council)] == [second.pk]
    assert [one.pk for one in scoring.scored().readings[0].replaced] == [first.pk]


def test_is_corrected_once_for_a_reason_and_to_something_else(scoring: Scoring) -> None:
    first = scoring.recorded(of(50, 100))
    with pytest.raises(refusals.NoReason):
        corrected(scoring, first, of(48, 100), reason="  ")
    with pytest.raises(refusals.NothingChanged):
        corrected(scoring, first, of(50, 100))
    corrected(scoring, first, of(48, 100))

    with pytest.raises(refusals.AlreadyCorrected):
        corrected(scoring, first, of(47, 100))

    assert rows(scoring) == [50, 48]


@pytest.mark.parametrize(
    "deed", ["UPDATE performance_measurevalue SET numerator = 1", "DELETE FROM performance_measurevalue"]
)
def test_is_never_rewritten_in_the_database(scoring: Scoring, deed: str) -> None:
    scoring.recorded(of(50, 100))

    with council_scope(scoring.council), pytest.raises(DatabaseError), transaction.atomic():
        connection.cursor().execute(deed)

    assert rows(scoring) == [50]


def test_may_be_a_result_alone(scoring: Scoring) -> None:
    made = scoring.recorded(Figure(alone=Decimal("54.2")))

    made.refresh_from_db()
    assert made.figure == Figure(alone=Decimal("54.20"))


def test_is_rated_against_the_target_of_its_day(scoring: Scoring) -> None:
    scoring.recorded(of(55, 100), ends_on=LAST_YEAR)
    scoring.recorded(of(55, 100))
    scoring.aimed("50", applies_from=LAST_YEAR)
    scoring.aimed("60", applies_from=LAST_YEAR + timedelta(days=1))

    assert [one.rating.value for one in scoring.scored().readings] == ["not_met", "met"]


def test_has_its_floor_on_the_worse_side_of_the_target(scoring: Scoring) -> None:
    with pytest.raises(refusals.FloorAboveTarget):
        scoring.aimed("50", "60")
    with pytest.raises(refusals.FloorAboveTarget):
        scoring.aimed("22", "20", code="adviser-caseload")

    assert scoring.scored().targets == ()


def test_is_held_against_the_same_day_a_year_before(scoring: Scoring) -> None:
    scoring.recorded(of(30, 100), ends_on=LAST_YEAR)
    scoring.recorded(of(90, 100), ends_on=LAST_YEAR + timedelta(days=180))
    latest = scoring.recorded(of(50, 100))

    reading = scoring.scored().readings[0]

    assert reading.value == latest
    assert reading.before is not None
    assert reading.before.ends_on == LAST_YEAR
    assert reading.moved.value == "better"


def test_of_a_snapshot_is_held_against_the_one_before_where_there_is_no_other(scoring: Scoring) -> None:
    code = "pathway-plan-on-time"
    scoring.recorded(of(80, 100), code=code, ends_on=LAST_YEAR + timedelta(days=90))
    scoring.recorded(of(50, 100), code=code)

    assert [one.moved.value for one in scoring.scored(code).readings] == ["worse", "nothing_before"]


def test_knows_whether_it_says_the_same(scoring: Scoring) -> None:
    made = scoring.recorded(of(50, 100))

    assert said(of(50, 100)).is_the_same_as(made)
    assert not replace(said(of(50, 100)), note="Anew").is_the_same_as(made)
