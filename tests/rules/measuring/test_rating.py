"""The rating of a figure …"""

from fractions import Fraction

import pytest

from localoffer.rules.measuring.measure import Polarity
from localoffer.rules.measuring.rating import Aim, Rating, floor_is_sound, rated

HIGH, LOW, NEAR = Polarity.HIGH, Polarity.LOW, Polarity.TARGET


def rating(worth: int, target: int, floor: int | None, polarity: Polarity) -> Rating:
    aim = Aim(Fraction(target), None if floor is None else Fraction(floor))
    return rated(Fraction(worth), aim=aim, polarity=polarity)


@pytest.mark.parametrize(
    ("worth", "expected"),
    [(61, Rating.MET), (60, Rating.MET), (59, Rating.NOT_MET), (50, Rating.NOT_MET), (49, Rating.BEYOND_FLOOR)],
)
def test_where_high_is_good_falls_as_the_figure_falls(worth: int, expected: Rating) -> None:
    assert rating(worth, 60, 50, HIGH) is expected


@pytest.mark.parametrize(
    ("worth", "expected"),
    [(9, Rating.MET), (10, Rating.MET), (11, Rating.NOT_MET), (15, Rating.NOT_MET), (16, Rating.BEYOND_FLOOR)],
)
def test_where_low_is_good_falls_as_the_figure_rises(worth: int, expected: Rating) -> None:
    assert rating(worth, 10, 15, LOW) is expected


@pytest.mark.parametrize(
    ("worth", "expected"), [(60, Rating.MET), (65, Rating.MET), (55, Rating.MET), (66, Rating.NOT_MET)]
)
def test_where_near_is_good_looks_both_ways(worth: int, expected: Rating) -> None:
    assert rating(worth, 60, 5, NEAR) is expected
    assert rating(60, 60, None, NEAR) is Rating.MET


def test_without_a_floor_is_never_past_one() -> None:
    assert rating(0, 60, None, HIGH) is Rating.NOT_MET


def test_without_a_figure_or_a_target_says_so() -> None:
    assert rated(None, aim=Aim(Fraction(60)), polarity=HIGH) is Rating.NO_FIGURE
    assert rated(Fraction(60), aim=None, polarity=HIGH) is Rating.NO_TARGET


def test_wants_its_floor_on_the_worse_side() -> None:
    def sound(floor: int, polarity: Polarity) -> bool:
        return floor_is_sound(Aim(Fraction(60), Fraction(floor)), polarity=polarity)

    assert [sound(50, HIGH), sound(70, HIGH), sound(50, LOW), sound(70, LOW)] == [True, False, False, True]
    assert [sound(5, NEAR), sound(0, NEAR)] == [True, False]
    assert floor_is_sound(Aim(Fraction(60)), polarity=HIGH)
