"""A published amount …"""

from typing import Any

import pytest

from localoffer.offer.published.amounts import read_amount
from localoffer.offer.published.reading import Reading
from localoffer.rules import files
from tests.offer.published.making import about, fit_of

ODD: tuple[Any, ...] = ([], {}, [[]], [{}], None, -1, "x", True)


def read(amount: Any, **row: Any) -> Reading:
    """Return what an amount comes to."""
    return read_amount(about(amount=amount, **row))


@pytest.mark.parametrize(
    ("amount", "benefit"),
    [
        ("not stated", {}),
        ({"value": "38.46", "unit": "GBP", "period": "per_week"}, {"amount": 3846, "per": "week"}),
        ({"value": 100, "unit": "percent", "period": "ongoing"}, {"amount": 100, "unit": "percent"}),
        (
            {"value": 1, "unit": "suitcase", "period": "one_off"},
            {"amount": 1, "unit": "item", "per": "once"},
        ),
        (
            {"value": 75, "unit": "GBP", "period": "per_year", "up_to": True},
            {"amount": 7500, "per": "year", "up_to": True},
        ),
        (
            {"value": "benefit_rate", "unit": "GBP", "period": "per_week"},
            {"per": "week", "rate": "the benefit rate for young people", "rate_on": "2026-11-21"},
        ),
        (
            {"value": 6, "unit": "lessons", "period": "one_off", "match_funded": True},
            {"amount": {"least": [{"fact": "lessons_you_pay_for"}, 6]}, "unit": "lessons", "per": "once"},
        ),
    ],
    ids=str,
)
def test_becomes_a_benefit(amount: Any, benefit: dict[str, Any]) -> None:
    found = read(amount)

    assert dict(found.benefit) == benefit
    assert found.kept == ()


def test_that_is_not_stated_is_not_the_same_as_not_offered() -> None:
    silent, refused = fit_of().rule, fit_of(benefit_kind="none", status="not_offered").rule

    assert silent is not None
    assert refused is not None
    assert (silent.benefit.kind.value, refused.benefit.kind.value) == ("service", "not_offered")


def test_in_tiers_by_age_becomes_cases() -> None:
    tiers = [
        {"age_min": 16, "age_max": 17, "value": 40, "unit": "GBP", "period": "per_year"},
        {"age_min": 18, "age_max": 20, "value": 25, "unit": "GBP", "period": "per_year"},
    ]

    amount = read({"tiers": tiers}).benefit["amount"]

    assert amount == {
        "cases": [
            {"when": {"age": {"from": 16, "until": 18}}, "then": 4000},
            {"when": {"age": {"from": 18, "until": 21}}, "then": 2500},
        ]
    }


def test_in_tiers_for_everyone_else_has_an_otherwise() -> None:
    tiers = [
        {"value": 25, "unit": "GBP", "period": "on_birthday"},
        {"age": 21, "value": 50, "unit": "GBP", "period": "on_birthday"},
    ]

    amount = read({"tiers": tiers}).benefit["amount"]

    assert amount["otherwise"] == 2500
    assert amount["cases"] == [{"when": {"age": {"from": 21, "until": 22}}, "then": 5000}]


def test_in_tiers_by_cohort_divides_on_the_day() -> None:
    tiers = [
        {"when": "turned 18 on or before 2023-04-01", "value": 2000, "unit": "GBP", "period": "one_off"},
        {"when": "turned 18 after 2023-04-01", "value": 3000, "unit": "GBP", "period": "one_off"},
    ]

    cases = read({"tiers": tiers}).benefit["amount"]["cases"]

    assert cases[0]["when"] == {"fact": "turned_18_on", "on_or_before": "2023-04-01"}
    assert cases[1]["when"] == {"fact": "turned_18_on", "after": "2023-04-01"}


@pytest.mark.parametrize(
    "tier",
    [
        {"age": "cut off", "value": 30, "unit": "GBP", "period": "on_birthday"},
        {"value_min": 2, "value_max": 4, "unit": "weeks"},
        {"occurrence": 1, "form": "food_vouchers"},
        {"value": 30, "unit": "GBP", "period": "on_birthday", "approximate": True},
        {"when": "it rains", "value": 30, "unit": "GBP", "period": "one_off"},
        {"age": [], "value": 30, "unit": "GBP", "period": "one_off"},
        "a lot",
    ],
    ids=str,
)
def test_with_one_tier_that_is_not_clear_is_kept_whole(tier: Any) -> None:
    clear = {"age": 18, "value": 100, "unit": "GBP", "period": "on_birthday"}

    found = read({"tiers": [clear, tier]})

    assert "amount" not in found.benefit
    assert [piece.key for piece in found.kept] == ["tiers"]


