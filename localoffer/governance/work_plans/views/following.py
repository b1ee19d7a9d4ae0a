"""The pages on which staff follow up actions and recommendations."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.frontend.printed import pdf_of
from localoffer.governance.form_page import answer, sent
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.forms.following import ActionForm, ReplyForm, UpdateForm
from localoffer.governance.work_plans.presenters.following import action_row, recommendation_row, updates_of
from localoffer.governance.work_plans.presenters.papers import log_document
from localoffer.governance.work_plans.queries import log
from localoffer.governance.work_plans.queries.committees import year_on
from localoffer.governance.work_plans.queries.decided import items_to_follow
from localoffer.governance.work_plans.queries.recommendations import recommendation, recommendations_of
from localoffer.governance.work_plans.views.finding import about, committee_of, page_of, plan_today


@require_safe
@staff_only(Act.READ_MATTERS)
def followed(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """List a committee's actions and recommendations with where they stand. For those who may read matters."""
    found, today = committee_of(request, slug), localdate(request.staff.now)
    rows = log.actions_of(found, on=today)
    context = {
        "committee": found,
        "open_actions": [action_row(one) for one in rows if not one.is_done],
        "done_actions": [action_row(one) for one in rows if one.is_done],
        "recommendations": [
            recommendation_row(one, committee=found) for one in recommendations_of(found, on=today)
        ],
        "may": request.staff.may(Act.MANAGE_WORK_PLAN),
    }
    return render(request, "governance/work_plans/followed.html", about(request) | context)


@require_safe
@staff_only(Act.READ_MATTERS)
def log_pdf(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Return the action log as a PDF to take to a meeting. For those who may read matters."""
    found, today = committee_of(request, slug), localdate(request.staff.now)
    document = log_document(found, log.actions_of(found, on=today), on=today)
    name = f"{council}-{slug}-actions.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(pdf_of(document), content_type="application/pdf", headers=headers)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def ask_for(request: StaffRequest, council: str, slug: str) -> HttpResponse:
    """Add an action. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    year = year_on(found, day=localdate(staff.now))
    meetings = [one for one in plan_today(request, year).meetings if one.takes_items] if year else []
    form = ActionForm(sent(request), meetings=meetings, parts=items_to_follow(staff.council))
    return answer(
        request,
        form,
        page=page_of(found, "Add an action", at="work_plans:followed"),
        deed=lambda _: actions.ask_for(found, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def action(request: StaffRequest, council: str, slug: str, number: int) -> HttpResponse:
    """Say what there is to tell of an action. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    logged = log.action(found, number=number, on=localdate(staff.now))
    if logged is None:
        raise Http404
    form = UpdateForm(sent(request), auto_id="%s")
    page = page_of(found, "Tell of an action", at="work_plans:followed", facts=(
        str(logged.action), f"{logged.action.owner}: {logged.stage.value}.", *updates_of(logged)
    ))  # fmt: skip
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.tell_of_action(logged.action, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def reply(request: StaffRequest, council: str, slug: str, pk: int) -> HttpResponse:
    """Say what was answered to a recommendation. For democratic services."""
    found, staff = committee_of(request, slug), request.staff
    asked = recommendation(found, pk=pk, on=localdate(staff.now))
    if asked is None:
        raise Http404
    form = ReplyForm(sent(request), auto_id="%s")
    page = page_of(found, "The answer to a recommendation", at="work_plans:followed", intro=asked.item.text)
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.record_reply(found, item=asked.item, by=staff.user, now=staff.now, **form.said()),
    )
