"""
The movement of a figure …

The worked examples of docs/measures.md are here, each with its sum.
"""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.measuring.figure import Figure
from localoffer.rules.measuring.measure import Polarity, Unit
from localoffer.rules.measuring.movement import Moved, moved
from localoffer.rules.measuring.rating import Aim
from tests.rules.measuring.small import of

HIGH, LOW, NEAR = Polarity.HIGH, Polarity.LOW, Polarity.TARGET


def share(before: Figure, now: Figure, polarity: Polarity = HIGH) -> Moved:
    return moved(now, before, unit=Unit.PERCENT, polarity=polarity)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        # 50% to 55% of 100 each: the spread is 7.06 points, twice it is 14.1, and 5 lies within.
        (of(50, 100), of(55, 100), Moved.SAME),
        # 50% to 65% of 100 each: the spread is 6.99 points, twice it is 13.98, and 15 lies outside.
        (of(50, 100), of(65, 100), Moved.BETTER),
        # 50% to 55% of 1,000 each: the spread is 2.23 points, twice it is 4.47, and 5 lies outside.
        (of(500, 1000), of(550, 1000), Moved.BETTER),
        # 9 of 10, then 7 of 10: of 10, only 2 would be expected not to. Too few.
        (of(9, 10), of(7, 10), Moved.TOO_FEW),
        # England, 54% to 54.6%: outside twice the spread of so many, but less than a point.
        (of(54_000, 100_000), of(54_600, 100_000), Moved.SAME),
        (of(54_000, 100_000), of(55_600, 100_000), Moved.BETTER),
        (of(10, 10), of(12, 12), Moved.SAME),
    ],
)
def test_of_a_share_is_a_change_only_beyond_chance(before: Figure, now: Figure, expected: Moved) -> None:
    assert share(before, now) is expected


def test_is_good_or_bad_by_what_the_measure_wants() -> None:
    fell = (of(65, 100), of(50, 100))

    assert share(*fell, polarity=HIGH) is Moved.WORSE
    assert share(*fell, polarity=LOW) is Moved.BETTER


def test_towards_a_target_is_better_and_without_one_only_up_or_down() -> None:
    now, before = of(650, 1000), of(500, 1000)

    def near(target: int) -> Moved:
        return moved(now, before, unit=Unit.PERCENT, polarity=NEAR, aim=Aim(Fraction(target)))

    assert near(70) is Moved.BETTER
    assert near(40) is Moved.WORSE
    assert moved(now, before, unit=Unit.PERCENT, polarity=NEAR) is Moved.UP
    assert moved(before, now, unit=Unit.PERCENT, polarity=NEAR) is Moved.DOWN


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        # 20 to 28: the root of 48 is 6.93, twice it is 13.9, and 8 lies within.
        (of(20), of(28), Moved.SAME),
        # 20 to 36: the root of 56 is 7.48, twice it is 15, and 16 lies outside.
        (of(20), of(36), Moved.WORSE),
        (of(1), of(6), Moved.TOO_FEW),
    ],
)
def test_of_a_count_is_a_change_only_beyond_chance(before: Figure, now: Figure, expected: Moved) -> None:
    assert moved(now, before, unit=Unit.COUNT, polarity=LOW) is expected


def test_of_a_rate_weighs_the_children_and_not_the_ten_thousands() -> None:
    few, many = (of(50, 10_000), of(60, 10_000)), (of(5_000, 1_000_000), of(6_000, 1_000_000))

    assert [moved(now, then, unit=Unit.RATE, polarity=LOW) for then, now in (few, many)] == [
        Moved.SAME,
        Moved.WORSE,
    ]


def test_of_an_average_is_a_change_from_one_whole_person_on() -> None:
    def average(people: int) -> Moved:
        return moved(of(people, 10), of(248, 10), unit=Unit.AVERAGE, polarity=LOW)

    assert average(257) is Moved.SAME
    assert average(258) is Moved.WORSE


def test_cannot_be_told_from_results_alone() -> None:
    then, now = Figure(alone=Decimal(50)), Figure(alone=Decimal(80))

    assert share(then, now) is Moved.NOT_TOLD
    assert share(of(50, 100), now) is Moved.NOT_TOLD
    assert share(then, then) is Moved.SAME


def test_needs_something_before() -> None:
    assert moved(of(1, 2), None, unit=Unit.PERCENT, polarity=HIGH) is Moved.NOTHING_BEFORE
    assert share(of(0, 0), of(1, 2)) is Moved.NOTHING_BEFORE
    assert share(of(1, 2), of(0, 0)) is Moved.NOTHING_BEFORE


SHARES = st.integers(1, 400).flatmap(lambda of_all: st.tuples(st.integers(0, of_all), st.just(of_all)))
OPPOSITE = {Moved.BETTER: Moved.WORSE, Moved.WORSE: Moved.BETTER}


@given(SHARES, SHARES)
def test_the_other_way_round_is_the_opposite(one: tuple[int, int], other: tuple[int, int]) -> None:
    there, back = share(of(*one), of(*other)), share(of(*other), of(*one))

    assert back is OPPOSITE.get(there, there)


@given(SHARES, SHARES)
def test_of_those_who_do_not_is_told_as_surely(one: tuple[int, int], other: tuple[int, int]) -> None:
    (some, whole), (then, all_then) = one, other
    rest = share(of(all_then - then, all_then), of(whole - some, whole), polarity=LOW)

    assert rest is share(of(then, all_then), of(some, whole))
