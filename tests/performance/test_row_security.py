"""To the role that serves pages, PostgreSQL shows figures …"""

import pytest

from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.performance.models import MeasureTarget, MeasureValue
from tests.performance.making import Scoring
from tests.rules.measuring.small import of
from tests.web_role import AsWebRole

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def counts() -> list[int]:
    """Return how many rows of each kind can be seen, the guard of scopes left aside."""
    return [kind.objects.with_scopes_disabled().count() for kind in (MeasureValue, MeasureTarget)]


def test_to_their_own_council_alone(as_web_role: AsWebRole) -> None:
    home, elsewhere = Scoring(), Scoring("moorfield")
    home.recorded(of(50, 100))
    home.aimed("60")
    elsewhere.recorded(of(40, 100))
    as_web_role()

    with council_scope(home.council):
        assert counts() == [1, 1]
    with council_scope(elsewhere.council):
        assert counts() == [1, 0]
    with service_scope():
        assert counts() == [0, 0]
