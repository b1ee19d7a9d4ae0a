"""The pages on which staff plan meetings and items, and say what became of them."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.form_page import answer, sent
from localoffer.governance.matters.queries import matters_of
from localoffer.governance.work_plans import actions
from localoffer.governance.work_plans.forms.plan import BecameForm, ItemForm, MeetingForm, StepForm, UsualForm
from localoffer.governance.work_plans.presenters.plan import facts_of
from localoffer.governance.work_plans.queries import plan as queries
from localoffer.governance.work_plans.queries.decided import items_to_follow
from localoffer.governance.work_plans.usual import usual_items
from localoffer.governance.work_plans.views.finding import page_of, plan_of, plan_today


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def add_meeting(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Plan a meeting of a year. For democratic services."""
    plan, staff = plan_of(request, pk), request.staff
    form = MeetingForm(sent(request), auto_id="%s")

    def deed(_: object) -> None:
        said = form.cleaned_data
        on, place, theme = said["on"].first, said["place"], said["theme"]
        actions.plan_meeting(plan.year, on=on, place=place, theme=theme, by=staff.user, now=staff.now)

    return answer(request, form, page=page_of(plan.year.committee, "Plan a meeting"), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def meeting(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Say what became of a meeting. For democratic services."""
    found, staff = queries.meeting(request.council_scope, pk=pk), request.staff
    if found is None:
        raise Http404
    form = BecameForm(sent(request), auto_id="%s")
    return answer(
        request,
        form,
        page=page_of(found.year.committee, "What became of the meeting"),
        deed=lambda _: actions.tell_of_meeting(found, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def add_item(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Put an item on a year's plan. For democratic services."""
    plan, staff = plan_of(request, pk), request.staff
    matters, parts = list(matters_of(staff.council).filter(ended_at=None)), items_to_follow(staff.council)
    form = ItemForm(sent(request), plan=plan, matters=matters, parts=parts)
    return answer(
        request,
        form,
        page=page_of(plan.year.committee, "Add an item"),
        deed=lambda _: actions.add_item(plan.year, item=form.said(), by=staff.user, now=staff.now),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def add_usual(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Start a year's plan from what such committees usually look at. For democratic services."""
    plan, staff = plan_of(request, pk), request.staff
    form = UsualForm(sent(request), usual=usual_items())
    intro = "Committees in several councils look at these. No law asks for the list. Take what you want."

    def deed(_: object) -> None:
        owner = form.cleaned_data["owner"]
        actions.add_usual_items(plan.year, usual=form.chosen, owner=owner, by=staff.user, now=staff.now)

    return answer(request, form, page=page_of(plan.year.committee, "Add usual items", intro=intro), deed=deed)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_WORK_PLAN)
def item(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Tell an item's history, and note what happened to it. For democratic services."""
    found, staff = queries.item(request.council_scope, pk=pk), request.staff
    if found is None:
        raise Http404
    plan = plan_today(request, found.year)
    stands = next(one for one in plan.items if one.item.pk == found.pk)
    form = StepForm(sent(request), plan=plan)
    return answer(
        request,
        form,
        page=page_of(found.year.committee, found.title, facts=facts_of(stands)),
        deed=lambda _: actions.take_step(found, by=staff.user, now=staff.now, **form.said()),
    )
