"""The story of a matter …"""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.governance.call_ins.actions import judge_validity
from localoffer.governance.decisions.actions import correct_record, publish_record
from tests.accounts.making import signed_in
from tests.governance.making import Office, made_office
from tests.governance.notices.making import published
from tests.governance.reports.making import Writing

pytestmark = pytest.mark.django_db
PAGES = ["/tarnbridge/matters/the-offer-of-next-april/", "/tarnbridge/edit/matters/the-offer-of-next-april/"]


@pytest.fixture
def office() -> Office:
    return made_office(now=timezone.now() - timedelta(hours=1))


def happen(office: Office) -> None:
    """Let one of each thing happen on the matter."""
    said: dict[str, Any] = {"by": office.officer, "now": office.now}
    today = timezone.localdate(office.now)
    published(office.matter, on=today, decision_from=today + timedelta(days=60), **said)
    made = office.decide()
    publish_record(correct_record(made, note="A name.", **said), **said)
    judge_validity(office.call_in(made, at=office.now), is_valid=True, why="In order.", **said)
    Writing(office.matter, editor=office.editor, officer=office.officer, now=office.now).published()


def asked(client: Client, address: str) -> int:
    """Return how often the page asks the database, the cache apart."""
    cache.clear()
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(address).status_code == 200
    return len([one for one in found.captured_queries if "cache" not in one["sql"]])


@pytest.mark.parametrize("address", PAGES)
def test_asks_no_more_of_the_database_for_many_events_than_for_one_of_each(office: Office, address: str) -> None:
    client = signed_in(office.officer)
    happen(office)
    few = asked(client, address)

    happen(office)
    happen(office)

    assert asked(client, address) <= few


def test_leads_everyone_to_the_record_that_everyone_may_read(office: Office) -> None:
    office.decide()

    page = Client().get(PAGES[0]).content.decode()

    assert 'href="/tarnbridge/decisions/1/"' in page
    assert "/edit/" not in page
