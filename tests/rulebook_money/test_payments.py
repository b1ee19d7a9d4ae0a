"""The payments …"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.offer.law import national_book
from localoffer.rules.calendar import birthday
from localoffer.rules.outcome import NO, YES
from localoffer.rules.values import Between
from tests.rulebook_money.told import IN_CARE_NOW, LEFT_CARE_AT_18, assessed

BOOK = national_book()
APPRENTICESHIP = {"study": "apprenticeship", "apprentice_bursary_paid_before": "no"}


@pytest.mark.parametrize(
    ("rule_id", "started"),
    [("apprentice-bursary", date(2024, 9, 1)), ("apprentice-bursary-before-august-2023", date(2019, 9, 1))],
)
def test_to_an_apprentice_come_in_parts_that_make_the_whole(rule_id: str, started: date) -> None:
    instalments = BOOK.rules[rule_id].benefit.instalments

    days = [each.after.days for each in instalments if each.after is not None]
    paid = [each.amount for each in instalments if isinstance(each.amount, int)]

    assert sum(paid) == BOOK.figure("apprentice_bursary_total", started)
    assert days == BOOK.figure("apprentice_bursary_days", started)


@given(born=st.dates(date(1996, 1, 1), date(2008, 1, 1)), start=st.dates(date(2018, 8, 1), date(2027, 8, 1)))
def test_to_an_apprentice_are_due_under_one_rule_at_most(born: date, start: date) -> None:
    told = {**LEFT_CARE_AT_18, **APPRENTICESHIP, "apprenticeship_start_on": start.isoformat()}
    on = max(start, birthday(born, 18))

    found = [
        assessed(rule_id, born=born, on=on, **told)
        for rule_id in ("apprentice-bursary", "apprentice-bursary-before-august-2023")
    ]

    due = [each for each in found if each.outcome is YES]
    assert len(due) == (start < birthday(born, 25))
    assert all(each.amount == (300_000 if start >= date(2023, 8, 1) else 100_000) for each in due)


@given(cost=st.integers(0, 500_000), weeks=st.integers(1, 60))
def test_for_college_never_pass_the_cost_or_the_ceiling(cost: int, weeks: int) -> None:
    told = {**IN_CARE_NOW, "study": "further", "programme_weeks": weeks, "cost_of_taking_part_pence": cost}

    found = assessed("bursary-16-19-award", born=date(2009, 3, 1), on=date(2026, 11, 21), **told)

    assert found.outcome is YES
    assert found.amount == min(cost, 120_000, weeks * 4_000)


def test_for_a_first_home_have_a_range_while_the_day_is_rough() -> None:
    told = {**LEFT_CARE_AT_18, "first_home_on": "2023"}

    found = assessed("setting-up-home-allowance", born=date(2004, 1, 1), on=date(2023, 6, 1), **told)

    assert found.amount == Between(200_000, 300_000)


def test_for_university_are_used_up_once_paid() -> None:
    told = {
        **LEFT_CARE_AT_18,
        "study": "higher",
        "course_start_on": "2026-09-20",
        "course_academic_years": 3,
        "course_designated": "yes",
        "course_in_plan": "yes",
        "claims": {"he-bursary": [{"on": "2026-10-01", "amount": 200_000}]},
    }

    found = assessed("he-bursary", born=date(2007, 3, 1), on=date(2026, 11, 21), **told)

    assert found.outcome is NO
    assert found.used_up


@given(days_before=st.integers(0, 60))
def test_of_universal_credit_may_be_prepared_as_early_as_the_figure_says(days_before: int) -> None:
    born = date(2008, 11, 21)
    eighteen = birthday(born, 18)
    on = eighteen - timedelta(days=days_before)

    found = assessed("universal-credit-early-claim", born=born, on=on, **IN_CARE_NOW)

    early_enough = 0 < days_before <= BOOK.figure("uc_advance_claim_days_before_18", on)
    assert (found.outcome is YES) == early_enough
