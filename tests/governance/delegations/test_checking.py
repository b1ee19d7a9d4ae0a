"""An officer's power …"""

from typing import Any

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.actions import publish_record, set_evidence, withdraw_record
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import RecordIncomplete
from localoffer.governance.decisions.said import ConditionSaid, ConsultedSaid
from localoffer.governance.delegations.models import Delegation
from localoffer.governance.delegations.queries import delegations_of, lapsing
from tests.governance.making import DAY, NOW, TODAY, Office, delegating, made_office

pytestmark = pytest.mark.django_db
BUDGET = "It can be done within the budget."
HOLDS = ConditionSaid(condition=BUDGET, holds=True, evidence="Finance said so on Monday.")
ASKED = ConsultedSaid(post="Lead Member", name="Demo Lee", on=TODAY, response="Agreed.")


@pytest.fixture
def office() -> Office:
    return made_office()


def delegated(office: Office, **said: Any) -> Delegation:
    """Return a power that the full council gave to the Director."""
    least: dict[str, Any] = {"consultees": ("Lead Member",), "conditions": (BUDGET,), "otherwise": "Cabinet"}
    source = office.decide(body="council", items=[delegating(**(least | said))])
    found: Delegation = office.item(source).delegation
    return found


def told(office: Office, decision: Decision) -> str:
    """Return what the record lacks, in one text."""
    with council_scope(office.council):
        return " ".join(one.text for one in problems_of(office.fresh(decision)))


def used(office: Office, delegation: Delegation | None, **said: Any) -> Decision:
    """Return an officer's open record under a power, with all its evidence unless told otherwise."""
    least: dict[str, Any] = {
        "body": "officers",
        "maker": "Demo Dora",
        "maker_post": "Director",
        "delegation": delegation,
        "conditions_met": [HOLDS],
        "consulted": [ASKED],
    }
    return office.record(**(least | said))


def test_is_shown_by_a_decision_that_gave_it(office: Office) -> None:
    record = used(office, delegated(office))

    assert told(office, record) == ""
    assert publish_record(record, by=office.officer, now=NOW).record_published_at == NOW


def test_is_missing_without_a_decision_or_a_paragraph(office: Office) -> None:
    assert "An officer needs a power that was delegated." in told(office, used(office, None))
    assert "An officer needs a power" in told(office, used(office, None, scheme_paragraph="9.9"))


def test_goes_back_where_a_condition_does_not_hold(office: Office) -> None:
    fails = ConditionSaid(condition=BUDGET, holds=False, evidence="It is £9,000 short.")
    record = used(office, delegated(office), conditions_met=[fails])

    with pytest.raises(RecordIncomplete, match="the officer cannot decide. It goes back: Cabinet"):
        publish_record(record, by=office.officer, now=NOW)


def test_asks_for_evidence_of_each_condition_and_each_consultee(office: Office) -> None:
    record = used(office, delegated(office), conditions_met=[], consulted=[])

    assert f"Say whether this holds, and how you know: {BUDGET}" in told(office, record)
    assert "Say when the Lead Member was asked" in told(office, record)
    set_evidence(record, conditions_met=[HOLDS], consulted=[ASKED], by=office.officer, now=NOW)
    assert told(office, record) == ""


def test_is_used_only_after_asking(office: Office) -> None:
    late = ConsultedSaid(post="lead member", name="Demo Lee", on=TODAY + DAY, response="Agreed.")

    assert "must be asked before" in told(office, used(office, delegated(office), consulted=[late]))


def test_has_lapsed_on_its_last_day(office: Office) -> None:
    lapsed, lasts = delegated(office, expires_on=TODAY), delegated(office, expires_on=TODAY + DAY)

    assert "had lapsed" in told(office, used(office, lapsed))
    assert told(office, used(office, lasts)) == ""


def test_counts_only_once_the_decision_that_gave_it_has_taken_effect(office: Office) -> None:
    source = office.decide(items=[delegating()])
    record = used(office, office.item(source).delegation, conditions_met=[], consulted=[])

    assert "was not in effect on the day" in told(office, record)
    later = NOW + 10 * DAY
    again = used(
        office, office.item(source).delegation, conditions_met=[], consulted=[], now=later, decided_on=later.date()
    )
    assert told(office, again) == ""


def test_is_gone_with_the_record_that_gave_it(office: Office) -> None:
    delegation = delegated(office)
    with council_scope(office.council):
        source = delegation.item.decision
    withdraw_record(source, reason="Never taken.", by=office.officer, now=NOW)

    assert "The record was withdrawn." in told(office, used(office, delegation))


def test_is_passed_on_only_where_that_is_allowed_and_told(office: Office) -> None:
    kept, passable = delegated(office), delegated(office, may_sub_delegate=True)
    junior = {"maker_post": "Head of Provider Services"}

    assert "Say how it came to" in told(office, used(office, passable, **junior))
    assert told(office, used(office, passable, sub_delegation="By letter of 2 May.", **junior)) == ""
    assert "not allowed to pass" in told(office, used(office, kept, sub_delegation="By letter.", **junior))


def test_comes_from_the_scheme_of_delegation_too(office: Office) -> None:
    free = ConditionSaid(condition="It costs nothing.", holds=True, evidence="No money moves.")
    record = used(office, None, scheme_paragraph="4.2", conditions_met=[free])

    assert told(office, record) == ""
    assert "It costs nothing." in told(office, used(office, None, scheme_paragraph="4.2"))


def test_is_listed_with_those_that_soon_lapse(office: Office) -> None:
    soon, never = delegated(office, expires_on=TODAY + 5 * DAY), delegated(office)

    with council_scope(office.council):
        assert set(delegations_of(office.council)) == {soon, never}
        assert list(lapsing(office.council, after=TODAY, until=TODAY + 6 * DAY)) == [soon]
        assert list(lapsing(office.council, after=TODAY, until=TODAY + 5 * DAY)) == []
