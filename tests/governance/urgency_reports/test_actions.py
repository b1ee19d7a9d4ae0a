"""The report of special urgency cases …"""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from localoffer.accounts.models import Role, TrailRecord
from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.lines import Deadline
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.notices.actions import correct_notice, publish_notice, withdraw_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.urgency_reports.actions import Reported, keep_report
from localoffer.governance.urgency_reports.models import UrgencyReport
from localoffer.governance.urgency_reports.queries import cases_between, cases_told, tells_from
from localoffer.governance.urgency_reports.refusals import (
    NoFirstDay,
    NotSaidWhere,
    ReportedAlready,
    ReportOnAnotherDay,
)
from tests.accounts.making import signed_in
from tests.governance.making import DAY, NOW, TODAY, Office, made_office
from tests.governance.notices.making import words
from tests.offer.drafts.making import made_person

pytestmark = pytest.mark.django_db
YEAR_AGO = TODAY - timedelta(days=365)


@pytest.fixture
def office() -> Office:
    return made_office()


def urgent(office: Office, *, on: date = TODAY, **said: Any) -> Notice:
    """Publish a notice of special urgency."""
    least = {"decision_from": on, "agreed_on": on, "title": "A roof", "reasons": "It leaks."}
    return publish_notice(
        office.matter, kind=Kind.SPECIAL_URGENCY, words=words(**least | said), published_on=on,
        by=office.officer, now=office.now,
    )  # fmt: skip


def had(office: Office, *, on: date = TODAY, now: Any = None, **said: Any) -> UrgencyReport:
    """Note that the full council had a report."""
    least: dict[str, Any] = {"reported_on": on, "tells_to": on, "reference": "Minute 14", "tells_from": YEAR_AGO}
    return keep_report(office.council, said=Reported(**least | said), by=office.officer, now=now or office.now)


def line(office: Office, *, on: date = TODAY) -> Deadline | None:
    with council_scope(office.council):
        found = [one for one in deadlines(office.council, on=on) if one.name == "urgency-report"]
    return found[0] if found else None


def test_has_every_case_with_its_reasons_and_who_agreed(office: Office) -> None:
    notice = urgent(office)
    office.decide()

    [case] = cases_told(had(office))

    assert (case.notice, case.title, case.reasons) == (notice.number, "A roof", "It leaks.")
    assert (case.agreed_by, case.agreed_as) == ("Demo Councillor Chen", "the chair of the scrutiny committee")
    assert case.records == ((1, TODAY),)


def test_says_so_where_there_was_none(office: Office) -> None:
    client = signed_in(made_office("moorfield", now=timezone.now()).officer)

    page = client.get("/moorfield/edit/special-urgency/").content.decode()

    assert had(office).cases == []
    assert "None in this period." in page


def test_tells_each_case_once_and_one_that_came_late_in_the_next(office: Office) -> None:
    urgent(office, title="A roof")
    first = had(office)
    urgent(office, on=TODAY - 5 * DAY, title="A late one")
    second = had(office, on=TODAY + DAY, now=NOW + DAY)

    assert [[one.title for one in cases_told(each)] for each in (first, second)] == [["A roof"], ["A late one"]]
    assert (second.tells_from, second.tells_to) == (TODAY + DAY, TODAY + DAY)


def test_leaves_to_the_next_what_came_after_its_last_day(office: Office) -> None:
    urgent(office)

    report = had(office, tells_to=TODAY - DAY)

    assert report.cases == []
    with council_scope(office.council):
        assert [one.title for one in cases_between(office.council, first=TODAY, last=TODAY)] == ["A roof"]


def test_leaves_out_other_notices_and_those_that_no_longer_stand(office: Office) -> None:
    withdraw_notice(urgent(office, title="Gone"), reason="A mistake.", by=office.officer, now=NOW)
    old = urgent(office, title="Old words")
    said = words(decision_from=TODAY, agreed_on=TODAY, title="New words", reasons="It leaks.")
    correct_notice(old, words=said, note="The roof.", published_on=TODAY, by=office.officer, now=NOW)
    key = words(decision_from=TODAY + 90 * DAY)
    publish_notice(office.matter, kind=Kind.KEY, words=key, published_on=TODAY, by=office.officer, now=NOW)

    assert [one.title for one in cases_told(had(office))] == ["New words"]


def test_from_elsewhere_only_starts_the_count(office: Office) -> None:
    urgent(office, on=TODAY - DAY)

    made = had(office, on=TODAY - DAY, is_from_elsewhere=True, tells_from=None)

    assert (made.cases, made.tells_from) == ([], None)
    with council_scope(office.council):
        assert tells_from(office.council) == TODAY
    with pytest.raises(ReportedAlready):
        had(office, is_from_elsewhere=True)


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"reference": " "}, NotSaidWhere),
        ({"tells_from": None}, NoFirstDay),
        ({"reported_on": TODAY + DAY}, ReportOnAnotherDay),
        ({"tells_to": TODAY + DAY}, ReportOnAnotherDay),
        ({"tells_from": TODAY + DAY}, ReportOnAnotherDay),
    ],
)
def test_is_refused_where_its_days_or_its_place_do_not_fit(
    office: Office, said: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        had(office, **said)


def test_is_due_a_year_after_the_last_and_must_be_checked(office: Office) -> None:
    had(office)

    found = line(office)

    assert found is not None
    assert (found.on, found.must_check) == (date(2027, 11, 23), True)
    assert found.text == "12 months after 23 November 2026: 23 November 2027."
    assert "reg 19 (must be checked)" in found.source


def test_is_due_sooner_where_the_council_set_so() -> None:
    office = made_office(special_urgency_report_months=3)
    had(office)

    found = line(office)

    assert found is not None
    assert found.on == date(2027, 2, 23)
    assert "Demo constitution of May" in found.source


def test_has_no_day_until_somebody_says_when_the_last_one_was(office: Office) -> None:
    found = line(office)

    assert found is not None
    assert found.on is None
    assert "is not known" in found.text


def test_is_not_asked_of_a_council_of_committees() -> None:
    assert line(made_office(governance_model="committee")) is None


def test_is_never_rewritten(office: Office) -> None:
    made = had(office)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE governance_urgencyreport SET cases = '[]' WHERE id = %s", [made.pk])


def test_is_kept_by_those_who_look_after_matters_and_is_on_the_trail(office: Office) -> None:
    adviser = made_person(office.council, Role.PERSONAL_ADVISER, name="Demo Pat Adviser")

    with pytest.raises(NotAllowed):
        keep_report(
            office.council, said=Reported(reported_on=TODAY, tells_to=TODAY, reference="x"), by=adviser, now=NOW
        )
    had(office)
    found = TrailRecord.objects.with_scopes_disabled().order_by("-pk")[0]
    assert found.detail == {"deed": "reported special urgency", "number": 1, "cases": 0}


def test_is_of_its_own_council_alone(office: Office) -> None:
    neighbour = made_office("moorfield")
    urgent(neighbour)

    assert had(office).cases == []
