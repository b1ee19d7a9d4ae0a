"""A figure …"""

from decimal import Decimal
from fractions import Fraction

import pytest

from localoffer.rules.measuring.figure import Figure, parts_of, problems_of, worth
from localoffer.rules.measuring.measure import Measure, Suppression, Unit
from tests.rules.measuring.small import of, small_measure

COUNT = small_measure(unit=Unit.COUNT, denominator="", no_information="", suppression=Suppression.COUNTED)


def fields_of(figure: Figure, measure: Measure | None = None) -> list[str]:
    return [one.field for one in problems_of(figure, measure=measure or small_measure())]


@pytest.mark.parametrize(
    ("figure", "unit", "expected"),
    [
        (of(54, 100), Unit.PERCENT, Fraction(54)),
        (of(1, 3), Unit.PERCENT, Fraction(100, 3)),
        (of(54, 2), Unit.AVERAGE, Fraction(27)),
        (of(15, 10_000), Unit.RATE, Fraction(15)),
        (of(7), Unit.COUNT, Fraction(7)),
        (of(0), Unit.COUNT, Fraction(0)),
        (of(0, 0), Unit.PERCENT, None),
        (Figure(), Unit.PERCENT, None),
        (Figure(alone=Decimal("27.1")), Unit.AVERAGE, Fraction(271, 10)),
    ],
)
def test_is_worth_exactly_what_its_counts_say(figure: Figure, unit: Unit, expected: Fraction | None) -> None:
    assert worth(figure, unit=unit) == expected


def test_has_those_not_known_as_a_part_of_its_own() -> None:
    assert parts_of(of(54, 100, unknown=6)) == (54, 6, 40)
    assert parts_of(of(54, 100)) == (54, 0, 46)
    assert parts_of(Figure(alone=Decimal(54))) == ()


@pytest.mark.parametrize(
    ("figure", "field"),
    [
        (Figure(), "numerator"),
        (of(3), "denominator"),
        (of(4, 3), "numerator"),
        (of(2, 3, unknown=2), "no_information"),
        (Figure(alone=Decimal(101)), "alone"),
        (Figure(alone=Decimal(-1)), "alone"),
        (Figure(alone=Decimal(50), numerator=1), "alone"),
    ],
)
def test_of_people_says_where_it_is_wrong(figure: Figure, field: str) -> None:
    assert fields_of(figure) == [field]


def test_of_a_count_has_no_denominator_and_no_result_alone() -> None:
    assert fields_of(of(3), COUNT) == []
    assert fields_of(of(3, 4), COUNT) == ["denominator"]
    assert fields_of(Figure(alone=Decimal(3)), COUNT) == ["alone"]


def test_knows_of_nobody_without_information_where_its_measure_does_not() -> None:
    assert fields_of(of(1, 3, unknown=1), small_measure(no_information="")) == ["no_information"]


def test_of_an_average_may_be_more_than_its_denominator_but_not_of_nobody() -> None:
    average = small_measure(unit=Unit.AVERAGE)

    assert fields_of(of(270, 10), average) == []
    assert fields_of(of(270, 0), average) == ["denominator"]
