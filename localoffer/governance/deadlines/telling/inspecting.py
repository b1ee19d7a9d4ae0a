"""Tells until when published reports, and the papers they rest on, must stay open to inspection."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Max, QuerySet
from django.urls import reverse

from localoffer.accounts.models import Council
from localoffer.governance.constitution.queries import retain_until
from localoffer.governance.deadlines.lines import Deadline, Kind
from localoffer.governance.decisions.models import Decision
from localoffer.governance.reports.kinds import PaperKind
from localoffer.governance.reports.models import Paper, Report
from localoffer.rules.governing.computed import ComputedDate
from localoffer.rules.governing.retention import Kept, NoRetentionRule

WHAT = {
    Kept.REPORT: "The report must stay",
    Kept.BACKGROUND_PAPER: "The background papers must stay",
}


def deadlines_of(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the days of the reports that published records rest on, passed ones left out. Needs the scope."""
    yield from _ahead(council, page="reports:report", on=on)


def deadlines_left(council: Council, *, on: date) -> Iterator[Deadline]:
    """Yield the same days of a council that has ended, with the pages that everyone may read. Needs no scope."""
    yield from _ahead(council, page="reports:read", on=on)


def open_until(report: Report) -> list[Deadline]:
    """
    Return until when a report and its background papers must stay open, counted from the last decision on it.

    A record that was withdrawn since counts too: what was decided on stays open. Returns nothing where no
    published record rests on the report, or no rule speaks of that day. Needs the council's scope.
    """
    return list(_open_until(Report.objects.filter(pk=report.pk), page="reports:report"))


def _ahead(council: Council, *, page: str, on: date) -> Iterator[Deadline]:
    found = Report.objects.with_scopes_disabled().filter(council=council, published_at__isnull=False)
    for one in _open_until(found.order_by("pk"), page=page):
        if one.on and one.on >= on:
            yield one


def _open_until(reports: QuerySet[Report], *, page: str) -> Iterator[Deadline]:
    decided = _decided_on(reports)
    background = Paper.objects.with_scopes_disabled().filter(report__in=list(decided), kind=PaperKind.BACKGROUND)
    resting = set(background.values_list("report", flat=True))
    for report in reports.filter(pk__in=list(decided)).select_related("council", "matter"):
        kinds = (Kept.REPORT, Kept.BACKGROUND_PAPER) if report.pk in resting else (Kept.REPORT,)
        yield from _of_report(report, kinds, decided_on=decided[report.pk], page=page)


def _decided_on(reports: QuerySet[Report]) -> dict[int, date]:
    """Return the last day on which something was decided on each report, as published records say."""
    records = Decision.objects.with_scopes_disabled().filter(record_published_at__isnull=False, report__in=reports)
    return dict(records.order_by().values_list("report").annotate(last=Max("decided_on")))


def _of_report(report: Report, kinds: Iterable[Kept], *, decided_on: date, page: str) -> Iterator[Deadline]:
    href = reverse(page, args=[report.council.slug, report.matter.slug, report.number])
    for kind in kinds:
        kept = _kept(kind, decided_on=decided_on)
        if kept is not None:
            yield Deadline(
                name=f"open-{kind.value}-{report.pk}",
                on=kept.day,
                kind=Kind.RECORDS,
                title=f"{WHAT[kind]} open to inspection until then: {report.title}",
                text=kept.in_words,
                source=kept.policy,
                href=href,
            )


def _kept(kind: Kept, *, decided_on: date) -> ComputedDate | None:
    try:
        return retain_until(kind, decided_on=decided_on)
    except NoRetentionRule:
        return None
