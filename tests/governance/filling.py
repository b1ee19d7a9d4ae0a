"""Gives a council one of each thing that a page of governance can name; each bears a title to be looked for."""

from typing import Any

from django.db import models
from django.utils.timezone import localdate

from localoffer.accounts.scopes import council_scope
from localoffer.governance.call_ins.models import CallIn
from localoffer.governance.decisions.actions import set_declarations, withhold
from localoffer.governance.decisions.kinds import ItemKind
from localoffer.governance.decisions.models import Decision, DecisionItem, WithheldFromRecord
from localoffer.governance.decisions.said import ItemSaid
from localoffer.governance.holders.actions import name_holder
from localoffer.governance.holders.models import Holder
from localoffer.governance.matters.actions import end_matter, start_matter
from localoffer.governance.notices.actions import publish_notice
from localoffer.governance.notices.kinds import Kind
from localoffer.governance.notices.models import Notice
from localoffer.governance.publication.actions import OrderSaid, order_publication
from localoffer.governance.publication.models import PublicationOrder
from localoffer.governance.reading.actions import read_document
from localoffer.governance.reading.models import SourceDocument
from localoffer.governance.reports import actions as reports
from localoffer.governance.reports.actions.papers import PaperSaid
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import Paper, WithheldPart
from localoffer.governance.urgency_reports.actions import Reported, keep_report
from localoffer.governance.urgency_reports.models import UrgencyReport
from localoffer.governance.work_plans import actions as plans
from localoffer.governance.work_plans.kinds import Paper as CommitteePaperKind
from localoffer.governance.work_plans.models import (
    CommitteeAction,
    CommitteePaper,
    CommitteeYear,
    Meeting,
    WorkPlanItem,
)
from localoffer.offer.versions.models import Grade
from tests.governance.decisions.making import declared
from tests.governance.making import DAY
from tests.governance.notices.making import words
from tests.governance.reading.documents import text_of
from tests.governance.reports.making import Writing
from tests.governance.work_plans.making import Board

# What `<int:pk>` means, by the beginning of an address after `/<council>/edit/`, or by how it goes on.
ROWS: dict[str, tuple[type[models.Model], dict[str, Any]]] = {
    "call-ins/": (CallIn, {}),
    "orders/": (PublicationOrder, {}),
    "committee-years/": (CommitteeYear, {}),
    "committee-meetings/": (Meeting, {}),
    "work-plan-items/": (WorkPlanItem, {}),
    "committee-papers/": (CommitteePaper, {}),
    "committees/": (DecisionItem, {"kind": ItemKind.RECOMMEND}),
    "constitution/people/": (Holder, {}),
    "deadlines/items/": (DecisionItem, {"kind": ItemKind.REVIEW_BY}),
}
FIXED = {"kind": "key", "name": "words", "place": "1", "section": "summary", "clearer": "finance", "ending": "pdf"}
# Pages of a record that is published; the other pages of a record are for one that is still written.
PUBLISHED = ("correct/", "members-told/", "withdraw/", "call-in/")
OF_PUBLISHED_REPORT = ("correct/", "became/", "answers/")


def fill_up(board: Board, *, title: str) -> None:
    """
    Give the council one of each thing, in the title's words, where the public may not read of it.

    What is published is on a matter that has ended, so that no other council may make it a part of its own.
    """
    office = board.office
    with council_scope(office.council):
        open_matter = office.matter
    _published(board, title=title)
    _report(board, title="The offer of next April").published()
    end_matter(open_matter, why="It is done.", by=office.officer, now=office.now)
    office.matter = start_matter(office.council, title=title, by=office.officer, now=office.now)
    _closed(board, title=title)
    _committee(board, title=title)
    name_holder(
        office.council, place="director", name="Demo Dora", office="", since=localdate(office.now), source=title,
        by=office.officer, now=office.now,
    )  # fmt: skip
    today = localdate(office.now)
    reported = Reported(reported_on=today, tells_to=today, reference=title, tells_from=today)
    keep_report(office.council, said=reported, by=office.officer, now=office.now)
    data = text_of("decision-details").encode()
    read_document(office.council, data=data, name=f"{title}.txt", by=office.officer, now=office.now, address="")


def things_of(board: Board, route: str) -> dict[str, str]:
    """Return what stands in an address of this route: the council's own things."""
    page = route.partition("/edit/")[2]
    found = FIXED | {"number": _number(board, page), "pk": _pk(board, page), "slug": _slug(board, page)}
    if "paper/<slug:kind>" in page:
        found["kind"] = CommitteePaperKind.WORK_PLAN.value
    return found


