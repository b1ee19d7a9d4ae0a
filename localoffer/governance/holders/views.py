"""The pages on which staff say who holds a post or sits in a body."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.governance.constitution.queries import constitution_on
from localoffer.governance.form_page import FormPage, answer, sent
from localoffer.governance.holders import actions
from localoffer.governance.holders.forms import EndForm, HolderForm
from localoffer.governance.holders.presenters import holder_rows
from localoffer.governance.holders.queries import every_holder


@require_safe
@staff_only(Act.READ_MATTERS)
def holders(request: StaffRequest, council: str) -> HttpResponse:
    """List who holds what, and who did. For those who may read matters."""
    staff, today = request.staff, localdate(request.staff.now)
    constitution = constitution_on(staff.council, day=today)
    now, past = holder_rows(every_holder(staff.council), constitution=constitution, on=today)
    context = {
        "council": staff.council,
        "site": staff_site(staff),
        "now": now,
        "past": past,
        "may": staff.may(Act.MANAGE_CONSTITUTION) and constitution is not None,
    }
    return render(request, "governance/holders/holders.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_CONSTITUTION)
def name(request: StaffRequest, council: str) -> HttpResponse:
    """Say who holds a post or sits in a body. For democratic services and the council's administrators."""
    staff, here = request.staff, request.council_scope
    constitution = constitution_on(here, day=localdate(staff.now))
    if constitution is None:
        raise Http404
    form = HolderForm(sent(request), constitution=constitution)
    page = _page(council, "Say who holds a post or sits in a body", intro=(
        "Write only what the council publishes: a name and an office. Everyone can read it."
    ))  # fmt: skip
    return answer(
        request,
        form,
        page=page,
        deed=lambda _: actions.name_holder(here, by=staff.user, now=staff.now, **form.said()),
    )


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_CONSTITUTION)
def end(request: StaffRequest, council: str, pk: int) -> HttpResponse:
    """Say from which day somebody no longer holds it. For democratic services and the council's administrators."""
    held, staff = every_holder(request.council_scope).filter(pk=pk).first(), request.staff
    if held is None:
        raise Http404
    form = EndForm(sent(request), auto_id="%s")

    def deed(_: object) -> None:
        actions.end_holding(held, until=form.cleaned_data["until"].first, by=staff.user, now=staff.now)

    return answer(request, form, page=_page(council, f"{held} no longer holds it"), deed=deed)


def _page(council: str, title: str, *, intro: str = "") -> FormPage:
    home = reverse("holders:holders", args=[council])
    return FormPage(title=title, back=home, done=home, intro=intro)
