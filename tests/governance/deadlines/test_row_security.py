"""To the role that serves pages, PostgreSQL shows of what was done of a decision …"""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from localoffer.accounts.scopes import council_scope, service_scope
from localoffer.governance.deadlines.actions import note_done
from localoffer.governance.deadlines.models import ItemDone
from tests.governance.work_plans.making import Board
from tests.offer.making import made_council
from tests.web_role import AsWebRole

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def noted(board: Board) -> ItemDone:
    """Return a note that an item of a record was done."""
    item = board.office.item(board.office.decide())
    return note_done(item, done_on=timezone.localdate(), said="All read.", by=board.by, now=board.now)


def test_all_of_it_to_everyone(as_web_role: AsWebRole) -> None:
    made = noted(Board(now=timezone.now()))
    as_web_role()

    with service_scope():
        assert ItemDone.objects.with_scopes_disabled().get() == made


def test_none_of_it_to_be_written_by_another_council(as_web_role: AsWebRole) -> None:
    made, other = noted(Board(now=timezone.now())), made_council("otherham")
    as_web_role()

    with council_scope(other), pytest.raises(DatabaseError), transaction.atomic():
        ItemDone.objects.with_scopes_disabled().bulk_create(
            [ItemDone(council=made.council, item_id=made.item_id, done_on=made.done_on, said="Mine.", at=made.at)]
        )
