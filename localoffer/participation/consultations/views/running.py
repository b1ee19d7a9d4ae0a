"""The staff pages on which a consultation is started, watched, and given other dates and questions."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from localoffer.accounts.permissions import Act
from localoffer.accounts.staff import StaffRequest, staff_only
from localoffer.participation.consultations import actions, queries
from localoffer.participation.consultations.analysing import analysis_of
from localoffer.participation.consultations.desk import desk_of, staff_context
from localoffer.participation.consultations.forms.planning import AskForm, LastDayForm, StartForm
from localoffer.participation.consultations.helplines import national_helplines
from localoffer.participation.consultations.models import AskKind
from localoffer.participation.consultations.moderating import held_words
from localoffer.participation.consultations.saying import REFUSED, says
from localoffer.participation.consultations.told_again import promised_and_missing
from localoffer.participation.consultations.views.minimum import minimum_of

FORM = "participation/consultations/staff/form.html"


@require_safe
@staff_only(Act.READ_MATTERS)
def consultations(request: StaffRequest, council: str) -> HttpResponse:
    """List the consultations, each with where it stands. For those who may read matters."""
    today = localdate(request.staff.now)
    found = list(queries.consultations_at(request.council_scope))
    rows = [(one, queries.stage(one, on=today), queries.last_day(one)) for one in found]
    drafts = queries.consultable_drafts(request.council_scope).exists()
    context = staff_context(request.staff, rows=rows, drafts=drafts)
    return render(request, "participation/consultations/staff/list.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def start(request: StaffRequest, council: str) -> HttpResponse:
    """Ask the four questions, then put a draft to people as it stands. For those who run consultations."""
    drafts = {str(one.pk): one for one in queries.consultable_drafts(request.council_scope)}
    form = StartForm(request.POST or None, drafts=list(drafts.values()))
    minimum = minimum_of(request.council_scope, on=localdate(request.staff.now))
    if form.is_valid():
        try:
            plan, draft = form.plan(minimum=minimum), drafts[form.cleaned_data["draft"]]
            made = actions.open_consultation(draft, plan=plan, by=request.staff.user, now=request.staff.now)
            return redirect("consultation", council, made.pk)
        except REFUSED as refused:
            form.add_error(None, says(refused))
    to_check = [one for one in national_helplines() if one.must_be_checked]
    context = staff_context(request.staff, form=form, minimum=minimum, drafts=drafts, to_check=to_check)
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/start.html", context, status=status)


@require_safe
@staff_only(Act.READ_MATTERS)
def consultation(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Show one: its dates, its code, what came in, and what is left to do. For those who may read matters."""
    desk = desk_of(request, number)
    address = reverse("have_your_say_start", args=[council, desk.consultation.slug])
    context = desk.context(
        analysis=analysis_of(desk.consultation),
        changes=list(queries.date_changes(desk.consultation)),
        held=held_words(desk.consultation).count(),
        missing=promised_and_missing(desk.consultation),
        address=request.build_absolute_uri(address),
    )
    return render(request, "participation/consultations/staff/consultation.html", context)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def last_day(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Close it sooner or later, for a reason that everyone reads. For those who run consultations."""
    desk = desk_of(request, number)
    form = LastDayForm(request.POST or None)
    if form.is_valid():
        try:
            said = {"closes_on": form.day, "reason": form.cleaned_data["reason"]}
            actions.change_last_day(desk.consultation, by=request.staff.user, now=request.staff.now, **said)
            return redirect("consultation", council, number)
        except REFUSED as refused:
            form.add_error("closes_on", says(refused))
    context = desk.context(form=form, heading="Change the last day", button="Change it")
    return render(request, FORM, context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@staff_only(Act.RUN_CONSULTATION)
def asks(request: StaffRequest, council: str, number: int) -> HttpResponse:
    """Add a question, until somebody has answered. For those who run consultations."""
    desk = desk_of(request, number)
    form = AskForm(request.POST or None)
    if form.is_valid():
        said, options = form.cleaned_data, form.cleaned_data["options"].splitlines()
        try:
            kept = {"text": said["text"], "kind": AskKind(said["kind"]), "options": options}
            actions.add_ask(desk.consultation, by=request.staff.user, now=request.staff.now, **kept)
            return redirect("consultation_asks", council, number)
        except REFUSED as refused:
            form.add_error("options", says(refused))
    context = desk.context(form=form, asks=queries.Asked(desk.consultation).asks)
    status = 422 if form.errors else 200
    return render(request, "participation/consultations/staff/asks.html", context, status=status)


@require_POST
@staff_only(Act.RUN_CONSULTATION)
def remove_ask(request: StaffRequest, council: str, number: int, ask: int) -> HttpResponse:
    """Take a question out, until somebody has answered. For those who run consultations."""
    desk = desk_of(request, number)
    found = next((one for one in queries.Asked(desk.consultation).asks if one.pk == ask), None)
    if found is None:
        raise Http404
    try:
        actions.remove_ask(found, by=request.staff.user, now=request.staff.now)
    except REFUSED as refused:
        context = desk.context(form=AskForm(), asks=queries.Asked(desk.consultation).asks, problem=says(refused))
        return render(request, "participation/consultations/staff/asks.html", context, status=409)
    return redirect("consultation_asks", council, number)
