"""Beside a matter and its decision, a document that was looked through can make …"""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.accounts.scopes import council_scope
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.reading.actions import (
    Made,
    Said,
    Wanted,
    add_to_matter,
    make_matter,
    read_document,
    settle_fields,
)
from localoffer.governance.reading.models import SourceDocument, Word
from localoffer.governance.reading.queries import fields_of
from localoffer.governance.reading.reports import under_headings
from localoffer.governance.reading.settled import Thing
from localoffer.governance.reports.models import Recommendation, Report, ReportSection
from localoffer.governance.work_plans.models import Meeting, WorkPlanItem
from localoffer.governance.work_plans.queries.plan import Plan
from localoffer.governance.work_plans.stages import ItemStage
from localoffer.rules.rule import Sure
from tests.accounts.making import signed_in
from tests.governance.reading.documents import shared, text_of
from tests.governance.work_plans.making import Board

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
HOME = "/tarnbridge/edit/documents/"


@pytest.fixture
def board() -> Board:
    """Return a committee whose year has the days of our own work plan."""
    return Board(now=NOW)


def settled(board: Board, text: str, *, name: str = "paper.txt", **changed: Any) -> SourceDocument:
    """Return a document on which somebody gave a word on every value: right, save what is `changed`."""
    document = read_document(board.council, data=text.encode(), name=name, by=board.by, now=NOW)[0]
    with council_scope(board.council):
        fields = fields_of(document)
    said = {one.name: Said(word=Word.RIGHT if one.value is not None else Word.NOT_STATED) for one in fields}
    said |= {key: Said(word=Word.CHANGED, value=value) for key, value in changed.items()}
    settle_fields(document, said=said, by=board.by, now=NOW)
    return document


def made_of(board: Board, text: str, *, wanted: Wanted | None = None, **changed: Any) -> Made:
    """Return what came of a document."""
    document = settled(board, text, **changed)
    return make_matter(document, title="From a paper", by=board.by, now=NOW, wanted=wanted or Wanted())


def planning(board: Board) -> Wanted:
    return Wanted(committee=board.committee, owner="Head of Democracy")


def test_a_report_in_a_template_with_the_documents_own_words(board: Board) -> None:
    made = made_of(board, text_of("front-sheet"), wanted=Wanted(template="southwark"))

    assert made.report is not None
    assert made.matter.is_historic
    assert (made.report.is_imported, made.report.title) == (True, "Work plan of the panel 2025-26")
    assert made.report.front["item"] == "7"
    assert made.report.front["meeting"] == "Children's Scrutiny Panel"
    assert made.report.front["date"] == "5 November 2025"
    with council_scope(board.council):
        sections = dict(ReportSection.objects.filter(report=made.report).values_list("slug", "text"))
        asked = list(Recommendation.objects.filter(report=made.report).values_list("text", flat=True))
    assert asked == ["That the panel notes the work plan."]
    assert sections["background"].startswith("2. The panel looks at its work plan at each meeting.")
    assert "- Housing protocol" in sections["background"]
    assert "The document has nothing under the heading “Climate change implications”." in made.report.oddities
    assert "The document does not say when it was published. Here it has the day of its meeting." in (
        made.report.oddities
    )


def test_a_notice_of_a_key_decision(board: Board) -> None:
    made = made_of(board, text_of("issue-details"), key_decision=True)

    assert made.notice is not None
    assert (made.notice.kind, made.notice.is_imported) == (Kind.KEY, True)
    assert (made.notice.published_on, made.notice.decision_from) == (date(2025, 3, 3), date(2025, 4, 2))
    assert made.notice.title == "Moving-in grants for young people leaving care"
    assert made.notice.lead_director == "Director of Children's Services"
    assert made.notice.recorded_by == board.by


def test_an_entry_of_the_plan_that_is_not_key(board: Board) -> None:
    made = made_of(board, text_of("issue-details"), key_decision=False)

    assert made.notice is not None
    assert (made.notice.kind, made.notice.earliest) == (Kind.PLANNED, None)


def test_a_notice_for_a_month_where_no_day_is_said(board: Board) -> None:
    made = made_of(board, text_of("issue-details"), key_decision=True, decision_due="2025-04")

    assert made.notice is not None
    assert (made.notice.decision_from, made.notice.decision_until) == (date(2025, 4, 1), date(2025, 4, 30))


