"""A committee's page as everyone reads it, with what it published."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.timezone import localdate

from localoffer.accounts.models import Council
from localoffer.accounts.scopes import council_scope
from localoffer.frontend.public import public_page
from localoffer.governance.public_site import public_site
from localoffer.governance.work_plans.models import Committee, CommitteePaper
from localoffer.governance.work_plans.presenters.papers import paper_document
from localoffer.governance.work_plans.presenters.plan import OF_EVERYONE, functions_of, rows_of, source_of
from localoffer.governance.work_plans.queries import committees as queries
from localoffer.governance.work_plans.queries.decided_at import published_in
from localoffer.governance.work_plans.queries.plan import Plan
from localoffer.governance.work_plans.queries.recommendations import recommendations_of
from localoffer.governance.work_plans.views.files import file_of
from localoffer.governance.work_plans.writing import told_recommendation


@public_page
def committee(request: HttpRequest, council: str, slug: str) -> HttpResponse:
    """Return a committee's page: what it is for, its meetings and items, and what it published. Public."""
    found = get_object_or_404(Council, slug=council)
    with council_scope(found):
        one, today = _open(found, slug), localdate(timezone.now())
        year = queries.year_on(one, day=today)
        plan = Plan(year, today) if year else None
        context = {
            "committee": one,
            "year": year,
            "plan": rows_of(plan, decided=published_in(plan.year), pages=OF_EVERYONE) if plan else None,
            "functions": functions_of(plan) if plan else (),
            "source": source_of(queries.terms_on(one, day=today)),
            "seats": list(queries.seats_on(one, day=today)),
            "recommendations": [told_recommendation(each) for each in recommendations_of(one, on=today)],
            "papers": list(queries.published_papers_of(one)),
        }
        return render(request, "governance/work_plans/public.html", _about(found) | context)


@public_page
def paper(request: HttpRequest, council: str, slug: str, pk: int) -> HttpResponse:
    """Return one published paper of a committee. It stays at this address. Public."""
    found = get_object_or_404(Council, slug=council)
    with council_scope(found):
        one = _open(found, slug)
        shown = _published(one, pk)
        document = paper_document(shown, on=localdate(shown.published_at))
        context = {"committee": one, "paper": shown, "document": document}
        return render(request, "governance/work_plans/public_paper.html", _about(found) | context)


@public_page
def paper_file(request: HttpRequest, council: str, slug: str, pk: int, ending: str) -> HttpResponse:
    """Return one published paper as a PDF or a Word file. Public."""
    found = get_object_or_404(Council, slug=council)
    with council_scope(found):
        shown = _published(_open(found, slug), pk)
        return file_of(shown, ending=ending, on=localdate(shown.published_at))


def _open(council: Council, slug: str) -> Committee:
    found = queries.open_committee(council, slug=slug, now=timezone.now())
    if found is None:
        raise Http404
    return found


def _published(committee: Committee, pk: int) -> CommitteePaper:
    found = queries.published_papers_of(committee).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _about(council: Council) -> dict[str, Any]:
    return {"council": council, "site": public_site(council)}
