"""The pages on which a report is begun and written."""

from collections.abc import Mapping
from datetime import date

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.forms import AgreeForm, ReasonForm
from localoffer.governance.matters.views.staff import matter_of
from localoffer.governance.reports import actions, queries
from localoffer.governance.reports.forms.writing import (
    OF_THE_BODY,
    FrontForm,
    RecommendationsForm,
    SectionForm,
    StartForm,
)
from localoffer.governance.reports.models import Report, ReportSection
from localoffer.governance.reports.models.sections import text_of
from localoffer.governance.reports.refusals import ChangedMeanwhile
from localoffer.governance.reports.views.pages import form_page, page_of
from localoffer.governance.reports.views.staff import report_of
from localoffer.rules.english import day

AGAIN = "What people have changed stays as it is. Its new draft waits beside it, and you choose."


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def start(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Begin a report on a matter, drafted from its proposal. For those who write reports."""
    matter, staff = matter_of(request, slug), request.staff
    today = localdate(staff.now)
    templates = queries.templates_of(request.council_scope, on=today)
    bodies = queries.bodies_with_templates(request.council_scope, on=today)
    first = {"title": matter.title, "template": OF_THE_BODY if bodies else None}
    form = StartForm(sent(request), templates=templates, bodies=bodies, initial=first)
    home = reverse("reports:reports", args=[council, slug])
    page = FormPage(title="Begin a report", caption=matter.title, back=home, done=home, button="Begin")
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.start_report(matter, **form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def section(request: StaffRequest, council: str, slug: str, number: int, section: str) -> HttpResponse:
    """Change the text of a section. For those who write reports."""
    found = _open(report_of(request, slug, number))
    row = _section(found, section)
    form = SectionForm(sent(request), auto_id="%s", initial={"text": row.text, "revision": row.revision})
    if form.is_valid():
        said, staff = form.cleaned_data, request.staff
        try:
            actions.save_section(
                found, slug=section, text=said["text"], revision=said["revision"], by=staff.user, now=staff.now
            )
            return redirect(page_of(found))
        except ChangedMeanwhile as refused:
            form.tell_changed(now_says=refused.now_says, revision=_section(found, section).revision)
    shape = found.shape.section(section)
    context = {"row": row, "shape": shape, "drafted": _drafted(row), "waiting": text_of(row.waiting)}
    return _page(request, found, form=form, template="section", context=context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def waiting(request: StaffRequest, council: str, slug: str, number: int, section: str) -> HttpResponse:
    """Take a section's newer draft, or leave the text as people wrote it. For those who write reports."""
    found = _open(report_of(request, slug, number))
    row = _section(found, section)
    if request.method == "POST" and row.waiting:
        take = request.POST.get("take") == "yes"
        actions.settle_waiting(found, slug=section, take=take, by=request.staff.user, now=request.staff.now)
    return redirect(page_of(found))


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def front(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Fill in the front sheet. For those who write reports."""
    found, staff = _open(report_of(request, slug, number)), request.staff
    first = {f"front_{key}": value for key, value in found.front.items()}
    first |= {"title": found.title, "revision": found.revision}
    form = FrontForm(sent(request), shape=found.shape, initial=first)
    if form.is_valid():
        said = form.cleaned_data
        try:
            actions.save_front(
                found,
                title=said["title"],
                front=form.front(),
                revision=said["revision"],
                by=staff.user,
                now=staff.now,
            )
            return redirect(page_of(found))
        except ChangedMeanwhile as refused:
            form.tell_changed(now_says=refused.now_says, revision=report_of(request, slug, number).revision)
    return _page(request, found, form=form, template="front", context={})


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def recommendations(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Say what a report recommends. For those who write reports."""
    found, staff = _open(report_of(request, slug, number)), request.staff
    first = "\n\n".join(one.text for one in found.recommendations.all())
    form = RecommendationsForm(sent(request), auto_id="%s", initial={"texts": first})
    return answer(
        request,
        form,
        page=form_page(found, "What is recommended"),
        deed=lambda _: actions.set_recommendations(found, texts=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def no_consultation(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Say why nobody was asked, or why there is no summary. For those who write reports."""
    found, staff = _open(report_of(request, slug, number)), request.staff
    form = ReasonForm(sent(request), auto_id="%s", initial={"reason": found.no_consultation_why})
    return answer(
        request,
        form,
        page=form_page(found, "Why nobody was asked, or why there is no summary"),
        deed=lambda _: actions.explain_no_consultation(
            found, why=form.cleaned_data["reason"], by=staff.user, now=staff.now
        ),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def redraft(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Draft the sections anew from the proposal as it stands. For those who write reports."""
    found, staff = _open(report_of(request, slug, number)), request.staff
    return answer(
        request,
        AgreeForm(sent(request)),
        page=form_page(found, "Draft it again", button="Draft it again", intro=AGAIN),
        deed=lambda _: actions.redraft_report(found, by=staff.user, now=staff.now),
    )


def _open(report: Report) -> Report:
    """Return the report where it is still being written. Raises Http404."""
    if report.published_at is not None:
        raise Http404
    return report


def _section(report: Report, slug: str) -> ReportSection:
    found: ReportSection | None = ReportSection.objects.filter(report=report, slug=slug).first()
    if found is None:
        raise Http404
    return found


def _drafted(row: ReportSection) -> list[str]:
    return [f"{one['source']}, {day(date.fromisoformat(one['on']))}" for one in row.drafted]


def _page(
    request: StaffRequest, report: Report, *, form: object, template: str, context: Mapping[str, object]
) -> HttpResponse:
    about = {
        "site": staff_site(request.staff),
        "council": report.council,
        "matter": report.matter,
        "report": report,
        "form": form,
    }
    status = 422 if getattr(form, "errors", None) else 200
    return render(request, f"governance/reports/{template}.html", about | dict(context), status=status)
