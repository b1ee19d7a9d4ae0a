"""A figure in which a few people could be found …"""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.performance.suppressing import days_shown, days_told_in_full, may_be_shown
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


@pytest.mark.parametrize(
    ("unknown", "told"),
    [(0, True), (4, False), (5, True), (7, False), (10, True)],  # of 7, the other three could be found
)
def test_tells_of_how_many_nothing_is_known_only_where_no_part_is_small(unknown: int, told: bool) -> None:
    figures = [(MAY, of(20, 30, unknown=unknown))]

    assert days_shown(figures, measure=SHARE) == {MAY}
    assert (MAY in days_told_in_full(figures, measure=SHARE)) is told


PARTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 12)), min_size=1, max_size=8)


@given(PARTS)
def test_never_comes_out_by_taking_one_shown_number_from_another(rows: list[tuple[int, int, int]]) -> None:
    days = [date(2026, 4, 1 + number) for number in range(len(rows))]
    figures = [(on, of(a, a + b + c, unknown=c)) for on, (a, b, c) in zip(days, rows, strict=True)]

    shown, in_full = days_shown(figures, measure=YEAR), days_told_in_full(figures, measure=YEAR)

    two = [(a, b + c) for on, (a, b, c) in zip(days, rows, strict=True) if on in shown]
    for before, now in zip([(0, 0), *two], two, strict=False):
        assert all(abs(x - y) not in (1, 2, 3, 4) for x, y in zip(before, now, strict=True))
    assert in_full <= shown
    assert all(
        part not in (1, 2, 3, 4) for on, row in zip(days, rows, strict=True) if on in in_full for part in row
    )
