"""Time at 16 or 17 in a place the law lists …"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.care_from_history import facts_from_history
from localoffer.rules.care_history import CareHistory, SettingSpell

BORN = date(2008, 3, 10)


def facts(kind: str, start: str, end: str | None, *, on: str) -> dict[str, Any]:
    """Return the care facts of someone with one such spell."""
    last = None if end is None else date.fromisoformat(end)
    spell = SettingSpell(kind=kind, start=date.fromisoformat(start), end=last)
    return facts_from_history(CareHistory(settings=(spell,)), born=BORN, on=date.fromisoformat(on))


def test_counts_once_it_is_over() -> None:
    during = facts("voluntary_org", "2024-06-01", "2025-06-01", on="2025-05-31")
    after = facts("voluntary_org", "2024-06-01", "2025-06-01", on="2025-06-01")

    assert (during["lived_with_charity_16_17"], after["lived_with_charity_16_17"]) == (False, True)


def test_does_not_count_while_it_goes_on() -> None:
    assert not facts("private_fostering", "2024-06-01", None, on="2026-01-01")["privately_fostered_16_17"]


@pytest.mark.parametrize(
    ("start", "end", "counts"),
    [
        ("2023-12-11", "2024-03-11", True),
        ("2023-12-12", "2024-03-11", False),
        ("2023-01-01", "2024-03-10", False),
        ("2026-03-10", "2026-09-10", False),
    ],
    ids=["3 months that end a day after 16", "a day less", "over by the 16th birthday", "from 18 on"],
)
def test_in_hospital_or_at_school_takes_3_months_with_a_day_at_16_or_17(
    start: str, end: str, counts: bool
) -> None:
    for kind in ("health", "education_authority", "care_home"):
        found = facts(kind, start, end, on="2027-01-01")

        assert found["three_months_in_health_or_school_16_17"] is counts, kind


def test_in_hospital_is_counted_up_to_the_day_asked_about() -> None:
    found = facts("health", "2024-06-01", "2024-09-01", on="2024-09-01")

    assert found["three_months_in_health_or_school_16_17"] is True


def test_before_the_16th_birthday_is_not_there_yet() -> None:
    for on in ("2024-03-09", "2024-03-10"):
        assert not facts("voluntary_org", "2023-06-01", "2024-03-09", on=on)["lived_with_charity_16_17"]
