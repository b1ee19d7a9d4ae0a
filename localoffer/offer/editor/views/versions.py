"""The pages of published versions: the list for staff, and taking one back."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.editor.desk import site_of
from localoffer.offer.editor.forms.withdrawing import WithdrawForm
from localoffer.offer.models import Version
from localoffer.offer.versions import queries
from localoffer.offer.versions.actions import AlreadyWithdrawn, withdraw_version
from localoffer.offer.versions.presenters import stage_words, version_rows

ALREADY = "Somebody has taken this version back already."


@require_safe
@staff_only(Act.READ_DRAFTS)
def versions(request: StaffRequest, council: str) -> HttpResponse:
    """List what the council published, those taken back too. For those who may read drafts."""
    found = list(queries.published_versions(request.council_scope))
    lines = queries.lines_of(found, on=localdate(request.staff.now))
    context = {
        "site": site_of(request.staff),
        "council": request.council_scope,
        "rows": version_rows(lines, council=request.council_scope),
        "standing": {one.number for one in found if not hasattr(one, "withdrawal")},
        "may_withdraw": request.staff.may(Act.WITHDRAW),
    }
    return render(request, "offer/editor/versions.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.WITHDRAW)
def withdraw(request: StaffRequest, council: str, version: int) -> HttpResponse:
    """Ask why, say what will count instead, and take a version back. For approvers."""
    found = queries.version(request.council_scope, number=version)
    if found is None:
        raise Http404
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            said = form.cleaned_data["reason"]
            withdraw_version(found, by=request.staff.user, now=request.staff.now, reason=said)
            return redirect("editor:versions", council)
        except AlreadyWithdrawn:
            form.add_error(None, ALREADY)
    return _page(request, found, form)


def _page(request: StaffRequest, version: Version, form: WithdrawForm) -> HttpResponse:
    today = localdate(request.staff.now)
    line = queries.line_of(version, council=request.council_scope, on=today)
    context = {
        "site": site_of(request.staff),
        "council": request.council_scope,
        "version": version,
        "stage": stage_words(line),
        "counts": line.counts,
        "is_withdrawn": hasattr(version, "withdrawal"),
        "instead": queries.version_without(version, on=today),
        "form": form,
    }
    return render(request, "offer/editor/withdraw.html", context, status=422 if form.errors else 200)
