"""A published report, and what it rests on, must stay open to inspection …"""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup

from localoffer.accounts.scopes import council_scope
from localoffer.governance.deadlines.queries import deadlines
from localoffer.governance.decisions.actions import publish_record, withdraw_record
from localoffer.governance.decisions.models import Decision
from localoffer.governance.reports import actions
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import Report
from localoffer.rules.calendar import birthday
from tests.accounts.making import signed_in
from tests.governance.decisions.test_answering import Cabinet
from tests.governance.reports.making import TODAY
from tests.participation.consultations.making import NOW

pytestmark = pytest.mark.django_db
PAGE = "/tarnbridge/edit/matters/buses-and-the-gym/reports/1/"
REPORT, PAPERS = "The report must stay", "The background papers must stay"


class WithAStudy(Cabinet):
    """A cabinet whose report rests on a background paper."""

    def filled(self, report: Report, **said: Any) -> Report:
        paper = PaperSaid(kind=PaperKind.BACKGROUND, title="A study", held_at="Town Hall")
        actions.add_paper(report, said=paper, by=self.editor, now=NOW)
        return super().filled(report, **said)


def decided(cabinet: Cabinet) -> Decision:
    return publish_record(cabinet.record(), by=cabinet.officer, now=NOW)


def told(cabinet: Cabinet, *, on: date = TODAY) -> list[tuple[str, date | None]]:
    """Return which papers must stay open, and until when."""
    with council_scope(cabinet.council):
        found = deadlines(cabinet.council, on=on)
    return sorted((one.title.split(" open ")[0], one.on) for one in found if "open to inspection" in one.title)


def page_of(cabinet: Cabinet) -> str:
    page = signed_in(cabinet.officer).get(PAGE).content.decode()
    return " ".join(BeautifulSoup(page, "html.parser").get_text(" ").split())


def years_on(years: int) -> date:
    return birthday(TODAY, years)


def test_for_six_years_from_the_decision_and_four_for_background_papers() -> None:
    cabinet = WithAStudy()
    decided(cabinet)

    assert told(cabinet) == [(PAPERS, years_on(4)), (REPORT, years_on(6))]


def test_alone_where_it_rests_on_no_background_paper() -> None:
    cabinet = Cabinet()
    decided(cabinet)

    assert told(cabinet) == [(REPORT, years_on(6))]


def test_no_longer_once_the_day_has_passed() -> None:
    cabinet = WithAStudy()
    decided(cabinet)

    assert told(cabinet, on=years_on(4) + timedelta(days=1)) == [(REPORT, years_on(6))]


def test_for_an_unknown_time_before_anybody_decided_on_it() -> None:
    cabinet = WithAStudy()
    assert told(cabinet) == []
    assert "We do not know. The time is counted from the decision." in page_of(cabinet)


def test_also_when_the_record_was_withdrawn() -> None:
    cabinet = Cabinet()
    withdraw_record(decided(cabinet), reason="Twice.", by=cabinet.officer, now=NOW)

    assert told(cabinet) == [(REPORT, years_on(6))]


def test_which_its_page_says_with_the_source_and_how_sure_it_is() -> None:
    cabinet = WithAStudy()
    decided(cabinet)

    said = page_of(cabinet)

    assert f"{years_on(6):%-d %B %Y}. The report must stay open to inspection until then: A better offer." in said
    assert f"4 years from {TODAY:%-d %B %Y}: keep until {years_on(4):%-d %B %Y} at least." in said
    assert "Source: SI 2012/2089 (must be checked)." in said
