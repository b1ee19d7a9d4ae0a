"""To the role that serves pages, PostgreSQL shows of decisions …"""

import pytest

from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.governance.call_ins.actions import judge_validity
from localoffer.governance.call_ins.models import CallIn, CallInStep
from localoffer.governance.decisions.models import Decision, DecisionItem
from localoffer.governance.publication.models import PublicationOrder
from tests.governance.making import DAY, NOW, Office, made_office
from tests.web_role import AsWebRole

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def counts() -> list[int]:
    """Return how many rows of each kind can be seen, the guard of scopes left aside."""
    kinds = (Decision, DecisionItem, CallIn, CallInStep, PublicationOrder)
    return [kind.objects.with_scopes_disabled().count() for kind in kinds]


def worked() -> Office:
    """Return an office with an open record, and a published one that is called in."""
    office = made_office()
    office.record()
    office.valid_call_in(office.decide())
    return office


def test_what_is_published_and_no_more_to_everyone(as_web_role: AsWebRole) -> None:
    worked()
    as_web_role()

    with service_scope():
        assert counts() == [1, 1, 1, 1, 0]


def test_all_of_it_to_its_own_council(as_web_role: AsWebRole) -> None:
    office = worked()
    as_web_role()

    with council_scope(office.council):
        assert counts() == [2, 2, 1, 1, 0]


def test_each_request_as_it_holds_the_decision_back(as_web_role: AsWebRole) -> None:
    office = made_office()
    asked = office.call_in(office.decide())
    judge_validity(asked, is_valid=False, why="Two do not sit here.", by=office.officer, now=NOW + DAY)
    as_web_role()

    with service_scope():
        assert counts() == [1, 1, 1, 1, 0]
