"""The pages on which staff read the report of special urgency cases, and note that the full council had it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.printed import Document, pdf_of
from localoffer.frontend.word import docx_of
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.urgency_reports import queries
from localoffer.governance.urgency_reports.actions import keep_report
from localoffer.governance.urgency_reports.forms import ReportedForm
from localoffer.governance.urgency_reports.presenters import report_document

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NEVER_CHANGES = "Once saved, the report and its cases never change. What is new goes into the next one."


@require_safe
@staff_only(Act.READ_MATTERS)
def page(request: StaffRequest, council: str) -> HttpResponse:
    """Show the next report, by when it is due, and the earlier ones. For those who may read matters."""
    here, today = request.council_scope, localdate(request.staff.now)
    rule = queries.report_rule(here, on=today)
    context = {
        "site": staff_site(request.staff),
        "council": here,
        "rule": rule,
        "due": queries.next_due(here, rule=rule, on=today) if rule else None,
        "document": _draft(request),
        "reports": list(queries.reports_of(here)),
        "may": request.staff.may(Act.MANAGE_MATTERS),
    }
    return render(request, "governance/urgency_reports/page.html", context)


@require_safe
@staff_only(Act.READ_MATTERS)
def pdf(request: StaffRequest, council: str) -> HttpResponse:
    """Return the next report as a PDF that meets PDF/UA-1. For those who may read matters."""
    return _file(request, made=pdf_of(_draft(request)), kind="application/pdf", ending="pdf")


@require_safe
@staff_only(Act.READ_MATTERS)
def word(request: StaffRequest, council: str) -> HttpResponse:
    """Return the next report as a Word file. For those who may read matters."""
    return _file(request, made=docx_of(_draft(request)), kind=WORD, ending="docx")


@require_safe
@staff_only(Act.READ_MATTERS)
def told(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show a report as the full council had it. For those who may read matters."""
    here = request.council_scope
    found = queries.reports_of(here).filter(number=number).first()
    if found is None:
        raise Http404
    document = report_document(
        here,
        cases=queries.cases_told(found),
        first=found.tells_from,
        last=found.tells_to,
        made_on=found.reported_on,
        rule=queries.report_rule(here, on=found.reported_on),
    )
    context = {"site": staff_site(request.staff), "council": here, "report": found, "document": document}
    return render(request, "governance/urgency_reports/told.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MATTERS)
def reported(request: StaffRequest, council: str) -> HttpResponse:
    """Say when the full council had the report. For democratic services."""
    staff, home = request.staff, reverse("urgency_reports:page", args=[council])
    form = ReportedForm(sent(request), is_first=queries.tells_from(staff.council) is None)
    page = FormPage(title="The full council had the report", back=home, done=home, intro=NEVER_CHANGES)
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: keep_report(staff.council, said=form.said(), by=staff.user, now=staff.now),
    )


def _draft(request: StaffRequest) -> Document:
    """Return the next report as it would be today."""
    here, today = request.council_scope, localdate(request.staff.now)
    first = queries.tells_from(here)
    cases = queries.cases_between(here, first=first or today.min, last=today)
    rule = queries.report_rule(here, on=today)
    return report_document(here, cases=cases, first=first, last=today, made_on=today, rule=rule)


def _file(request: StaffRequest, *, made: bytes, kind: str, ending: str) -> HttpResponse:
    name = f"{request.council_scope.slug}-special-urgency.{ending}"
    return HttpResponse(made, content_type=kind, headers={"Content-Disposition": f'inline; filename="{name}"'})
