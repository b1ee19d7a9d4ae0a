"""The page on which each step of clearing a report is noted."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.form_page import answer, sent
from localoffer.governance.reports import actions
from localoffer.governance.reports.forms.steps import ClearanceForm
from localoffer.governance.reports.models import Report
from localoffer.governance.reports.views.pages import form_page
from localoffer.governance.reports.views.staff import report_of
from localoffer.rules.governing.report_template import ClearanceShape


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def clear(request: StaffRequest, council: str, slug: str, number: int, clearer: str) -> HttpResponse:
    """Note that somebody was asked, and for those who clear: what they said, and that they cleared it."""
    found, staff = report_of(request, slug, number), request.staff
    shape = _shape(found, clearer)
    form = ClearanceForm(sent(request), may_clear=staff.may(Act.CLEAR_REPORT))
    return answer(
        request,
        form,
        page=form_page(
            found, f"Clearing: {shape.title}", intro="What you note here stays. You can add more later."
        ),
        deed=lambda _: actions.note_clearance(found, said=form.said(shape.clearer), by=staff.user, now=staff.now),
    )


def _shape(report: Report, clearer: str) -> ClearanceShape:
    found = next((one for one in report.shape.clearances if one.clearer.value == clearer), None)
    if found is None:
        raise Http404
    return found
