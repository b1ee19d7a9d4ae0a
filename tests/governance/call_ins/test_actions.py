"""A call-in …"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from localoffer.accounts.models import Role
from localoffer.accounts.permissions import NotAllowed
from localoffer.governance.call_ins.actions import (
    confirm_decision,
    judge_validity,
    receive_call_in,
    record_council_outcome,
    record_outcome,
    set_hearing,
)
from localoffer.governance.call_ins.actions.receiving import Request
from localoffer.governance.call_ins.kinds import Step
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.call_ins.refusals import (
    CalledInAlready,
    CallInTooLate,
    CallInTooSoon,
    DayDoesNotFit,
    MustSayMore,
    NoGround,
    NoReasonGiven,
    NotCallable,
    NotTheNextStep,
    TooFewSignatures,
)
from localoffer.governance.decisions.actions import publish_record
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.refusals import NoSuchCallIn
from localoffer.governance.decisions.stages import Stage
from tests.governance.making import DAY, NOW, POLICY, Office, another_matter, made_office
from tests.offer.drafts.making import made_person

pytestmark = pytest.mark.django_db
WINDOW_ENDS = datetime(2026, 12, 1, tzinfo=UTC)
LATER = NOW + 20 * DAY
MINUTE = timedelta(minutes=1)


@pytest.fixture
def office() -> Office:
    return made_office()


@pytest.fixture
def decision(office: Office) -> Decision:
    return office.decide()


def sent_back(office: Office, decision: Decision) -> CallIn:
    """Return a call-in after which the decision is to be taken again."""
    made = office.valid_call_in(decision)
    record_outcome(
        made, kind=Step.REFERRED_BACK, on=(NOW + 2 * DAY).date(), said="Look at the cost.", by=office.officer,
        now=NOW + 2 * DAY,
    )  # fmt: skip
    return made


def test_holds_the_decision_back_from_the_moment_it_came(office: Office, decision: Decision) -> None:
    assert office.stage(decision, at=NOW + DAY - MINUTE) is Stage.CALLABLE
    office.call_in(decision)

    assert office.stage(decision, at=NOW + DAY) is Stage.CALLED_IN
    assert office.stage(decision, at=LATER) is Stage.CALLED_IN


def test_is_refused_a_minute_after_the_time_with_the_rule(office: Office, decision: Decision) -> None:
    with pytest.raises(CallInTooLate) as refused:
        office.call_in(decision, at=WINDOW_ENDS)

    assert refused.value.ended_at == WINDOW_ENDS
    assert "5 working days after publication on 23 November 2026" in refused.value.rule
    assert office.call_in(decision, at=WINDOW_ENDS - MINUTE)


def test_keeps_to_the_time_of_day_at_which_the_last_day_ends() -> None:
    office = made_office(call_in=POLICY | {"cut_off": "17:00"})
    decision = office.decide()
    end = datetime(2026, 11, 30, 17, tzinfo=UTC)

    with pytest.raises(CallInTooLate):
        office.call_in(decision, at=end)
    assert office.call_in(decision, at=end - MINUTE)


def test_counts_when_it_came_though_it_is_written_down_later(office: Office, decision: Decision) -> None:
    request = Request(signed_by=["Demo Ann", "Demo Bob", "Demo Cyd"], grounds=["budget"], reasons="Dear.")
    came = WINDOW_ENDS - MINUTE

    made = receive_call_in(decision, request=request, received_at=came, by=office.officer, now=came + DAY)

    assert made.received_at == came


def test_is_refused_before_the_record_is_published(office: Office, decision: Decision) -> None:
    with pytest.raises(CallInTooSoon):
        office.call_in(decision, at=NOW - MINUTE)
    with pytest.raises(CallInTooSoon):
        office.call_in(office.record())


def test_counts_each_signature_once(office: Office, decision: Decision) -> None:
    with pytest.raises(TooFewSignatures) as refused:
        office.call_in(decision, signed_by=["Demo Ann", "demo  ann", "Demo Bob", " "])

    assert (refused.value.needed, refused.value.found) == (3, 2)


def test_rests_on_a_ground_of_the_constitution(office: Office, decision: Decision) -> None:
    for grounds in ([], ["dislike"], ["budget", "dislike"]):
        with pytest.raises(NoGround):
            office.call_in(decision, grounds=grounds)
    with pytest.raises(MustSayMore):
        office.call_in(decision, reasons=" ")


def test_says_the_other_decision_where_the_constitution_asks_for_it() -> None:
    office = made_office(call_in=POLICY | {"must_say": ["the decision wanted instead"]})
    decision = office.decide()

    with pytest.raises(MustSayMore, match="the decision wanted instead"):
        office.call_in(decision)
    assert office.call_in(decision, instead="Keep the old one.")


def test_is_refused_for_a_decision_that_cannot_be_called_in(office: Office) -> None:
    with pytest.raises(NotCallable, match="Only decisions of the executive"):
        office.call_in(office.decide(body="council"))


def test_is_refused_for_a_small_decision_where_only_key_ones_count() -> None:
    office = made_office(call_in=POLICY | {"eligible": "key_only"})

    with pytest.raises(NotCallable, match="a decision of this kind"):
        office.call_in(office.decide())


def test_comes_once(office: Office, decision: Decision) -> None:
    office.call_in(decision)

    with pytest.raises(CalledInAlready):
        office.call_in(decision)


def test_may_come_again_after_one_that_was_not_valid(office: Office, decision: Decision) -> None:
    first = office.call_in(decision)
    judge_validity(first, is_valid=False, why="Two do not sit here.", by=office.officer, now=NOW + DAY)

    assert office.stage(decision, at=NOW + DAY) is Stage.CALLABLE
    assert office.call_in(decision, at=NOW + 2 * DAY)


def test_is_judged_once_and_with_a_reason(office: Office, decision: Decision) -> None:
    made = office.call_in(decision)

    with pytest.raises(NoReasonGiven):
        judge_validity(made, is_valid=True, why=" ", by=office.officer, now=LATER)
    judge_validity(made, is_valid=True, why="In order.", by=office.officer, now=LATER)
    with pytest.raises(NotTheNextStep):
        judge_validity(made, is_valid=False, why="Changed my mind.", by=office.officer, now=LATER)


def test_is_heard_only_once_it_is_found_valid(office: Office, decision: Decision) -> None:
    made = office.call_in(decision)

    with pytest.raises(NotTheNextStep):
        set_hearing(made, on=LATER.date(), heard_by="Scrutiny", by=office.officer, now=LATER)
    judge_validity(made, is_valid=True, why="In order.", by=office.officer, now=LATER)
    with pytest.raises(DayDoesNotFit):
        set_hearing(made, on=date(2026, 11, 1), heard_by="Scrutiny", by=office.officer, now=LATER)
    assert set_hearing(made, on=LATER.date(), heard_by="Scrutiny", by=office.officer, now=LATER)


@pytest.mark.parametrize("kind", [Step.NO_ACTION, Step.LAPSED])
def test_lets_the_decision_go_when_nothing_comes_of_it(office: Office, decision: Decision, kind: Step) -> None:
    made = office.valid_call_in(decision)
    record_outcome(made, kind=kind, on=LATER.date(), said="Content.", by=office.officer, now=LATER)

    assert office.stage(decision, at=LATER - MINUTE) is Stage.CALLED_IN
    assert office.stage(decision, at=LATER) is Stage.EFFECTIVE


def test_that_came_to_nothing_early_still_leaves_the_rest_of_the_time(office: Office, decision: Decision) -> None:
    made = office.valid_call_in(decision)
    at = NOW + 2 * DAY
    record_outcome(made, kind=Step.NO_ACTION, on=at.date(), said="Content.", by=office.officer, now=at)

    assert office.stage(decision, at=at) is Stage.CALLABLE
    assert office.stage(decision, at=WINDOW_ENDS) is Stage.EFFECTIVE


def test_has_one_outcome(office: Office, decision: Decision) -> None:
    made = sent_back(office, decision)

    with pytest.raises(NotTheNextStep):
        record_outcome(made, kind=Step.NO_ACTION, on=LATER.date(), said="No.", by=office.officer, now=LATER)


def test_sends_the_decision_back_until_it_is_confirmed(office: Office, decision: Decision) -> None:
    made = sent_back(office, decision)

    assert office.stage(decision, at=LATER) is Stage.SENT_BACK
    confirm_decision(made, on=LATER.date(), said="As it was.", by=office.officer, now=LATER)
    assert office.stage(decision, at=LATER) is Stage.EFFECTIVE


def test_is_settled_by_another_decision_that_is_final(office: Office, decision: Decision) -> None:
    made = sent_back(office, decision)
    again = office.record(reconsiders=made, title="Adopt it, cheaper", now=LATER, decided_on=LATER.date())

    assert office.stage(decision, at=LATER) is Stage.SENT_BACK
    publish_record(again, by=office.officer, now=LATER)

    assert office.stage(decision, at=LATER) is Stage.REPLACED
    assert office.stage(again, at=LATER) is Stage.EFFECTIVE
    with pytest.raises(NotCallable, match="called in once"):
        office.call_in(again, at=LATER)


def test_may_come_again_after_the_decision_is_taken_again_where_the_constitution_says_so() -> None:
    office = made_office(call_in=POLICY | {"once_only": False})
    made = sent_back(office, office.decide())

    again = office.decide(reconsiders=made, title="Adopt it, cheaper", now=LATER, decided_on=LATER.date())

    assert office.stage(again, at=LATER) is Stage.CALLABLE
    assert office.call_in(again, at=LATER + DAY)
    assert office.stage(again, at=LATER + DAY) is Stage.CALLED_IN


def test_is_not_reconsidered_before_it_was_sent_back_or_by_another_matter(
    office: Office, decision: Decision
) -> None:
    waiting = office.call_in(decision)
    with pytest.raises(NoSuchCallIn):
        office.record(reconsiders=waiting)

    judge_validity(waiting, is_valid=True, why="In order.", by=office.officer, now=LATER)
    record_outcome(waiting, kind=Step.REFERRED_BACK, on=LATER.date(), said="Cost.", by=office.officer, now=LATER)
    with pytest.raises(NoSuchCallIn):
        office.record(reconsiders=waiting, matter=another_matter(office), now=LATER)


@pytest.mark.parametrize(
    ("kind", "stage"), [(Step.COUNCIL_CONTENT, Stage.EFFECTIVE), (Step.COUNCIL_SENT_BACK, Stage.SENT_BACK)]
)
def test_may_go_to_the_full_council(office: Office, decision: Decision, kind: Step, stage: Stage) -> None:
    made = office.valid_call_in(decision)
    said: dict[str, Any] = {"on": LATER.date(), "said": "As minuted.", "by": office.officer, "now": LATER}
    with pytest.raises(NotTheNextStep):
        record_council_outcome(made, kind=kind, **said)

    record_outcome(made, kind=Step.REFERRED_COUNCIL, **said)
    assert office.stage(decision, at=LATER) is Stage.AT_COUNCIL
    record_council_outcome(made, kind=kind, **said)
    assert office.stage(decision, at=LATER) is stage


def test_is_looked_after_only_by_those_who_may(office: Office, decision: Decision) -> None:
    made = office.call_in(decision)
    approver = made_person(office.council, Role.APPROVER, name="Demo Other")

    with pytest.raises(NotAllowed):
        judge_validity(made, is_valid=True, why="In order.", by=approver, now=LATER)


def test_is_never_rewritten(office: Office, decision: Decision) -> None:
    office.valid_call_in(decision)

    for table in ("governance_callin", "governance_callinstep"):
        with pytest.raises(DatabaseError, match="rewritten"), transaction.atomic():
            connection.cursor().execute(f"DELETE FROM {table}")
