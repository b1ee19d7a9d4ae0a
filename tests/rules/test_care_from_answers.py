"""From a few short answers…"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.answers import Answers
from localoffer.rules.care_facts import worked_out
from localoffer.rules.values import Between

BORN = date(2008, 5, 1)
SIXTEEN, EIGHTEEN = date(2024, 5, 1), date(2026, 5, 1)
AT_17, AT_19 = date(2025, 9, 1), date(2027, 9, 1)


def facts(on: date, *, given_on: date | None = None, born: Any = BORN, **told: Any) -> dict[str, Any]:
    """Return the facts on a day for someone who gave short answers."""
    return worked_out(Answers({"date_of_birth": born, **told}, given_on=given_on), on=on)


def test_nothing_told_is_nothing_known() -> None:
    found = facts(AT_17, born=None)

    for key in (
        "ever_in_care",
        "looked_after",
        "nights_looked_after",
        "care_at_16_or_after",
        "looked_after_at_16_or_17",
        "looked_after_on_reaching_18",
        "home_six_months",
        "home_six_months_at_18",
        "guardianship_counts",
        "guardianship_after_care",
        "held_at_16_after_care",
        "fostered_when_care_ended",
        "lived_with_charity_16_17",
        "turned_18_on",
    ):
        assert found[key] is None, key


def test_never_in_care_settles_care_and_nothing_else() -> None:
    found = facts(AT_17, ever_in_care=False, other_place_16_17="charity")

    for key in (
        "looked_after",
        "care_at_16_or_after",
        "looked_after_on_reaching_18",
        "guardianship_counts",
        "in_care_now",
    ):
        assert found[key] is False, key
    for key in ("looked_after_at_16_or_17", "home_six_months", "home_six_months_at_18", "guardianship_after_care"):
        assert found[key] is False, key
    for key in ("held_at_16_after_care", "fostered_when_care_ended", "ever_in_care"):
        assert found[key] is False, key
    assert found["nights_looked_after"] == 0
    assert found["lived_with_charity_16_17"] is True
    assert found["lived_in_private_home_16_17"] is False


@pytest.mark.parametrize(
    "sign",
    [
        {"in_care_now": True},
        {"thirteen_weeks_in_care": True},
        {"in_care_at_16": True},
        {"special_guardianship": True},
        {"left_care_on": date(2020, 1, 1)},
        {"ever_in_care": True},
    ],
)
def test_any_sign_of_care_means_care(sign: dict[str, Any]) -> None:
    assert facts(AT_17, **sign)["ever_in_care"] is True
    assert facts(AT_17, in_care_now=False)["ever_in_care"] is None


@pytest.mark.parametrize(
    ("on", "told", "looked_after"),
    [
        (AT_17, {"in_care_now": True}, True),
        (AT_19, {"in_care_now": True}, False),
        (EIGHTEEN, {"in_care_now": True}, False),
        (date(2026, 4, 30), {"in_care_now": True}, True),
        (AT_17, {"in_care_now": False}, False),
        (AT_17, {"in_care_now": False, "left_care_on": date(2025, 9, 1)}, False),
        (AT_17, {"in_care_now": False, "left_care_on": date(2025, 9, 2)}, True),
        (AT_17, {"left_care_on": Between(date(2025, 1, 1), date(2025, 12, 31))}, None),
        (AT_17, {}, None),
        (AT_19, {}, False),
    ],
)
def test_someone_in_care_stays_so_until_18(on: date, told: dict[str, Any], looked_after: bool | None) -> None:
    assert facts(on, **told)["looked_after"] is looked_after


def test_a_rough_birth_date_leaves_care_open_only_about_18() -> None:
    rough = Between(date(2008, 1, 1), date(2008, 12, 31))

    assert facts(date(2025, 12, 31), born=rough, in_care_now=True)["looked_after"] is True
    assert facts(date(2026, 6, 1), born=rough, in_care_now=True)["looked_after"] is None
    assert facts(date(2026, 12, 31), born=rough, in_care_now=True)["looked_after"] is False


def test_thirteen_weeks_is_91_nights_or_more() -> None:
    assert facts(AT_17, thirteen_weeks_in_care=True)["nights_looked_after"] == Between(91, None)
    assert facts(AT_17, thirteen_weeks_in_care=False)["nights_looked_after"] == Between(0, 90)
    assert facts(AT_17, thirteen_weeks_in_care=None)["nights_looked_after"] is None


def test_care_that_ended_before_14_gives_no_nights() -> None:
    assert facts(AT_17, left_care_on=date(2022, 4, 30))["nights_looked_after"] == 0
    assert facts(AT_17, left_care_on=date(2022, 5, 1))["nights_looked_after"] is None
    assert facts(AT_17, left_care_on=date(2022, 4, 30), born=None)["nights_looked_after"] is None


def test_nights_still_grow_for_someone_in_care_now() -> None:
    given = date(2025, 9, 1)
    told: dict[str, Any] = {"thirteen_weeks_in_care": False, "in_care_now": True, "given_on": given}

    assert facts(given, **told)["nights_looked_after"] == Between(0, 90)
    assert facts(date(2025, 9, 2), **told)["nights_looked_after"] == Between(1, 91)
    assert facts(date(2025, 12, 1), **told)["nights_looked_after"] == Between(91, 181)
    assert facts(date(2027, 1, 1), **told)["nights_looked_after"] == Between(242, 332)
    came = {**told, "came_into_care_on": date(2025, 8, 1)}
    assert facts(date(2025, 9, 2), **came)["nights_looked_after"] == Between(32, 91)
    assert facts(date(2025, 10, 31), **came)["nights_looked_after"] == Between(91, 150)
    early = {**told, "came_into_care_on": date(2015, 1, 1)}
    assert facts(date(2025, 9, 2), **early)["nights_looked_after"] == Between(91, 91)
    before_14 = {**told, "given_on": date(2022, 5, 1), "came_into_care_on": date(2022, 4, 1)}
    assert facts(date(2022, 5, 31), **before_14)["nights_looked_after"] == Between(30, 120)
    at_14 = {**told, "given_on": date(2022, 6, 1), "came_into_care_on": date(2022, 4, 1)}
    assert facts(date(2022, 6, 2), **at_14)["nights_looked_after"] == Between(32, 91)
    grown = {**told, "given_on": date(2026, 5, 11)}
    assert facts(date(2026, 5, 21), **grown)["nights_looked_after"] == Between(0, 90)
    assert facts(given, **came)["nights_looked_after"] == Between(0, 90)
    to_come = {**told, "came_into_care_on": date(2025, 9, 20)}
    assert facts(date(2025, 9, 2), **to_come)["nights_looked_after"] == Between(1, 91)
    assert facts(date(2025, 9, 20), **to_come)["nights_looked_after"] == Between(19, 109)
    rough = {**told, "came_into_care_on": Between(date(2025, 8, 1), date(2025, 8, 31))}
    assert facts(date(2025, 9, 2), **rough)["nights_looked_after"] == Between(1, 91)
    left = {**told, "in_care_now": False}
    assert facts(date(2025, 12, 1), **left)["nights_looked_after"] == Between(0, 90)
    assert facts(date(2025, 12, 1), thirteen_weeks_in_care=False, in_care_now=True)[
        "nights_looked_after"
    ] == Between(0, 90)
    assert facts(date(2025, 12, 1), born=None, **told)["nights_looked_after"] == Between(0, 90)


@pytest.mark.parametrize(
    ("on", "told", "at_16"),
    [
        (AT_17, {"in_care_now": True}, True),
        (date(2024, 4, 30), {"in_care_now": True}, False),
        (SIXTEEN, {"in_care_now": True}, True),
        (AT_17, {"left_care_on": SIXTEEN}, True),
        (AT_17, {"left_care_on": date(2024, 4, 30)}, False),
        (AT_17, {"left_care_on": Between(date(2024, 1, 1), date(2024, 12, 31))}, None),
        (AT_17, {"left_care_on": Between(date(2024, 1, 1), date(2024, 12, 31)), "in_care_at_16": True}, True),
        (AT_17, {"in_care_at_16": False}, False),
        (AT_17, {"in_care_at_16": True}, True),
        (AT_17, {}, None),
    ],
)
def test_care_at_16_comes_from_the_days_or_from_being_asked(
    on: date, told: dict[str, Any], at_16: bool | None
) -> None:
    found = facts(on, **told)

    assert found["care_at_16_or_after"] is at_16
    assert found["looked_after_at_16_or_17"] is at_16


@pytest.mark.parametrize(
    ("on", "told", "at_18"),
    [
        (AT_17, {"in_care_when_18": True}, False),
        (AT_19, {"in_care_now": True}, True),
        (AT_19, {"in_care_at_16": False}, False),
        (AT_19, {"left_care_on": EIGHTEEN}, True),
        (AT_19, {"left_care_on": date(2026, 4, 30)}, False),
        (AT_19, {"left_care_on": Between(date(2026, 1, 1), date(2026, 12, 31))}, None),
        (AT_19, {"left_care_on": Between(date(2026, 1, 1), date(2026, 12, 31)), "in_care_when_18": False}, False),
        (AT_19, {"in_care_when_18": True}, True),
        (AT_19, {}, None),
    ],
)
def test_care_at_18_comes_from_the_days_or_from_being_asked(
    on: date, told: dict[str, Any], at_18: bool | None
) -> None:
    assert facts(on, **told)["looked_after_on_reaching_18"] is at_18


def test_going_home_is_as_told_and_settled_at_18() -> None:
    assert facts(AT_17, home_for_six_months=True)["home_six_months"] is True
    assert facts(AT_17, home_for_six_months=True)["home_six_months_at_18"] is False
    assert facts(AT_19, home_for_six_months=True)["home_six_months_at_18"] is True
    assert facts(AT_19, home_for_six_months=False)["home_six_months_at_18"] is False


def test_other_answers_are_taken_as_told() -> None:
    found = facts(
        AT_17,
        special_guardianship=True,
        held_at_16=True,
        lived_with_foster_carer=True,
        other_place_16_17="private_home",
    )

    assert found["guardianship_counts"] is True
    assert found["guardianship_after_care"] is True
    assert found["held_at_16_after_care"] is True
    assert found["fostered_when_care_ended"] is True
    assert found["lived_in_private_home_16_17"] is True
    assert found["privately_fostered_16_17"] is False
    assert facts(AT_17, other_place_16_17="private_fostering")["privately_fostered_16_17"] is True
    assert facts(AT_17, other_place_16_17="hospital_or_school")["three_months_in_health_or_school_16_17"] is True


def test_no_care_at_16_or_after_means_none_at_18() -> None:
    assert facts(AT_19, care_at_16_or_after=False)["looked_after_on_reaching_18"] is False
    assert facts(AT_19, care_at_16_or_after=True)["looked_after_on_reaching_18"] is None
