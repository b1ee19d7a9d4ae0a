"""A council without a cabinet …"""

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.problems import problems_of
from localoffer.governance.decisions.refusals import RecordIncomplete
from localoffer.governance.decisions.stages import Stage
from tests.governance.making import NOW, POLICY, Office, made_office
from tests.rules.governing.small import SOURCE

pytestmark = pytest.mark.django_db
COMMITTEE = {"slug": "committee", "name": "Children’s committee", "kind": "committee"}
BODIES = [
    COMMITTEE | {"remit": "Children.", "can_decide": True},
    {"slug": "officers", "name": "Officers", "kind": "officer_post", "remit": "As given.", "can_decide": True},
    {"slug": "council", "name": "Full council", "kind": "full_council", "remit": "Budget.", "can_decide": True},
]
OWN = {key: value for key, value in POLICY.items() if key != "heard_by"} | {
    "eligible": "key_only",
    "covers_committees": True,
    "heard_by": "council",
}


@pytest.fixture
def office() -> Office:
    """A council of committees, in which only a key decision can be called in."""
    return made_office(governance_model="committee", bodies=BODIES, call_in=OWN)


def key_problems(office: Office, decision: Decision) -> list[tuple[str, str]]:
    """Return what a record lacks about whether it is key, with the rule."""
    with council_scope(office.council):
        return [(one.text, one.rule) for one in problems_of(decision) if one.section == "key"]


def test_asks_whether_a_committees_decision_is_key_by_its_own_rules(office: Office) -> None:
    record = office.record(body="committee", is_key="undecided", key_reason="")

    assert key_problems(office, record) == [("Say whether it is a key decision.", SOURCE["title"])]
    with pytest.raises(RecordIncomplete):
        office.decide(body="committee", is_key="undecided", key_reason="")


def test_needs_no_limb_of_the_regulations_for_it(office: Office) -> None:
    assert key_problems(office, office.record(body="committee", is_key="yes")) == []


def test_asks_nothing_of_the_kind_of_its_officers_under_other_rules() -> None:
    office = made_office(governance_model="committee", bodies=BODIES, call_in=OWN | {"eligible": "all_executive"})

    assert key_problems(office, office.record(body="officers", maker="Demo Dora", is_key="undecided")) == []


def test_lets_its_key_decisions_be_called_in_and_says_so_of_no_others(office: Office) -> None:
    key, other = office.decide(body="committee", is_key="yes"), office.decide(body="committee", is_key="no")

    assert office.stage(key, at=NOW) is Stage.CALLABLE
    assert office.stage(other, at=NOW) is not Stage.CALLABLE
    assert other.no_call_in_why == "The council’s constitution lets nobody call in a decision of this kind."
