"""Places…"""

import pytest

from localoffer.rules.areas import lies_within, surrounding
from localoffer.rules.outcome import NO, NOT_KNOWN, YES, Outcome
from tests.rules.small import AREAS

BY_CODE = {area.code: area for area in AREAS}


@pytest.mark.parametrize(
    ("place", "target", "found"),
    [
        ("upper", "upper", YES),
        ("upper", "tarn", YES),
        ("upper", "england", YES),
        ("upper", "nether", NO),
        ("fen", "tarn", NO),
        ("tarn", "upper", NOT_KNOWN),
        ("nowhere", "tarn", NOT_KNOWN),
        ("nowhere", "nowhere", YES),
        ("upper", "nowhere", NOT_KNOWN),
    ],
)
def test_lie_within_others_or_not_or_are_told_too_roughly(place: str, target: str, found: Outcome) -> None:
    assert lies_within(place, target, areas=BY_CODE) is found


@pytest.mark.parametrize(
    ("code", "kind", "found"),
    [
        ("upper", "county", "tarn"),
        ("upper", "region", "north"),
        ("tarn", "county", "tarn"),
        ("fen", "region", None),
        ("nowhere", "county", None),
    ],
)
def test_know_what_surrounds_them(code: str, kind: str, found: str | None) -> None:
    assert surrounding(code, kind, areas=BY_CODE) == found


def test_skip_a_surrounding_area_that_is_on_no_list() -> None:
    areas = {"a": BY_CODE["upper"]}

    assert surrounding("a", "county", areas=areas) is None
