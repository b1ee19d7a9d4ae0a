"""The staff pages of the groups that a council asks, and of who was invited."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations import actions, queries
from localoffer.participation.consultations.desk import desk_of, staff_context
from localoffer.participation.consultations.forms.planning import GroupForm, InviteForm
from localoffer.participation.consultations.models import GroupKind
from localoffer.participation.consultations.saying import REFUSED, says


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def invitations(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Keep that a group was invited. For those who run consultations."""
    desk = desk_of(request, number)
    groups = {str(one.pk): one for one in queries.groups_at(desk.council)}
    form = InviteForm(request.POST or None, groups=list(groups.values()))
    if form.is_valid():
        said = form.cleaned_data
        try:
            kept = {"group": groups[said["group"]], "how": said["how"], "on": said["invited_on"].first}
            actions.invite(desk.consultation, by=request.staff.user, now=request.staff.now, **kept)
            return redirect("consultation_invitations", council, number)
        except REFUSED as refused:
            form.add_error("how", says(refused))
    invited = list(queries.invitations_to(desk.consultation))
    context = desk.context(form=form, invited=invited, groups=groups)
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/invitations.html", context, status=status)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def groups(request: StaffRequest, council: str) -> HttpResponse:
    """List the groups that the council asks, and add one. For those who run consultations."""
    form = GroupForm(request.POST or None)
    if form.is_valid():
        said = form.cleaned_data
        kept = {"name": said["name"], "kind": GroupKind(said["kind"]), "office": said["office"]}
        actions.add_group(request.council_scope, by=request.staff.user, now=request.staff.now, **kept)
        return redirect("stakeholder_groups", council)
    listed = list(queries.groups_at(request.council_scope))
    context = staff_context(request.staff, form=form, groups=listed)
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/groups.html", context, status=status)


@require_POST
@staff_only(Act.RUN_CONSULTATION)
def end_group(request: StaffRequest, council: str, group: int) -> HttpResponse:
    """Take a group off the list; that it was invited before stays. For those who run consultations."""
    found = queries.groups_at(request.council_scope).filter(pk=group).first()
    if found is None:
        raise Http404
    actions.end_group(found, by=request.staff.user, now=request.staff.now)
    return redirect("stakeholder_groups", council)
