"""The pages on which staff see how far a report has come, and read it as it stands."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.printed import pdf_of
from localoffer.frontend.word import docx_of
from localoffer.governance.deadlines.telling.inspecting import open_until
from localoffer.governance.equality.queries import assessment_of, is_stale
from localoffer.governance.matters.views.staff import matter_of
from localoffer.governance.reports import queries
from localoffer.governance.reports.clearing import standings
from localoffer.governance.reports.models import Report, WithheldPart
from localoffer.governance.reports.parts import Parts, full_parts, public_parts
from localoffer.governance.reports.presenters import report_document
from localoffer.governance.reports.presenters.desk import section_rows
from localoffer.governance.reports.problems import problems_of
from localoffer.governance.reports.stages import stage_of, stages_of
from localoffer.governance.reports.views.files import PDF, WORD, sent_file
from localoffer.governance.reports.views.pages import page_of


@require_safe
@staff_only(Act.READ_MATTERS)
def reports(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """List a matter's reports. For those who may read matters."""
    matter, staff = matter_of(request, slug), request.staff
    found = list(queries.reports_of(matter))
    stages = [one.value for one in stages_of(found, now=staff.now)]
    context = _about(request) | {"matter": matter, "rows": list(zip(found, stages, strict=True))}
    return render(request, "governance/reports/reports.html", context)


@require_safe
@staff_only(Act.READ_MATTERS)
def report(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Show how far a report has come and what it lacks. For those who may read matters."""
    found, staff = report_of(request, slug, number), request.staff
    assessment = assessment_of(found.matter)
    may_read_all = staff.may(Act.READ_EXEMPT)
    context = _about(request) | {
        "report": found,
        "matter": found.matter,
        "stage": stage_of(found, now=staff.now).value,
        "missing": [] if found.published_at else problems_of(found, now=staff.now),
        "parts": public_parts(found),
        "sections": section_rows(public_parts(found)),
        "standings": standings(found),
        "assessment": assessment,
        "is_stale": bool(assessment and is_stale(assessment)),
        "withheld": list(WithheldPart.objects.filter(report=found)) if may_read_all else [],
        "corrections": list(found.corrections.all()),
        "open_until": open_until(found) if found.published_at else [],
    }
    return render(request, "governance/reports/report.html", context)


@require_safe
@staff_only(Act.READ_MATTERS)
def audit(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Tell who wrote what and who cleared it, when. Comments are shown to those who clear. For staff."""
    found, staff = report_of(request, slug, number), request.staff
    headings = {one.slug: one.heading for one in found.shape.sections}
    context = _about(request) | {
        "report": found,
        "matter": found.matter,
        "changes": [(one, headings[one.section.slug]) for one in queries.changes_of(found)],
        "clearances": [
            (one, _title(found, one.clearer), one.comment if staff.may(Act.READ_EXEMPT) else "")
            for one in queries.clearances_of(found)
        ],
    }
    return render(request, "governance/reports/audit.html", context)


@require_safe
@staff_only(Act.READ_MATTERS)
def preview(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Show a report as everyone would read it. For those who may read matters."""
    found = report_of(request, slug, number)
    return _read(request, public_parts(found), title="As everyone reads it")


@require_safe
@staff_only(Act.READ_EXEMPT)
def read_all(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Show a whole report, with what is withheld. For those who may read what is exempt."""
    found = report_of(request, slug, number)
    return _read(request, full_parts(found), title="All of it, not for the public")


@require_safe
@staff_only(Act.READ_EXEMPT)
def all_pdf(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return a whole report as a PDF. For those who may read what is exempt."""
    found = report_of(request, slug, number)
    made = pdf_of(report_document(full_parts(found), now=request.staff.now))
    return sent_file(found, made=made, kind=PDF, ending="-for-members.pdf")


@require_safe
@staff_only(Act.READ_EXEMPT)
def all_word(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Return a whole report as a Word file. For those who may read what is exempt."""
    found = report_of(request, slug, number)
    made = docx_of(report_document(full_parts(found), now=request.staff.now))
    return sent_file(found, made=made, kind=WORD, ending="-for-members.docx")


def report_of(request: StaffRequest, slug: str, number: int) -> Report:
    """Return one report of a matter of the council in whose scope we are. Raises Http404."""
    found = queries.report(matter_of(request, slug), number=number)
    if found is None:
        raise Http404
    return found


def _read(request: StaffRequest, parts: Parts, *, title: str) -> HttpResponse:
    document = report_document(parts, now=request.staff.now)
    context = _about(request) | {"back": page_of(parts.report), "caption": title, "document": document}
    return render(request, "governance/whole.html", context)


def _title(report: Report, clearer: str) -> str:
    return next((one.title for one in report.shape.clearances if one.clearer.value == clearer), clearer)


def _about(request: StaffRequest) -> dict[str, Any]:
    staff = request.staff
    return {
        "site": staff_site(staff),
        "council": request.council_scope,
        "may": {act.value: staff.may(act) for act in Act},
    }
