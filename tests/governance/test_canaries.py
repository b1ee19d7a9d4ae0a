"""What the council has not published …"""

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from localoffer.governance.matters.actions import start_matter
from tests.governance.making import DAY, Office, made_office
from tests.governance.walking import public_addresses, told

pytestmark = pytest.mark.django_db
RECORD, MATTER, REASON, CALL_IN = "Zanzibarlamp", "Quokkaferry", "Umbrellafjord", "Wombatchapel"
CANARIES = (RECORD, MATTER, REASON, CALL_IN)


@pytest.fixture
def office() -> Office:
    """Return an office with a published record, and canaries in all that is not."""
    office = made_office(now=timezone.now())
    decided = office.decide(
        title="Free bus travel", now=office.now - DAY, decided_on=timezone.localdate(office.now - DAY)
    )
    office.call_in(decided, at=office.now, signed_by=[f"Demo {CALL_IN}", "Demo Bob", "Demo Cyd"])
    hidden = start_matter(office.council, title=f"About {MATTER}", by=office.officer, now=office.now)
    office.record(matter=hidden, title=f"Adopt {RECORD}", reasons=f"Because {REASON}.")
    return office


@pytest.mark.parametrize("number", ["1", "2"])
@pytest.mark.parametrize("of", ["the-offer-of-next-april", f"about-{MATTER.lower()}"])
def test_is_on_no_public_page_file_feed_or_data(office: Office, of: str, number: str) -> None:
    cache.clear()
    addresses = public_addresses({"council": "tarnbridge", "slug": of, "number": number})
    assert {"/tarnbridge/decisions/", "/tarnbridge/decisions/decisions.csv", f"/tarnbridge/matters/{of}/"} <= set(
        addresses
    )

    for address in addresses:
        said = told(Client().get(address))
        assert [one for one in CANARIES if one in said] == [], address


@pytest.mark.parametrize("file", ["", "decisions.csv", "decisions.json"])
def test_is_found_by_no_question_to_the_register(office: Office, file: str) -> None:
    for canary in CANARIES[:3]:
        answer = Client().get(f"/tarnbridge/decisions/{file}", {"q": canary})
        assert answer.status_code == 200
        assert "Adopt" not in told(answer)
    assert "Free bus travel" in told(Client().get(f"/tarnbridge/decisions/{file}", {"q": "bus"}))
