"""The pages that show and change who has which role at a council."""

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from localoffer.accounts import queries
from localoffer.accounts.actions import (
    AlreadyHeld,
    BadMember,
    LastAdministrator,
    NotTheirsToGive,
    end_role,
    give_role,
)
from localoffer.accounts.forms.members import AddMember
from localoffer.accounts.models import Role
from localoffer.accounts.permissions import Act
from localoffer.accounts.presenters.members import member_rows
from localoffer.accounts.site import staff_site
from localoffer.accounts.staff import StaffRequest, staff_only

REFUSALS = {
    AlreadyHeld: "This person has this role already",
    NotTheirsToGive: "You can only name another person as the council’s administrator",
    LastAdministrator: "A council needs an administrator. Name another one first",
}


@staff_only(Act.MANAGE_MEMBERS)
def members(request: StaffRequest, council: str) -> HttpResponse:
    """List who has which role. For the council's administrators and the service's operators."""
    return _list(request, problem="")


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MEMBERS)
def add_member(request: StaffRequest, council: str) -> HttpResponse:
    """Give somebody a role. For the council's administrators and the service's operators."""
    form = AddMember(request.POST if request.method == "POST" else None, roles=_roles_to_give(request))
    if form.is_valid() and _given(request, form):
        return redirect("accounts:members", request.council_scope.slug)
    context = {"form": form, "site": staff_site(request.staff), "council": request.council_scope}
    return render(request, "accounts/add_member.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_MEMBERS)
def end_membership(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Ask, then end somebody's role. For the council's administrators and the service's operators."""
    membership = queries.membership_held(number, now=request.staff.now)
    if membership is None:
        raise Http404
    if request.method == "GET":
        context = {"site": staff_site(request.staff), "council": request.council_scope, "one": membership}
        return render(request, "accounts/end_member.html", context)
    try:
        end_role(membership, by=request.staff.user, now=timezone.now())
    except (LastAdministrator, NotTheirsToGive) as refused:
        return _list(request, problem=REFUSALS[type(refused)])
    return redirect("accounts:members", request.council_scope.slug)


def _given(request: StaffRequest, form: Any) -> bool:
    """Give the role that the form asks for, and return whether that worked; the form then says why not."""
    said = form.cleaned_data
    try:
        give_role(
            said["email"],
            name=said["name"],
            role=Role(said["role"]),
            council=request.council_scope,
            by=request.staff.user,
            now=timezone.now(),
            is_demo=request.council_scope.is_demo,
            provider=said.get("provider", ""),
        )
    except (AlreadyHeld, NotTheirsToGive) as refused:
        form.add_error("role", REFUSALS[type(refused)])
    except BadMember as refused:
        form.add_error("email", forms.ValidationError(str(refused)))
    return not form.errors


def _roles_to_give(request: StaffRequest) -> list[Role]:
    if Role.COUNCIL_ADMINISTRATOR in request.staff.roles:
        return [role for role in Role if role != Role.SERVICE_OPERATOR]
    return [Role.COUNCIL_ADMINISTRATOR]


def _list(request: StaffRequest, *, problem: str) -> HttpResponse:
    held = queries.memberships_at(now=request.staff.now)
    context = {
        "site": staff_site(request.staff),
        "council": request.council_scope,
        "rows": member_rows(held),
        "may_name_successors": request.staff.may(Act.NAME_SUCCESSORS),
        "problem": problem,
    }
    return render(request, "accounts/members.html", context, status=409 if problem else 200)
