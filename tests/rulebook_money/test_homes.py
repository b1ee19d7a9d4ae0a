"""The housing rules …"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.assessment import Stage
from localoffer.rules.calendar import birthday
from localoffer.rules.outcome import NO, NOT_KNOWN, PERSON_DECIDES, YES
from tests.rulebook_money.told import LEFT_CARE_AT_18, assessed

DAYS = st.dates(date(2002, 7, 31), date(2032, 1, 1))
BORN = st.dates(date(1984, 1, 1), date(2010, 1, 1)) | st.sampled_from(
    [date(year, 2, 29) for year in range(1984, 2009, 4)]
)


@given(born=BORN, on=DAYS)
def test_hand_over_from_one_priority_to_the_other_at_21(born: date, on: date) -> None:
    told = {**LEFT_CARE_AT_18, "study": "none"}

    by_age = assessed("priority-need-18-20", born=born, on=on, **told).outcome
    by_person = assessed("priority-need-21-vulnerable", born=born, on=on, **told).outcome

    assert (by_age is YES) == (birthday(born, 18) <= on < birthday(born, 21))
    assert (by_person is PERSON_DECIDES) == (on >= birthday(born, 21))


@given(born=BORN, on=DAYS)
def test_open_every_housing_list_from_18_to_25_once_the_rule_has_begun(born: date, on: date) -> None:
    if on < birthday(born, 18):
        on = birthday(born, 18)

    found = assessed("housing-register-any-area", born=born, on=on, **LEFT_CARE_AT_18)

    assert (found.outcome is YES) == (date(2025, 7, 10) <= on < birthday(born, 25))


@given(born=BORN)
def test_pay_the_one_bedroom_rate_to_the_last_day_of_being_24(born: date) -> None:
    last_day = birthday(born, 25) - timedelta(days=1)
    if last_day < date(2021, 5, 31):
        return

    outcomes = [
        assessed("one-bedroom-rate", born=born, on=day, **LEFT_CARE_AT_18).outcome
        for day in (last_day, last_day + timedelta(days=1))
    ]

    assert outcomes == [YES, NO]


@given(on=st.dates(date(2026, 4, 29), date(2027, 4, 29)))
def test_never_promise_what_has_been_passed_and_not_begun(on: date) -> None:
    found = assessed("not-intentionally-homeless", born=date(2004, 9, 1), on=on, **LEFT_CARE_AT_18)

    assert found.stage is Stage.NOT_CONFIRMED
    assert found.outcome is NOT_KNOWN
    assert not found.is_due