def first(board: Board, model: type[models.Model], /, **said: Any) -> Any:
    """Return the first of a kind that the council has."""
    with council_scope(board.council):
        return model._default_manager.filter(council=board.council, **said).order_by("pk")[0]


def _slug(board: Board, page: str) -> str:
    if page.startswith(("committees/", "add-committee/")):
        return str(board.committee.slug)
    return "the-offer-of-next-april" if _is_of_published_report(page) else str(board.office.matter.slug)


def _number(board: Board, page: str) -> str:
    if page.startswith("special-urgency/"):
        return str(first(board, UrgencyReport).number)
    if page.startswith("notices/"):
        return str(first(board, Notice).number)
    if page.startswith("documents/"):
        return str(first(board, SourceDocument).pk)
    if page.startswith("decisions/"):
        is_published = page.endswith(PUBLISHED)
        return str(first(board, Decision, record_published_at__isnull=not is_published).number)
    if "follow-up/action/" in page:
        return str(first(board, CommitteeAction).number)
    return "1"


def _pk(board: Board, page: str) -> str:
    if "/papers/" in page:
        return str(first(board, Paper, report__published_at=None).pk)
    if page.startswith("decisions/") and "/withheld/" in page:
        return str(first(board, WithheldFromRecord).pk)
    if "/withheld/" in page:
        return str(first(board, WithheldPart, report__published_at=None).pk)
    found = next((row for start, row in ROWS.items() if page.startswith(start)), None)
    return str(first(board, found[0], **found[1]).pk) if found else "0"


def _is_of_published_report(page: str) -> bool:
    return "/reports/" in page and page.endswith(OF_PUBLISHED_REPORT)


def _published(board: Board, *, title: str) -> None:
    office = board.office
    today = localdate(office.now)
    decided = office.decide(items=[ItemSaid(text="It is adopted."), _by_a_day(office.now)])
    order = OrderSaid(item=office.item(decided), grade=Grade.DECISION, reason=title)
    order_publication(office.matter, said=order, by=office.approver, now=office.now)
    office.decide(body="board", items=[ItemSaid(text="Open a gym.", kind=ItemKind.RECOMMEND)])
    office.call_in(decided, at=office.now, reasons=title)
    publish_notice(
        office.matter, kind=Kind.KEY, words=words(decision_from=today + 60 * DAY), published_on=today,
        by=office.officer, now=office.now,
    )  # fmt: skip


def _by_a_day(now: Any) -> ItemSaid:
    return ItemSaid(text="Look again.", kind=ItemKind.REVIEW_BY, due_on=localdate(now) + 90 * DAY)


class _Report(Writing):
    """A report with a paper and a part that is withheld."""

    def __init__(self, board: Board, *, title: str) -> None:
        office = board.office
        super().__init__(office.matter, editor=office.editor, officer=office.officer, now=office.now)
        self.title = title

    def open(self) -> None:
        """Begin it."""
        report = self.started(title=self.title)
        self.write(report, "summary", self.title)
        said = PaperSaid(kind=PaperKind.BACKGROUND, title=self.title)
        reports.add_paper(report, said=said, by=self.editor, now=self.now)
        reports.withhold(report, said=self.withheld(text=self.title), by=self.officer, now=self.now)
        self.signed()


def _report(board: Board, *, title: str) -> _Report:
    return _Report(board, title=title)


def _closed(board: Board, *, title: str) -> None:
    """What only staff may see: a report that is written, an assessment, and an officer's open record."""
    office = board.office
    report = _report(board, title=title)
    report.open()
    record = office.record(
        body="officers", title=title, maker="Demo Olive", scheme_paragraph="4.2", reasons=title,
        items=[ItemSaid(text=title)], matter=office.matter,
    )  # fmt: skip
    set_declarations(record, declarations=[declared(interest=title)], by=office.officer, now=office.now)
    withhold(record, said=report.withheld(text=title), by=office.officer, now=office.now)


def _committee(board: Board, *, title: str) -> None:
    meeting = board.meeting(localdate(board.now) + 30 * DAY, place=title)
    board.item(title, source=title)
    plans.ask_for(board.committee, text=title, owner=title, meeting=meeting, by=board.by, now=board.now)
    plans.start_paper(board.year, kind=CommitteePaperKind.ANNUAL, by=board.by, now=board.now)
