"""What was decided on a recommendation …"""

import re

import pytest
from django.test import Client

from localoffer.governance.decisions.actions import correct_record, publish_record, withdraw_record
from localoffer.governance.decisions.models import Decision
from localoffer.governance.reports import actions
from localoffer.governance.reports.kinds import Became
from localoffer.governance.reports.models import Report
from tests.governance.decisions.test_answering import Cabinet
from tests.governance.reports.making import TODAY
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


def home(cabinet: Cabinet) -> str:
    return f"/tarnbridge/matters/{cabinet.matter.slug}/report/{cabinet.asked.report.number}/"


def read(cabinet: Cabinet) -> str:
    page = Client().get(home(cabinet)).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def answered(cabinet: Cabinet, *, as_amended: bool = False) -> Decision:
    """Return a published record that answers the one recommendation."""
    made = cabinet.record(as_amended=as_amended)
    cabinet.answer(made)
    return publish_record(made, by=cabinet.officer, now=NOW)


def test_is_not_told_before_the_record_is_published(cabinet: Cabinet) -> None:
    made = cabinet.record()
    cabinet.answer(made)

    assert "Decided on" not in read(cabinet)


def test_stands_below_it_on_the_page_in_the_files_and_in_the_data(cabinet: Cabinet) -> None:
    made = answered(cabinet, as_amended=True)

    data = Client().get(f"{home(cabinet)}report.json").json()
    decided = data["recommendations"][0]["decided"]
    assert f"record {made.number}, changed on the way: (ii) The offer is agreed." in read(cabinet)
    assert decided == [
        {"record": made.number, "on": TODAY.isoformat(), "item": "(ii) The offer is agreed.", "as_amended": True}
    ]
    assert Client().get(f"{home(cabinet)}report.pdf").content.startswith(b"%PDF")


def test_is_told_once_when_the_record_is_corrected(cabinet: Cabinet) -> None:
    first = answered(cabinet)

    second = correct_record(first, note="A slip of the pen.", by=cabinet.officer, now=NOW)
    publish_record(second, by=cabinet.officer, now=NOW)

    assert read(cabinet).count("Decided on") == 1
    assert f"record {second.number}: (ii) The offer is agreed." in read(cabinet)


def test_is_not_told_of_a_record_that_was_withdrawn(cabinet: Cabinet) -> None:
    made = answered(cabinet)

    withdraw_record(made, reason="It was of another meeting.", by=cabinet.officer, now=NOW)

    assert "Decided on" not in read(cabinet)


def test_leaves_the_word_for_how_far_the_report_has_come_to_what_was_noted(cabinet: Cabinet) -> None:
    report: Report = cabinet.asked.report
    words = []
    for became in (None, Became.DEFERRED, Became.CONSIDERED):
        if became:
            note = {"on": TODAY, "note": "More time.", "by": cabinet.officer, "now": NOW}
            actions.note_event(report, became=became, **note)  # type: ignore[arg-type]
        words.append(Client().get(f"{home(cabinet)}report.json").json()["status"])

    assert words == ["published", "deferred", "considered"]