def test_with_a_form_that_only_one_tier_has_keeps_the_form_as_words() -> None:
    plain = {"age": 18, "value": 100, "unit": "GBP", "period": "on_birthday"}

    found = read({"tiers": [plain, {**plain, "age": 19, "form": "voucher"}]})

    assert [piece.key for piece in found.kept] == ["tiers form"]


def test_made_of_parts_has_them_where_they_add_up() -> None:
    parts = [{"name": "Removals", "value": 110, "up_to": True}, {"name": "Furniture", "value": 3000}]
    whole = {"value": 3110, "unit": "GBP", "period": "one_off", "components": parts}

    found = read(whole).benefit["parts"]
    short = read(whole | {"value": 3000})

    assert found == [{"title": "Removals", "amount": 11000}, {"title": "Furniture", "amount": 300000}]
    assert [piece.key for piece in short.kept] == ["components"]


def test_paid_in_turns_has_its_instalments() -> None:
    yearly = [{"year": 1, "value": 700}, {"year": 2, "value": 1300}]

    found = read({"value": 2000, "unit": "GBP", "period": "over_course", "instalments": yearly})

    assert found.benefit["instalments"] == [
        {"amount": 70000, "title": "Year 1"},
        {"amount": 130000, "title": "Year 2"},
    ]


def test_of_a_deposit_and_rent_reads_both_from_the_person() -> None:
    found = read({"value": 1, "unit": "deposit_plus_first_month_rent", "period": "one_off"})

    assert found.benefit["amount"] == {"plus": [{"fact": "rent_deposit_pence"}, {"fact": "monthly_rent_pence"}]}


@pytest.mark.parametrize(
    ("amount", "limit"),
    [
        (
            {"value": 700, "unit": "GBP", "period": "lifetime"},
            {"kind": "cap", "pence": 70000, "per": "lifetime"},
        ),
        (
            {"value": 150, "unit": "GBP", "period": "twice_a_year"},
            {"kind": "times", "times": 2, "per": "year"},
        ),
        (
            {"value": 5000, "unit": "GBP", "period": "per_academic_year", "max_years": 4},
            {"kind": "cap", "pence": 500000, "per": "year", "years": 4},
        ),
        ({"value": 3, "unit": "places", "period": "capacity"}, {"kind": "capacity", "people": 3}),
    ],
    ids=str,
)
def test_can_bring_a_limit(amount: Any, limit: dict[str, Any]) -> None:
    assert read(amount).limits == (limit,)


@pytest.mark.parametrize(
    ("amount", "key"),
    [
        ({"value": 6, "unit": "months", "period": "every"}, "amount"),
        ({"value": "zones 1-6", "unit": "travel", "period": "term_time"}, "amount"),
        ({"value": 2, "unit": "flats", "period": "capacity"}, "amount"),
        ({"value": 2000, "unit": "GBP", "period": "one_off", "minimum": True}, "amount minimum"),
        ({"value": 10, "unit": "lessons", "period": "one_off", "plus": ["1 theory test"]}, "plus"),
        ("lots", "amount"),
        ([], "amount"),
    ],
    ids=str,
)
def test_that_the_language_has_no_part_for_is_kept(amount: Any, key: str) -> None:
    assert [piece.key for piece in read(amount).kept] == [key]


def test_of_any_shape_never_breaks_the_reading() -> None:
    for extra in (
        "up_to",
        "components",
        "instalments",
        "max_years",
        "plus",
        "form",
        "ages",
        "indexed_to",
        "tiers",
    ):
        for value in ODD:
            found = fit_of(amount={"value": 1, "unit": "GBP", "period": "one_off", extra: value})
            assert found.rule is not None


def test_survives_the_file_and_back() -> None:
    tiers = [{"hours_min": 12, "value": 30, "unit": "GBP", "period": "per_week"}]
    rule = fit_of(amount={"tiers": tiers}).rule

    assert rule is not None
    assert files.read_rule(files.write(rule)) == rule
