"""The day on which someone became an eligible child …"""

from datetime import date, timedelta

import pytest

from localoffer.rules.care_history import CareSpell
from localoffer.rules.eligible_day import first_eligible_day

BORN = date(2008, 3, 10)
LATE = date(2026, 6, 1)


def spell(start: str, end: str | None = None) -> CareSpell:
    """Return a spell of care."""
    return CareSpell(start=date.fromisoformat(start), end=None if end is None else date.fromisoformat(end))


def test_is_the_16th_birthday_after_years_in_care() -> None:
    assert first_eligible_day([spell("2020-01-01")], born=BORN, on=LATE) == date(2024, 3, 10)


def test_has_91_nights_behind_it() -> None:
    assert first_eligible_day([spell("2024-06-02")], born=BORN, on=LATE) == date(2024, 6, 2) + timedelta(days=91)


def test_is_not_yet_there_the_day_before() -> None:
    assert first_eligible_day([spell("2024-06-02")], born=BORN, on=date(2024, 8, 31)) is None


def test_adds_up_spells_of_which_one_is_at_16() -> None:
    spells = [spell("2022-05-01", "2022-07-31"), spell("2025-07-01", "2025-07-09")]

    assert first_eligible_day(spells, born=BORN, on=LATE) == date(2025, 7, 1)


def test_counts_a_night_of_two_spells_once() -> None:
    spells = [spell("2024-06-02", "2024-08-20"), spell("2024-07-01", "2024-10-01")]

    assert first_eligible_day(spells, born=BORN, on=LATE) == date(2024, 9, 1)


@pytest.mark.parametrize(
    "spells",
    [
        [],
        [spell("2016-01-01", "2022-03-10")],
        [spell("2023-01-01", "2024-03-10")],
        [spell("2025-12-09", "2026-03-10")],
        [spell("2025-12-10")],
    ],
    ids=[
        "never in care",
        "care ended at 14",
        "care ended on the 16th birthday",
        "91 nights only at 18",
        "91 nights only after 18",
    ],
)
def test_never_comes_for(spells: list[CareSpell]) -> None:
    assert first_eligible_day(spells, born=BORN, on=LATE) is None


def test_is_there_on_the_very_day() -> None:
    assert first_eligible_day([spell("2024-06-02")], born=BORN, on=date(2024, 9, 1)) == date(2024, 9, 1)


def test_adds_up_more_than_two_spells() -> None:
    spells = [spell("2022-05-01", "2022-06-10"), spell("2023-05-01", "2023-06-10"), spell("2025-07-01")]

    assert first_eligible_day(spells, born=BORN, on=LATE) == date(2025, 7, 1) + timedelta(days=11)
