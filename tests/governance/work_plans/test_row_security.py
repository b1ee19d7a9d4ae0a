"""To the role that serves pages, PostgreSQL shows of a committee's year …"""

import pytest

from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.governance.work_plans.models import Committee, CommitteeTerms, CommitteeYear, Meeting, WorkPlanItem
from tests.governance.making import TODAY
from tests.governance.work_plans.making import Board
from tests.offer.making import made_council
from tests.web_role import AsWebRole

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def counts() -> list[int]:
    """Return how many rows of each kind can be seen, the guard of scopes left aside."""
    kinds = (Committee, CommitteeTerms, CommitteeYear, Meeting, WorkPlanItem)
    return [kind.objects.with_scopes_disabled().count() for kind in kinds]


def test_all_of_it_to_its_own_council_and_nothing_to_another(as_web_role: AsWebRole) -> None:
    board, other = Board(), made_council("otherham")
    board.meeting(TODAY)
    board.item()
    as_web_role()

    with council_scope(board.council):
        assert counts() == [1, 1, 1, 1, 1]
    with council_scope(other):
        assert counts() == [0, 0, 0, 0, 0]


def test_nothing_outside_every_council(as_web_role: AsWebRole) -> None:
    Board()
    as_web_role()

    with service_scope():
        assert counts() == [0, 0, 0, 0, 0]
