"""The rulebook gives the answer the law gives in …"""

import os
from pathlib import Path

import pytest

from localoffer.offer.law import national_book
from localoffer.offer.scenarios.checking import Checked, check_scenarios
from localoffer.offer.scenarios.reading import read_scenarios
from tests.architecture.tree import ROOT

OURS = ROOT / "tests/data/scenarios.yaml"
SHARED = Path(os.environ.get("LOCALOFFER_REFERENCE", ROOT.parent / "shared")) / "data/vignettes.yaml"


def checks_in(path: Path) -> list[Checked]:
    """Return every check of a file, worked out."""
    book = national_book()
    return list(check_scenarios(read_scenarios(path.read_text("utf-8"), file=path.name, book=book), book=book))


@pytest.mark.parametrize("checked", checks_in(OURS), ids=lambda checked: f"{checked.scenario.id} {checked.as_of}")
def test_our_scenario(checked: Checked) -> None:
    wrong = [each for each in checked.compared if not each.holds]

    assert checked.compared
    assert wrong == []


def test_every_scenario_shared_with_us() -> None:
    if not SHARED.is_file():
        pytest.skip("The shared scenarios are not here. Name their folder in LOCALOFFER_REFERENCE.")

    checks = checks_in(SHARED)

    assert len(checks) == 97
    assert [f"{checked.scenario.id} {checked.as_of}" for checked in checks if not checked.passed] == []


def test_scenarios_that_each_cite_a_law_of_the_file() -> None:
    sources = {checked.scenario.source for checked in checks_in(OURS)}

    text = OURS.read_text("utf-8")

    assert [source for source in sources if f"\n  {source}: " not in text] == []
