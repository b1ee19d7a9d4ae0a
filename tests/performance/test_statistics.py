"""The published figures …"""

import os
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from localoffer.performance.statistics.published import FOLDER, about, neighbours_of, published
from localoffer.rules.measuring.figure import worth
from localoffer.rules.measuring.measure import Unit
from tests.architecture.tree import ROOT

RUTLAND, KENT = "E06000017", "E10000016"


def percent(measure: str, *, area: str, year: int) -> Fraction:
    found = worth(published(measure, area=area)[year], unit=Unit.PERCENT)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("measure", "year", "expected"),
    [
        ("learning-or-work-19-to-21", 2025, 54),
        ("learning-or-work-19-to-21", 2024, 54),
        ("learning-or-work-17-to-18", 2025, 64),
        ("suitable-home-19-to-21", 2025, 89),
        ("suitable-home-19-to-21", 2024, 88),
        ("suitable-home-17-to-18", 2025, 91),
        ("in-touch-19-to-21", 2024, 92),
        ("in-touch-17-to-18", 2024, 94),
    ],
)
def test_of_england_are_those_that_the_department_prints(measure: str, year: int, expected: int) -> None:
    # They print whole percents, worked out before they rounded the counts to 10.
    assert abs(percent(measure, area="england", year=year) - expected) < Fraction(51, 100)


def test_that_were_kept_back_are_not_known_and_not_nought() -> None:
    assert 2024 not in published("in-touch-17-to-18", area=RUTLAND)
    assert published("in-touch-19-to-21", area=RUTLAND)[2024].numerator == 22


def test_are_of_the_last_two_years() -> None:
    assert set(published("learning-or-work-19-to-21", area=KENT)) == {2024, 2025}
    assert set(published("in-touch-19-to-21", area=KENT)) == {2023, 2024}


def test_name_ten_councils_like_each() -> None:
    assert len(neighbours_of(RUTLAND)) == 10
    assert RUTLAND not in neighbours_of(RUTLAND)
    assert neighbours_of("X99000001") == ()


def test_say_their_licence() -> None:
    assert "Open Government Licence v3.0" in about().licence


def test_add_up_only_ages_that_are_all_shown() -> None:
    found = published("support-22-to-25", area="england")[2024]

    assert worth(found, unit=Unit.PERCENT) == Fraction(15730 * 100, 42300)


def test_are_written_from_the_departments_own_files(tmp_path: Path) -> None:
    shared = Path(os.environ.get("LOCALOFFER_REFERENCE", "nowhere")) / "data" / "statistics"
    if not shared.is_dir():
        pytest.skip("the Department's files are not at hand: name their folder in LOCALOFFER_REFERENCE")
    place = tmp_path / "localoffer" / "performance" / "statistics"
    place.mkdir(parents=True)
    tool = shutil.copy(ROOT / "tools" / "make_statistics.py", tmp_path / "localoffer" / "tool.py")

    subprocess.run([sys.executable, tool, shared], check=True, capture_output=True)

    for name in ("figures.csv", "neighbours.csv"):
        assert (place / name).read_text() == (FOLDER / name).read_text()