def test_a_work_plan_of_a_committee_that_is_here(board: Board) -> None:
    made = made_of(board, text_of("front-sheet"), wanted=planning(board))

    with council_scope(board.council):
        year = made.planned[0].year
        items = Plan(year, NOW.date()).items
        meetings = [str(one) for one in Meeting.objects.filter(year=year).order_by("planned_for")]
    assert meetings == ["2026-01-14", "2026-03-11"]
    assert [(one.item.title, one.meeting and str(one.meeting.day)) for one in items] == [
        ("Annual report on fostering", "2026-01-14"),
        ("What young people told us", "2026-01-14"),
        ("Housing protocol", "2026-03-11"),
    ]
    assert {one.stage for one in items} == {ItemStage.PLANNED}
    assert {(one.item.sure, one.item.owner) for one in items} == {(Sure.V.value, "Head of Democracy")}
    assert items[0].item.source == "The committee’s own paper: paper.txt"


def test_a_work_plan_that_adds_only_what_is_not_there(board: Board) -> None:
    made_of(board, text_of("front-sheet"), wanted=planning(board))

    again = made_of(board, text_of("front-sheet") + "\nVersion 2\n", wanted=planning(board))

    assert again.planned == ()
    with council_scope(board.council):
        assert WorkPlanItem.objects.count() == 3
        assert Meeting.objects.count() == 2


def test_a_work_plan_as_a_person_changed_it(board: Board) -> None:
    plan = ["2026-02-02: Homes", "2026-02-02: A home of one’s own: how"]

    made = made_of(board, text_of("front-sheet"), wanted=planning(board), work_plan=plan)

    assert [one.title for one in made.planned] == ["Homes", "A home of one’s own: how"]


@pytest.mark.parametrize(
    ("changed", "wanted", "thing", "why"),
    [
        ({"key_decision": None}, Wanted(), Thing.NOTICE, "does not say whether this is a key decision"),
        ({"notice_first_published": "2025-03"}, Wanted(), Thing.NOTICE, "on which day its notice"),
    ],
)
def test_no_notice_where_the_document_does_not_say_enough(
    board: Board, changed: dict[str, Any], wanted: Wanted, thing: Thing, why: str
) -> None:
    made = made_of(board, text_of("issue-details"), wanted=wanted, **({"key_decision": True} | changed))

    assert made.notice is None
    assert why in made.why_not[thing]
    with council_scope(board.council):
        assert not Notice.objects.exists()


def test_no_report_where_the_document_does_not_say_of_which_day_it_is(board: Board) -> None:
    made = made_of(board, text_of("front-sheet"), meeting="Children's Scrutiny Panel")

    assert made.report is None
    assert "of which day it is" in made.why_not[Thing.REPORT]


def test_nothing_of_a_work_plan_that_cannot_be_put_in_whole(board: Board) -> None:
    plan = ["2026-02-02: Homes", "2031-02-02: Far away"]

    without = made_of(board, text_of("front-sheet"), work_plan=plan)
    beyond = made_of(board, text_of("front-sheet") + " ", wanted=planning(board), work_plan=plan)

    assert "Nobody chose a committee" in without.why_not[Thing.WORK_PLAN]
    assert "has 2 February 2031. Begin that year first." in beyond.why_not[Thing.WORK_PLAN]
    with council_scope(board.council):
        assert not Meeting.objects.exists()
        assert not WorkPlanItem.objects.exists()


def test_only_what_somebody_wants(board: Board) -> None:
    matter = board.office.matter
    document = settled(board, text_of("front-sheet"))

    made = add_to_matter(document, matter=matter, wanted=Wanted(things=frozenset()), by=board.by, now=NOW)

    assert (made.matter, made.decision, made.report, made.notice, made.planned) == (matter, None, None, None, ())
    assert not made.why_not


