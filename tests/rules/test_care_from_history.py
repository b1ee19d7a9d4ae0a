"""From a care record…"""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.calendar import birthday, months_after
from localoffer.rules.care_facts import worked_out
from localoffer.rules.care_history import CareBasis
from tests.rules.small import answers

BORN = date(2008, 5, 1)
FOURTEEN, SIXTEEN, EIGHTEEN = (birthday(BORN, years) for years in (14, 16, 18))
DAY = timedelta(days=1)


def facts(on: date, *, born: date = BORN, **history: Any) -> dict[str, Any]:
    """Return the facts on a day for someone with a care record."""
    return worked_out(answers(date_of_birth=born.isoformat(), history=history), on=on)


def spell(start: date, end: date | None = None, **more: Any) -> dict[str, Any]:
    """Return one spell in plain data."""
    return {"start": start, "end": end, **more}


@pytest.mark.parametrize(
    ("start", "end", "on", "nights"),
    [
        (FOURTEEN, FOURTEEN + 91 * DAY, EIGHTEEN, 91),
        (FOURTEEN, FOURTEEN + 90 * DAY, EIGHTEEN, 90),
        (FOURTEEN - 50 * DAY, FOURTEEN + 10 * DAY, EIGHTEEN, 10),
        (FOURTEEN - 50 * DAY, FOURTEEN, EIGHTEEN, 0),
        (EIGHTEEN - 91 * DAY, None, EIGHTEEN, 91),
        (EIGHTEEN - 91 * DAY, None, EIGHTEEN - DAY, 90),
        (EIGHTEEN - 91 * DAY, EIGHTEEN + 30 * DAY, EIGHTEEN + 60 * DAY, 91),
        (SIXTEEN, None, SIXTEEN, 0),
        (SIXTEEN, None, SIXTEEN - DAY, 0),
    ],
)
def test_nights_count_from_14_to_18_with_the_first_day_and_not_the_last(
    start: date, end: date | None, on: date, nights: int
) -> None:
    assert facts(on, care=[spell(start, end)])["nights_looked_after"] == nights


@given(st.lists(st.tuples(st.integers(-200, 1800), st.integers(1, 300)), max_size=4))
def test_a_night_counts_once_however_spells_touch_or_overlap(shape: list[tuple[int, int]]) -> None:
    spells = [(FOURTEEN + first * DAY, FOURTEEN + (first + length) * DAY) for first, length in shape]
    each_night = {first + n * DAY for first, last in spells for n in range((last - first).days)}

    found = facts(EIGHTEEN, care=[spell(*one) for one in spells])

    assert found["nights_looked_after"] == len({night for night in each_night if FOURTEEN <= night < EIGHTEEN})


def test_a_stay_of_a_day_or_less_is_not_care_unless_under_a_care_order() -> None:
    short = spell(SIXTEEN, SIXTEEN + DAY, hours=20)
    full = spell(SIXTEEN, SIXTEEN + DAY, hours=24)
    longer = spell(SIXTEEN, SIXTEEN + DAY, hours=25)
    ordered = spell(SIXTEEN, SIXTEEN + DAY, hours=20, basis="interim_care_order")

    found = [facts(EIGHTEEN, care=[one])["ever_in_care"] for one in (short, full, longer, ordered)]

    assert found == [False, False, True, True]


@pytest.mark.parametrize(
    ("on", "looked_after"),
    [(SIXTEEN - DAY, False), (SIXTEEN, True), (SIXTEEN + 9 * DAY, True), (SIXTEEN + 10 * DAY, False)],
)
def test_someone_is_in_care_from_the_first_day_until_the_last(on: date, looked_after: bool) -> None:
    found = facts(on, care=[spell(SIXTEEN, SIXTEEN + 10 * DAY, basis="s31_care_order")])

    assert found["looked_after"] is looked_after
    assert found["under_care_order"] is looked_after
    assert found["in_care_now"] is looked_after


