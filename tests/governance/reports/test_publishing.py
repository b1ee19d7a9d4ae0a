"""A report …"""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from localoffer.accounts.permissions import NotAllowed
from localoffer.accounts.scopes import council_scope
from localoffer.governance.matters.queries import story_of
from localoffer.governance.reports import actions, refusals
from localoffer.governance.reports.kinds import Became
from localoffer.governance.reports.models import Recommendation, Report, ReportSection
from localoffer.governance.reports.problems import problems_of
from localoffer.governance.reports.queries import is_cleared, report_of
from localoffer.governance.reports.stages import Stage, stage_of
from localoffer.rules.governing.report_template import Clearer
from tests.governance.reports.making import TODAY, Desk
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db
HOME = "/tarnbridge/matters/buses-and-the-gym/report/"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def lacks(desk: Desk, report: Report) -> list[str]:
    with council_scope(desk.council):
        return [one.text for one in problems_of(report, now=NOW)]


def test_that_is_ready_can_be_published_and_read_in_every_form(desk: Desk) -> None:
    desk.published()

    page = Client().get(HOME)

    assert page.status_code == 200
    assert "That the cabinet agrees the offer." in page.content.decode()
    for ending in ("1/", "1/report.pdf", "1/large-print.pdf", "1/report.docx", "1/report.json"):
        assert Client().get(HOME + ending).status_code == 200, ending


def test_is_for_nobody_else_while_it_is_written(desk: Desk) -> None:
    desk.ready()

    for ending in ("", "1/", "1/report.pdf", "1/large-print.pdf", "1/report.docx", "1/report.json"):
        assert Client().get(HOME + ending).status_code == 404


def test_goes_from_draft_to_clearance_to_cleared_to_published_to_considered(desk: Desk) -> None:
    report = desk.started()
    with council_scope(desk.council):
        assert stage_of(report, now=NOW) is Stage.DRAFT
    desk.signed()
    report = desk.filled(report)
    desk.clear(report, Clearer.FINANCE)
    with council_scope(desk.council):
        assert stage_of(report, now=NOW) is Stage.IN_CLEARANCE
    desk.clear(report, Clearer.LEGAL, Clearer.LEAD_MEMBER, Clearer.DIRECTOR)
    with council_scope(desk.council):
        assert stage_of(report, now=NOW) is Stage.CLEARED
    report = actions.publish_report(report, by=desk.officer, now=NOW)
    with council_scope(desk.council):
        assert stage_of(report, now=NOW) is Stage.PUBLISHED
    actions.note_event(report, became=Became.CONSIDERED, on=TODAY, body="Cabinet", by=desk.officer, now=NOW)

    with council_scope(desk.council):
        assert stage_of(report, now=NOW) is Stage.CONSIDERED


def test_is_not_published_while_anything_is_missing(desk: Desk) -> None:
    report = desk.started()

    with pytest.raises(refusals.ReportIncomplete) as refused:
        actions.publish_report(report, by=desk.officer, now=NOW)

    told = " ".join(one.text for one in refused.value.problems)
    for part in (
        "Front sheet: fill in “Who decides”.",
        "Say what is recommended.",
        "Fill in “Why this is proposed”.",
        "Nobody has been asked about the proposal here.",
        "Assess what the proposal does to people.",
        "Monitoring officer has not cleared it yet.",
    ):
        assert part in told


def test_needs_its_equality_assessment_signed(desk: Desk) -> None:
    report = desk.filled(desk.started())
    desk.assessed()

    assert "The equality assessment is not signed." in lacks(desk, report)


def test_is_cleared_anew_where_the_text_changes_after(desk: Desk) -> None:
    report = desk.ready()
    assert lacks(desk, report) == []

    desk.write(report, "finance", "It costs £200 a year.")

    assert lacks(desk, report) == [
        f"The text has changed since {title} cleared it. Ask again."
        for title in ("Chief finance officer", "Lead member", "Director of children’s services")
    ]


