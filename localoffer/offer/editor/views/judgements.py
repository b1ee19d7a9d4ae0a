"""The page on which the service's operator takes in what inspectors judged."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.offer.comparing.actions import Imported
from localoffer.offer.comparing.reading import BadJudgements
from localoffer.offer.comparing.taking_in import take_in_judgements
from localoffer.offer.editor.desk import site_of
from localoffer.offer.editor.forms.judgements import JudgementsForm


@require_http_methods(["GET", "POST"])
@staff_only(Act.IMPORT_JUDGEMENTS)
def judgements(request: StaffRequest, council: str) -> HttpResponse:
    """Take in a file of Ofsted's judgements, all of it or nothing. For the service's operators."""
    is_sent = request.method == "POST"
    form = JudgementsForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    done = _taken_in(request, form) if form.is_valid() else None
    context = {"site": site_of(request.staff), "council": request.council_scope, "form": form, "done": done}
    return render(request, "offer/editor/judgements.html", context, status=422 if form.errors else 200)


def _taken_in(request: StaffRequest, form: JudgementsForm) -> Imported | None:
    """Take the file in, and return what came of it; where it is refused the form says why."""
    try:
        raw = form.cleaned_data["file"].read()
        return take_in_judgements(raw, by=request.staff.user, now=request.staff.now)
    except BadJudgements as refused:
        for problem in str(refused).splitlines():
            form.add_error("file", problem)
    return None
