"""
The real reports that this service was conceived from can be told whole: …

Rutland's of December 2017 and Southwark's of February 2024, in our own words, with every field and section.
"""

from typing import Any

import pytest
from django.test import Client

from localoffer.accounts.scopes import council_scope
from localoffer.governance.reports import actions
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import Report
from localoffer.governance.reports.problems import problems_of
from tests.governance.reports.making import Desk
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db
RUTLAND_FRONT = {
    "meeting": "Cabinet",
    "date": "19 December 2017",
    "from": "Director for People",
    "aim": "Reaching our full potential",
    "key_decision": "No",
    "plan_reference": "FP/141117",
    "exempt": "No",
    "members": "The portfolio holder for safeguarding children and young people",
    "contacts": "The Director for People; the Head of Children’s Social Care",
    "wards": "All",
}
RUTLAND = {
    "purpose": "The law now asks each council to publish what it offers to care leavers.",
    "background": "An Act asks for it.\n\nOur pledges to young people are:\n- health\n- safety\n- work",
    "themes": "Inspectors found in November 2016 that support for care leavers is good.",
    "consultation": "All our care leavers were consulted.\n\nNo formal consultation took place.",
    "options": "There is none. The offer tells of help that is there already.",
    "finance": "There are no financial implications. It rests on what is there.",
    "legal": "Section 2 of the Act of 2017 asks for it.",
    "equality": "A screening was made. It found no harm.",
    "safety": "None",
    "health": "None",
    "organisation": "None",
    "conclusion": "The offer and the pledges together will help young people start well.",
    "papers": "None",
}
SOUTHWARK_FRONT = {
    "item": "11",
    "classification": "Open",
    "date": "28 February 2024",
    "meeting": "Corporate parenting committee",
    "wards": "All",
    "from": "Director of Children and Families",
    "lead_officer": "Director of Children and Families",
    "author": "Constitutional team",
    "version": "Final",
    "dated": "20 February 2024",
    "key_decision": "No",
    "sent_on": "20 February 2024",
}
SOUTHWARK = {
    "background": "The committee’s tasks are:\n- better chances in life\n- a yearly report to the cabinet",
    "issues": "The committee looks at its plan at each meeting.\n\nSpeakerBox speaks at each meeting.",
    "community": "The committee helps people live well together.",
    "equality": "Each report to the committee speaks of this.",
    "climate": "The plan itself changes nothing.",
    "resources": "The report asks for nothing.",
}


def told(desk: Desk, *, template: str, front: dict[str, str], texts: dict[str, str], asks: list[str]) -> Report:
    """Return a report with these words, still being written."""
    report = desk.started(template, title="As the council reported")
    report = actions.save_front(
        report, title=report.title, front=front, revision=report.revision, by=desk.editor, now=NOW
    )
    for slug, text in texts.items():
        desk.write(report, slug, text)
    actions.set_recommendations(report, texts=asks, by=desk.editor, now=NOW)
    return report


def lacks(desk: Desk, report: Report) -> list[str]:
    with council_scope(desk.council):
        return [one.text for one in problems_of(report, now=NOW)]


def add(desk: Desk, report: Report, **said: Any) -> None:
    actions.add_paper(report, said=PaperSaid(**said), by=desk.editor, now=NOW)


def test_rutlands_with_its_contradiction_found() -> None:
    desk = Desk(with_draft=False)
    asks = ["That Cabinet agrees the local offer for 2017 to 2020 (Appendix A)."]
    report = told(desk, template="rutland", front=RUTLAND_FRONT, texts=RUTLAND, asks=asks)
    add(desk, report, kind=PaperKind.APPENDIX, title="The local offer to care leavers, 2017 to 2020")
    desk.clear(report)
    contradiction = "One place says that all were asked, another that there was no consultation. Say which is so."
    assert lacks(desk, report) == [contradiction]

    desk.write(report, "consultation", "Care leavers saw the offer. Panels and boards gave their thoughts.")
    desk.clear(report)
    actions.publish_report(report, by=desk.officer, now=NOW)

    page = Client().get("/tarnbridge/matters/buses-and-the-gym/report/").content.decode()
    for text in (*RUTLAND_FRONT.values(), "1. Purpose of the report", "2.2 Our pledges to young people are:"):
        assert text in page, text
    for one in report.shape.sections:
        assert one.heading in page
    assert "large print or Braille" in page


def test_southwarks_with_its_audit_trail() -> None:
    desk = Desk(with_draft=False)
    asks = ["That the committee agrees the plan.", "That the committee looks for further items."]
    report = told(desk, template="southwark", front=SOUTHWARK_FRONT, texts=SOUTHWARK, asks=asks)
    add(
        desk,
        report,
        kind=PaperKind.BACKGROUND,
        title="Minutes of the committee",
        held_at="The town hall",
        contact="The constitutional team",
        url="https://example.invalid/minutes",
    )
    desk.write(report, "appendices", "None")
    assert lacks(desk, report) == []

    actions.publish_report(report, by=desk.officer, now=NOW)

    page = Client().get("/tarnbridge/matters/buses-and-the-gym/report/").content.decode()
    for text in (
        *SOUTHWARK_FRONT.values(),
        "2. That the committee looks for further items.",
        "3. The committee’s tasks are:",
        "The town hall",
        "Comments sought",
        "Strategic Director of Finance",
    ):
        assert text in page, text
    for one in report.shape.sections:
        assert one.heading in page