def test_on_the_page_what_somebody_ticks(board: Board) -> None:
    document, client = settled(board, text_of("front-sheet")), signed_in(board.by)
    address = f"{HOME}{document.pk}/use/"
    first = BeautifulSoup(client.get(address).content, "html.parser")
    sending = {"matter": "new", "title": "The plan", "things": ["report", "work plan"], "template": "plain"}

    chosen = first.select_one("select[name=template] option[selected]")
    offered = [one["value"] for one in first.select("input[name=things][checked]")]
    short = client.post(address, sending)
    done = client.post(address, sending | {"committee": "board", "owner": "Head of Democracy"})

    assert offered == ["report", "work plan"]
    assert chosen is not None
    assert chosen["value"] == "southwark"
    assert short.status_code == 422
    assert "Choose a committee, or do not take over the work plan" in short.content.decode()
    assert 'value="The plan"' in short.content.decode()
    text = " ".join(BeautifulSoup(done.content, "html.parser").get_text(" ").split())
    assert "Its report was taken over, in the headings of the template “Plain report”." in text
    assert "3 items were put on the work plan." in text
    links = [str(one["href"]) for one in BeautifulSoup(done.content, "html.parser").select("main a")]
    assert all(client.get(one).status_code == 200 for one in links)
    public = Client().get("/tarnbridge/matters/the-plan/report/1/").content.decode()
    assert "That the panel notes the work plan." in public


def test_on_the_page_no_report_without_a_template_and_none_where_nobody_wants_it(board: Board) -> None:
    document, client = settled(board, text_of("front-sheet")), signed_in(board.by)
    address = f"{HOME}{document.pk}/use/"

    without = client.post(address, {"matter": "new", "title": "The plan", "things": "report", "template": ""})
    nothing = client.post(address, {"matter": "new", "title": "The plan", "template": ""})

    assert "Choose a template, or do not take over the report" in without.content.decode()
    assert nothing.status_code == 200
    with council_scope(board.council):
        assert not Report.objects.exists()


def test_a_work_plan_that_is_written_line_by_line_on_the_page(board: Board) -> None:
    document = read_document(board.council, data=text_of("front-sheet").encode(), name="x", by=board.by, now=NOW)[
        0
    ]
    client, address = signed_in(board.by), f"{HOME}{document.pk}/"
    page = BeautifulSoup(client.get(address).content, "html.parser")
    names = {str(one["name"]) for one in page.select("main input[type=radio]")}
    form = dict.fromkeys(names, "right") | {"looked": "looked", "work_plan-word": "changed"}

    wrong = client.post(address, form | {"work_plan-value": "14 January 2026: Homes\nSome day: Work"})
    right = client.post(address, form | {"work_plan-value": "14 January 2026: Homes\n11 March 2026: Work: how"})

    assert "14 January 2026: Annual report on fostering" in page.get_text()
    assert "egin each line with a day and a colon" in wrong.content.decode()
    assert right.status_code == 302
    with council_scope(board.council):
        kept = next(one for one in fields_of(document) if one.name == "work_plan")
    assert kept.settled == ["2026-01-14: Homes", "2026-03-11: Work: how"]


@pytest.mark.parametrize("number", ["2.", "**2.**", "2", ""])
def test_report_sections_by_their_headings_whatever_their_numbers(number: str) -> None:
    text = f"Words before.\n\n{number} Money\n\nIt costs nothing.\n\n- One\n\n### 7. LAW:\n\nSection 2.\n"

    assert under_headings(text, ["Law", "Money", "Health"]) == {
        "Money": "It costs nothing.\n\n- One",
        "Law": "Section 2.",
    }


@pytest.mark.parametrize(
    ("seed", "template", "least"),
    [("003", "rutland", 14), ("004", "southwark", 9)],
)
def test_the_whole_of_a_shared_report_in_its_councils_template(
    board: Board, seed: str, template: str, least: int
) -> None:
    text = next(text for name, text, _ in shared() if name.startswith(seed))

    made = made_of(board, text, wanted=Wanted(template=template, things=frozenset({Thing.REPORT})))

    assert made.report is not None
    with council_scope(board.council):
        report = Report.objects.get(pk=made.report.pk)
        sections = ReportSection.objects.filter(report=report).exclude(text="")
        words = " ".join(one.text for one in sections)
        assert len(sections) >= least - 1
    for line in (line for line in text.splitlines() if re.match(r"\s*-?\s*\d+\.(?:\d+\.?)?\s+[A-Z]", line)):
        said = re.sub(r"^\W*[\d.]+\s+", "", line).replace("**", "")[:40]
        assert said in words or said in str(made_recommended(board, report)) or _is_heading(said, report), line


def made_recommended(board: Board, report: Report) -> list[str]:
    with council_scope(board.council):
        return list(Recommendation.objects.filter(report=report).values_list("text", flat=True))


def _is_heading(said: str, report: Report) -> bool:
    return any(said.strip(" *").lower() in one.heading.lower() for one in report.shape.sections)
