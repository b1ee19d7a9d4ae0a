"""The call-in …"""

from datetime import UTC, date, datetime, time
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.rules.governing.bodies import BodyKind
from localoffer.rules.governing.call_in import (
    CallInPolicy,
    call_in_dates,
    hearing_deadline,
    may_be_called_in,
    publication_deadline,
    reconsideration_deadline,
)
from localoffer.rules.governing.working_days import BeyondCalendar
from localoffer.rules.outcome import NO, NOT_KNOWN, YES, Outcome
from tests.rules.governing.small import CALENDAR, CALL_IN

MONDAY = date(2026, 6, 1)
PERIODS: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict, days=st.integers(1, 10), unit=st.sampled_from(["working", "calendar"])
)


def policy(**said: Any) -> CallInPolicy:
    """Return the small council's rules with some parts said otherwise."""
    kept = {key: value for key, value in (CALL_IN | said).items() if value is not None}
    return msgspec.convert(kept, CallInPolicy)


@pytest.mark.parametrize(
    ("effective", "day"),
    [("on_nth", date(2026, 6, 8)), ("end_of_nth", date(2026, 6, 8)), ("day_after_nth", date(2026, 6, 9))],
)
def test_ends_on_the_fifth_working_day_and_the_decision_takes_effect_then(effective: str, day: date) -> None:
    dates = call_in_dates(policy(effective=effective), started_on=MONDAY, calendar=CALENDAR)

    assert dates.deadline.day == date(2026, 6, 8)
    assert dates.effective_on.day == day


def test_may_end_on_a_fixed_weekday_of_the_week_after() -> None:
    rules = policy(period=None, weekday="tuesday", effective="fixed_weekday", cut_off="17:00")

    for published in (MONDAY, date(2026, 6, 7)):
        dates = call_in_dates(rules, started_on=published, calendar=CALENDAR)

        assert dates.deadline.day == dates.effective_on.day == date(2026, 6, 9)
        assert dates.cut_off == time(17)
    assert dates.deadline.in_words == (
        "Tuesday of the week after publication on 7 June 2026: the last day is 9 June 2026 at 17:00."
    )


def test_may_count_calendar_days_from_the_decision() -> None:
    rules = policy(
        counts_from="decision", period={"days": 8, "unit": "calendar"}, effective="end_of_nth", cut_off="17:00"
    )

    dates = call_in_dates(rules, started_on=date(2026, 4, 1), calendar=CALENDAR)

    assert dates.deadline.day == date(2026, 4, 9)


def test_shows_what_its_days_were_worked_out_from() -> None:
    dates = call_in_dates(policy(), started_on=MONDAY, calendar=CALENDAR)

    assert dates.effective_on.inputs == {"publication": "1 June 2026", "time to call in": "5 working days"}
    assert dates.effective_on.policy == "Demo call-in rules"
    assert dates.effective_on.calendar == "Demo calendar"
    assert dates.effective_on.in_words == (
        "5 working days after publication on 1 June 2026: the last day is 8 June 2026, "
        "and it takes effect the day after, 9 June 2026."
    )
    assert dates.deadline.in_words.endswith("the last day is 8 June 2026, all day.")


def test_may_come_with_a_last_day_to_publish_the_record() -> None:
    rules = policy(publish_within={"days": 2, "unit": "working"})

    last = publication_deadline(rules, decided_on=date(2026, 4, 2), calendar=CALENDAR)

    assert last is not None
    assert (last.day, last.policy) == (date(2026, 4, 8), "Demo call-in rules")
    assert last.inputs == {"decided": "2 April 2026", "time": "2 working days"}
    assert publication_deadline(policy(), decided_on=MONDAY, calendar=CALENDAR) is None


def test_ends_at_the_cut_off_or_at_midnight() -> None:
    all_day = call_in_dates(policy(), started_on=MONDAY, calendar=CALENDAR)
    till_five = call_in_dates(policy(cut_off="17:00"), started_on=MONDAY, calendar=CALENDAR)

    assert all_day.ends_at(UTC) == datetime(2026, 6, 9, tzinfo=UTC)
    assert till_five.ends_at(UTC) == datetime(2026, 6, 8, 17, tzinfo=UTC)


def test_ends_before_the_decision_has_effect_even_on_the_same_day() -> None:
    rules = policy(effective="on_nth", cut_off="17:00")

    dates = call_in_dates(rules, started_on=MONDAY, calendar=CALENDAR)

    assert dates.in_force_at(UTC) == datetime(2026, 6, 8, 17, tzinfo=UTC)
    assert dates.effective_on.in_words.endswith("it takes effect on 8 June 2026, at 17:00.")


