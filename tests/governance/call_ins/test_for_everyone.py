"""Of a request for call-in, everyone reads …"""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from localoffer.governance.call_ins.actions import judge_validity
from localoffer.governance.decisions.models import Decision
from localoffer.governance.decisions.stages import Stage
from tests.governance.making import Office, made_office

pytestmark = pytest.mark.django_db
WORDS = ("Demo Ann", "Demo Cyd", "It is dear.", "Two do not sit here")


class Reader:
    """Anybody, whom PostgreSQL shows only what its role for pages may see; SQLite has no such role."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        self.request = request

    def read(self, office: Office, decision: Decision) -> dict[str, str]:
        """Return the record, the story, and the register that everybody sees."""
        if connection.vendor == "postgresql":
            self.request.getfixturevalue("as_web_role")()
        home = f"/{office.council.slug}"
        pages = {
            "record": f"{home}/decisions/{decision.number}/",
            "story": f"{home}/matters/{office.matter.slug}/",
            "register": f"{home}/decisions/",
        }
        return {name: text_at(address) for name, address in pages.items()}


@pytest.fixture
def reader(request: pytest.FixtureRequest) -> Reader:
    return Reader(request)


@pytest.fixture
def office() -> Office:
    """An office at work an hour ago, because pages are read now."""
    return made_office(now=timezone.now() - timedelta(hours=1))


def text_at(address: str) -> str:
    page = Client().get(address)
    assert page.status_code == 200, address
    return " ".join(re.sub(r"<[^>]+>", " ", page.content.decode()).split())


def test_that_it_holds_the_decision_back_before_anybody_has_judged_it(office: Office, reader: Reader) -> None:
    made = office.decide()
    office.call_in(made, at=office.now)

    told = reader.read(office, made)

    assert all(Stage.CALLED_IN.value in page for page in told.values()), told
    assert "nothing is done until it is settled" in told["record"]
    assert "It is being checked whether the request is in order." in told["story"]


def test_who_signed_it_and_why_only_once_it_is_found_valid(office: Office, reader: Reader) -> None:
    made = office.decide()
    asked = office.call_in(made, at=office.now)
    assert not [words for words in WORDS for page in unread(office, made) if words in page]
    judge_validity(asked, is_valid=True, why="In order.", by=office.officer, now=office.now)

    told = reader.read(office, made)

    assert "Signed by Demo Ann, Demo Bob, Demo Cyd. It is dear." in told["story"]
    assert "It is being checked" not in told["story"]


def test_that_one_came_and_was_not_valid_but_none_of_its_words(office: Office, reader: Reader) -> None:
    made = office.decide()
    asked = office.call_in(made, at=office.now)
    judge_validity(asked, is_valid=False, why="Two do not sit here.", by=office.officer, now=office.now)

    told = reader.read(office, made)

    assert "The request was found not valid" in told["story"]
    assert not [words for words in WORDS for page in told.values() if words in page]
    assert all(Stage.CALLABLE.value in page for page in told.values()), told
    assert "Date of call-in, if any (this suspends the decision) None so far" in told["record"]


def unread(office: Office, decision: Decision) -> list[str]:
    """Return the story and the record as they stand, read by nobody in particular."""
    home = f"/{office.council.slug}"
    return [text_at(f"{home}/matters/{office.matter.slug}/"), text_at(f"{home}/decisions/{decision.number}/")]
