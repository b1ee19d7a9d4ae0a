"""A kept day that would be another today …"""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import TrailRecord
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.actions import record_outcome
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallInLimit
from localoffer.governance.constitution.actions import adopt_constitution
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.decisions.actions import import_decision
from localoffer.governance.decisions.actions.importing import Imported
from localoffer.governance.decisions.kinds import BodyKind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.said import RecordSaid
from localoffer.governance.members_told.actions import note_members_told
from localoffer.governance.nightly.actions import end_call_ins
from localoffer.governance.notices.actions import publish_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.recounting.queries import other_days, other_days_of
from localoffer.governance.recounting.recount import Recount
from tests.accounts.making import signed_in
from tests.governance.constitution.making import constitution_text
from tests.governance.making import CONSTITUTION, DAY, NOW, POLICY, TODAY, Office, another_matter, made_office
from tests.governance.notices.making import words

pytestmark = pytest.mark.django_db
CLOSED: dict[str, Any] = {"closure_days": ["2026-11-27"]}


@pytest.fixture
def office() -> Office:
    return made_office()


def adopt(office: Office, *, now: datetime = NOW + DAY, **said: Any) -> None:
    """Adopt a constitution that takes the place of the one of the same day."""
    text = constitution_text(**CONSTITUTION | {"in_force_from": "2020-01-01"} | said)
    adopt_constitution(office.council, text=text, note="Closed.", by=office.officer, now=now)


def others(office: Office, *, on: date = TODAY + DAY) -> dict[str, Recount]:
    with council_scope(office.council):
        return {one.name: one for one in other_days(office.council, on=on)}


def test_is_none_while_nothing_has_changed(office: Office) -> None:
    office.valid_call_in(office.decide())

    assert others(office) == {}


def test_is_told_with_both_calendars_after_a_new_closure_day(office: Office) -> None:
    office.decide()
    adopt(office, **CLOSED)

    found = others(office)

    assert set(found) == {"call-in-1", "effect-1"}
    warning = found["call-in-1"].warning
    assert "Last day to call in: 30 November 2026 stands." in warning
    assert "it would be 1 December 2026. 5 working days after publication on 23 November 2026" in warning
    assert "closure days of Demo constitution of May, number 2" in warning


def test_is_told_after_a_new_policy_for_the_same_day(office: Office) -> None:
    office.decide()
    adopt(office, call_in=POLICY | {"version": "Demo rules, corrected", "period": {"days": 7, "unit": "working"}})

    [again] = {one.again.policy for one in others(office).values() if one.again}

    assert again == "Demo rules, corrected"


def test_is_told_where_todays_rules_give_none(office: Office) -> None:
    office.decide()
    adopt(office, call_in=None)

    assert {one.again for one in others(office).values()} == {None}
    assert "With today’s it cannot be worked out." in others(office)["call-in-1"].warning


def test_never_changes_what_was_published(office: Office) -> None:
    decision = office.decide()
    office.valid_call_in(decision, at=NOW + timedelta(hours=1))
    with council_scope(office.council):
        before = [list(model.objects.values()) for model in (Decision, CallInLimit)]
    adopt(office, **CLOSED)
    others(office)
    end_call_ins(now=NOW + 2 * DAY)

    with council_scope(office.council):
        assert [list(model.objects.values()) for model in (Decision, CallInLimit)] == before


def test_is_found_each_night_and_changes_nothing(office: Office) -> None:
    office.decide()
    adopt(office, **CLOSED)
    kept = TrailRecord.objects.with_scopes_disabled().count()

    nights = [end_call_ins(now=NOW + 2 * DAY).nights for _ in range(2)]

    assert nights[0] == nights[1]
    assert "it would be 1 December 2026" in nights[0][0].warnings[0]
    assert TrailRecord.objects.with_scopes_disabled().count() == kept


def test_is_among_the_deadlines_until_both_days_are_over(office: Office) -> None:
    office.decide()
    adopt(office, **CLOSED)

    def named(on: date) -> set[str]:
        with council_scope(office.council):
            return {one.name for one in deadlines(office.council, on=on) if one.name.startswith("recount")}

    assert named(date(2026, 12, 1)) == {"recount-call-in-1", "recount-effect-1"}
    assert named(date(2026, 12, 3)) == set()


def test_stays_on_the_page_of_its_matter_alone(office: Office) -> None:
    other = another_matter(office)
    office.decide()
    adopt(office, **CLOSED)

    with council_scope(office.council):
        assert len(other_days_of(office.matter, on=TODAY + 90 * DAY)) == 2
        assert other_days_of(other, on=TODAY) == []
    client = signed_in(office.officer)
    page = client.get(f"/tarnbridge/edit/matters/{office.matter.slug}/").content.decode()
    assert "Days that would be others today" in page
    assert "stands. It was worked out with the calendar" in page


def test_is_told_of_notices(office: Office) -> None:
    said = words(decision_from=date(2026, 12, 31), agreed_on=TODAY, decider_slug="cabinet")
    publish_notice(
        office.matter, kind=Kind.GENERAL_EXCEPTION, words=said, published_on=TODAY, by=office.officer, now=NOW
    )
    with council_scope(office.council):
        assert Notice.objects.get().earliest["day"] == "2026-12-01"
    adopt(office, **CLOSED)

    assert "it would be 2 December 2026" in others(office)["notice-1"].warning


def test_is_told_of_the_last_days_of_call_ins(office: Office) -> None:
    call_in = office.valid_call_in(office.decide(), at=NOW + timedelta(hours=1))
    record_outcome(
        call_in, kind=Step.REFERRED_BACK, on=TODAY, said="Again.", by=office.officer, now=NOW + timedelta(hours=2)
    )
    adopt(office, **CLOSED)

    found = others(office)

    assert "it would be 8 December 2026" in found[f"hearing-{call_in.pk}"].warning
    assert "it would be 1 December 2026" in found[f"again-{call_in.pk}"].warning


def test_is_told_where_the_time_counts_from_telling_members() -> None:
    rules = POLICY | {"counts_from": "notification"}
    office = made_office(call_in=rules)
    note_members_told(office.decide(), told_on=TODAY, by=office.officer, now=NOW)
    adopt(office, call_in=rules, **CLOSED)

    assert "it would be 1 December 2026" in others(office)["call-in-1"].warning


def test_is_told_of_a_decision_taken_over_from_elsewhere(office: Office) -> None:
    said = RecordSaid(body="Cabinet", decided_on=TODAY, title="Taken over")
    record = Imported(
        said=said, body_kind=BodyKind.CABINET, source_url="https://example.org/1", published_on=TODAY
    )
    import_decision(office.matter, record=record, by=None, now=NOW)
    adopt(office, **CLOSED)

    [found] = others(office).values()

    assert found.kept.day == date(2026, 12, 1)
    assert "it would be 2 December 2026" in found.warning


def test_is_of_this_council_alone(office: Office) -> None:
    neighbour = made_office("moorfield")
    for one in (office, neighbour):
        one.decide()
    adopt(neighbour, **CLOSED)

    assert others(office) == {}
    assert len(others(neighbour)) == 2


def test_is_asked_for_in_as_many_queries_for_many_as_for_one(office: Office) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            others(office)
        return len(found)

    office.valid_call_in(office.decide())
    few = asked()
    for number in range(3):
        matter = another_matter(office, title=f"Matter {number}")
        office.valid_call_in(office.decide(matter=matter))

    assert asked() == few
