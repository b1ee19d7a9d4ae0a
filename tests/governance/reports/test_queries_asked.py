"""The pages of a report ask the database …"""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.governance.decisions.actions import publish_record
from localoffer.governance.reports import actions
from localoffer.governance.reports.actions.clearing import ClearanceSaid
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.kinds import Became, Deed, PaperKind
from localoffer.governance.reports.models import Report
from localoffer.rules.governing.report_template import Clearer
from tests.accounts.making import signed_in
from tests.governance.decisions.test_answering import Cabinet
from tests.governance.reports.making import TODAY, Desk
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db


def asked(client: Client, page: str) -> int:
    """Return how often a page asks the database, once what it keeps is kept."""
    client.get(page)
    with CaptureQueriesContext(connection) as found:
        assert client.get(page).status_code == 200
    return len(found)


def write_more(desk: Desk, report: Report) -> None:
    """Add to an open report: recommendations, papers, steps of clearing and changes of its text."""
    texts = [f"That the cabinet agrees to part {number}." for number in range(9)]
    actions.set_recommendations(report, texts=texts, by=desk.editor, now=NOW)
    for number in range(6):
        paper = PaperSaid(kind=PaperKind.BACKGROUND, title=f"Study {number}", held_at="Town Hall")
        actions.add_paper(report, said=paper, by=desk.editor, now=NOW)
        said = ClearanceSaid(
            clearer=Clearer.FINANCE, deed=Deed.COMMENTED, name="Demo Fin", on=TODAY, comment=f"Count {number}."
        )
        actions.note_clearance(report, said=said, by=desk.officer, now=NOW)
        desk.write(report, "finance", f"It costs £{number}.")


@pytest.mark.parametrize("page", ["", "read/", "read/all/", "audit/"])
def test_the_same_few_things_while_it_is_written(page: str) -> None:
    desk = Desk()
    report = desk.filled(desk.started())
    address = f"/tarnbridge/edit/matters/{desk.matter.slug}/reports/{report.number}/{page}"
    client = signed_in(desk.officer)
    few = asked(client, address)

    write_more(desk, report)

    assert asked(client, address) == few


@pytest.mark.parametrize("page", ["", "report.json", "report.docx"])
def test_the_same_few_things_once_everyone_reads_it(page: str) -> None:
    cabinet = Cabinet()
    address = f"/tarnbridge/matters/{cabinet.matter.slug}/report/{cabinet.asked.report.number}/{page}"
    few = asked(Client(), address)

    for _ in range(4):
        record = cabinet.record()
        cabinet.answer(record)
        publish_record(record, by=cabinet.officer, now=NOW)
        actions.note_event(
            cabinet.asked.report, became=Became.DEFERRED, on=TODAY, note="Later.", by=cabinet.officer, now=NOW
        )

    assert asked(Client(), address) == few


def test_the_same_few_things_in_the_list_of_a_matter() -> None:
    desk = Desk()
    desk.published()
    address = f"/tarnbridge/edit/matters/{desk.matter.slug}/reports/"
    client = signed_in(desk.officer)
    few = asked(client, address)

    for number in range(3):
        report = desk.filled(desk.started(title=f"Report {number}"))
        desk.clear(report)
        actions.publish_report(report, by=desk.officer, now=NOW)

    assert asked(client, address) == few