def test_care_ends_at_18_whatever_the_record_says() -> None:
    care = [spell(FOURTEEN, None, basis="s31_care_order")]

    assert facts(EIGHTEEN - DAY, care=care)["looked_after"] is True
    assert facts(EIGHTEEN, care=care)["looked_after"] is False
    assert facts(EIGHTEEN, care=care)["under_care_order"] is False
    assert facts(EIGHTEEN - DAY, care=[spell(FOURTEEN)])["under_care_order"] is False
    assert facts(EIGHTEEN - DAY, care=[spell(FOURTEEN, basis="interim_care_order")])["under_care_order"] is True


@pytest.mark.parametrize(
    ("end", "at_16", "between", "edge"),
    [
        (SIXTEEN - DAY, False, False, False),
        (SIXTEEN, True, False, True),
        (SIXTEEN + DAY, True, True, False),
        (None, True, True, False),
    ],
)
def test_care_to_the_16th_birthday_counts_and_is_on_the_edge(
    end: date | None, at_16: bool, between: bool, edge: bool
) -> None:
    found = facts(SIXTEEN + 30 * DAY, care=[spell(FOURTEEN, end)])

    assert found["care_at_16_or_after"] is at_16
    assert found["looked_after_at_16_or_17"] is between
    assert found["care_ended_on_16th_birthday"] is edge


def test_care_still_running_before_16_has_not_reached_16() -> None:
    found = facts(SIXTEEN - DAY, care=[spell(FOURTEEN, SIXTEEN + 9 * DAY)])

    assert found["care_at_16_or_after"] is False
    assert found["care_ended_on_16th_birthday"] is False
    assert found["looked_after_at_16_or_17"] is False
    assert facts(SIXTEEN, care=[spell(FOURTEEN, SIXTEEN + 9 * DAY)])["care_at_16_or_after"] is True
    assert facts(SIXTEEN, care=[spell(FOURTEEN, SIXTEEN + 9 * DAY)])["looked_after_at_16_or_17"] is True


def test_care_that_begins_at_18_is_no_child_s_care() -> None:
    found = facts(EIGHTEEN + 9 * DAY, care=[spell(EIGHTEEN, EIGHTEEN + 5 * DAY)])

    assert found["care_at_16_or_after"] is False
    assert found["looked_after_at_16_or_17"] is False
    assert found["looked_after_on_reaching_18"] is False


@pytest.mark.parametrize(
    ("end", "on", "reached"),
    [
        (EIGHTEEN, EIGHTEEN, True),
        (None, EIGHTEEN, True),
        (EIGHTEEN - DAY, EIGHTEEN, False),
        (EIGHTEEN, EIGHTEEN - DAY, False),
    ],
)
def test_care_up_to_18_counts_as_being_in_care_on_reaching_18(end: date | None, on: date, reached: bool) -> None:
    assert facts(on, care=[spell(FOURTEEN, end)])["looked_after_on_reaching_18"] is reached


def test_the_last_council_and_placement_are_the_ones_that_matter() -> None:
    first = spell(FOURTEEN, SIXTEEN, authority="kent", placement="foster")
    last = spell(SIXTEEN, EIGHTEEN, authority="leeds", placement="childrens_home")

    found = facts(EIGHTEEN, care=[last, first])

    assert found["responsible_council"] == "leeds"
    assert found["fostered_when_care_ended"] is False
    assert found["left_care_on"] == EIGHTEEN
    assert facts(SIXTEEN - DAY, care=[last, first])["responsible_council"] == "kent"
    assert facts(SIXTEEN - DAY, care=[last, first])["fostered_when_care_ended"] is True
    assert facts(SIXTEEN, care=[last, first])["left_care_on"] is None
    bare = facts(EIGHTEEN, care=[spell(SIXTEEN, EIGHTEEN)])
    assert bare["fostered_when_care_ended"] is None
    assert "responsible_council" not in bare
    assert facts(EIGHTEEN)["left_care_on"] is None
    assert facts(EIGHTEEN)["fostered_when_care_ended"] is None


