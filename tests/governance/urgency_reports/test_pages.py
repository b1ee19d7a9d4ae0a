"""The pages of special urgency cases …"""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.accounts.making import signed_in
from tests.governance.making import Office, made_office
from tests.governance.urgency_reports.test_actions import urgent

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/special-urgency/"


@pytest.fixture
def office() -> Office:
    return made_office(now=timezone.now())


def typed(name: str, day: date) -> dict[str, Any]:
    parts = {"day": day.day, "month": day.month, "year": day.year}
    return {f"{name}-{part}": value for part, value in parts.items()}


def test_tell_the_cases_on_screen_and_in_files(office: Office) -> None:
    urgent(office, on=timezone.localdate())
    client: Client = signed_in(office.officer)

    page = client.get(PAGE).content.decode()

    assert "It leaks." in page
    assert "No record of the decision is published yet." in page
    assert "The text of the rule was not read for this service." in page
    assert client.get(f"{PAGE}report.pdf").content.startswith(b"%PDF")
    assert client.get(f"{PAGE}report.docx").content.startswith(b"PK")


def test_keep_a_report_and_show_it_as_the_full_council_had_it(office: Office) -> None:
    today = timezone.localdate()
    urgent(office, on=today)
    client = signed_in(office.officer)
    said = {"which": "here", "reference": "Minute 14", **typed("reported_on", today), **typed("tells_from", today)}

    unsaid = client.post(f"{PAGE}reported/", said | {"reference": ""})
    saved = client.post(f"{PAGE}reported/", said)

    assert unsaid.status_code == 422
    assert "Say where it is written" in unsaid.content.decode()
    assert saved.status_code == 302
    page = client.get(PAGE).content.decode()
    assert "The next report is due by" in page
    assert "1 case" in page
    assert "It begins on" in page
    assert "It leaks." in client.get(f"{PAGE}1/").content.decode()
    assert client.get(f"{PAGE}2/").status_code == 404


def test_say_so_where_no_rule_is_known() -> None:
    office = made_office(now=timezone.now(), governance_model="committee")

    assert "We know no rule" in signed_in(office.officer).get(PAGE).content.decode()
