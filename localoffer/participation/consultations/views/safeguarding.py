"""The staff pages of what shows that somebody may not be safe. Opening one is kept on the trail."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.desk import staff_context
from localoffer.participation.consultations.disclosing import disclosures_at
from localoffer.participation.consultations.forms.reading import SettleForm
from localoffer.participation.consultations.saying import REFUSED, says


@require_safe
@staff_only(Act.READ_DISCLOSURES)
def disclosures(request: StaffRequest, council: str) -> HttpResponse:
    """List what waits and what was settled, without a word of it. For those who keep young people safe."""
    context = staff_context(request.staff, rows=list(disclosures_at(request.council_scope)))
    return render(request, "participation/consultations/staff/disclosures.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.READ_DISCLOSURES)
def disclosure(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show one, and take down what was done. For those who keep young people safe."""
    found = disclosures_at(request.council_scope).filter(pk=number).first()
    if found is None:
        raise Http404
    same: dict[str, Any] = {"by": request.staff.user, "now": request.staff.now}
    form = SettleForm(request.POST or None)
    if form.is_valid():
        try:
            actions.settle_disclosure(found, what_was_done=form.cleaned_data["what_was_done"], **same)
            return redirect("safeguarding", council)
        except REFUSED as refused:
            form.add_error("what_was_done", says(refused))
    one = actions.read_disclosure(found, **same)
    context = staff_context(request.staff, one=one, form=form)
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/disclosure.html", context, status=status)
