"""The dated figures …"""

from datetime import date

import pytest

from localoffer.offer.law import national_book
from localoffer.rules.rule import Parameter, Standing

BOOK = national_book()
DATED = [pytest.param(each, id=each.id) for each in BOOK.parameters.values()]


@pytest.mark.parametrize("parameter", DATED)
def test_stand_in_the_order_of_their_days(parameter: Parameter) -> None:
    days = [each.first or date.min for each in parameter.values]

    assert days == sorted(set(days))


@pytest.mark.parametrize("parameter", DATED)
def test_each_name_a_source_and_the_day_it_was_read(parameter: Parameter) -> None:
    sources = [source for each in parameter.values for source in each.sources]

    assert all(each.sources for each in parameter.values)
    assert all(source.read_on is not None for source in sources)


def test_are_not_used_while_only_announced() -> None:
    announced = [
        parameter.id
        for parameter in BOOK.parameters.values()
        if any(each.standing is Standing.ANNOUNCED for each in parameter.values)
    ]

    assert announced == ["nhs_charges_care_leaver_max_age"]
    assert BOOK.figure("nhs_charges_care_leaver_max_age", date(2030, 1, 1)) is None


@pytest.mark.parametrize(
    ("figure", "last_day_of_old", "old", "new"),
    [
        ("suha_recommended_minimum", date(2023, 3, 31), 200_000, 300_000),
        ("apprentice_bursary_total", date(2023, 7, 31), 100_000, 300_000),
        ("he_bursary", date(2008, 8, 31), None, 200_000),
        ("junior_isa_government_payment", date(2012, 1, 2), None, 20_000),
        ("bursary_16_19_vulnerable_max", date(2011, 7, 31), None, 120_000),
        ("maintenance_loan_max_london", date(2026, 7, 31), 1_376_200, 1_413_500),
        ("maintenance_loan_max_away", date(2026, 7, 31), 1_054_400, 1_083_000),
        ("sar_exemption_max_age", date(2021, 5, 30), 22, 25),
        ("pa_max_age", date(2018, 3, 31), 21, 25),
        ("uc_standard_allowance_single_under_25", date(2026, 3, 31), 31_698, 33_858),
        ("uc_standard_allowance_single_25_and_over", date(2026, 3, 31), 40_014, 42_490),
        ("minimum_wage_18_to_20", date(2026, 3, 31), 1_000, 1_085),
    ],
)
def test_change_at_the_start_of_a_day(figure: str, last_day_of_old: date, old: int | None, new: int) -> None:
    first_day_of_new = date.fromordinal(last_day_of_old.toordinal() + 1)

    assert BOOK.figure(figure, last_day_of_old) == old
    assert BOOK.figure(figure, first_day_of_new) == new


def test_of_the_college_bursary_agree_with_each_other() -> None:
    on = date(2026, 11, 21)

    whole = BOOK.figure("bursary_16_19_week_share", on) * BOOK.figure("bursary_16_19_full_weeks", on)

    assert whole == BOOK.figure("bursary_16_19_vulnerable_max", on)
