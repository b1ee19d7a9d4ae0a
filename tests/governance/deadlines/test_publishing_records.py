"""The record of a decision must be published by a day …"""

from datetime import date

import pytest

from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.lines import Deadline
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.decisions.actions import publish_record
from tests.governance.making import DAY, NOW, POLICY, TODAY, Office, made_office

pytestmark = pytest.mark.django_db
SOON = POLICY | {"publish_within": {"days": 2, "unit": "working"}}


def told(office: Office, *, on: date = TODAY) -> list[Deadline]:
    """Return the days by which records must be published."""
    with council_scope(office.council):
        return [one for one in deadlines(office.council, on=on) if one.title.startswith("Publish the record")]


def test_where_the_constitution_says_how_soon() -> None:
    office = made_office(call_in=SOON)
    made = office.record()

    [one] = told(office)

    assert (one.on, one.must_check) == (date(2026, 11, 25), False)
    assert one.title == "Publish the record: Adopt the offer"
    assert one.text == "2 working days after 23 November 2026: 25 November 2026."
    assert one.source == "Demo call-in rules"
    assert one.href == f"/tarnbridge/edit/decisions/{made.number}/"


def test_which_stays_once_it_has_passed_until_somebody_publishes_it() -> None:
    office = made_office(call_in=SOON)
    made = office.record()
    assert told(office, on=TODAY + 30 * DAY)

    publish_record(made, by=office.officer, now=NOW)

    assert told(office) == []


def test_that_must_be_checked_where_the_rule_was_not_read() -> None:
    office = made_office(call_in=SOON | {"source": {"title": "Somebody said so", "sure": "T"}})
    office.record()

    assert [one.must_check for one in told(office)] == [True]


@pytest.mark.parametrize(("rules", "body"), [(POLICY, "cabinet"), (SOON, "council"), (SOON, "board")])
def test_only_where_the_rules_set_one_for_such_a_decision(rules: dict[str, object], body: str) -> None:
    office = made_office(call_in=rules)
    office.record(body=body, items=[])

    assert told(office) == []