@pytest.mark.parametrize(
    ("person", "long_enough"),
    [
        ("parent", True),
        ("pr_holder", True),
        ("named_in_cao_before_care_order", True),
        ("relative_without_pr", False),
    ],
)
def test_six_months_home_count_with_a_parent_only(person: str, long_enough: bool) -> None:
    start = date(2025, 2, 1)
    family = [spell(start, None, person=person)]

    assert facts(date(2025, 7, 31), family=family)["home_six_months"] is False
    assert facts(date(2025, 8, 1), family=family)["home_six_months"] is long_enough


@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(-3, 400), st.integers(0, 400))
def test_home_for_six_months_holds_from_the_corresponding_date_until_it_breaks_down(
    start: date, length: int, ahead: int
) -> None:
    end, on = start + max(0, length) * DAY, start + ahead * DAY

    found = facts(on, family=[spell(start, end, person="parent")])

    assert found["home_six_months"] is (months_after(start, 6) <= on < end)


def test_home_at_18_is_judged_on_the_birthday() -> None:
    start = months_after(EIGHTEEN, -6)
    there = [spell(start, None, person="parent")]
    gone = [spell(start, EIGHTEEN + 9 * DAY, person="parent")]

    assert facts(EIGHTEEN, family=there)["home_six_months_at_18"] is True
    assert facts(EIGHTEEN - DAY, family=there)["home_six_months_at_18"] is False
    assert facts(EIGHTEEN, family=[spell(start + DAY, None, person="parent")])["home_six_months_at_18"] is False
    assert facts(EIGHTEEN, family=[spell(start, EIGHTEEN, person="parent")])["home_six_months_at_18"] is False
    assert facts(EIGHTEEN + 8 * DAY, family=gone)["home_broke_down_after_18"] is False
    assert facts(EIGHTEEN + 9 * DAY, family=gone)["home_broke_down_after_18"] is True
    assert facts(EIGHTEEN + 9 * DAY)["home_broke_down_after_18"] is False


@pytest.mark.parametrize(
    ("start", "on", "edge"),
    [
        (date(2025, 2, 1), date(2025, 7, 30), False),
        (date(2025, 2, 1), date(2025, 7, 31), True),
        (date(2025, 2, 1), date(2025, 8, 2), True),
        (date(2025, 2, 1), date(2025, 8, 3), False),
        (date(2025, 11, 2), date(2026, 4, 1), True),
        (date(2025, 10, 31), date(2026, 4, 1), True),
        (date(2025, 10, 29), date(2026, 4, 1), False),
        (date(2025, 11, 3), date(2026, 4, 1), False),
    ],
)
def test_six_months_that_end_near_the_day_or_near_18_are_on_the_edge(start: date, on: date, edge: bool) -> None:
    assert facts(on, family=[spell(start, None, person="parent")])["six_months_at_home_on_the_edge"] is edge


def test_six_months_never_completed_are_on_no_edge() -> None:
    found = facts(date(2025, 8, 1), family=[spell(date(2025, 2, 1), date(2025, 8, 1), person="parent")])

    assert found["six_months_at_home_on_the_edge"] is False


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


def test_a_special_guardianship_order_counts_from_care_and_while_in_force() -> None:
    def found(on: date, **order: Any) -> tuple[Any, Any]:
        got = facts(on, guardianship={"made": date(2018, 1, 1), **order})
        return got["guardianship_after_care"], got["guardianship_counts"]

    assert found(SIXTEEN, looked_after_immediately_before=True) == (True, True)
    assert found(SIXTEEN, looked_after_immediately_before=False) == (False, False)
    assert found(SIXTEEN) == (None, None)
    assert found(date(2017, 12, 31), looked_after_immediately_before=True) == (True, False)
    assert found(date(2018, 1, 1), looked_after_immediately_before=True) == (True, True)
    assert found(SIXTEEN, looked_after_immediately_before=True, ended=SIXTEEN) == (True, False)
    assert found(SIXTEEN - DAY, looked_after_immediately_before=True, ended=SIXTEEN) == (True, True)
    assert found(EIGHTEEN + DAY, looked_after_immediately_before=True, ended=EIGHTEEN + DAY) == (True, True)
    assert found(EIGHTEEN + DAY, looked_after_immediately_before=True, ended=EIGHTEEN) == (True, False)
    assert facts(SIXTEEN)["guardianship_counts"] is False
    assert facts(SIXTEEN)["guardianship_after_care"] is False


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


