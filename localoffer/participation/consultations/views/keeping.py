"""The staff page on which a council says for how long it keeps what people wrote."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations import actions
from localoffer.participation.consultations.desk import staff_context
from localoffer.participation.consultations.forms.keeping import KeepingForm
from localoffer.participation.consultations.keeping import keeping_times, texts_kept
from localoffer.participation.consultations.models import HowSure
from localoffer.participation.feedback.keeping import words_read_and_kept, words_unread


@require_http_methods(["GET", "POST"])
@staff_only(Act.MANAGE_COUNCIL)
def keeping(request: StaffRequest, council: str) -> HttpResponse:
    """Show how long texts are kept and which go when, and set it. For those who look after the council."""
    form = KeepingForm(request.POST or None)
    if form.is_valid():
        said = form.cleaned_data | {"sure": HowSure(form.cleaned_data["sure"])}
        actions.set_keeping_time(request.council_scope, by=request.staff.user, now=request.staff.now, **said)
        return redirect("consultations_keeping", council)
    times = list(keeping_times(request.council_scope))
    context = staff_context(request.staff, form=form, times=times, kept=texts_kept(request.council_scope))
    context |= {"told": words_read_and_kept(request.council_scope), "unread": words_unread(request.council_scope)}
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/keeping.html", context, status=status)
