"""The day on which members were told …"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.refusals import CallInTooLate
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.decisions.actions import correct_record, publish_record
from localoffer.governance.decisions.days import days_of
from localoffer.governance.decisions.models import CallInEnded, Decision
from localoffer.governance.decisions.refusals import EffectTooSoon
from localoffer.governance.decisions.stages import Stage
from localoffer.governance.members_told.actions import note_members_told
from localoffer.governance.members_told.models import MembersTold
from localoffer.governance.members_told.refusals import NothingCountsFromIt, ToldOnAnotherDay
from localoffer.governance.nightly.actions import end_call_ins
from localoffer.governance.publication.actions import OrderSaid, order_publication
from localoffer.governance.register.ahead import days_ahead
from localoffer.governance.register.queries import records
from localoffer.governance.register.wanted import State, Wanted
from localoffer.offer.queries import offer_in_force
from localoffer.offer.versions.models import Grade
from localoffer.rules.governing.computed import ComputedDate
from tests.accounts.making import signed_in
from tests.governance.making import DAY, NOW, POLICY, TODAY, Office, made_office
from tests.offer.drafts.making import made_person

pytestmark = pytest.mark.django_db
TOLD = TODAY + DAY  # a Tuesday
ENDS = datetime(2026, 12, 2, tzinfo=UTC)
FAR = NOW + 60 * DAY


@pytest.fixture
def office() -> Office:
    return made_office(call_in=POLICY | {"counts_from": "notification"})


def told(office: Office, decision: Decision, *, on: date = TOLD, now: datetime = NOW + 2 * DAY) -> MembersTold:
    return note_members_told(decision, told_on=on, by=office.officer, now=now)


def test_leaves_all_days_unknown_until_somebody_says_it(office: Office) -> None:
    decision = office.decide()

    assert decision.call_in_deadline is None
    assert decision.takes_effect_at is None
    assert decision.published_effective_on is None
    assert office.stage(decision, at=FAR) is Stage.UNTOLD


def test_unsaid_lets_nothing_publish_itself(office: Office) -> None:
    said = OrderSaid(item=office.item(office.decide()), grade=Grade.DECISION, reason="More help.")
    order_publication(office.matter, said=said, by=office.approver, now=NOW)

    assert end_call_ins(now=FAR).nights == ()
    assert offer_in_force(office.council, on=FAR.date()) is None
    with council_scope(office.council):
        assert not CallInEnded.objects.exists()


def test_said_later_starts_the_time_from_that_day(office: Office) -> None:
    decision = office.decide()

    kept = told(office, decision)

    deadline = ComputedDate.from_data(kept.call_in_deadline)
    assert (deadline.day, kept.call_in_ends_at) == (date(2026, 12, 1), ENDS)
    assert deadline.inputs == {"notification": "24 November 2026", "time to call in": "5 working days"}
    assert all((deadline.policy, deadline.calendar))
    assert office.stage(decision, at=ENDS - timedelta(minutes=1)) is Stage.CALLABLE
    assert office.stage(decision, at=ENDS) is Stage.EFFECTIVE


def test_said_on_publishing_starts_it_at_once(office: Office) -> None:
    made = publish_record(office.record(), by=office.officer, now=NOW, told_on=TODAY)

    assert days_of(office.fresh(made)).published_effective_on == date(2026, 12, 1)
    assert made.takes_effect_at is None


def test_said_lets_the_night_end_the_time_and_publish(office: Office) -> None:
    decision = office.decide()
    said = OrderSaid(item=office.item(decision), grade=Grade.DECISION, reason="More help.")
    order_publication(office.matter, said=said, by=office.approver, now=NOW)
    told(office, decision)

    assert end_call_ins(now=ENDS - timedelta(hours=1)).nights == ()
    [night] = end_call_ins(now=ENDS + timedelta(hours=2)).nights

    assert "the time for call-in ended on 1 December 2026. In effect from 2 December 2026" in night.ended[0]
    assert len(night.published) == 1
    assert end_call_ins(now=ENDS + DAY).nights == ()


def test_unsaid_shuts_nobody_out(office: Office) -> None:
    decision = office.decide()

    assert office.call_in(decision, at=FAR)
    assert office.stage(decision, at=FAR) is Stage.CALLED_IN


def test_said_shuts_out_a_request_after_the_time(office: Office) -> None:
    decision = office.decide()
    told(office, decision)

    with pytest.raises(CallInTooLate) as refused:
        office.call_in(office.fresh(decision), at=ENDS)
    assert "after notification on 24 November 2026" in refused.value.rule


@pytest.mark.parametrize("on", [TODAY - DAY, TODAY + 3 * DAY])
def test_lies_neither_before_the_decision_nor_ahead(office: Office, on: date) -> None:
    decision = office.decide()

    with pytest.raises(ToldOnAnotherDay):
        told(office, decision, on=on)


def test_is_said_once(office: Office) -> None:
    decision = office.decide()
    told(office, decision)

    with pytest.raises(NothingCountsFromIt):
        told(office, office.fresh(decision))


def test_is_not_asked_for_where_nothing_counts_from_it() -> None:
    office = made_office()

    with pytest.raises(NothingCountsFromIt):
        told(office, office.decide())
    with pytest.raises(NothingCountsFromIt):
        publish_record(office.record(), by=office.officer, now=NOW, told_on=TODAY)


def test_comes_with_a_later_day_of_effect_and_never_an_earlier_one(office: Office) -> None:
    decision = office.decide()
    said: dict[str, Any] = {"told_on": TOLD, "by": office.officer, "now": NOW + 2 * DAY}

    with pytest.raises(EffectTooSoon):
        note_members_told(decision, effective_on=date(2026, 12, 1), **said)
    kept = note_members_told(decision, effective_on=date(2026, 12, 9), **said)
    assert kept.published_effective_on == date(2026, 12, 9)


def test_counts_for_a_correction_whenever_that_came(office: Office) -> None:
    first = office.decide()
    before = correct_record(first, note="A name.", by=office.officer, now=NOW)
    publish_record(before, by=office.officer, now=NOW)
    told(office, before)
    after = correct_record(office.fresh(before), note="A word.", by=office.officer, now=NOW + 3 * DAY)
    publish_record(after, by=office.officer, now=NOW + 3 * DAY)

    days = [days_of(office.fresh(one)).published_effective_on for one in (first, before, after)]

    assert days == [date(2026, 12, 2)] * 3


def test_is_said_by_those_who_record_decisions_and_is_on_the_trail(office: Office) -> None:
    decision = office.decide()
    adviser = made_person(office.council, Role.PERSONAL_ADVISER, name="Demo Pat Adviser")

    with pytest.raises(NotAllowed):
        note_members_told(decision, told_on=TOLD, by=adviser, now=NOW + 2 * DAY)
    told(office, decision)
    found = TrailRecord.objects.with_scopes_disabled().order_by("-pk")[0]
    assert (found.detail["deed"], found.detail["told_on"]) == ("members told", "2026-11-24")


def test_is_never_rewritten(office: Office) -> None:
    kept = told(office, office.decide())

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_memberstold SET told_on = '2026-11-23' WHERE id = %s", [kept.pk])


def test_is_asked_for_among_the_deadlines_until_it_is_said(office: Office) -> None:
    decision = office.decide()
    name = f"told-members-{decision.number}"

    with council_scope(office.council):
        before = {one.name for one in deadlines(office.council, on=TODAY)}
        told(office, decision)
        after = {one.name for one in deadlines(office.council, on=TODAY)}

    assert name in before - after
    assert f"call-in-{decision.number}" in after - before


def test_unsaid_keeps_the_record_among_those_that_can_be_called_in(office: Office) -> None:
    decision, callable_ones = office.decide(), Wanted(state=State.CALLABLE)

    assert list(records(office.council, wanted=callable_ones, now=FAR)) == [decision]
    assert [one for one in days_ahead(office.council, now=NOW) if one.name.startswith("call-in")] == []
    told(office, decision)
    assert list(records(office.council, wanted=callable_ones, now=FAR)) == []
    assert list(records(office.council, wanted=Wanted(state=State.EFFECT), now=FAR)) == [decision]


def test_is_typed_on_its_page() -> None:
    office = made_office(now=timezone.now(), call_in=POLICY | {"counts_from": "notification"})
    office.decide()
    address, today = "/tarnbridge/edit/decisions/1/members-told/", timezone.localdate()
    typed = {"told_on-day": today.day, "told_on-month": today.month, "told_on-year": today.year}
    client = signed_in(office.officer)

    answers = [client.post(address, said).status_code for said in ({}, typed, typed)]

    assert answers == [422, 302, 422]
    with council_scope(office.council):
        assert MembersTold.objects.get().told_on == today
    assert "5 working days after notification" in client.get("/tarnbridge/decisions/1/").content.decode()


def test_is_asked_for_on_publishing_where_the_time_counts_from_it() -> None:
    office = made_office(now=timezone.now(), call_in=POLICY | {"counts_from": "notification"})
    office.record()
    client = signed_in(office.officer)

    asked = client.get("/tarnbridge/edit/decisions/1/publish/").content.decode()
    client.post("/tarnbridge/edit/decisions/1/publish/", {})

    assert "On which day were members told?" in asked
    said = client.get("/tarnbridge/decisions/1/").content.decode()
    assert "Not known yet" in said
    assert "Say when members were told" in client.get("/tarnbridge/edit/decisions/1/").content.decode()
