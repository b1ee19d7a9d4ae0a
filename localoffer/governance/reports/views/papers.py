"""The pages on which papers are added, and parts kept from the public."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act, require
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.form_page import answer, sent
from localoffer.governance.matters.forms import AgreeForm
from localoffer.governance.reports import actions
from localoffer.governance.reports.forms.papers import PaperForm
from localoffer.governance.reports.models import Paper, WithheldPart
from localoffer.governance.reports.views.pages import form_page
from localoffer.governance.reports.views.staff import report_of
from localoffer.governance.withholding.forms import WithheldForm

KEPT = "The public never sees this part: not its text, not its title, and not that it is there."


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def add(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Add an appendix or a background paper. For those who write reports."""
    found, staff = report_of(request, slug, number), request.staff
    form = PaperForm(sent(request), auto_id="%s")
    return answer(
        request,
        form,
        page=form_page(found, "Add a paper"),
        deed=lambda _: actions.add_paper(found, said=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.WRITE_REPORT)
def remove(request: StaffRequest, council: str, slug: str, number: int, pk: int) -> HttpResponse:
    """Ask, then take a paper out of a report. For those who write reports."""
    found, staff = report_of(request, slug, number), request.staff
    paper = Paper.objects.filter(report=found, pk=pk).first()
    if paper is None:
        raise Http404
    return answer(
        request,
        AgreeForm(sent(request)),
        page=form_page(found, "Take this paper out", button="Take it out", facts=(paper.title,), warning=True),
        deed=lambda _: actions.remove_paper(found, pk=pk, by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_EXEMPT)
def withhold(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Add a part that the public may not read. For those who write reports and may read what is exempt."""
    found, staff = report_of(request, slug, number), request.staff
    require(staff.user, Act.WRITE_REPORT, council=staff.council, now=staff.now)
    form = WithheldForm(sent(request), sections=[(one.slug, one.heading) for one in found.shape.sections])
    return answer(
        request,
        form,
        page=form_page(found, "Keep a part from the public", intro=KEPT),
        deed=lambda _: actions.withhold(found, said=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_EXEMPT)
def release(request: StaffRequest, council: str, slug: str, number: int, pk: int) -> HttpResponse:
    """Ask, then take a withheld part out of a report. For those who write and may read what is exempt."""
    found, staff = report_of(request, slug, number), request.staff
    part = WithheldPart.objects.filter(report=found, pk=pk).first()
    if part is None:
        raise Http404
    return answer(
        request,
        AgreeForm(sent(request)),
        page=form_page(found, "Take this part out", button="Take it out", facts=(str(part),), warning=True),
        deed=lambda _: actions.release(found, pk=pk, by=staff.user, now=staff.now),
    )
