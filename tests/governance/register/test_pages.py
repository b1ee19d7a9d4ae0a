"""The pages and files of the register …"""

import csv
import io
import json
from datetime import date
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from localoffer.governance.decisions.actions import correct_record, publish_record, withdraw_record
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.notices.actions import withdraw_notice
from localoffer.governance.register.presenters.data import RegisterData
from tests.governance.decisions.test_importing import imported
from tests.governance.making import DAY, Office, made_office
from tests.governance.notices.making import published

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/decisions/"
ENTRY = "{http://www.w3.org/2005/Atom}entry"
FILES = ("decisions.csv", "decisions.json", "decisions.schema.json", "decisions.atom", "days.ics")


@pytest.fixture
def office() -> Office:
    """Return an office that is at work now, as the pages are."""
    return made_office(now=timezone.now())


def get(address: str, **asked: str) -> Any:
    return Client().get(address, asked)


def text_of(page: Any) -> str:
    return " ".join(BeautifulSoup(page.content, "html.parser").get_text(" ").split())


def titles(address: str) -> list[str]:
    """Return the titles of a feed's items."""
    feed = ElementTree.fromstring(get(address).content)
    return [str(one.findtext(ENTRY.replace("entry", "title"))) for one in feed.iter(ENTRY)]


def test_list_what_was_decided_with_its_lasting_address(office: Office) -> None:
    office.decide(title="Free bus travel")
    office.record(title="Not published yet")

    page = get(HOME)

    assert "1 decision" in text_of(page)
    assert "Councillors can still ask for a second look" in text_of(page)
    assert 'href="/tarnbridge/decisions/1/"' in page.content.decode()
    assert "Not published yet" not in text_of(page)
    assert "Decisions" in text_of(get("/tarnbridge/matters/"))


def test_find_by_words_and_keep_what_was_typed(office: Office) -> None:
    office.decide(title="Free bus travel")
    office.decide(title="A first home")

    page = get(HOME, q="bus")

    assert "1 decision found" in text_of(page)
    assert "Free bus travel" in text_of(page)
    assert 'value="bus"' in page.content.decode()
    assert "We found nothing" in text_of(get(HOME, q="tiger"))


def test_say_kindly_what_is_wrong_with_a_day(office: Office) -> None:
    asked = {"since-day": "31", "since-month": "2", "since-year": "2026"}

    assert get(HOME, **asked).status_code == 400
    assert "There is a problem" in text_of(get(HOME, **asked))
    assert get(f"{HOME}decisions.csv", **asked).status_code == 400
    assert "since" in json.loads(get(f"{HOME}decisions.json", **asked).content)["errors"]


def test_keep_withdrawn_and_replaced_records_with_day_and_reason(office: Office) -> None:
    withdraw_record(office.decide(title="Twice"), reason="Published twice.", by=office.officer, now=office.now)
    wrong = office.decide(title="Wrong day")
    publish_record(
        correct_record(wrong, note="The day was wrong.", by=office.officer, now=office.now),
        by=office.officer,
        now=office.now,
    )

    told = text_of(get(HOME))

    assert "Published twice." in told
    assert "Record 3 has stood in its place since" in told
    assert "Published twice." in text_of(get(f"{HOME}1/"))
    assert [title for title in titles(f"{HOME}decisions.atom") if title.startswith("No longer stands")] == [
        "No longer stands: Wrong day",
        "No longer stands: Twice",
    ]


def test_give_a_table_that_no_spreadsheet_takes_for_a_formula(office: Office) -> None:
    office.decide(title="=1+1")

    answer = get(f"{HOME}decisions.csv")

    (row,) = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert row["title"] == "'=1+1"
    assert row["stage"] == "callable"
    assert row["address"] == "http://testserver/tarnbridge/decisions/1/"


def test_give_data_as_its_schema_says(office: Office) -> None:
    office.decide(reference="CAB 1")

    data = msgspec.json.decode(get(f"{HOME}decisions.json").content, type=RegisterData)
    schema = json.loads(get(f"{HOME}decisions.schema.json").content)

    assert data.count == 1
    assert data.decisions[0].reference == "CAB 1"
    assert data.next is None
    assert set(schema["$defs"]["DecisionData"]["required"]) == set(data.decisions[0].__struct_fields__)


def test_give_data_page_by_page(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("localoffer.governance.register.views.files.A_PAGE", 2)
    for title in ("A", "B", "C"):
        office.decide(title=title)

    first = json.loads(get(f"{HOME}decisions.json", q="adopted").content)
    second = json.loads(Client().get(first["next"]).content)

    assert [one["title"] for one in first["decisions"] + second["decisions"]] == ["C", "B", "A"]
    assert second["next"] is None


@pytest.mark.parametrize("file", FILES)
def test_answer_shortly_when_nothing_changed(office: Office, file: str) -> None:
    office.decide()

    mark = get(HOME + file).headers["ETag"]

    assert Client(headers={"If-None-Match": mark}).get(HOME + file).status_code == 304
    assert get(HOME + file).headers["Access-Control-Allow-Origin"] == "*"


def test_follow_notices_and_the_forward_plan(office: Office) -> None:
    today = timezone.localdate()
    ahead: dict[str, Any] = {
        "decision_from": today + 40 * DAY,
        "on": today,
        "now": office.now,
        "by": office.officer,
    }
    published(office.matter, title="Stays", **ahead)
    gone = published(office.matter, title="Goes", **ahead)
    withdraw_notice(gone, reason="Not needed.", by=office.officer, now=office.now)

    assert sorted(titles("/tarnbridge/notices/notices.atom")) == ["Stays", "Withdrawn: Goes"]
    assert titles("/tarnbridge/forward-plan/plan.atom") == ["Stays"]


def test_put_the_days_ahead_into_a_calendar(office: Office) -> None:
    today = timezone.localdate()
    published(
        office.matter, title="A plan", decision_from=today + 40 * DAY, on=today, now=office.now, by=office.officer
    )
    review = ItemSaid(text="Look again.", kind=ItemKind.REVIEW_BY, due_on=today + 90 * DAY)
    office.decide(title="A review", items=[review], now=office.now - DAY, decided_on=today - DAY)

    told = get(f"{HOME}days.ics").content.decode()

    assert f"DTSTART;VALUE=DATE:{today + 90 * DAY:%Y%m%d}" in told
    assert "To be reviewed by: A review" in told
    assert "Last day to call in: A review" in told


def test_leave_what_was_withdrawn_out_of_the_calendar(office: Office) -> None:
    review = ItemSaid(text="Look again.", kind=ItemKind.REVIEW_BY, due_on=timezone.localdate() + 90 * DAY)
    decided = office.decide(title="A review", items=[review])
    withdraw_record(decided, reason="Twice.", by=office.officer, now=office.now)

    assert "A review" not in get(f"{HOME}days.ics").content.decode()


def test_claim_nothing_of_what_became_of_a_decision_from_the_public_record(office: Office) -> None:
    imported(office, published_on=date(2022, 3, 15))

    (row,) = json.loads(get(f"{HOME}decisions.json").content)["decisions"]

    assert row["is_from_the_public_record"]
    assert (row["stage"], row["in_effect_from"]) == ("not_known", None)
