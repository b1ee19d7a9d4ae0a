"""From a care record…"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.calendar import birthday
from localoffer.rules.care_facts import worked_out
from localoffer.rules.care_history import CareBasis
from tests.rules.care import BORN, DAY, EIGHTEEN, FOURTEEN, SIXTEEN, facts, spell
from tests.rules.small import answers


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