def test_is_published_by_those_who_clear_alone(desk: Desk) -> None:
    report = desk.ready()

    with pytest.raises(NotAllowed):
        actions.publish_report(report, by=desk.editor, now=NOW)


def test_tells_whether_it_is_cleared(desk: Desk) -> None:
    report = desk.ready()

    with council_scope(desk.council):
        assert is_cleared(report, now=NOW)
        assert report_of(desk.matter) == report


@pytest.mark.parametrize("kind", [ReportSection, Recommendation])
def test_that_is_published_never_changes_even_in_the_database(desk: Desk, kind: Any) -> None:
    report = desk.published()

    with council_scope(desk.council):
        for change in (
            lambda: Report.objects.filter(pk=report.pk).update(title="Other"),
            lambda: kind.objects.filter(report=report).update(text="Other"),
            lambda: kind.objects.filter(report=report)._raw_delete(connection.alias),
        ):
            with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
                change()


def test_that_is_published_is_refused_every_change(desk: Desk) -> None:
    report = desk.published()

    for change in (
        lambda: desk.write(report, "summary", "Other"),
        lambda: actions.set_recommendations(report, texts=["Other"], by=desk.editor, now=NOW),
        lambda: actions.redraft_report(report, by=desk.editor, now=NOW),
        lambda: actions.publish_report(report, by=desk.officer, now=NOW),
        lambda: actions.withhold(report, said=desk.withheld(), by=desk.officer, now=NOW),
    ):
        with pytest.raises(refusals.ReportPublished):
            change()


def test_is_corrected_by_a_new_one_and_both_stay(desk: Desk) -> None:
    first = desk.published()
    second = actions.correct_report(first, note="A sum was wrong.", by=desk.editor, now=NOW)
    desk.write(second, "finance", "It costs £200 a year.")
    desk.clear(second)
    assert Client().get(HOME + "2/").status_code == 404

    actions.publish_report(second, by=desk.officer, now=NOW)

    old, new, latest = (Client().get(HOME + ending).content.decode() for ending in ("1/", "2/", ""))
    assert "A newer report takes the place of this one" in old
    assert "This takes the place of an earlier report. A sum was wrong." in new
    assert "It costs £200 a year." in latest
    assert "It costs £200 a year." not in old
    with pytest.raises(refusals.CorrectedAlready):
        actions.correct_report(first, note="Again.", by=desk.editor, now=NOW)


def test_that_is_withdrawn_says_why_and_stays_to_be_read(desk: Desk) -> None:
    report = desk.published()
    with pytest.raises(refusals.NothingSaid):
        actions.note_event(report, became=Became.WITHDRAWN, on=TODAY, by=desk.officer, now=NOW)

    actions.note_event(
        report, became=Became.WITHDRAWN, on=TODAY, note="It came too early.", by=desk.officer, now=NOW
    )

    assert "It came too early." in Client().get(HOME).content.decode()


def test_refuses_a_day_that_lies_ahead(desk: Desk) -> None:
    report = desk.published()

    with pytest.raises(refusals.DayAhead):
        actions.note_event(
            report, became=Became.CONSIDERED, on=TODAY + timedelta(days=1), by=desk.officer, now=NOW
        )


def test_stands_in_the_story_of_its_matter_once_everyone_can_read_it(desk: Desk) -> None:
    report = desk.ready()
    with council_scope(desk.council):
        assert "A better offer" not in [one.title for one in story_of(desk.matter, public=True, on=TODAY)]
        assert "Begun: A better offer" in [one.title for one in story_of(desk.matter, public=False, on=TODAY)]

    actions.publish_report(report, by=desk.officer, now=NOW)

    told = [one for one in story_of(desk.matter, public=True, on=TODAY) if one.kind == "Report"]
    assert [(one.title, one.href) for one in told] == [("A better offer", HOME + "1/")]


def test_leaves_out_a_heading_below_which_nothing_stands() -> None:
    desk = Desk()

    desk.published()

    page = Client().get("/tarnbridge/matters/buses-and-the-gym/report/").content.decode()
    assert "Community safety" not in page
    assert "Why this is proposed" in page
