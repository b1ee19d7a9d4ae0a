"""The register …"""

from datetime import date
from typing import Any

import pytest

from localoffer.governance.call_ins.actions import record_outcome
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.decisions.actions import correct_record, publish_record, withdraw_record
from localoffer.governance.register.queries import entries, lately_told, records
from localoffer.governance.register.wanted import State, Wanted
from tests.governance.making import DAY, NOW, TODAY, Office, made_office

pytestmark = pytest.mark.django_db
LATER = NOW + 30 * DAY


@pytest.fixture
def office() -> Office:
    return made_office()


def numbers(office: Office, *, now: Any = LATER, **wanted: Any) -> list[int]:
    """Return the numbers of the records that fit."""
    return [one.number for one in records(office.council, wanted=Wanted(**wanted), now=now)]


def test_has_published_records_alone_the_latest_decision_first(office: Office) -> None:
    office.decide()
    office.decide(decided_on=TODAY - DAY)
    office.record()

    assert numbers(office) == [1, 2]


def test_has_nothing_of_another_council(office: Office) -> None:
    office.decide()

    assert numbers(made_office("elsewhere")) == []


def test_finds_each_word_wherever_it_stands(office: Office) -> None:
    office.decide(title="Free bus travel", reasons="Young people asked.")
    office.decide(title="A first home", reasons="It helps.")

    assert numbers(office, words=("BUS",)) == [1]
    assert numbers(office, words=("bus", "asked")) == [1]
    assert numbers(office, words=("bus", "helps")) == []
    assert numbers(office, words=("adopted",)) == [2, 1]


def test_finds_by_who_decided_kind_and_days(office: Office) -> None:
    office.decide()
    office.decide(body="council", decided_on=date(2026, 1, 5))

    assert numbers(office, body="Full council") == [2]
    assert numbers(office, key="no") == [1, 2]
    assert numbers(office, key="yes") == []
    assert numbers(office, decided_until=date(2026, 1, 5)) == [2]
    assert numbers(office, decided_from=date(2026, 1, 6)) == [1]


def test_finds_by_where_a_decision_stands(office: Office) -> None:
    office.decide()
    office.valid_call_in(office.decide())
    withdrawn = office.decide()
    withdraw_record(withdrawn, reason="Published twice.", by=office.officer, now=NOW)
    soon = NOW + 2 * DAY

    assert numbers(office, now=soon, state=State.CALLABLE) == [1]
    assert numbers(office, now=soon, state=State.EFFECT) == []
    assert numbers(office, state=State.EFFECT) == [1]
    assert numbers(office, state=State.CALLED_IN) == [2]
    assert numbers(office, state=State.GONE) == [3]
    assert numbers(office) == [3, 2, 1]


def test_counts_a_decision_again_once_its_call_in_came_to_nothing(office: Office) -> None:
    call_in = office.valid_call_in(office.decide())
    said: dict[str, Any] = {"on": TODAY + DAY, "said": "It stands.", "by": office.officer, "now": NOW + DAY}
    record_outcome(call_in, kind=Step.NO_ACTION, **said)

    assert numbers(office, state=State.CALLED_IN) == []
    assert numbers(office, state=State.EFFECT) == [1]


def test_keeps_a_corrected_record_and_points_to_the_newer_one(office: Office) -> None:
    first = office.decide()
    newer = correct_record(first, note="The day was wrong.", by=office.officer, now=NOW)
    publish_record(newer, by=office.officer, now=NOW)

    found = entries(list(records(office.council, wanted=Wanted(), now=LATER)), council=office.council, now=LATER)

    replaced = {one.decision.number: one.replaced_by for one in found}
    assert replaced[2] is None
    assert replaced[1] is not None
    assert replaced[1].number == 2
    assert numbers(office, state=State.GONE) == [1]
    assert numbers(office, state=State.EFFECT) == [2]


def test_tells_first_of_what_was_withdrawn_last(office: Office) -> None:
    first = office.decide()
    office.decide()
    withdraw_record(first, reason="Published twice.", by=office.officer, now=NOW + DAY)

    assert [one.number for one in lately_told(office.council, most=1, now=LATER)] == [1]


def test_asks_no_more_for_many_than_for_one(office: Office, django_assert_max_num_queries: Any) -> None:
    for _ in range(8):
        office.valid_call_in(office.decide())

    with django_assert_max_num_queries(13):
        found = list(records(office.council, wanted=Wanted(state=State.CALLED_IN), now=LATER))
        assert len(entries(found, council=office.council, now=LATER)) == 8
