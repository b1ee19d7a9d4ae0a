"""From a care record, of where somebody lived…"""

from datetime import date
from typing import Any

import pytest

from localoffer.rules.calendar import months_after
from tests.rules.care import DAY, EIGHTEEN, FOURTEEN, SIXTEEN, facts, spell


@pytest.mark.parametrize(
    ("care_end", "nights", "straight", "gap"),
    [
        (SIXTEEN - 20 * DAY, 91, True, False),
        (SIXTEEN - 20 * DAY, 90, False, False),
        (SIXTEEN - 21 * DAY, 91, False, True),
    ],
)
def test_being_held_at_16_straight_after_13_weeks_of_care_has_its_own_route(
    care_end: date, nights: int, straight: bool, gap: bool
) -> None:
    care = [spell(care_end - nights * DAY, care_end)]
    held = [spell(SIXTEEN - 20 * DAY, SIXTEEN + DAY, kind="hospital")]

    found = facts(SIXTEEN, care=care, held=held)

    assert found["held_at_16_after_care"] is straight
    assert found["held_at_16_after_a_gap"] is gap
    assert facts(SIXTEEN - DAY, care=care, held=held)["held_at_16_after_care"] is False
    released = [spell(SIXTEEN - 20 * DAY, SIXTEEN, kind="hospital")]
    assert facts(SIXTEEN, care=care, held=released)["held_at_16_after_care"] is False
    assert facts(SIXTEEN, care=care, held=released)["held_at_16_after_a_gap"] is False


KINDS = {
    "voluntary_org": "lived_with_charity_16_17",
    "private_childrens_home": "lived_in_private_home_16_17",
    "private_fostering": "privately_fostered_16_17",
    "health": "three_months_in_health_or_school_16_17",
    "education_authority": "three_months_in_health_or_school_16_17",
    "care_home": "three_months_in_health_or_school_16_17",
}


@pytest.mark.parametrize(("kind", "fact"), KINDS.items())
def test_other_places_count_where_lived_in_at_16_or_17(kind: str, fact: str) -> None:
    there = [spell(SIXTEEN - 100 * DAY, SIXTEEN + DAY, kind=kind)]
    before = [spell(SIXTEEN - 100 * DAY, SIXTEEN, kind=kind)]

    assert facts(EIGHTEEN, settings=there)[fact] is True
    assert facts(EIGHTEEN, settings=before)[fact] is False
    assert facts(SIXTEEN, settings=there)[fact] is False
    assert sum(facts(EIGHTEEN, settings=there)[name] for name in set(KINDS.values())) == 1


def test_hospital_and_school_need_three_months_which_may_begin_before_16() -> None:
    start = months_after(SIXTEEN, -2)
    fact = "three_months_in_health_or_school_16_17"
    full, short = months_after(start, 3), months_after(start, 3) - DAY

    assert facts(EIGHTEEN, settings=[spell(start, full, kind="health")])[fact] is True
    assert facts(EIGHTEEN, settings=[spell(start, short, kind="health")])[fact] is False
    assert facts(full, settings=[spell(start, full, kind="health")])[fact] is True
    assert facts(EIGHTEEN, settings=[spell(start, None, kind="health")])[fact] is False, "still there"
    assert (
        facts(EIGHTEEN, settings=[spell(EIGHTEEN, None, kind="private_fostering")])["privately_fostered_16_17"]
        is False
    )


def test_short_breaks_within_their_limits_stay_out_and_others_count() -> None:
    def nights(*spells: dict[str, Any]) -> int:
        found: int = facts(EIGHTEEN, care=list(spells))["nights_looked_after"]
        return found

    week = spell(SIXTEEN, SIXTEEN + 7 * DAY, short_break=True)

    assert nights(week) == 0
    assert nights(spell(SIXTEEN, SIXTEEN + 17 * DAY, short_break=True)) == 0
    assert nights(spell(SIXTEEN, SIXTEEN + 18 * DAY, short_break=True)) == 18
    assert nights({**week, "basis": "s31_care_order"}) == 7
    assert nights(week, spell(FOURTEEN, FOURTEEN + 5 * DAY)) == 5
    assert nights(spell(SIXTEEN, SIXTEEN + 300 * DAY, short_break=True, nights=75)) == 0
    assert nights(spell(SIXTEEN, SIXTEEN + 300 * DAY, short_break=True, nights=76)) == 300
    assert (
        nights(
            spell(SIXTEEN, months_after(SIXTEEN, 12), short_break=True, nights=70),
            spell(months_after(SIXTEEN, 12), months_after(SIXTEEN, 12) + 6 * DAY, short_break=True),
        )
        == 0
    )
    late = months_after(SIXTEEN, 12) - DAY
    assert (
        nights(spell(SIXTEEN, late, short_break=True, nights=70), spell(late, late + 6 * DAY, short_break=True))
        > 0
    )
    still_going = spell(SIXTEEN + 35 * DAY, None, short_break=True)
    full = spell(SIXTEEN, SIXTEEN + 30 * DAY, short_break=True, nights=75)
    assert facts(SIXTEEN + 40 * DAY, care=[full, still_going])["nights_looked_after"] == 0
    open_ended = facts(SIXTEEN + 5 * DAY, care=[spell(SIXTEEN, None, short_break=True)])
    assert open_ended["nights_looked_after"] == 0
    assert open_ended["only_short_breaks"] is True
    assert facts(EIGHTEEN, care=[week, spell(FOURTEEN, FOURTEEN + DAY)])["only_short_breaks"] is False
    assert facts(EIGHTEEN)["only_short_breaks"] is False


def test_being_held_adds_up_nights_from_14_and_needs_care_right_before() -> None:
    start = SIXTEEN - 20 * DAY
    held = [spell(start, SIXTEEN + DAY, kind="hospital")]
    early = spell(FOURTEEN, FOURTEEN + 91 * DAY)

    straight = facts(SIXTEEN, care=[early, spell(start - DAY, start)], held=held)
    apart = facts(SIXTEEN, care=[early, spell(start, start + 5 * DAY)], held=held)

    assert (straight["held_at_16_after_care"], straight["held_at_16_after_a_gap"]) == (True, False)
    assert (apart["held_at_16_after_care"], apart["held_at_16_after_a_gap"]) == (False, True)
