"""The pages on which staff see the committees, and put one in with what it is for."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.matters.forms import AgreeForm
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.coverage import warnings_of
from localoffer.governance.work_plans.forms.committees import CommitteeForm, SeatForm, TermsForm, YearForm
from localoffer.governance.work_plans.presenters.plan import OF_STAFF, functions_of, rows_of, source_of
from localoffer.governance.work_plans.queries import committees as queries
from localoffer.governance.work_plans.queries.decided_at import decided_in
from localoffer.governance.work_plans.views.finding import about, committee_of, page_of, plan_today


@require_safe
@staff_only(Act.READ_MATTERS)
def committees(request: StaffRequest, council: str) -> HttpResponse:
    """List the council's committees. For those who may read matters."""
    context = {
        "committees": list(queries.committees_of(request.council_scope)),
        "may": request.staff.may(Act.MANAGE_WORK_PLAN),
    }
    return render(request, "governance/work_plans/committees.html", about(request) | context)


@require_safe
@staff_only(Act.READ_MATTERS)
def committee(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Show a committee’s year: warnings, meetings, functions, papers. For those who may read matters."""
    found, today = committee_of(request, slug), localdate(request.staff.now)
    year = queries.year_on(found, day=today)
    plan = plan_today(request, year) if year else None
    context = {
        "committee": found,
        "year": year,
        "plan": rows_of(plan, decided=decided_in(plan.year), pages=OF_STAFF) if plan else None,
        "warnings": warnings_of(plan) if plan else (),
        "functions": functions_of(plan) if plan else (),
        "source": source_of(queries.terms_on(found, day=today)),
        "seats": list(queries.seats_on(found, day=today)),
        "papers": list(queries.papers_of(found)),
        "may": request.staff.may(Act.MANAGE_WORK_PLAN),
    }
    return render(request, "governance/work_plans/committee.html", about(request) | context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def add(request: StaffRequest, council: str) -> HttpResponse:
    """Add a committee of the constitution. For democratic services."""
    staff, home = request.staff, reverse("work_plans:committees", args=[council])
    constitution = constitution_on(staff.council, day=localdate(staff.now))
    form = CommitteeForm(sent(request), bodies=constitution.bodies if constitution else ())
    page = FormPage(title="Add a committee", back=home, done=home, button="Add", intro=(
        "" if constitution else "Put in the constitution first. The committees come from there."
    ))  # fmt: skip
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.add_committee(
            staff.council, body=form.cleaned_data["body"], by=staff.user, now=staff.now
        ),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def terms(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Say what a committee is for, from a day on. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    form = TermsForm(sent(request), auto_id="%s")
    return answer(
        request,
        form,
        page=page_of(found, "What the committee is for"),
        deed=lambda _: actions.adopt_terms(found, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def seat(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Say which role sits on a committee. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    form = SeatForm(sent(request), auto_id="%s")
    return answer(
        request,
        form,
        page=page_of(found, "Add a seat"),
        deed=lambda _: actions.give_seat(found, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def year(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Begin a municipal year. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    form = YearForm(sent(request), auto_id="%s")
    intro = "Standing items, and items that come up every year, are taken over from the year before."
    return answer(
        request,
        form,
        page=page_of(found, "Begin a municipal year", intro=intro),
        deed=lambda _: actions.begin_year(found, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def open_it(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Ask, then let everyone read of a committee. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    page = page_of(found, "Let everyone read of it", button="Let everyone read", intro=(
        "Everyone will see what the committee is for, its meetings and its work plan. This cannot be undone."
    ))  # fmt: skip
    return answer(
        request,
        AgreeForm(sent(request)),
        page=page,
        deed=lambda _: actions.open_committee(found, by=staff.user, now=staff.now),
    )
