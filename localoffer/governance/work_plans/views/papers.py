"""The pages on which staff write a committee's papers, and publish them."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.forms import AgreeForm
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.forms.following import PaperForm
from localoffer.governance.work_plans.kinds import Paper
from localoffer.governance.work_plans.models import CommitteePaper
from localoffer.governance.work_plans.presenters.papers import paper_document
from localoffer.governance.work_plans.views.files import file_of
from localoffer.governance.work_plans.views.finding import about, paper_of, plan_of
from localoffer.governance.work_plans.writing import still_to_write


@require_POST
@staff_only(Act.MANAGE_WORK_PLAN)
def start(request: StaffRequest, council: str, pk: int, kind: str) -> HttpResponse:
    """Write the first draft of a paper from a year. For democratic services."""
    plan, staff = plan_of(request, pk), request.staff
    if kind not in Paper.values:
        raise Http404
    made = actions.start_paper(plan.year, kind=Paper(kind), by=staff.user, now=staff.now)
    return redirect("work_plans:paper", council, made.pk)


@require_safe
@staff_only(Act.READ_MATTERS)
def paper(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Show a paper, with what can be done to it. For those who may read matters."""
    found = paper_of(request, pk)
    context = {
        "paper": found,
        "committee": found.year.committee,
        "document": paper_document(found, on=localdate(request.staff.now)),
        "to_write": still_to_write(found.sections),
        "may": request.staff.may(Act.MANAGE_WORK_PLAN),
    }
    return render(request, "governance/work_plans/paper.html", about(request) | context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def rewrite(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Rewrite a paper's sections. For democratic services."""
    found, staff = paper_of(request, pk), request.staff
    form = PaperForm(sent(request), sections=found.sections)
    intro = "Begin a line with “- ” to make it a point in a list."
    return answer(
        request,
        form,
        page=_page(found, "Rewrite the paper", intro=intro),
        deed=lambda _: actions.rewrite_paper(found, sections=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def publish(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Ask, then publish a paper. For democratic services."""
    found, staff = paper_of(request, pk), request.staff
    intro = "Everyone can read it once the committee’s page is open. It never changes after that."
    if still_to_write(found.sections):
        return redirect("work_plans:rewrite", council, pk)
    return answer(
        request,
        AgreeForm(sent(request)),
        page=_page(found, "Publish the paper", button="Publish", intro=intro),
        deed=lambda _: actions.publish_paper(found, by=staff.user, now=staff.now),
    )


@require_safe
@staff_only(Act.READ_MATTERS)
def file(request: StaffRequest, council: str, pk: int, ending: str) -> HttpResponse:
    """Return a paper as a PDF that meets PDF/UA-1, or as a Word file. For those who may read matters."""
    return file_of(paper_of(request, pk), ending=ending, on=localdate(request.staff.now))


def _page(paper: CommitteePaper, title: str, **said: str) -> FormPage:
    home = reverse("work_plans:paper", args=[paper.year.committee.council.slug, paper.pk])
    return FormPage(title=title, caption=str(paper), back=home, done=home, **said)  # type: ignore[arg-type]