@given(
    st.dates(date(2026, 2, 1), date(2026, 11, 30)),
    PERIODS,
    st.sampled_from(["on_nth", "day_after_nth", "end_of_nth"]),
    st.sampled_from([None, "09:30", "17:00"]),
)
def test_is_always_over_when_the_decision_has_effect(
    start: date, period: dict[str, Any], effective: str, cut_off: str | None
) -> None:
    rules = policy(period=period, effective=effective, cut_off=cut_off)

    dates = call_in_dates(rules, started_on=start, calendar=CALENDAR)

    assert start < dates.deadline.day <= dates.effective_on.day
    assert dates.ends_at(UTC) <= dates.in_force_at(UTC)


@pytest.mark.parametrize(
    ("eligible", "body", "is_key", "expected"),
    [
        ("all_executive", BodyKind.CABINET, False, YES),
        ("all_executive", BodyKind.OFFICER_POST, None, YES),
        ("key_only", BodyKind.CABINET, True, YES),
        ("key_only", BodyKind.CABINET, False, NO),
        ("key_only", BodyKind.CABINET_MEMBER, None, NOT_KNOWN),
        ("officer_key", BodyKind.CABINET, False, YES),
        ("officer_key", BodyKind.OFFICER_POST, False, NO),
        ("officer_key", BodyKind.OFFICER_POST, True, YES),
        ("officer_key", BodyKind.OFFICER_POST, None, NOT_KNOWN),
        ("all_executive", BodyKind.ADVISORY, True, NO),
        ("all_executive", BodyKind.FULL_COUNCIL, True, NO),
        ("all_executive", BodyKind.COMMITTEE, True, NO),
    ],
)
def test_is_for_the_decisions_the_policy_names(
    eligible: str, body: BodyKind, is_key: bool | None, expected: Outcome
) -> None:
    assert may_be_called_in(policy(eligible=eligible), body=body, is_key=is_key) is expected


def test_is_for_committees_only_where_the_council_chose_so() -> None:
    rules = policy(covers_committees=True)

    assert may_be_called_in(rules, body=BodyKind.COMMITTEE, is_key=False) is YES
    assert may_be_called_in(rules, body=BodyKind.SCRUTINY, is_key=False) is NO


def test_is_for_nothing_where_there_is_no_policy() -> None:
    assert may_be_called_in(None, body=BodyKind.CABINET, is_key=True) is NO


def test_is_heard_and_reconsidered_within_the_policy_s_time() -> None:
    rules = policy(
        hearing_within={"days": 10, "unit": "working"}, reconsider_within={"days": 5, "unit": "working"}
    )

    hearing = hearing_deadline(rules, received_on=MONDAY, calendar=CALENDAR)
    again = reconsideration_deadline(rules, heard_on=MONDAY, calendar=CALENDAR)

    assert hearing is not None
    assert again is not None
    assert (hearing.day, again.day) == (date(2026, 6, 15), date(2026, 6, 8))
    assert hearing.in_words == "10 working days after 1 June 2026: 15 June 2026."
    assert hearing.inputs == {"received": "1 June 2026", "time": "10 working days"}


def test_has_no_hearing_deadline_where_the_policy_sets_none() -> None:
    assert hearing_deadline(policy(), received_on=MONDAY, calendar=CALENDAR) is None
    assert reconsideration_deadline(policy(), heard_on=MONDAY, calendar=CALENDAR) is None


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"weekday": "tuesday"}, "either a period, or a weekday"),
        ({"effective": "fixed_weekday"}, "either a period, or a weekday"),
        ({"period": None}, "either a period, or a weekday"),
        ({"period": None, "weekday": "friday"}, "either a period, or a weekday"),
        ({"period": {"days": 5, "unit": "clear_working"}, "effective": "on_nth"}, "must pass first"),
        ({"cut_off": "25:00"}, "cut_off"),
        ({"signatures": 0}, "signatures"),
    ],
)
def test_refuses_rules_that_contradict_themselves(said: dict[str, Any], problem: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=problem):
        policy(**said)


def test_takes_clear_working_days_that_pass_first() -> None:
    rules = policy(period={"days": 5, "unit": "clear_working"})

    assert call_in_dates(rules, started_on=MONDAY, calendar=CALENDAR).effective_on.day == date(2026, 6, 9)


def test_is_not_worked_out_beyond_the_calendar() -> None:
    with pytest.raises(BeyondCalendar):
        call_in_dates(policy(), started_on=date(2026, 12, 28), calendar=CALENDAR)