def test_disputed_care_is_flagged_and_can_be_counted() -> None:
    told = answers(
        date_of_birth=BORN.isoformat(),
        history={"disputed": [spell(SIXTEEN, EIGHTEEN, recorded_as="s17", should_be="s20")]},
    )
    assert told.history is not None

    assert worked_out(told, on=EIGHTEEN)["care_is_disputed"] is True
    assert worked_out(told, on=EIGHTEEN)["nights_looked_after"] == 0
    corrected = told.history.corrected()
    assert [(one.start, one.end, one.basis) for one in corrected.care] == [(SIXTEEN, EIGHTEEN, CareBasis.S20)]
    assert corrected.disputed == ()
    assert facts(EIGHTEEN)["care_is_disputed"] is False


def test_anniversaries_and_the_school_year_are_facts_too() -> None:
    found = facts(date(2026, 8, 30))

    assert found["turned_14_on"] == FOURTEEN
    assert found["turned_16_on"] == SIXTEEN
    assert found["turned_18_on"] == EIGHTEEN
    assert found["turned_21_on"] == birthday(BORN, 21)
    assert found["turned_25_on"] == birthday(BORN, 25)
    assert found["today"] == date(2026, 8, 30)
    assert found["last_31_august"] == date(2025, 8, 31)
    assert facts(date(2026, 8, 31))["last_31_august"] == date(2026, 8, 31)


def test_a_record_without_a_birth_date_falls_back_on_short_answers() -> None:
    found = worked_out(answers(history={"care": [spell(SIXTEEN)]}), on=EIGHTEEN)

    assert found["nights_looked_after"] is None


def test_the_day_of_becoming_eligible_and_of_an_order_are_facts() -> None:
    found = facts(EIGHTEEN, care=[spell(FOURTEEN)], guardianship={"made": SIXTEEN})

    assert (found["became_eligible_on"], found["guardianship_made_on"]) == (SIXTEEN, SIXTEEN)
    assert facts(EIGHTEEN)["guardianship_made_on"] is None
    assert facts(EIGHTEEN)["became_eligible_on"] is None


def test_care_that_ends_today_on_the_16th_birthday_is_on_the_edge_already() -> None:
    assert facts(SIXTEEN, care=[spell(FOURTEEN, SIXTEEN)])["care_ended_on_16th_birthday"] is True


def test_a_home_that_broke_down_is_whole_again_on_the_day_of_going_back() -> None:
    gone = spell(months_after(EIGHTEEN, -6), EIGHTEEN + 9 * DAY, person="parent")
    back = spell(EIGHTEEN + 20 * DAY, None, person="parent")

    assert facts(EIGHTEEN + 19 * DAY, family=[gone, back])["home_broke_down_after_18"] is True
    assert facts(EIGHTEEN + 20 * DAY, family=[gone, back])["home_broke_down_after_18"] is False


def test_being_held_adds_up_nights_from_14_and_needs_care_right_before() -> None:
    start = SIXTEEN - 20 * DAY
    held = [spell(start, SIXTEEN + DAY, kind="hospital")]
    early = spell(FOURTEEN, FOURTEEN + 91 * DAY)

    straight = facts(SIXTEEN, care=[early, spell(start - DAY, start)], held=held)
    apart = facts(SIXTEEN, care=[early, spell(start, start + 5 * DAY)], held=held)

    assert (straight["held_at_16_after_care"], straight["held_at_16_after_a_gap"]) == (True, False)
    assert (apart["held_at_16_after_care"], apart["held_at_16_after_a_gap"]) == (False, True)
