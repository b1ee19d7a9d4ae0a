"""A figure in which a few people could be found …"""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.performance.suppressing import days_shown, may_be_shown
from localoffer.rules.measuring.figure import Figure
from localoffer.rules.measuring.measure import Period, Suppression, Unit
from tests.rules.measuring.small import of, small_measure

SHARE = small_measure()
YEAR = small_measure(period=Period.YEAR_TO_DATE)
COUNT = small_measure(unit=Unit.COUNT, denominator="", no_information="", suppression=Suppression.COUNTED)
APRIL, MAY, JUNE, NEXT = date(2026, 4, 30), date(2026, 5, 31), date(2026, 6, 30), date(2027, 4, 30)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (of(5, 10), True),
        (of(4, 10), False),
        (of(6, 10), False),  # the other four could be found by taking 6 from 10
        (of(0, 10), True),
        (of(10, 10), True),
        (of(3, 3), False),
        (of(0, 3), False),
        (of(20, 30, unknown=4), False),
        (of(20, 30, unknown=5), True),
        (of(20, 30, unknown=7), False),  # the other three could be found by taking 20 and 7 from 30
        (Figure(alone=Decimal(3)), True),
    ],
)
def test_is_hidden_with_its_complement(figure: Figure, shown: bool) -> None:
    assert may_be_shown(figure, measure=SHARE) is shown


def test_of_a_count_is_hidden_by_itself_alone() -> None:
    assert [may_be_shown(of(count), measure=COUNT) for count in (0, 4, 5)] == [True, False, True]


def test_is_hidden_where_taking_one_month_from_the_next_would_show_it() -> None:
    months = [(APRIL, of(10, 20)), (MAY, of(12, 22)), (JUNE, of(20, 40)), (NEXT, of(11, 21))]

    assert days_shown(months, measure=YEAR) == {APRIL, JUNE, NEXT}
    assert days_shown(months, measure=SHARE) == {APRIL, MAY, JUNE, NEXT}


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 12)), min_size=1, max_size=8))
def test_never_comes_out_by_taking_one_shown_number_from_another(rows: list[tuple[int, int, int]]) -> None:
    days = [date(2026, 4, 1 + number) for number in range(len(rows))]
    figures = [(on, of(a, a + b + c, unknown=c)) for on, (a, b, c) in zip(days, rows, strict=True)]

    shown = days_shown(figures, measure=YEAR)

    told = [row for on, row in zip(days, rows, strict=True) if on in shown]
    for before, now in zip([(0, 0, 0), *told], told, strict=False):
        assert all(abs(x - y) not in (1, 2, 3, 4) for x, y in zip(before, now, strict=True))
