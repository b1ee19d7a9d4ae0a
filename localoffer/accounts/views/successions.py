"""The pages on which the service's operators say which councils take over from one that ends."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.accounts.actions import BadSuccession, forget_succession, name_successors
from localoffer.accounts.forms.successions import GoesOnForm, SuccessionForm, initial_of
from localoffer.accounts.permissions import Act
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only


@require_http_methods(["GET", "POST"])
@staff_only(Act.NAME_SUCCESSORS)
def successors(request: StaffRequest, council: str) -> HttpResponse:
    """Name the councils that take over from one, with the day and the order. For the service's operators."""
    sent = request.POST if request.method == "POST" else None
    form = SuccessionForm(sent, initial=initial_of(request.council_scope), auto_id="%s")
    if form.is_valid() and _named(request, form):
        return redirect("accounts:members", council)
    return _page(request, "accounts/successors.html", form)


@require_http_methods(["GET", "POST"])
@staff_only(Act.NAME_SUCCESSORS)
def goes_on(request: StaffRequest, council: str) -> HttpResponse:
    """Say that a council goes on after all, and why. For the service's operators."""
    form = GoesOnForm(request.POST if request.method == "POST" else None, auto_id="%s")
    if form.is_valid() and _forgotten(request, form):
        return redirect("accounts:members", council)
    return _page(request, "accounts/goes_on.html", form)


def _named(request: StaffRequest, form: SuccessionForm) -> bool:
    """Name the successors, and return whether that worked; the form then says why not."""
    said = form.cleaned_data
    try:
        name_successors(
            request.council_scope,
            successors=said["successors"],
            on=said["ends_on"].first,
            source=said["source"],
            by=request.staff.user,
            now=request.staff.now,
        )
    except BadSuccession as refused:
        form.add_error("successors", str(refused))
    return not form.errors


def _forgotten(request: StaffRequest, form: GoesOnForm) -> bool:
    staff = request.staff
    try:
        forget_succession(request.council_scope, why=form.cleaned_data["why"], by=staff.user, now=staff.now)
    except BadSuccession as refused:
        form.add_error("why", str(refused))
    return not form.errors


def _page(request: StaffRequest, template: str, form: forms.Form) -> HttpResponse:
    context: dict[str, Any] = {"site": staff_site(request.staff), "council": request.council_scope, "form": form}
    return render(request, template, context, status=422 if form.errors else 200)
