"""From a care record, of going home…"""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.calendar import months_after
from tests.rules.care import DAY, EIGHTEEN, SIXTEEN, facts, spell


@pytest.mark.parametrize(
    ("person", "long_enough"),
    [
        ("parent", True),
        ("pr_holder", True),
        ("named_in_cao_before_care_order", True),
        ("relative_without_pr", False),
    ],
)
def test_six_months_home_count_with_a_parent_only(person: str, long_enough: bool) -> None:
    start = date(2025, 2, 1)
    family = [spell(start, None, person=person)]

    assert facts(date(2025, 7, 31), family=family)["home_six_months"] is False
    assert facts(date(2025, 8, 1), family=family)["home_six_months"] is long_enough


@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(-3, 400), st.integers(0, 400))
def test_home_for_six_months_holds_from_the_corresponding_date_until_it_breaks_down(
    start: date, length: int, ahead: int
) -> None:
    end, on = start + max(0, length) * DAY, start + ahead * DAY

    found = facts(on, family=[spell(start, end, person="parent")])

    assert found["home_six_months"] is (months_after(start, 6) <= on < end)


def test_home_at_18_is_judged_on_the_birthday() -> None:
    start = months_after(EIGHTEEN, -6)
    there = [spell(start, None, person="parent")]
    gone = [spell(start, EIGHTEEN + 9 * DAY, person="parent")]

    assert facts(EIGHTEEN, family=there)["home_six_months_at_18"] is True
    assert facts(EIGHTEEN - DAY, family=there)["home_six_months_at_18"] is False
    assert facts(EIGHTEEN, family=[spell(start + DAY, None, person="parent")])["home_six_months_at_18"] is False
    assert facts(EIGHTEEN, family=[spell(start, EIGHTEEN, person="parent")])["home_six_months_at_18"] is False
    assert facts(EIGHTEEN + 8 * DAY, family=gone)["home_broke_down_after_18"] is False
    assert facts(EIGHTEEN + 9 * DAY, family=gone)["home_broke_down_after_18"] is True
    assert facts(EIGHTEEN + 9 * DAY)["home_broke_down_after_18"] is False


@pytest.mark.parametrize(
    ("start", "on", "edge"),
    [
        (date(2025, 2, 1), date(2025, 7, 30), False),
        (date(2025, 2, 1), date(2025, 7, 31), True),
        (date(2025, 2, 1), date(2025, 8, 2), True),
        (date(2025, 2, 1), date(2025, 8, 3), False),
        (date(2025, 11, 2), date(2026, 4, 1), True),
        (date(2025, 10, 31), date(2026, 4, 1), True),
        (date(2025, 10, 29), date(2026, 4, 1), False),
        (date(2025, 11, 3), date(2026, 4, 1), False),
    ],
)
def test_six_months_that_end_near_the_day_or_near_18_are_on_the_edge(start: date, on: date, edge: bool) -> None:
    assert facts(on, family=[spell(start, None, person="parent")])["six_months_at_home_on_the_edge"] is edge


def test_six_months_never_completed_are_on_no_edge() -> None:
    found = facts(date(2025, 8, 1), family=[spell(date(2025, 2, 1), date(2025, 8, 1), person="parent")])

    assert found["six_months_at_home_on_the_edge"] is False


def test_a_special_guardianship_order_counts_from_care_and_while_in_force() -> None:
    def found(on: date, **order: Any) -> tuple[Any, Any]:
        got = facts(on, guardianship={"made": date(2018, 1, 1), **order})
        return got["guardianship_after_care"], got["guardianship_counts"]

    assert found(SIXTEEN, looked_after_immediately_before=True) == (True, True)
    assert found(SIXTEEN, looked_after_immediately_before=False) == (False, False)
    assert found(SIXTEEN) == (None, None)
    assert found(date(2017, 12, 31), looked_after_immediately_before=True) == (True, False)
    assert found(date(2018, 1, 1), looked_after_immediately_before=True) == (True, True)
    assert found(SIXTEEN, looked_after_immediately_before=True, ended=SIXTEEN) == (True, False)
    assert found(SIXTEEN - DAY, looked_after_immediately_before=True, ended=SIXTEEN) == (True, True)
    assert found(EIGHTEEN + DAY, looked_after_immediately_before=True, ended=EIGHTEEN + DAY) == (True, True)
    assert found(EIGHTEEN + DAY, looked_after_immediately_before=True, ended=EIGHTEEN) == (True, False)
    assert facts(SIXTEEN)["guardianship_counts"] is False
    assert facts(SIXTEEN)["guardianship_after_care"] is False


def test_a_home_that_broke_down_is_whole_again_on_the_day_of_going_back() -> None:
    gone = spell(months_after(EIGHTEEN, -6), EIGHTEEN + 9 * DAY, person="parent")
    back = spell(EIGHTEEN + 20 * DAY, None, person="parent")

    assert facts(EIGHTEEN + 19 * DAY, family=[gone, back])["home_broke_down_after_18"] is True
    assert facts(EIGHTEEN + 20 * DAY, family=[gone, back])["home_broke_down_after_18"] is False
